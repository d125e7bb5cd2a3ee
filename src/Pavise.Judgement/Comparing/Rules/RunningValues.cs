using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>A number that grows with time: what was asked for, or what has arrived so far, told on different days. Each value stands once, by its first telling.</summary>
internal sealed class RunningValues : ISetRule
{
    public IEnumerable<(GroupType Type, string Reason, IReadOnlyList<Telling> Members)> Find(IReadOnlyList<Telling> tellings, Alike alike)
    {
        var running = tellings.Where(IsRunning).GroupBy(one => (one.Kind, one.Item, From: one.Kind == ClaimKind.Request ? "" : Codes(one.Claim.From), To: Codes(one.Claim.To)));
        foreach (var same in running)
        {
            var firsts = Telling.InOrder(same).DistinctBy(one => (one.Number!.Value.Low, one.Number.Value.High)).ToArray();
            var chain = firsts.Where((one, i) => firsts.Take(i).All(earlier => IsLater(earlier, one))).ToArray();
            if (chain.Length < 2) continue;
            var what = same.Key.Kind == ClaimKind.Request ? "requests at different dates" : "a running total told at different dates";
            yield return (GroupType.Update, $"{what}: time, not contradiction", chain);
        }
    }

    private static bool IsRunning(Telling one) => one is { Number.IsExact: true, IsVague: false, Claim: { Published: not null, To.Count: > 0 } }
        && !one.Number.Value.Unit.IsCurrency && !Statements.IsNoThing(one.Number.Value.Unit.Symbol)
        && (one.Kind == ClaimKind.Request || (one.Kind == ClaimKind.Delivery && one.IsDone && one.Claim.When is null && one.Claim.From.Count > 0));

    private static bool IsLater(Telling earlier, Telling one) =>
        earlier.Claim.Source != one.Claim.Source && earlier.Published.End is { } end && one.Published.Start > end && Quantity.Intersect(earlier.Number!.Value, Alike.InUnit(one.Number!.Value, earlier.Number.Value.Unit)) is null;

    private static string Codes(IEnumerable<string> codes) => string.Join('+', codes.Order(StringComparer.Ordinal));
}
