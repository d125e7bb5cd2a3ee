namespace Pavise.Evidence.Tests.Property;

/// <summary>Tests that measure time run after all others and one by one.</summary>
[CollectionDefinition(LinearTimeTests.Alone, DisableParallelization = true)]
public sealed class AloneCollection;
