using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>A stock before, what was given away, and the stock after: the sum agrees.</summary>
internal sealed class StockBalances : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        foreach (var same in tellings.Where(one => one is { Kind: ClaimKind.Stock, Number.IsExact: true, Claim.To.Count: 1 }).GroupBy(one => (one.Item, Holder: one.Claim.To[0])))
        {
            var gifts = tellings.Where(one => one is { Kind: ClaimKind.Delivery, IsDone: true, Number.IsExact: true } && one.Item == same.Key.Item && one.Claim.From.SequenceEqual([same.Key.Holder])).ToArray();
            foreach (var before in same)
            {
                foreach (var after in same.Where(after => after.Number!.Value.Low < before.Number!.Value.Low && !(after.Published.Start < before.Published.Start)))
                {
                    var given = before.Number!.Value.Low - after.Number!.Value.Low;
                    var gift = Telling.InOrder(gifts.Where(gift => gift.Number!.Value.Low == given && !(gift.Published.Start < before.Published.Start))).FirstOrDefault();
                    if (gift is not null) yield return (GroupType.Corroborate, "the stock before less what was given is the stock after", [before, gift, after]);
                }
            }
        }
    }
}
