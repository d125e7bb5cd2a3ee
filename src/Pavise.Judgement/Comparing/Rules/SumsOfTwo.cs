using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Two numbers of one text that another text gives as one: the total agrees, what it belongs to does not.</summary>
internal sealed class SumsOfTwo : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        var counted = tellings.Where(one => one is { Kind: ClaimKind.Pledge or ClaimKind.Delivery, Figure: > 2, IsVague: false } && !one.Number!.Value.Unit.IsCurrency);
        foreach (var same in counted.GroupBy(one => (one.Kind, one.Item, From: EventKey.Codes(one.Claim.From), To: EventKey.Codes(one.Claim.To))))
        {
            var all = same.ToArray();
            foreach (var total in all)
            {
                var parts = all.Where(one => one.Figure < total.Figure && one.Claim.Source != total.Claim.Source && new Pair(one, total, alike) is { SharesParties: true, SameUnit: true } pair && pair.Within(pair.Limits.HalfYear)).ToArray();
                foreach (var (first, second) in Twos(parts))
                {
                    if (first.Figure + second.Figure == total.Figure)
                        yield return (GroupType.Conflict, "one text gives as one number what another divides; the total agrees, what it belongs to does not", [first, second, total]);
                }
            }
        }
    }

    private static IEnumerable<(Telling, Telling)> Twos(Telling[] parts) =>
        from i in Enumerable.Range(0, parts.Length) from k in Enumerable.Range(i + 1, parts.Length - i - 1) where parts[i].Claim.Source == parts[k].Claim.Source select (parts[i], parts[k]);
}
