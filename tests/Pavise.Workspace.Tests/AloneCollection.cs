namespace Pavise.Workspace.Tests;

/// <summary>Tests that measure memory run after all others and one by one.</summary>
[CollectionDefinition(StreamMemoryTests.Alone, DisableParallelization = true)]
public sealed class AloneCollection;
