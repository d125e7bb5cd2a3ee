namespace Pavise.Core;

/// <summary>A finer sort of threat within a class.</summary>
public sealed record ThreatSubclass(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<CatalogueValue> Values);
