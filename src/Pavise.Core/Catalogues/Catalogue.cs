namespace Pavise.Core;

/// <summary>The names, values and sources Pavise knows: actors, items, threats, programmes, outlets, office-holders, regions.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Actor> actors;
    private readonly Dictionary<string, Item> items;
    private readonly SortedDictionary<string, CatalogueValue> values = new(StringComparer.Ordinal);

    /// <summary>Makes a catalogue from its parts; the reader has checked identities and references.</summary>
    public Catalogue(
        IReadOnlyList<Actor> actors, IReadOnlyList<Item> items, IReadOnlyList<ThreatClass> threats, IReadOnlyList<Programme> programmes,
        IReadOnlyList<Outlet> outlets, IReadOnlyList<OfficeHolder> officeHolders, IReadOnlyList<Region> regions)
    {
        Actors = actors;
        Items = items;
        Threats = threats;
        Programmes = programmes;
        Outlets = outlets;
        OfficeHolders = officeHolders;
        Regions = regions;
        this.actors = actors.ToDictionary(actor => actor.Code, StringComparer.Ordinal);
        this.items = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var all = items.SelectMany(item => item.Values)
            .Concat(threats.SelectMany(threat => threat.Values.Concat(threat.Subclasses.SelectMany(sub => sub.Values))))
            .Concat(programmes.SelectMany(programme => programme.Values))
            .Concat(regions.Select(region => region.Population));
        foreach (var value in all) values[value.Id] = value;
    }

    public IReadOnlyList<Actor> Actors { get; }

    public IReadOnlyList<Item> Items { get; }

    /// <summary>The threat classes.</summary>
    public IReadOnlyList<ThreatClass> Threats { get; }

    public IReadOnlyList<Programme> Programmes { get; }

    public IReadOnlyList<Outlet> Outlets { get; }

    public IReadOnlyList<OfficeHolder> OfficeHolders { get; }

    /// <summary>Events whose day is public.</summary>
    public IReadOnlyList<DatedEvent> Events { get; init; } = [];

    /// <summary>The 27 first-level areas of Ukraine.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Every value by identity, in order.</summary>
    public IReadOnlyDictionary<string, CatalogueValue> Values => values;

    public Actor? Actor(string code) => actors.GetValueOrDefault(code);

    public Item? Item(string id) => items.GetValueOrDefault(id);

    public CatalogueValue? Value(string id) => values.GetValueOrDefault(id);

    /// <summary>The actor's name, or its code when the catalogue does not know it.</summary>
    public string ActorName(string code) => Actor(code)?.Name ?? code;

    /// <summary>The item's name, or its identity when the catalogue does not know it.</summary>
    public string ItemName(string id) => Item(id)?.Name ?? id;

    /// <summary>True when the item is the other or stands below it in the tree.</summary>
    public bool IsA(string item, string ancestor)
    {
        for (var at = item; at is not null; at = Item(at)?.Parent)
        {
            if (at == ancestor) return true;
        }

        return false;
    }

    /// <summary>The outlet of that name, alias or domain, or null.</summary>
    public Outlet? Outlet(string? name) => name is null ? null : Outlets.FirstOrDefault(outlet =>
        outlet.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        || outlet.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)
        || (outlet.Domain is { } domain && name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The origin of a name: names with digits ("PAC-3 MSE") trace to the catalogue like any other figure.</summary>
    public CatalogueEntry NameOrigin(string id) => new(
        $"catalogue:name/{id}", $"the name {(Item(id)?.Name ?? Actor(id)?.Name ?? id)}", "catalogue", null, "", Confidence.High);
}
