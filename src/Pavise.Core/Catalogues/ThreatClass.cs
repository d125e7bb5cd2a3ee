namespace Pavise.Core;

/// <summary>One of the four classes of threat: ballistic, aeroballistic, cruise, drone. All its values are the adversary's.</summary>
public sealed record ThreatClass(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<ThreatSubclass> Subclasses, IReadOnlyList<CatalogueValue> Values);
