using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Promised delivery windows by customer and month.</summary>
internal static class SlotQuestion
{
    public static Answer<IReadOnlyList<Slot>> Ask(IReadOnlyList<Entry> seen, BookView view)
    {
        var origins = new QuestionOrigins();
        var promises = new Promises(seen);
        var slots = seen.Where(entry => entry is { Leg: EntryLeg.Obligation or EntryLeg.Debt, Slot: not null } && !entry.Quantity!.Value.Unit.IsCurrency)
            .Select(entry => Line(entry, promises, view, origins))
            .OrderBy(slot => slot.Customer, StringComparer.Ordinal).ThenBy(slot => slot.Last ?? slot.First).ThenBy(slot => slot.First)
            .ThenBy(slot => slot.Item, StringComparer.Ordinal).ThenBy(slot => slot.Entry, StringComparer.Ordinal).ToArray();
        return new Answer<IReadOnlyList<Slot>>(slots, origins.All);
    }

    private static Slot Line(Entry entry, Promises promises, BookView view, QuestionOrigins origins)
    {
        var (customer, giver, window) = (entry.Debit!.Value.Holder, entry.Credit!.Value.Holder, entry.Slot!.Value);
        var id = origins.Over($"slot/{entry.Id}{view}", $"the slot of {customer}: {entry.Item}", promises.SetAgainst(entry).Prepend(entry));
        return new Slot(
            customer, giver, entry.Item, window.Start is { } first ? Month.Of(first) : null, window.End is { } last ? Month.Of(last) : null,
            entry.Kind, entry.Quantity!.Value, promises.Outstanding(entry), entry.Id, entry.Programme, id);
    }
}
