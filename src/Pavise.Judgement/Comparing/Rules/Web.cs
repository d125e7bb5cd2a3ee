namespace Pavise.Judgement.Rules;

/// <summary>Tellings joined in pairs, covered by sets of which every two are joined.</summary>
internal sealed class Web
{
    private readonly Dictionary<Telling, List<Telling>> joined = [];
    private readonly Dictionary<(Telling Earlier, Telling Later), string> edges = [];

    public void Join(Telling a, Telling b, string reason)
    {
        edges[(a, b)] = reason;
        Of(a).Add(b);
        Of(b).Add(a);
    }

    /// <summary>Each pair stands in at least one set; sets grow from the oldest pair that no set holds yet, pairs of one item before those of a narrower and a wider one.</summary>
    /// <remarks>Of two claims in one quote the one whose item the set has already is its member, so that a set compares one thing.</remarks>
    public IEnumerable<(string Reason, IReadOnlyList<Telling> Members)> Cliques()
    {
        var covered = new HashSet<(Telling, Telling)>();
        foreach (var ((a, b), reason) in edges.OrderBy(edge => edge.Key.Item1.Item == edge.Key.Item2.Item ? 0 : 1))
        {
            if (covered.Contains((a, b))) continue;
            List<Telling> members = [a, b];
            foreach (var next in Of(a).OrderBy(one => one.Item == a.Item || one.Item == b.Item ? 0 : 1))
            {
                // One quote that carries two items is one telling.
                if (next != b && members.TrueForAll(member => member.Claim.Origin != next.Claim.Origin && AreJoined(member, next))) members.Add(next);
            }

            foreach (var one in members)
                foreach (var other in members) covered.Add((one, other));
            yield return (reason, [.. Telling.InOrder(members)]);
        }
    }

    private bool AreJoined(Telling a, Telling b) => edges.ContainsKey((a, b)) || edges.ContainsKey((b, a));

    private List<Telling> Of(Telling telling) => joined.TryGetValue(telling, out var list) ? list : joined[telling] = [];
}
