using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Sums entries into balances: over the entries themselves, never by subtracting interval balances.</summary>
internal static class BalanceQuestion
{
    public static Answer<IReadOnlyList<Balance>> Ask(IReadOnlyList<Entry> seen, BookView view)
    {
        var origins = new QuestionOrigins();
        var balances = seen.Where(entry => entry.Moves)
            .SelectMany(Postings)
            .GroupBy(line => (line.Account, line.Entry.Item, Unit: line.Change.Unit.Symbol))
            .OrderBy(group => group.Key.Account.ToString(), StringComparer.Ordinal).ThenBy(group => group.Key.Item, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => Line(group.Key.Account, group.Key.Item, [.. group.Select(line => line.Entry)], Sum(group.Select(line => line.Change)), view, origins))
            .ToArray();
        return new Answer<IReadOnlyList<Balance>>(balances, origins.All);
    }

    public static Quantity Sum(IEnumerable<Quantity> quantities) => quantities.Aggregate((a, b) => a + b);

    private static IEnumerable<(Account Account, Entry Entry, Quantity Change)> Postings(Entry entry) =>
        [(entry.Debit!.Value, entry, entry.Quantity!.Value), (entry.Credit!.Value, entry, -entry.Quantity!.Value)];

    private static Balance Line(Account account, string item, Entry[] entries, Quantity sum, BookView view, QuestionOrigins origins)
    {
        var id = origins.Over($"balance/{account}/{item}/{sum.Unit}{view}", $"the balance of {account} in {item}", entries);
        return new Balance(new AccountSum(account, item, sum, entries.Length), [.. entries.Select(entry => entry.Id)], id);
    }
}
