using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Sums the figures of each register's part, one figure once, whatever legs it moved.</summary>
internal static class TotalsQuestion
{
    public static Answer<IReadOnlyList<RegisterTotals>> Ask(IEnumerable<Entry> standing)
    {
        var (origins, figures, overlapping) = (new QuestionOrigins(), new List<Entry>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in standing.Where(entry => entry.Register is not null))
        {
            if (entry is { Leg: EntryLeg.Row, Measure: ImportEntries.Overlapping }) overlapping.Add(entry.Register!);
            else if (entry.Leg is not (EntryLeg.Discharge or EntryLeg.Row) && entry.Decision != FactDecision.Held) figures.Add(entry);
        }

        var totals = figures.GroupBy(entry => entry.Register!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, !overlapping.Contains(group.Key), [.. group.OrderBy(entry => entry.Leg).DistinctBy(entry => entry.Fact, StringComparer.Ordinal)], origins)).ToArray();
        return new Answer<IReadOnlyList<RegisterTotals>>(totals, origins.All);
    }

    private static RegisterTotals Of(string part, bool add, Entry[] figures, QuestionOrigins origins)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var lines = figures.GroupBy(entry => (Measure: entry.Measure ?? "", entry.Item, Receiver: entry.Debit?.Holder, Unit: entry.Quantity?.Unit.Symbol ?? "1"))
            .OrderBy(group => group.Key.Measure, StringComparer.Ordinal).ThenBy(group => group.Key.Item, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Receiver, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => Line(part, add, group.Key.Measure, group.Key.Item, group.Key.Receiver, new Unit(group.Key.Unit), [.. group], origins));
        return new RegisterTotals(slash < 0 ? part : part[..slash], slash < 0 ? "" : part[(slash + 1)..], [.. lines]);
    }

    private static RegisterTotalLine Line(string part, bool add, string measure, string item, string? receiver, Unit unit, Entry[] figures, QuestionOrigins origins)
    {
        var stated = figures.Where(entry => entry.Quantity is { IsOpen: false }).Select(entry => entry.Quantity!.Value).ToArray();
        var sum = stated.Length == 0 ? Quantity.Zero(unit) : add ? BalanceQuestion.Sum(stated) : stated.Aggregate(Quantity.Hull);
        var id = origins.Over($"total/{part}/{measure}/{item}/{receiver ?? "-"}/{unit}", $"{part} in total: {measure} {item}", figures);
        return new RegisterTotalLine(measure, item, receiver, sum, add || stated.Length < 2, figures.Length - stated.Length, id);
    }
}
