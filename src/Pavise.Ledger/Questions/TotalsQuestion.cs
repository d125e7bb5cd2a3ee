using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Sums the figures of each register's part, one figure once, whatever legs it moved.</summary>
internal static class TotalsQuestion
{
    /// <summary>The totals of each part that states any figure, in the order of the parts.</summary>
    /// <param name="parts">What is seen of each.</param>
    /// <param name="view">Through which it is seen, named in the identities.</param>
    public static Answer<IReadOnlyList<RegisterTotals>> Ask(IEnumerable<Part> parts, BookView view)
    {
        var origins = new QuestionOrigins();
        var totals = parts.Select(part => Of(part, view, origins)).Where(totals => totals.Lines.Count > 0).ToArray();
        return new Answer<IReadOnlyList<RegisterTotals>>(totals, origins.All);
    }

    private static RegisterTotals Of(Part part, BookView view, QuestionOrigins origins)
    {
        var slash = part.Name.IndexOf('/', StringComparison.Ordinal);
        var lines = part.Seen.Where(entry => entry.Leg is not (EntryLeg.Discharge or EntryLeg.Row) && entry.Decision != FactDecision.Held)
            .OrderBy(entry => entry.Leg).DistinctBy(entry => entry.Fact, StringComparer.Ordinal)
            .GroupBy(entry => (Measure: entry.Measure ?? "", entry.Item, Receiver: entry.Debit?.Holder, Unit: entry.Quantity?.Unit.Symbol ?? "1"))
            .OrderBy(group => group.Key.Measure, StringComparer.Ordinal).ThenBy(group => group.Key.Item, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Receiver, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => Line(part, group.Key.Measure, group.Key.Item, group.Key.Receiver, new Unit(group.Key.Unit), [.. group], view, origins));
        return new RegisterTotals(slash < 0 ? part.Name : part.Name[..slash], slash < 0 ? "" : part.Name[(slash + 1)..], [.. lines]);
    }

    private static RegisterTotalLine Line(Part part, string measure, string item, string? receiver, Unit unit, Entry[] figures, BookView view, QuestionOrigins origins)
    {
        var stated = figures.Where(entry => entry.Quantity is { IsOpen: false }).Select(entry => entry.Quantity!.Value).ToArray();
        var sum = stated.Length == 0 ? Quantity.Zero(unit) : part.MayOverlap ? stated.Aggregate(Quantity.Hull) : BalanceQuestion.Sum(stated);
        var id = origins.Over($"total/{part.Name}/{measure}/{item}/{receiver ?? "-"}/{unit}{view}", $"{part.Name} in total: {measure} {item}", figures);
        return new RegisterTotalLine(measure, item, receiver, sum, !part.MayOverlap || stated.Length < 2, figures.Length - stated.Length, id);
    }

    /// <summary>A register's part of the book.</summary>
    /// <param name="Name">Such as <c>kiel/29</c>.</param>
    /// <param name="MayOverlap">True when its figures may include one another, so that none may be added to another.</param>
    /// <param name="Seen">Its entries in view.</param>
    internal readonly record struct Part(string Name, bool MayOverlap, IReadOnlyList<Entry> Seen);
}
