using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Collects the unknowns of a scenario, each key once.</summary>
/// <param name="supposed">Those taken as known, their number by key.</param>
internal sealed class UnknownTable(IReadOnlyDictionary<string, decimal> supposed)
{
    private readonly List<Unknown> unknowns = [];
    private readonly Dictionary<(string Key, bool Whole), int> places = [];
    private readonly SortedSet<string> open = new(StringComparer.Ordinal);

    public Unknown[] Unknowns => [.. unknowns];

    /// <summary>Keys of values without a bound.</summary>
    public IReadOnlyList<string> OpenIntervals => [.. open];

    /// <summary>The index of a value, or -1 for none.</summary>
    public int Add(ScenarioValue? value, bool whole = false) =>
        value is null ? -1 : Add(value.Key, value.Quantity, whole, value.Origin is Assumption, value.Adversary);

    public int Add(string key, Quantity quantity, bool whole, bool assumed, bool adversary = false)
    {
        if (places.TryGetValue((key, whole), out var place)) return place;
        if (supposed.TryGetValue(key, out var known)) quantity = Quantity.Exactly(known, quantity.Unit);
        if (quantity.IsOpen) open.Add(key);
        unknowns.Add(Unknown.Of(key, quantity, whole, assumed, adversary));
        return places[(key, whole)] = unknowns.Count - 1;
    }
}
