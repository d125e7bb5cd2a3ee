using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>How many one holder has, told on different days: a series for each holder and item, in which every telling differs from the one before it.</summary>
/// <remarks>Numbers told within one month cannot both hold at one time and stand in series of their own; <see cref="Stocks"/> tells them as a conflict.</remarks>
internal sealed class RunningStocks : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        foreach (var same in tellings.Where(one => one is { Kind: ClaimKind.Stock, Number: not null, Claim.To.Count: > 0 }).GroupBy(one => (one.Item, To: EventKey.Codes(one.Claim.To))))
        {
            var series = new List<List<Telling>>();
            foreach (var one in Telling.InOrder(same))
            {
                if (series.Find(sofar => Follows(new Pair(sofar[^1], one, alike))) is { } known) known.Add(one);
                else series.Add([one]);
            }

            foreach (var values in series.Where(values => values.Count > 1)) yield return (GroupType.Update, "one holder at different times", values);
        }
    }

    private static bool Follows(Pair pair) => !pair.IsOneText && pair.NumbersDiffer && !pair.SurelyWithin(pair.Limits.Month);
}
