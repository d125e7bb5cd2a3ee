using Pavise.Core;
using Pavise.Judgement.Rules;

namespace Pavise.Judgement;

/// <summary>Compares what texts say: which claims tell one fact, which contradict one another, and which differ only because time has passed.</summary>
/// <remarks>
/// A pure function of its input in any order. Each relation is a rule of its own under Comparing/Rules. A group holds only
/// claims of which every two are related, so nothing is joined by a chain of likenesses; a running value is a series. Only claims that <see cref="Nearby"/> offers are compared.
/// </remarks>
public static class Comparer
{
    /// <summary>The rules for two claims; the first that relates them speaks.</summary>
    internal static IPairRule[] PairRules { get; } =
        [new SameNumber(), new RedirectedAndPledged(), new OneFigure(), new OneNumberTwoUnits(), new CountAndList(), new WithoutNumber(), new OtherTerms(), new OtherNumber(), new Stocks(), new Raids()];

    private static readonly ISetRule[] SetRules = [new RunningValues(), new RunningStocks(), new KeptPromises(), new SumsOfTwo(), new StockBalances()];

    /// <summary>All groups, conflicts first, and the copying graph.</summary>
    /// <param name="assertions">Claims of texts, identities unique.</param>
    /// <param name="sources">Profiles of the texts.</param>
    /// <param name="catalogue">Items, actors, outlets.</param>
    /// <param name="limits">Other limits than the stated ones, to see how much rests on them.</param>
    public static Comparison Compare(IReadOnlyList<Assertion> assertions, IReadOnlyList<SourceProfile> sources, Catalogue catalogue, CompareLimits? limits = null)
    {
        var alike = new Alike(catalogue, limits);
        var roots = new Roots(sources, catalogue, limits);
        Telling[] tellings = [.. Telling.InOrder(assertions.Select(claim => new Telling(claim)))];
        var writer = new GroupWriter(roots, catalogue);
        var groups = Pairs(tellings, alike).Concat(SetRules.SelectMany(rule => rule.Find(tellings, alike)))
            // Two items that share one number stand in one quote and tell one thing.
            .DistinctBy(found => (found.Type, string.Join('\n', found.Members.Select(member => member.Claim.Origin))))
            .Select(found => writer.Write(found.Type, found.Reason, found.Members));
        return new Comparison(
            [.. groups
                .OrderBy(group => group.Type == GroupType.Conflict ? 0 : 1).ThenBy(group => group.Type)
                .ThenByDescending(group => group.Witnesses).ThenBy(group => group.Topic, StringComparer.Ordinal).ThenBy(group => group.Claims[0], StringComparer.Ordinal).ThenBy(group => group.Claims[1], StringComparer.Ordinal)],
            roots.Copies);
    }

    private static IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Pairs(Telling[] tellings, Alike alike)
    {
        var webs = new Dictionary<GroupType, Web>();
        foreach (var family in tellings.GroupBy(one => Family(one.Kind)).OrderBy(family => family.Key))
        {
            var members = family.ToArray();
            var nearby = new Nearby(members, alike);
            for (var i = 0; i < members.Length; i++)
            {
                foreach (var k in nearby.After(i))
                {
                    if (members[i].Claim.Origin == members[k].Claim.Origin) continue;
                    if (Relate(new Pair(members[i], members[k], alike)) is not { } relation) continue;
                    if (!webs.TryGetValue(relation.Type, out var web)) webs[relation.Type] = web = new Web();
                    web.Join(members[i], members[k], relation.Reason);
                }
            }
        }

        return webs.OrderBy(web => web.Key).SelectMany(web => web.Value.Cliques().Select(clique => (web.Key, clique.Reason, clique.Members)));
    }

    /// <summary>What the first rule that speaks says of two claims. A plain loop, for a large corpus has hundreds of millions of pairs.</summary>
    private static Relation? Relate(Pair pair)
    {
        foreach (var rule in PairRules)
        {
            if (rule.Relate(pair) is { } relation) return relation;
        }

        return null;
    }

    /// <summary>Kinds of deed that may be told for one another.</summary>
    private static int Family(ClaimKind kind) => kind switch
    {
        ClaimKind.Pledge or ClaimKind.Diversion or ClaimKind.Delivery or ClaimKind.Order or ClaimKind.Funding => 0,
        _ => 1 + (int)kind,
    };
}
