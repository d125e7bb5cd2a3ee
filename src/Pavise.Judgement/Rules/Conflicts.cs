using System.Security.Cryptography;
using System.Text;
using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>One event with numbers that cannot all hold: an object with its alternatives, which flows on as a range.</summary>
internal sealed class Conflicts(Alike alike, Roots roots, Topics topics)
{
    private readonly SortedDictionary<string, Conflict> found = new(StringComparer.Ordinal);

    public IReadOnlyList<Conflict> All => [.. found.Values];

    /// <summary>Joins groups that contradict one another into one case each.</summary>
    public IReadOnlyList<Case> Settle(IReadOnlyList<Group> groups)
    {
        var links = new Links<int>(Comparer<int>.Default);
        foreach (var near in Enumerable.Range(0, groups.Count).GroupBy(i => (EventKey.Of(groups[i].Lead), alike.Width(groups[i].Lead.Item))).Select(set => set.ToArray()))
        {
            for (var i = 0; i < near.Length; i++)
            {
                for (var j = i + 1; j < near.Length; j++)
                {
                    if (Contradict(groups[near[i]], groups[near[j]])) links.Join(near[i], near[j]);
                }
            }
        }

        return [.. Enumerable.Range(0, groups.Count).GroupBy(links.Root).Select(set => Settle([.. set.Select(i => groups[i])]))];
    }

    /// <summary>One number told of different units (five countries, five systems): never merged, never added.</summary>
    public void Units(IReadOnlyList<Group> statements, IReadOnlyList<Group> claims)
    {
        var numbered = claims.Where(group => group.Quantity is not null).ToLookup(Number);
        foreach (var a in statements.Where(group => group.Quantity is not null))
        {
            foreach (var b in numbered[Number(a)])
            {
                var (x, y) = (a.Quantity!.Value, b.Quantity!.Value);
                if (Alike.SameUnit(x, y) || x.Unit.IsCurrency || y.Unit.IsCurrency) continue;
                if (alike.Compare(a.Lead, b.Lead) == Alike.Agreement.Different || !Alike.Near(a.Lead.Time, b.Lead.Time)) continue;
                Add([a, b], $"{topics.Of(b.Lead.Lead, b.Lead.Item)}: a number of {x.Unit.Words(plural: true)} or of {y.Unit.Words(plural: true)}", b.Id, null,
                    $"one number stands with two units; only the number of {y.Unit.Words(plural: true)} counts things, and the two are never merged or added");
            }
        }
    }

    private static (decimal? Low, decimal? High, ClaimKind Kind, string Item) Number(Group group) => (group.Quantity!.Value.Low, group.Quantity.Value.High, group.Lead.Lead.Kind, group.Lead.Item);

    private string Topic(Bundle lead) => topics.Of(lead.Lead, lead.Item);

    private bool Contradict(Group a, Group b)
    {
        if (a.Quantity is not { } x || b.Quantity is not { } y || !alike.SameEvent(a.Lead, b.Lead) || !alike.SameWidth(a.Lead.Item, b.Lead.Item)) return false;
        if (AreRunningTotals(a.Lead.Lead, b.Lead.Lead)) return false;
        return Quantity.Intersect(x, Alike.InUnit(y, x.Unit)) is null;
    }

    /// <summary>"Has supplied two", then "three": told on different days without a date of their own, time is the reason, not contradiction.</summary>
    private static bool AreRunningTotals(Assertion a, Assertion b) =>
        a is { Kind: ClaimKind.Delivery, When: null, Published: { } first } && b is { When: null, Published: { } second } && !first.MayOverlap(second);

    private Case Settle(Group[] set)
    {
        if (set.Length == 1) return new Case(set[0], [], set[0].Quantity, "", null);
        var unit = set[0].Quantity!.Value.Unit;
        var range = set.Select(group => Alike.InUnit(group.Quantity!.Value, unit)).Aggregate(Quantity.Hull);
        var oneRoot = roots.Of(set.SelectMany(group => group.Assertions)).Count == 1;
        var attributed = set.Where(group => group.Lead.IsAttributed).ToArray();
        if (attributed.Length == 1 && roots.IsOneText(set.SelectMany(group => group.Assertions)))
        {
            var pick = attributed[0];
            const string why = "all alternatives stand in one text, and this one alone names who said it";
            return new Case(pick, [.. set.Where(group => group != pick)], pick.Quantity, why, Add(set, Topic(pick.Lead), pick.Id, range, why));
        }

        var reason = $"{(oneRoot ? "one root gives" : "independent roots give")} numbers that cannot all hold; the range over all is used";
        return new Case(set[0], set[1..], range, reason, Add(set, Topic(set[0].Lead), null, range, reason));
    }

    private string Add(IEnumerable<Group> groups, string topic, string? pick, Quantity? range, string reason)
    {
        var alternatives = groups.Select(group => group.Id).Order(StringComparer.Ordinal).ToArray();
        var id = "conflict:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', alternatives))))[..12];
        found[id] = new Conflict(id, topic, alternatives, pick, range, reason);
        return id;
    }
}
