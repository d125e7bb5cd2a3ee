namespace Pavise.Core;

/// <summary>A programme through which things are bought, given or paid: NSPA, FMS, PURL, ESSI, USAI, PDA.</summary>
public sealed record Programme(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Actors, string What, IReadOnlyList<CatalogueValue> Values);
