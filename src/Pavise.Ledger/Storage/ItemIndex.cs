namespace Pavise.Ledger;

/// <summary>What stands of a part by item: a question about one item does not walk over half a million entries of others.</summary>
/// <remarks>A discharge has the item of the promise that it settles, so that the two are always found together.</remarks>
internal sealed class ItemIndex
{
    private readonly IReadOnlyList<Entry> standing;
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <param name="standing">What stands of the part, by number.</param>
    public ItemIndex(IReadOnlyList<Entry> standing)
    {
        this.standing = standing;
        for (var place = 0; place < standing.Count; place++)
        {
            if (!places.TryGetValue(standing[place].Item, out var own)) places[standing[place].Item] = own = [];
            own.Add(place);
        }
    }

    /// <summary>What stands of some items, by number.</summary>
    public IReadOnlyList<Entry> Of(Func<string, bool> items)
    {
        int[] own = [.. places.Where(pair => items(pair.Key)).SelectMany(pair => pair.Value)];
        Array.Sort(own);
        return Array.ConvertAll(own, place => standing[place]);
    }
}
