using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Who promised and delivered what of an item to a receiver, and who waits for it.</summary>
internal sealed class PartyQuestion(IReadOnlyList<Entry> seen, string item, string receiver, Catalogue catalogue, BookView view)
{
    private readonly QuestionOrigins origins = new();
    private readonly Promises promises = new(seen);

    public Answer<IReadOnlyList<PartyLine>> Ask()
    {
        var fitting = seen.Where(entry => entry.Moves && entry.Quantity is { Unit.IsCurrency: false } && catalogue.IsA(entry.Item, item)).ToArray();
        var promised = By(fitting.Where(entry => PledgeQuestion.IsPromise(entry, receiver)), entry => entry.Credit!.Value.Holder);
        var delivered = By(fitting.Where(entry => PledgeQuestion.IsArrival(entry, receiver)), entry => entry.Credit!.Value.Holder);
        var owed = By(fitting.Where(entry => entry.Leg is EntryLeg.Obligation or EntryLeg.Debt && promises.Outstanding(entry).High is not <= 0), entry => entry.Debit!.Value.Holder);
        var lines = promised.Concat(delivered).Concat(owed).Select(group => group.Key).Distinct().OrderBy(key => key.Party, StringComparer.Ordinal).ThenBy(key => key.Unit.Symbol, StringComparer.Ordinal)
            .Select(key => Line(key, [.. promised[key]], [.. delivered[key]], [.. owed[key]])).ToArray();
        return new Answer<IReadOnlyList<PartyLine>>(lines, origins.All);
    }

    private static ILookup<(string Party, Unit Unit), Entry> By(IEnumerable<Entry> entries, Func<Entry, string> party) => entries.ToLookup(entry => (party(entry), entry.Quantity!.Value.Unit));

    private PartyLine Line((string Party, Unit Unit) key, Entry[] promised, Entry[] delivered, Entry[] owed)
    {
        string? Origin(string what, string words, IEnumerable<Entry> over) =>
            over.Any() ? origins.Over($"party/{what}/{receiver}/{item}/{key.Party}/{key.Unit}{view}", words, over) : null;
        return new PartyLine(
            key.Party, key.Unit, Sum(promised, Whole), Sum(delivered, Whole), Sum(owed, promises.Outstanding),
            Origin("promised", $"promised by {key.Party} to {receiver}: {item}", promised),
            Origin("delivered", $"delivered by {key.Party} to {receiver}: {item}", delivered),
            Origin("waiting", $"owed to {key.Party} and not yet delivered: {item}", owed.Concat(owed.SelectMany(promises.SetAgainst))));
    }

    private static Quantity? Sum(Entry[] entries, Func<Entry, Quantity> number) => entries.Length == 0 ? null : BalanceQuestion.Sum(entries.Select(number));

    private static Quantity Whole(Entry entry) => entry.Quantity!.Value;
}
