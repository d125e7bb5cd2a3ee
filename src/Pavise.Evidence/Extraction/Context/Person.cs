namespace Pavise.Evidence;

/// <summary>A person named in a text.</summary>
/// <param name="Name">Canonical spelling where the catalogue knows the person, else as first written.</param>
/// <param name="Actor">Whom the person speaks for, or null.</param>
/// <param name="Last">One past the last token of this mention.</param>
internal sealed record Person(string Name, string? Actor, int Last);
