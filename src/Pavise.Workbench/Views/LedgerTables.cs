using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The answers of the book as tables and drawings, by name.</summary>
/// <param name="asked">The book in its view.</param>
/// <param name="naming">Names of actors and items.</param>
/// <param name="asOf">The day of a verdict, which drawings mark.</param>
/// <param name="count">Origin of a number of rows that rests on nothing else.</param>
internal sealed class LedgerTables(BookInView asked, Naming naming, DateOnly asOf, string count)
{
    private readonly LedgerTimes times = new(naming, asOf, count);

    /// <summary>Promised against delivered by giver and item.</summary>
    public LedgerAnswer Promises(string receiver)
    {
        var answer = asked.Book.PledgedAgainstDelivered(receiver, asked.View);
        var rows = answer.Value.Where(line => line.Pledged is not null || line.Delivered is not null).ToArray();
        var grid = new Grid("Promised and delivered, by giver and item", ["Giver", "Item", "How", "Promised or ordered", "Delivered", "Not yet arrived"], new LazyRows<PledgeLine>(rows, line =>
        [
            Cell.Of(naming.Actor(line.From), line.PledgedOrigin ?? line.DeliveredOrigin, Months(line, receiver)), naming.ItemCell(line.Item, $"/ledger/funnel?item={Uri.EscapeDataString(line.Item)}&receiver={Uri.EscapeDataString(receiver)}"), Cell.Of(line.Kind == EntryKind.Order ? "ordered" : "given"),
            Cell.Of(line.Pledged, line.PledgedOrigin), Cell.Of(line.Delivered, line.DeliveredOrigin, "none in the book"), Cell.Of(line.Outstanding, line.OutstandingOrigin),
        ]), rows.Select(line => line.PledgedOrigin ?? line.DeliveredOrigin).FirstOrDefault() ?? count) { Empty = "The book holds no promise to this receiver in this view.", RowName = "lines" };
        return new LedgerAnswer("Who promised or sold what, what of it arrived, and what is still to come. A giver leads to its months, an item to its way from need to service.", null, [], grid, answer.Origins) { Drawing = LedgerCharts.Promises(rows, naming, asked.Catalogue) };
    }

    /// <summary>Promised against delivered of an item by month, of one giver or of all.</summary>
    public LedgerAnswer Months(string item, string receiver, string? giver) =>
        new LedgerMonths(naming, count).Of(asked.Book.PledgedByMonth(item, receiver, giver, asOf, asked.View, asked.Catalogue), item, receiver, giver);

    /// <summary>The funnel of an item.</summary>
    public LedgerAnswer Funnel(string item, string receiver, Answer<IReadOnlyList<FunnelLine>> answer)
    {
        var grid = new Grid("From need to service", ["Stage", "How many", "How the number came about"], new LazyRows<FunnelLine>(answer.Value, line =>
        [
            Cell.Of(Words(line.Stage)), line.Quantity is null && line.Entries.Count > 0 ? Cell.Of("number not stated") : Cell.Of(line.Quantity, line.Origin, "nobody says"), line.Origin is { } origin ? Say(line.Words, origin) : Cell.Of(line.Words),
        ]), count) { RowName = "stages" };
        return new LedgerAnswer("How far the item, and all that belongs to it, has come on its way.", LedgerCharts.Funnel(answer.Value, naming, item, receiver), [], grid, answer.Origins);
    }

    /// <summary>Who promised, delivered and waits, by country.</summary>
    public LedgerAnswer Countries(string item, string receiver, CountryShow show)
    {
        var answer = asked.Book.ByParty(item, receiver, asked.View, asked.Catalogue);
        var grid = new Grid("Who promised and delivered, and who waits", ["Country or other party", "Promised or ordered", "Delivered", "Waits for"], new LazyRows<PartyLine>(answer.Value, line =>
        [
            Cell.Of(naming.Actor(line.Party), line.PromisedOrigin ?? line.DeliveredOrigin ?? line.WaitingOrigin), Cell.Of(line.Promised, line.PromisedOrigin), Cell.Of(line.Delivered, line.DeliveredOrigin, line.Promised is null ? "–" : "none in the book"), Cell.Of(line.Waiting, line.WaitingOrigin),
        ]), answer.Value.Select(line => line.PromisedOrigin ?? line.DeliveredOrigin ?? line.WaitingOrigin).FirstOrDefault() ?? count) { Empty = "The book holds no promise of this item in this view.", RowName = "lines" };
        return new LedgerAnswer("Who promised or sold the item, and all that belongs to it, to the receiver, what of it arrived, and who waits for it, whoever owes it.", CountryMap.Of(answer.Value, naming, asked.Catalogue, item, receiver, show), [], grid, answer.Origins);
    }

    /// <summary>What each account holds or is owed.</summary>
    public LedgerAnswer Balances()
    {
        var all = asked.Book.Sums(asked.View);
        var owed = all.Where(sum => sum.Quantity is { Low: >= 0 } or { Low: null, High: >= 0 } || sum.Quantity.Low + sum.Quantity.High > 0).Select(sum => (sum.Account, sum.Item, sum.Quantity.Unit)).ToHashSet();
        var held = all.Select(sum => (sum.Account, sum.Item, sum.Quantity.Unit)).ToHashSet();
        // Each debt stands in two accounts; the one that is owed, or rather is than owes, tells it whole, be it "up to" a number, and where neither is or both are, as of a debt that is repaid, the first by name.
        bool IsMirror(AccountSum sum)
        {
            if (sum.Account is not { Kind: AccountKind.Owed, Counterparty: { } debtor }) return false;
            var (own, other) = ((sum.Account, sum.Item, sum.Quantity.Unit), (Account: new Account(AccountKind.Owed, debtor, sum.Account.Holder), sum.Item, sum.Quantity.Unit));
            return held.Contains(other) && (owed.Contains(own) == owed.Contains(other) ? string.CompareOrdinal(sum.Account.ToString(), other.Account.ToString()) > 0 : owed.Contains(other));
        }

        var sums = all.Where(sum => !IsMirror(sum)).OrderBy(sum => sum.Account.Kind).ThenBy(sum => naming.Account(sum.Account), StringComparer.Ordinal).ThenBy(sum => sum.Item, StringComparer.Ordinal).ToArray();
        string Origin(AccountSum sum) => $"run:ledger/balance/{sum.Account}/{sum.Item}/{sum.Quantity.Unit}{asked.View}";
        var grid = new Grid("What each account holds or is owed", ["Account", "Item", "Balance", "Entries", "Remark"], new LazyRows<AccountSum>(sums, sum =>
        [
            Cell.Of(Phrases.Capital(naming.Account(sum.Account)), Origin(sum)), naming.ItemCell(sum.Item),
            sum.Warning is not null ? Cell.Of("not known") : sum.Shown is { High: <= 0, Low: not 0 } owed ? Cell.Of("owes " + Formatter.Quantity(-owed), Origin(sum)) : Cell.Of(sum.Shown, Origin(sum)),
            Cell.Of(Formatter.Number(sum.Entries), Origin(sum)), sum.Warning is { } warning ? Say(warning, Origin(sum)) : Cell.Of("–"),
        ]), sums.Length > 0 ? Origin(sums[0]) : count) { Empty = "The book holds nothing in this view.", RowName = "balances" };
        return new LedgerAnswer("Sums over entries, as the three times above see them: what had happened, what the world could know, what this book had learnt. Each debt stands once, with whom it is owed to; the files hold both its accounts.", null, [], grid, []);
    }

    /// <summary>Every movement, promise and debt in the order in which it happened.</summary>
    public LedgerAnswer Timeline()
    {
        var answer = asked.Book.Dealings(asked.View);
        var rows = answer.Value.OrderByDescending(entry => entry.Happened.End ?? entry.Published.End ?? DateOnly.MinValue).ThenBy(entry => entry.Number).ToArray();
        var grid = new Grid("What was promised, moved and owed, the latest first", ["When", "What", "From", "To", "Item", "How many", "Promised for", "World could know", "Learnt here"], new LazyRows<Entry>(rows, entry =>
        [
            Cell.Of(entry.Happened.ToString(), entry.Origin), Cell.Of(Kind(entry)), Cell.Of(naming.Actor(entry.Credit!.Value.Holder), entry.Origin), Cell.Of(naming.Actor(entry.Debit!.Value.Holder), entry.Origin), naming.ItemCell(entry.Item),
            Cell.Of(entry.Quantity, entry.Origin), Cell.Of(entry.Slot?.ToString() ?? "–", entry.Origin), Cell.Of(entry.Published.ToString(), entry.Origin), Cell.Of(DateInterval.On(DateOnly.FromDateTime(entry.Recorded.UtcDateTime)).ToString(), entry.Origin),
        ]), rows.Length > 0 ? rows[0].Origin : count) { Empty = "Nothing happened in this view.", RowName = "entries" };
        return new LedgerAnswer("Pledges, orders, diversions, deliveries and debts as the book holds them, each with its three times.", null, [], grid, answer.Origins) { Drawing = times.Dealings(rows) };
    }

    /// <summary>Debts to first customers and donors.</summary>
    public LedgerAnswer Debts()
    {
        var answer = asked.Book.Debts(asked.View);
        var grid = new Grid("What diversions and gifts left owed", ["Owed by", "Owed to", "Item", "Outstanding", "Of", "Since", "Due", "State"], new LazyRows<Debt>(answer.Value, debt =>
        [
            Cell.Of(naming.Actor(debt.Debtor), debt.Origin), Cell.Of(naming.Actor(debt.Creditor), debt.Origin), naming.ItemCell(debt.Item), Cell.Of(debt.Outstanding, debt.Origin), Cell.Of(debt.Booked, debt.Origin),
            Cell.Of(debt.Since.ToString(), debt.Origin), Cell.Of(debt.Due?.ToString() ?? "nobody said", debt.Origin), Cell.Of(State(debt, asOf)),
        ]), answer.Value.Count > 0 ? answer.Value[0].Origin : count) { Empty = "No debt stands in this view.", RowName = "debts" };
        return new LedgerAnswer("When a slot goes to somebody else, its first customer is owed; when a donor gives, its replacement may be.", null, [], grid, answer.Origins) { Drawing = times.Debts(answer.Value) };
    }

    /// <summary>Promised delivery windows.</summary>
    public LedgerAnswer Slots()
    {
        var answer = asked.Book.Slots(asked.View);
        var grid = new Grid("Promised delivery windows", ["Customer", "Window", "Item", "Still open", "Promised", "By", "Kind"], new LazyRows<Slot>(answer.Value, slot =>
        [
            Cell.Of(naming.Actor(slot.Customer), slot.Origin), Window(slot),
            naming.ItemCell(slot.Item), Cell.Of(slot.Outstanding, slot.Origin), Cell.Of(slot.Promised, slot.Origin), Cell.Of(naming.Actor(slot.Giver), slot.Origin), Cell.Of(slot.Kind.ToString().ToLowerInvariant()),
        ]), answer.Value.Count > 0 ? answer.Value[0].Origin : count) { Empty = "No promise in this view states when it is to be kept.", RowName = "windows" };
        return new LedgerAnswer("Who is to receive what when, and what of it is still open.", null, [], grid, answer.Origins) { Drawing = times.Slots(answer.Value) };
    }

    /// <summary>Dated promises with what became of them.</summary>
    public LedgerAnswer Docket()
    {
        var answer = asked.Book.Docket(asOf, asked.View, asked.Catalogue);
        var grid = new Grid("Dated promises and what became of them", ["Who answers for it", "What", "Item", "How many", "Due", "Verdict", "Why"], new LazyRows<DocketLine>(answer.Value, line =>
        [
            Cell.Of(naming.Of(line.Office), line.Origin), Cell.Of(line.Kind == "sufficiency" ? "said to be enough until then" : line.Kind + (line.To.Length > 0 ? " to " + naming.Actor(line.To) : ""), line.Origin),
            line.Item.Length > 0 ? naming.ItemCell(line.Item) : Cell.Of("–"), Cell.Of(line.Quantity, line.Origin), Cell.Of(line.Due.ToString(), line.Origin), Cell.Of(line.Verdict.ToString().ToLowerInvariant()), Say(line.Why, line.Origin),
        ]), answer.Value.Count > 0 ? answer.Value[0].Origin : count) { Empty = "No promise in this view has a day.", RowName = "promises" };
        return new LedgerAnswer("Every promise with a day, all sides alike: kept, late, broken, unknowable, or still open. That nobody told of an arrival does not make a promise broken.", null, [], grid, answer.Origins);
    }

    /// <summary>Public statements of stocks against the book.</summary>
    public LedgerAnswer Statements()
    {
        var checks = asked.Book.StatementsOneByOne(asked.View, asked.Catalogue);
        var grid = new Grid("Public statements of stocks against the book", ["Holder", "Item", "Stated", "On", "By", "The book holds", "Verdict", "Why", "What to do next"], new LazyRows<StatementCheck>(checks, check =>
        [
            Cell.Of(naming.Actor(check.Holder), check.Origin), naming.ItemCell(check.Item), Cell.Of(check.Stated, check.Origin), Cell.Of(check.On.ToString(), check.Origin), Cell.Of(check.Speaker ?? "the text itself", check.Origin),
            Cell.Of(check.Held, check.Origin, "nothing known"), Cell.Of(check.Verdict.ToString().ToLowerInvariant()), Say(check.Why, check.Origin), Say(check.Next, check.Origin),
        ]), checks.Count > 0 ? checks[0].Origin : count) { Empty = "Nobody states a stock in this view.", RowName = "statements" };
        return new LedgerAnswer("A public statement of a stock is checked against what the book saw arrive and leave.", null, [], grid, []) { Further = id => checks.OriginsOf(id).FirstOrDefault(origin => origin.Id == id) };
    }

    /// <summary>What each source says of one item and receiver.</summary>
    public LedgerAnswer Registers(string item, string receiver)
    {
        var answer = asked.Book.CompareRegisters(item, receiver, asked.View, asked.Catalogue);
        var figures = answer.Value.Figures;
        var grid = new Grid("Source by source", ["Source", "Counts", "Giver", "Item as it names it", "Number", "Without a number", "Published"], new LazyRows<RegisterFigure>(figures, line =>
        [
            Cell.Of(line.Part == "texts" ? "texts, weighed together" : line.Part, line.Origin), Cell.Of(line.Sense + (line.Measure == line.Sense || line.Measure.Length == 0 ? "" : $" ({line.Measure})"), line.Origin), Cell.Of(naming.Actor(line.Giver), line.Origin),
            naming.ItemCell(line.Item), Cell.Of(line.Quantity, line.Origin, "no number"), Cell.Of(line.Unstated == 0 ? "–" : Formatter.Number(line.Unstated), line.Origin), Cell.Of(line.Published.ToString(), line.Origin),
        ]), figures.Count > 0 ? figures[0].Origin : count) { Empty = "No source says anything of it in this view.", RowName = "figures" };
        var conflicts = answer.Value.Conflicts.Select(conflict => Say(
            $"{(conflict.Kind == RegisterConflictKind.Contradiction ? "They contradict each other" : conflict.Kind == RegisterConflictKind.Coverage ? "They cover different givers" : "One replaces the other")}, {conflict.Sense}{(conflict.Giver is { } giver ? " by " + naming.Actor(giver) : ", all givers")}: {conflict.One}; {conflict.Other}. {conflict.Why}", conflict.Origins[0]).Words);
        var notes = answer.Value.Notes.Select(note => Say(Phrases.Capital(note) + (note.EndsWith('.') ? "" : "."), figures.Count > 0 ? figures[0].Origin : count).Words);
        return new LedgerAnswer("What each register and the texts say of one item and receiver. Registers count different things, so their numbers are never added.", null, [.. conflicts, .. notes], grid, answer.Origins);
    }

    /// <summary>The regions of Ukraine that an imported register names.</summary>
    public LedgerAnswer Regions()
    {
        var answer = RegionRows.Of(asked);
        var lines = answer.Lines.Where(line => line.Origin is not null).OrderByDescending(line => line.Rows).ThenBy(line => line.Region.Code, StringComparer.Ordinal).ToArray();
        var grid = new Grid("Regions of Ukraine that the register names", ["Region", "Rows that name it", "As affected", "As target"], new LazyRows<RegionLine>(lines, line =>
        [
            Cell.Of(line.Region.Name), Cell.Of(Formatter.Number(line.Rows), line.Origin), Cell.Of(Formatter.Number(line.Affected), line.Origin), Cell.Of(Formatter.Number(line.Target), line.Origin),
        ]), lines.Length > 0 ? lines[0].Origin! : count) { Empty = answer.Part is null ? "No register of this book names regions. The register of recorded raids does: import it, or choose it as the part of the book." : "No row of this register names a region in this view.", RowName = "regions" };
        var sentences = answer.Part is null ? [] : new[] { Say($"{Formatter.Number(answer.Named)} of {Formatter.Number(answer.Rows)} rows of {answer.Part} name a region; the others name the country, a direction, a smaller place or none. A row is one weapon model in one report.", count).Words }
            .Concat(answer.Others.Select(other => Say($"{Phrases.Capital(other)} names regions too: choose it as the part of the book. Registers are never added.", count).Words));
        return new LedgerAnswer("Which regions of Ukraine an imported register names as affected or as target. These are words of one belligerent's reports, not a count of attacks: that a region is not named does not mean that it was spared.", RegionTiles.Of(answer), [.. sentences], grid, answer.Origins);
    }

    /// <summary>A giver's months; null when several share the number or nobody is named.</summary>
    private string? Months(PledgeLine line, string receiver) => asked.Catalogue.Actor(line.From) is null || (line.Pledged ?? line.Delivered)!.Value.Unit.IsCurrency ? null
        : PageQuery.Address("/ledger/months", new("item", line.Item), new("receiver", receiver), new("giver", line.From));

    private Cell Say(string words, string origin) => new(new SentenceBuilder().SayFigures(naming.Of(words), origin).Build());

    /// <summary>What has become of a debt by a day.</summary>
    internal static string State(Debt debt, DateOnly asOf) => debt.Outstanding.High <= 0 ? "repaid" : debt.Due?.End < asOf ? "overdue" : debt.Due is null ? "no day is stated" : "due";

    /// <summary>The months of a delivery window.</summary>
    internal static Cell Window(Slot slot) => Cell.Of(
        slot.First == slot.Last && slot.First is { } month ? Formatter.MonthName(month) : $"{(slot.First is { } first ? Formatter.MonthName(first) : "…")} to {(slot.Last is { } last ? Formatter.MonthName(last) : "…")}", slot.Origin);

    /// <summary>The kind of an entry in words.</summary>
    internal static string Kind(Entry entry) => PlainWords.Of(entry.Kind) + (entry.Leg == EntryLeg.Debt ? ", a debt" : "");

    private static string Words(FunnelStage stage) => stage == FunnelStage.InService ? "In service" : stage.ToString();
}
