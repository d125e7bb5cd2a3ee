using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Which inputs each figure rests on: a class and an item that meet share all inputs, since they use the same rounds.</summary>
internal sealed class OriginMap
{
    private readonly Dictionary<OriginNode, SortedSet<string>> inputs = [];
    private readonly Dictionary<OriginNode, OriginNode> parent = [];
    private readonly SortedDictionary<string, Origin> origins = new(StringComparer.Ordinal);

    /// <summary>Roots the scenario itself names and the rules used; register rows and book entries are known to the caller.</summary>
    public IEnumerable<Origin> Origins => origins.Values;

    public OriginNode Raids(string threatClass) => Node('r', threatClass);

    public OriginNode Class(string threatClass) => Node('c', threatClass);

    public OriginNode Item(string item) => Node('i', item);

    public void Add(OriginNode node, string origin) => inputs[node].Add(origin);

    public void Add(OriginNode node, Origin origin)
    {
        origins[origin.Id] = origin;
        Add(node, origin.Id);
    }

    public void Add(OriginNode node, ScenarioValue? value)
    {
        if (value is null) return;
        Add(node, value.Origin);
        if (value.Quantity.IsOpen) Add(node, OpenIntervalRule.Origin);
        if (!value.Quantity.IsExact) Add(node, StatedRules.IntervalLaw);
    }

    /// <summary>Two things that use the same rounds: every input of one bears on the other.</summary>
    public void Join(OriginNode a, OriginNode b) => parent[Root(a)] = Root(b);

    /// <summary>What the numbers launched rest on.</summary>
    public IReadOnlyList<string> InputsOfRaids(string threatClass) => [.. inputs[Raids(threatClass)]];

    /// <summary>What leakers of a class or rounds of an item rest on: every input of all that meets it, directly or through others.</summary>
    public IReadOnlyList<string> InputsOf(OriginNode node)
    {
        var root = Root(node);
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (other, own) in inputs)
        {
            var meets = other.Sort == 'r' ? Class(other.Name) : other;
            if (Root(meets) == root) all.UnionWith(own);
        }

        return [.. all];
    }

    private OriginNode Node(char sort, string name)
    {
        var node = new OriginNode(sort, name);
        inputs.TryAdd(node, new SortedSet<string>(StringComparer.Ordinal));
        return node;
    }

    private OriginNode Root(OriginNode node)
    {
        while (parent.TryGetValue(node, out var up) && up != node) node = up;
        return node;
    }
}
