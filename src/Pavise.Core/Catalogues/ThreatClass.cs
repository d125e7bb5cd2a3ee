namespace Pavise.Core;

/// <summary>A class of threat: ballistic, aeroballistic, cruise and drone, in which raids are recorded, aircraft and glide-bomb, on which rounds are spent too. All its values are the adversary's.</summary>
public sealed record ThreatClass(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<ThreatSubclass> Subclasses, IReadOnlyList<CatalogueValue> Values)
{
    /// <summary>The item under which raids of this class are claimed and booked, such as <c>cruise-missile</c>; null when the catalogue names none.</summary>
    public string? Item { get; init; }
}
