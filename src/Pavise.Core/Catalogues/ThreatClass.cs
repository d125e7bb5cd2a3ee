namespace Pavise.Core;

/// <summary>One of the four classes of threat: ballistic, aeroballistic, cruise, drone. All its values are the adversary's.</summary>
public sealed record ThreatClass(
    string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<ThreatSubclass> Subclasses, IReadOnlyList<CatalogueValue> Values)
{
    /// <summary>The item under which raids of this class are claimed and booked, such as <c>cruise-missile</c>; null when the catalogue names none.</summary>
    public string? Item { get; init; }
}
