namespace Pavise.Core;

/// <summary>All origins of a run by identity: from any number back to the quotes, rows, catalogue values and assumptions it rests on.</summary>
public sealed class TraceGraph
{
    private readonly SortedDictionary<string, Origin> nodes = new(StringComparer.Ordinal);

    public TraceGraph()
    {
    }

    public TraceGraph(IEnumerable<Origin> origins) => AddRange(origins);

    /// <summary>Every origin, in the order of its identity.</summary>
    public IReadOnlyCollection<Origin> Origins => nodes.Values;

    public void Add(Origin origin) => nodes[origin.Id] = origin;

    public void AddRange(IEnumerable<Origin> origins)
    {
        foreach (var origin in origins) Add(origin);
    }

    public Origin? Find(string id) => nodes.GetValueOrDefault(id);

    /// <summary>The roots that an origin rests on, each once, in the order of identity; empty when the identity is unknown.</summary>
    public IReadOnlyList<Origin> Roots(string id) => [.. Reach(id).Where(origin => origin.From.Count == 0)];

    /// <summary>An origin and everything it rests on, each once, in the order of identity; empty when the identity is unknown.</summary>
    public IReadOnlyList<Origin> Reach(params IEnumerable<string> ids)
    {
        var reached = new SortedDictionary<string, Origin>(StringComparer.Ordinal);
        var open = new Stack<string>(ids);
        while (open.TryPop(out var next))
        {
            if (reached.ContainsKey(next) || Find(next) is not { } origin) continue;
            reached[next] = origin;
            foreach (var from in origin.From) open.Push(from);
        }

        return [.. reached.Values];
    }

    /// <summary>Pairs of an origin and an input of it that the graph does not hold: empty when every chain ends at a root.</summary>
    public IReadOnlyList<(string Origin, string Missing)> Broken() =>
        [.. from origin in nodes.Values from input in origin.From where !nodes.ContainsKey(input) select (origin.Id, input)];
}
