namespace Pavise.Ledger;

/// <summary>Debts to first customers and donors: what was booked less what was returned.</summary>
internal static class DebtQuestion
{
    public static Answer<IReadOnlyList<Debt>> Ask(IReadOnlyList<Entry> seen, BookView view)
    {
        var origins = new QuestionOrigins();
        var promises = new Promises(seen);
        var debts = seen.Where(entry => entry.Leg == EntryLeg.Debt)
            .OrderBy(entry => entry.Credit!.Value.Holder, StringComparer.Ordinal).ThenBy(entry => entry.Debit!.Value.Holder, StringComparer.Ordinal)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Select(entry => Line(entry, promises, view, origins))
            .ToArray();
        return new Answer<IReadOnlyList<Debt>>(debts, origins.All);
    }

    private static Debt Line(Entry entry, Promises promises, BookView view, QuestionOrigins origins)
    {
        var returns = promises.SetAgainst(entry).ToArray();
        var (debtor, creditor) = (entry.Credit!.Value.Holder, entry.Debit!.Value.Holder);
        var id = origins.Over($"debt/{entry.Id}{view}", $"what {debtor} owes {creditor}: {entry.Item}", returns.Prepend(entry));
        return new Debt(debtor, creditor, entry.Item, entry.Quantity!.Value, promises.Outstanding(entry), entry.Happened, entry.Slot,
            entry.Id, [.. returns.Select(one => one.Id)], id);
    }
}
