using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Promised against delivered, by giver.</summary>
internal static class PledgeQuestion
{
    public static Answer<IReadOnlyList<PledgeLine>> Ask(IReadOnlyList<Entry> seen, string receiver, BookView view)
    {
        var origins = new QuestionOrigins();
        var promises = new Promises(seen);
        var lines = seen.Where(entry => IsPromise(entry, receiver) || IsArrival(entry, receiver))
            .GroupBy(entry => (Kind: entry.Kind == EntryKind.Order ? EntryKind.Order : EntryKind.Pledge,
                From: Giver(entry), To: entry.Debit!.Value.Holder, entry.Item, Unit: entry.Quantity!.Value.Unit.Symbol))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.From, StringComparer.Ordinal).ThenBy(group => group.Key.To, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Item, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => Line(group.Key.Kind, [.. group], promises, view, origins))
            .ToArray();
        return new Answer<IReadOnlyList<PledgeLine>>(lines, origins.All);
    }

    /// <summary>An obligation whose debit side the receiver holds: it is owed.</summary>
    public static bool IsPromise(Entry entry, string receiver) =>
        entry.Leg == EntryLeg.Obligation && entry.Debit!.Value.IsHeldBy(receiver);

    public static bool IsArrival(Entry entry, string receiver) =>
        entry is { Leg: EntryLeg.Movement, Kind: EntryKind.Delivery or EntryKind.Funding } && entry.Debit!.Value.IsHeldBy(receiver);

    private static string Giver(Entry entry) => entry.Credit!.Value.Holder;

    private static PledgeLine Line(EntryKind kind, Entry[] entries, Promises promises, BookView view, QuestionOrigins origins)
    {
        var (first, unit) = (entries[0], entries[0].Quantity!.Value.Unit);
        var (from, to, item) = (Giver(first), first.Debit!.Value.Holder, first.Item);
        var (promised, arrived) = (entries.Where(entry => entry.Leg == EntryLeg.Obligation).ToArray(), entries.Where(entry => entry.Leg == EntryLeg.Movement).ToArray());
        var against = promised.SelectMany(promises.SetAgainst).ToArray();
        string? Origin(string what, string words, Entry[] over) =>
            over.Length == 0 ? null : origins.Over($"{what}/{to}/{from}/{EntryText.Word(kind)}/{item}/{unit}{view}", $"{words} {item}, {from} to {to}", over);
        return new PledgeLine(
            kind, from, to, item,
            promised.Length == 0 ? null : BalanceQuestion.Sum(promised.Select(entry => entry.Quantity!.Value)),
            arrived.Length == 0 ? null : BalanceQuestion.Sum(arrived.Select(entry => entry.Quantity!.Value)),
            promised.Length == 0 ? null : BalanceQuestion.Sum(promised.Select(promises.Outstanding)),
            [.. entries.Concat(against).Select(entry => entry.Id)],
            Origin("pledged", "promised:", promised),
            Origin("delivered", "delivered:", arrived),
            Origin("outstanding", "promised and not yet delivered:", promised.Length == 0 ? [] : [.. promised, .. against]));
    }
}
