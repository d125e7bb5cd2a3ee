using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>A stock, what was given away, and the stock as it is told next: the sum agrees.</summary>
/// <remarks>Next is what is told on the same day, or on the first later day on which another number is told; over several changes a sum agrees by chance.</remarks>
internal sealed class StockBalances : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        var gifts = tellings.Where(one => one is { Kind: ClaimKind.Delivery, IsDone: true, Number.IsExact: true, Claim.From.Count: 1 })
            .ToLookup(one => (one.Item, Giver: one.Claim.From[0], Given: one.Number!.Value.Low));
        foreach (var same in tellings.Where(one => one is { Kind: ClaimKind.Stock, Number.IsExact: true, Claim.To.Count: 1 }).GroupBy(one => (one.Item, Holder: one.Claim.To[0])))
        {
            var told = Telling.InOrder(same).ToArray();
            foreach (var (before, after) in told.SelectMany((_, place) => Next(told, place)))
            {
                var gift = Telling.InOrder(gifts[(same.Key.Item, same.Key.Holder, Low(before) - Low(after))].Where(gift => !(gift.Published.Start < before.Published.Start))).FirstOrDefault();
                if (gift is not null) yield return (GroupType.Corroborate, "the stock before less what was given is the stock after", [before, gift, after]);
            }
        }
    }

    /// <summary>The lesser stocks told next after one: on its own day, and on the first later day with another number.</summary>
    private static IEnumerable<(Telling Before, Telling After)> Next(Telling[] told, int place)
    {
        var before = told[place];
        var later = Array.Find(told[place..], one => one.Published.Start > before.Published.Start && Low(one) != Low(before))?.Published.Start;
        return told.Where(after => Low(after) < Low(before) && (after.Published.Start == before.Published.Start || after.Published.Start == later)).Select(after => (before, after));
    }

    private static decimal? Low(Telling one) => one.Number!.Value.Low;
}
