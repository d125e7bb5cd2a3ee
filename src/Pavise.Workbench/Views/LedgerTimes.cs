using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workbench.Views;

/// <summary>The book's promises, windows and debts on an axis of time.</summary>
/// <param name="naming">Names of actors and items.</param>
/// <param name="asOf">The day that is marked.</param>
/// <param name="count">Origin of a number of rows.</param>
internal sealed class LedgerTimes(Naming naming, DateOnly asOf, string count)
{
    /// <summary>Filling and name of each sort of dealing.</summary>
    private static readonly (string, string)[] Dealt = [("pledge, order or backfill", "full"), ("diversion of a slot", "stripes"), ("debt", "dots"), ("arrival or other movement", "hollow")];

    private static readonly (string, string)[] Windows = [("nothing of it delivered", "full"), ("a part of it delivered", "stripes"), ("all of it delivered", "hollow")];

    private static readonly (string, string)[] Owed = [("owed", "dots"), ("overdue", "full"), ("repaid", "hollow")];

    /// <summary>Every promise from the day it was made to its window, every debt to its due day, every arrival on its day.</summary>
    public TimeDrawing? Dealings(IReadOnlyList<Entry> rows) => new TimeChart(
        "chart-timeline", "Promises, diversions, debts and arrivals in time",
        "One bar for each row on an axis of time, the latest first: a promise or a diverted slot from the day it was made to its delivery window, a debt to the day on which it is due, an arrival as a mark on its day.",
        "A bar runs from the day something was promised or owed to the window in which it is due; it is pale where the day is uncertain, and ends in an arrow where nobody said.",
        "Promises, diversions, debts and arrivals, as drawn", ["When", "What", "From", "To", "Item", "How many", "Promised for"], Dealt, asOf, count)
        .Of(rows, entry => !entry.Happened.IsOpen || (entry.Leg != EntryLeg.Movement && entry.Slot is { } slot && !slot.IsOpen), Row, entry => entry.Origin);

    private TimeRow Row(Entry entry)
    {
        var (from, to) = (naming.Actor(entry.Credit!.Value.Holder), naming.Actor(entry.Debit!.Value.Holder));
        var (item, many) = (naming.ItemCell(entry.Item).Words, Cell.Of(entry.Quantity, entry.Origin).Words);
        var kind = LedgerTables.Kind(entry);
        return new TimeRow("", $"{from} to {to}: {item.Text}, {many.Text}", Style(entry), entry.Happened, entry.Leg == EntryLeg.Movement ? null : entry.Slot ?? default(DateInterval), kind,
            [Cell.Of(entry.Happened.ToString(), entry.Origin).Words, Cell.Of(kind).Words, Cell.Of(from, entry.Origin).Words, Cell.Of(to, entry.Origin).Words, item, many, Cell.Of(entry.Slot?.ToString() ?? "–", entry.Origin).Words]);
    }

    private static int Style(Entry entry) => entry.Leg switch { EntryLeg.Debt => 2, EntryLeg.Movement => 3, _ => entry.Kind == EntryKind.Diversion ? 1 : 0 };

    /// <summary>Every delivery window, by who is to receive.</summary>
    public TimeDrawing? Slots(IReadOnlyList<Slot> slots) => new TimeChart(
        "chart-slots", "Delivery windows in time",
        "One bar for each promised delivery window on an axis of time, under the name of who is to receive: from its first month to its last.",
        "A bar runs from the first month of a window to its last; it is pale, and ends in an arrow, where nobody said when the window begins or ends.",
        "Delivery windows, as drawn", ["Customer", "Window", "Item", "Still open", "Promised", "By"], Windows, asOf, count)
        .Of(slots, slot => (slot.First ?? slot.Last) is not null, Row, slot => slot.Origin);

    private TimeRow Row(Slot slot)
    {
        var (item, many, open) = (naming.ItemCell(slot.Item).Words, Cell.Of(slot.Promised, slot.Origin).Words, Cell.Of(slot.Outstanding, slot.Origin).Words);
        var style = slot.Outstanding.High <= 0 ? 2 : slot.Outstanding == slot.Promised ? 0 : 1;
        DateInterval Month(Month? month, bool last) => month is { } known ? DateInterval.On(last ? known.LastDay : known.FirstDay) : default;
        return new TimeRow(naming.Actor(slot.Customer), $"{item.Text}, {many.Text}, by {naming.Actor(slot.Giver)}", style, Month(slot.First, last: false), Month(slot.Last, last: true),
            style == 2 ? "delivered" : slot.Kind == EntryKind.Diversion ? "open, diverted" : "open",
            [Cell.Of(naming.Actor(slot.Customer), slot.Origin).Words, LedgerTables.Window(slot).Words, item, open, many, Cell.Of(naming.Actor(slot.Giver), slot.Origin).Words]);
    }

    /// <summary>Every debt from the day it arose to the day it is due, by who owes.</summary>
    public TimeDrawing? Debts(IReadOnlyList<Debt> debts) => new TimeChart(
        "chart-debts", "Debts in time",
        "One bar for each debt on an axis of time, under the name of who owes: from the day it arose to the day on which it is due.",
        "A bar runs from the day a debt arose to the day it is due; it is pale where the day is uncertain, and ends in an arrow where nobody said when it is to be repaid.",
        "Debts, as drawn", ["Owed by", "Owed to", "Item", "Outstanding", "Since", "Due", "State"], Owed, asOf, count)
        .Of(debts, debt => !debt.Since.IsOpen || (debt.Due is { } due && !due.IsOpen), Row, debt => debt.Origin);

    private TimeRow Row(Debt debt)
    {
        var (item, left, state) = (naming.ItemCell(debt.Item).Words, Cell.Of(debt.Outstanding, debt.Origin).Words, LedgerTables.State(debt, asOf));
        return new TimeRow($"{Phrases.Capital(naming.Actor(debt.Debtor))} owes", $"{naming.Actor(debt.Creditor)}: {item.Text}, {left.Text}", state == "repaid" ? 2 : state == "overdue" ? 1 : 0, debt.Since, debt.Due ?? default(DateInterval), state,
            [Cell.Of(naming.Actor(debt.Debtor), debt.Origin).Words, Cell.Of(naming.Actor(debt.Creditor), debt.Origin).Words, item, left, Cell.Of(debt.Since.ToString(), debt.Origin).Words, Cell.Of(debt.Due?.ToString() ?? "nobody said", debt.Origin).Words, Cell.Of(state).Words]);
    }
}
