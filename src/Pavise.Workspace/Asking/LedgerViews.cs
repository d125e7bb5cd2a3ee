using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The answers of the book by name: balances, debts, slots, statements, docket, history.</summary>
public static class LedgerViews
{
    /// <summary>What each account holds or is owed.</summary>
    public static LedgerView Balance(BookInView asked)
    {
        var lines = asked.Book.Balances(asked.View).Value;
        return Asked.Of(
            asked, "balance", "What each account holds or is owed", lines, line => line.Entries,
            line => Words(line.Sum),
            new SheetBuilder<Balance>(lines).Text("account", "kind:holder, or owed:holder/who owes.", line => line.Account.ToString()).Text("item", "Item of the catalogue.", line => line.Item)
                .Quantity("quantity", "Sum over the entries, below zero when the holder owes", line => line.Quantity).Quantity("shown", "The same, cut at zero for accounts that hold things", line => line.Shown)
                .Text("warning", "Why a stock may not be relied on.", line => line.Warning).Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin),
            line => new { Account = line.Account.ToString(), line.Item, line.Quantity, line.Shown, line.Entries, line.Warning, line.Origin });
    }

    /// <summary>The lines of <see cref="Balance"/> alone, from the sums that the book keeps: at once at any size of the book.</summary>
    public static IReadOnlyList<string> BalanceLines(BookInView asked) => [.. asked.Book.Sums(asked.View).Select(Words)];

    /// <summary>Who owes first customers and donors what, since when, due when, as of a day.</summary>
    public static LedgerView Debts(BookInView asked, DateOnly asOf)
    {
        var lines = asked.Book.Debts(asked.View).Value;
        string State(Debt debt) => debt.Outstanding.High <= 0 ? "repaid" : debt.Due?.End < asOf ? "overdue" : debt.Due is null ? "no day is stated" : "due";
        return Asked.Of(
            asked, "debts", $"Debts to first customers and donors on {asOf:yyyy-MM-dd}", lines, line => line.Returns.Prepend(line.Entry),
            line => $"{Name(asked, line.Debtor)} owes {Name(asked, line.Creditor)} {Asked.Number(line.Outstanding)} of {line.Item} (of {Asked.Number(line.Booked)}), since {line.Since}; {State(line)}{(line.Due is { } due ? $" {due}" : "")}",
            new SheetBuilder<Debt>(lines).Text("debtor", "Who owes.", line => line.Debtor).Text("creditor", "Who waits; customers when nobody named them.", line => line.Creditor).Text("item", "Item of the catalogue.", line => line.Item)
                .Quantity("booked", "What was diverted or is to be replaced", line => line.Booked).Quantity("outstanding", "What of it is not yet returned", line => line.Outstanding)
                .Days("since", "When the debt arose", line => line.Since).Days("due", "When it is to be repaid", line => line.Due).Text("state", "repaid, due, overdue, or no day is stated.", State)
                .Text("entry", "Identity of the entry that books it.", line => line.Entry).Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin),
            line => new { line.Debtor, line.Creditor, line.Item, line.Booked, line.Outstanding, line.Since, line.Due, State = State(line), line.Entry, line.Returns, line.Origin });
    }

    /// <summary>Promised delivery windows by customer and month.</summary>
    public static LedgerView Slots(BookInView asked)
    {
        var lines = asked.Book.Slots(asked.View).Value;
        static string Window(Slot slot) => slot.First == slot.Last && slot.First is { } month ? month.ToString() : $"{slot.First?.ToString() ?? "…"} to {slot.Last?.ToString() ?? "…"}";
        return Asked.Of(
            asked, "slots", "Promised delivery windows by customer", lines, line => [line.Entry],
            line => $"{Column(line.Customer),-12} {Window(line),-20} {line.Item,-28} {Asked.Number(line.Outstanding)} open of {Asked.Number(line.Promised)}, from {Column(line.Giver)} ({PlainWords.Key(line.Kind)})",
            new SheetBuilder<Slot>(lines).Text("customer", "Who is to receive.", line => line.Customer).Text("giver", "Who promised.", line => line.Giver).Text("item", "Item of the catalogue.", line => line.Item)
                .Text("first_month", "First month of the window.", line => line.First?.ToString()).Text("last_month", "Last month of the window.", line => line.Last?.ToString())
                .Text("kind", "Kind of the promise.", line => PlainWords.Key(line.Kind)).Quantity("promised", "How many", line => line.Promised).Quantity("outstanding", "How many are not yet delivered", line => line.Outstanding)
                .Text("programme", "Programme it runs through.", line => line.Programme).Text("entry", "Identity of the entry.", line => line.Entry).Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin));
    }

    /// <summary>Every public statement of a stock against the balance.</summary>
    public static LedgerView Statements(BookInView asked)
    {
        var checks = asked.Book.StatementsOneByOne(asked.View, asked.Catalogue);
        var lines = new MadeRows<StatementCheck>(checks.Count, row => checks[row]);
        return Asked.Of(
            asked, "statements", "Public statements against the book", lines, line => line.Behind.Select(one => one.Entry).Prepend(line.Entry), line => StatementWords.Of(asked, line),
            new SheetBuilder<StatementCheck>(lines).Text("verdict", "pass, fail or unknown.", line => PlainWords.Key(line.Verdict)).Text("holder", "Who is said to hold it.", line => line.Holder).Text("item", "Item of the catalogue.", line => line.Item)
                .Quantity("stated", "How many it says", line => line.Stated).Days("on", "The days it is about", line => line.On).Text("speaker", "Who says so.", line => line.Speaker)
                .Quantity("held", "What the book holds at that time", line => line.Held).Quantity("difference", "Held less stated", line => line.Difference)
                .Text("why", "The verdict in words.", line => line.Why).Text("next", "What a reader can do about it.", line => line.Next)
                .Text("entry", "Identity of the entry.", line => line.Entry).Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin));
    }

    /// <summary>Need, asked, promised, ordered, delivered, in service.</summary>
    public static LedgerView Funnel(BookInView asked, string item, string receiver, IReadOnlyList<(string Item, Quantity Quantity, string Origin)> needs)
    {
        var lines = asked.Book.Funnel(item, receiver, needs, asked.View, asked.Catalogue).Value;
        return Asked.Of(
            asked, "funnel", $"{asked.Catalogue.ItemName(item)} for {Name(asked, receiver)}: from need to service", lines, line => line.Entries,
            line => $"{PlainWords.Key(line.Stage).Replace('-', ' '),-12} {(line.Quantity is { } number ? Formatter.Quantity(number) : line.Entries.Count > 0 ? "some" : "-"),-36} {line.Words}",
            new SheetBuilder<FunnelLine>(lines).Text("stage", "need, asked, promised, ordered, delivered or in-service.", line => PlainWords.Key(line.Stage)).Quantity("quantity", "How many", line => line.Quantity)
                .Text("words", "How the number came about.", line => line.Words).Text("origin", "Identity of its origin, for pavise trace.", line => line.Origin));
    }

    /// <summary>Every dated promise and sufficiency statement with what became of it.</summary>
    public static LedgerView Docket(BookInView asked, DateOnly asOf)
    {
        var lines = asked.Book.Docket(asOf, asked.View, asked.Catalogue).Value;
        return Asked.Of(
            asked, "docket", $"Dated promises and what became of them by {asOf:yyyy-MM-dd}", lines, line => line.Behind.Prepend(line.Entry), line => $"{PlainWords.Key(line.Verdict),-11} due {line.Due,-26} {line.Office}: {DocketWords(asked, line)}; {line.Why}",
            new SheetBuilder<DocketLine>(lines).Text("verdict", "open, kept, late, broken or unknowable.", line => PlainWords.Key(line.Verdict)).Days("due", "When it falls due", line => line.Due)
                .Text("office", "Who answers for it.", line => line.Office).Text("kind", "Kind of the promise, or sufficiency.", line => line.Kind).Text("from", "Who promised.", line => line.From).Text("to", "To whom.", line => line.To)
                .Text("item", "Item of the catalogue.", line => line.Item).Quantity("quantity", "How many", line => line.Quantity).Text("why", "The verdict in words.", line => line.Why)
                .Text("entry", "Identity of the entry.", line => line.Entry).Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin));
    }

    /// <summary>The docket as events of a calendar, each on the last day of its window.</summary>
    public static IReadOnlyList<CalendarEvent> Calendar(BookInView asked, DateOnly asOf) =>
        [.. asked.Book.Docket(asOf, asked.View, asked.Catalogue).Value.Select(line => new CalendarEvent(
            StageKey.Of(line.Entry)[..32] + "@docket.pavise", (line.Due.End ?? line.Due.Start)!.Value, $"Due: {DocketWords(asked, line)}",
            $"{line.Office}\n{PlainWords.Key(line.Verdict)}: {line.Why}\nwindow: {line.Due}\nentry {line.Entry}", PlainWords.Key(line.Verdict), line.Recorded))];

    /// <summary>The life of the figures of an item and an actor.</summary>
    /// <param name="asked">The book; the kept one answers, since each turn is a view of its own.</param>
    /// <param name="item">Item of the catalogue.</param>
    /// <param name="actor">Actor code.</param>
    /// <param name="published">True for the order in which the world could know, false for that in which this book learnt.</param>
    public static LedgerView History(BookInView asked, string item, string actor, bool published)
    {
        var lines = (published
            ? asked.Whole.HistoryAsPublished(item, actor, asked.View, BookFolder.Weigh(asked.Catalogue), asked.Catalogue)
            : asked.Book.HistoryAsRecorded(item, actor, asked.View, asked.Catalogue)).Value;
        return Asked.Of(
            asked, "history", $"{asked.Catalogue.ItemName(item)} and {Name(asked, actor)}, as {(published ? "the world could know" : "this book learnt")} it", lines, line => line.Entries,
            line => $"{line.At,-10} {line.Measure}: {(line.Before is { } old ? Formatter.Count(old) : "nothing")} -> {(line.After is { } since ? Formatter.Count(since) : "nothing")}  ({line.Why})",
            new SheetBuilder<HistoryLine>(lines).Text("at", "The day the world could know, or the moment this book learnt.", line => line.At).Text("measure", "What the figure counts.", line => line.Measure)
                .Quantity("before", "What stood before", line => line.Before).Quantity("after", "What stands since", line => line.After).Text("why", "Which sources changed it.", line => line.Why)
                .Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin),
            line => new { line.At, line.Measure, line.Before, line.After, line.Entries, line.Why, line.Origin });
    }

    /// <summary>What each part of the book says of one item and receiver.</summary>
    public static LedgerView CompareRegisters(BookInView asked, string item, string receiver)
    {
        var answer = asked.Book.CompareRegisters(item, receiver, asked.View, asked.Catalogue).Value;
        return Asked.Of(
            asked, "registers", $"{asked.Catalogue.ItemName(item)} for {Name(asked, receiver)}, source by source", answer.Figures, line => line.Entries,
            line => $"{line.Part,-14} {line.Sense,-10} {Column(line.Giver),-10} {line.Item,-24} {(line.Quantity is { } number ? Formatter.Quantity(number) : "no number")}{(line.Unstated > 0 && line.Quantity is not null ? FormattableString.Invariant($", and {line.Unstated} without a number") : "")}",
            new SheetBuilder<RegisterFigure>(answer.Figures).Text("part", "The register with its release, or texts.", line => line.Part).Text("sense", "What it counts, in the book's words.", line => line.Sense)
                .Text("measure", "The same in the register's words.", line => line.Measure).Text("giver", "Who gave.", line => line.Giver).Text("item", "The item as this source names it.", line => line.Item)
                .Quantity("quantity", "Sum of its stated numbers", line => line.Quantity).Number("unstated", "Figures that state no number.", line => line.Unstated).Days("published", "When it was published", line => line.Published)
                .Text("origin", "Identity of the computation, for pavise trace.", line => line.Origin),
            results: answer, further:
            [
                .. answer.Conflicts.Select(conflict => $"{Kind(conflict.Kind)}: {conflict.Sense}{(conflict.Giver is { } giver ? $" by {Name(asked, giver)}" : ", all givers")}: {conflict.One}; {conflict.Other}. {conflict.Why}"),
                .. answer.Notes.Select(note => "note: " + note),
            ], everyPart: true);
    }

    private static string Column(string code) => Formatter.Party(code, one => one);

    private static string Kind(RegisterConflictKind kind) => kind switch { RegisterConflictKind.Coverage => "coverage", RegisterConflictKind.Revision => "revision", _ => "conflict" };

    /// <summary>Names of one or several joint actors.</summary>
    internal static string Name(BookInView asked, string holder) => string.Join(" and ", holder.Split('+').Select(code => Formatter.PartyInSentence(code, asked.Catalogue.ActorName)));

    private static string DocketWords(BookInView asked, DocketLine line) => line.Kind == "sufficiency" ? "said to be enough until then"
        : $"{line.Kind} of {Asked.Number(line.Quantity)} of {line.Item}{(line.From.Length > 0 ? " from " + Name(asked, line.From) : "")}{(line.To.Length > 0 ? " to " + Name(asked, line.To) : "")}";

    private static string Words(AccountSum sum) => $"{sum.Account,-36} {sum.Item,-28} {Holding(sum)}{(sum.Warning is null ? "" : "  " + sum.Warning)}";

    private static string Holding(AccountSum sum) => sum.Shown is { High: <= 0 } owed && owed.Low != 0
        ? "owes " + Formatter.Quantity(-owed)
        : Formatter.Quantity(sum.Shown);
}
