using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Sums the figures of each register's part, one figure once, whatever legs it moved.</summary>
internal static class TotalsQuestion
{
    public static Answer<IReadOnlyList<RegisterTotals>> Ask(IEnumerable<Entry> standing)
    {
        var origins = new QuestionOrigins();
        var totals = standing.Where(entry => entry.Register is not null && entry.Leg is not (EntryLeg.Discharge or EntryLeg.Row) && entry.Decision != FactDecision.Held)
            .GroupBy(entry => entry.Register!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group.OrderBy(entry => entry.Leg).DistinctBy(entry => entry.Fact, StringComparer.Ordinal)], origins)).ToArray();
        return new Answer<IReadOnlyList<RegisterTotals>>(totals, origins.All);
    }

    private static RegisterTotals Of(string part, Entry[] figures, QuestionOrigins origins)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var lines = figures.GroupBy(entry => (Measure: entry.Measure ?? "", entry.Item, Receiver: entry.Debit?.Holder, Unit: entry.Quantity?.Unit.Symbol ?? "1"))
            .OrderBy(group => group.Key.Measure, StringComparer.Ordinal).ThenBy(group => group.Key.Item, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Receiver, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => Line(part, group.Key.Measure, group.Key.Item, group.Key.Receiver, new Unit(group.Key.Unit), [.. group], origins));
        return new RegisterTotals(slash < 0 ? part : part[..slash], slash < 0 ? "" : part[(slash + 1)..], [.. lines]);
    }

    private static RegisterTotalLine Line(string part, string measure, string item, string? receiver, Unit unit, Entry[] figures, QuestionOrigins origins)
    {
        var stated = figures.Where(entry => entry.Quantity is { IsOpen: false }).Select(entry => entry.Quantity!.Value).ToArray();
        var sum = stated.Length == 0 ? Quantity.Zero(unit) : BalanceQuestion.Sum(stated);
        var id = origins.Over($"total/{part}/{measure}/{item}/{receiver ?? "-"}/{unit}", $"{part} in total: {measure} {item}", figures);
        return new RegisterTotalLine(measure, item, receiver, sum, figures.Length - stated.Length, id);
    }
}
