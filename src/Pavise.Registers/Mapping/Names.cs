using Pavise.Core;

namespace Pavise.Registers;

/// <summary>Words of a register for actors and items: a mapping's own table first, then the catalogue's names and aliases, exactly.</summary>
/// <remarks>
/// Nothing is guessed from parts of a name: "munitions for NASAMS" is no NASAMS. A register that calls a missile and its system by
/// one name is read by its own table of items alone.
/// </remarks>
internal sealed class Names
{
    private readonly Dictionary<string, string> actors = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Item> items = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyDictionary<string, string> ownActors;
    private readonly IReadOnlyDictionary<string, string> ownItems;
    private readonly Catalogue catalogue;

    public Names(Catalogue catalogue, IReadOnlyDictionary<string, string>? ownActors = null, IReadOnlyDictionary<string, string>? ownItems = null, bool onlyOwnItems = false)
    {
        this.catalogue = catalogue;
        this.ownActors = ownActors ?? new Dictionary<string, string>();
        this.ownItems = ownItems ?? new Dictionary<string, string>();
        foreach (var actor in catalogue.Actors)
        {
            foreach (var name in actor.Aliases.Append(actor.Name).Append(actor.Code)) actors.TryAdd(name, actor.Code);
        }

        if (onlyOwnItems) return;
        foreach (var item in catalogue.Items)
        {
            foreach (var name in item.Aliases.Append(item.Name).Append(item.Id)) items.TryAdd(name, item);
        }
    }

    /// <summary>The actor's code; empty when the mapping says that the words name nobody, null when they are not known.</summary>
    public string? Actor(string words) => ownActors.TryGetValue(words, out var own) ? own : actors.GetValueOrDefault(words);

    public Item? Item(string words) => ownItems.TryGetValue(words, out var own) ? catalogue.Item(own) : items.GetValueOrDefault(words);
}
