namespace Pavise.Core;

/// <summary>All origins of a run by identity: from any number back to the quotes, rows, catalogue values and assumptions it rests on.</summary>
/// <remarks>Safe for concurrent readers as long as nobody adds.</remarks>
public sealed class TraceGraph
{
    private readonly Dictionary<string, Origin> nodes = new(StringComparer.Ordinal);
    private readonly TraceGraph? under;
    private readonly Func<string, Origin?>? further;
    private IReadOnlyCollection<Origin>? sorted;

    public TraceGraph()
    {
    }

    public TraceGraph(IEnumerable<Origin> origins) => AddRange(origins);

    /// <summary>A graph that adds origins to another, which is neither copied nor changed: an answer of its own over a run of many origins.</summary>
    /// <param name="under">What it adds to; nobody adds to that afterwards.</param>
    /// <param name="origins">Of the same identity as one under it, an origin stands in its place.</param>
    public TraceGraph(TraceGraph under, IEnumerable<Origin> origins)
        : this(origins) => this.under = under;

    /// <summary>As <see cref="TraceGraph(TraceGraph, IEnumerable{Origin})"/>, with origins that are made when somebody looks for them; these are not among <see cref="Origins"/>.</summary>
    /// <param name="under">What it adds to.</param>
    /// <param name="origins">Origins to add.</param>
    /// <param name="further">Makes the origin of an identity; null when it has none of it.</param>
    public TraceGraph(TraceGraph under, IEnumerable<Origin> origins, Func<string, Origin?>? further)
        : this(under, origins) => this.further = further;

    /// <summary>Every origin, in the order of its identity.</summary>
    public IReadOnlyCollection<Origin> Origins => sorted ??= [.. (under is null ? nodes.Values : nodes.Values.Concat(under.Origins.Where(origin => !nodes.ContainsKey(origin.Id))))
        .OrderBy(origin => origin.Id, StringComparer.Ordinal)];

    public void Add(Origin origin)
    {
        nodes[origin.Id] = origin;
        sorted = null;
    }

    public void AddRange(IEnumerable<Origin> origins)
    {
        foreach (var origin in origins) Add(origin);
    }

    public Origin? Find(string id) => nodes.GetValueOrDefault(id) ?? under?.Find(id) ?? further?.Invoke(id);

    /// <summary>The roots that an origin rests on, each once, in the order of identity; empty when the identity is unknown.</summary>
    public IReadOnlyList<Origin> Roots(string id) => [.. Reach(id).Where(origin => origin.From.Count == 0)];

    /// <summary>An origin and everything it rests on, each once, in the order of identity; empty when the identity is unknown.</summary>
    public IReadOnlyList<Origin> Reach(params IEnumerable<string> ids)
    {
        var reached = new Dictionary<string, Origin>(StringComparer.Ordinal);
        var open = new Stack<string>(ids);
        while (open.TryPop(out var next))
        {
            if (reached.ContainsKey(next) || Find(next) is not { } origin) continue;
            reached[next] = origin;
            foreach (var from in origin.From) open.Push(from);
        }

        return [.. reached.Values.OrderBy(origin => origin.Id, StringComparer.Ordinal)];
    }

    /// <summary>Pairs of an origin and an input of it that the graph does not hold: empty when every chain ends at a root.</summary>
    public IReadOnlyList<(string Origin, string Missing)> Broken() =>
        [.. from origin in Origins from input in origin.From where Find(input) is null select (origin.Id, input)];
}
