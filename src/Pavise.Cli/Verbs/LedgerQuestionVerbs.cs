using System.CommandLine;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise ledger balance`, `claims`, `debts`, `slots`, `statements`, `funnel`, `docket`, `history`, `compare-registers`.</summary>
internal static class LedgerQuestionVerbs
{
    public static IEnumerable<Verb> All(Terminal terminal, Func<Parts> parts) =>
    [
        Simple(new Verb("balance", "What each account holds or is owed, per item and unit.", "pavise ledger balance --published 2024-06-30", "pavise ledger balance --without USA", "pavise ledger balance --in EUR --out balance.xlsx"), LedgerViews.Balance, terminal, parts, LedgerViews.BalanceLines),
        Simple(new Verb("slots", "Promised delivery windows by customer and month, and what of them is open.", "pavise ledger slots", "pavise ledger slots --out slots.csv"), LedgerViews.Slots, terminal, parts),
        Simple(new Verb("statements", "Public statements of stocks against the balance: pass, fail or unknown, and what to do next.", "pavise ledger statements", "pavise ledger statements --without Reuters"), LedgerViews.Statements, terminal, parts),
        Claims(terminal, parts), Debts(terminal, parts), Docket(terminal, parts), Funnel(terminal, parts), History(terminal, parts), Compare(terminal, parts),
    ];

    private static Verb Simple(Verb verb, Func<BookInView, LedgerView> ask, Terminal terminal, Func<Parts> parts, Func<BookInView, IReadOnlyList<string>>? lines = null) =>
        LedgerQuestion.Ask(verb, terminal, parts, (_, asked, _) => Task.FromResult(ask(asked)), lines: lines);

    private static Verb Claims(Terminal terminal, Func<Parts> parts)
    {
        var decision = new Option<string?>("--decision") { Description = "only claims that were posted, held, statement or support", HelpName = "DECISION" };
        decision.AcceptOnlyFromAmong("posted", "held", "statement", "support");
        return LedgerQuestion.Ask(
            new Verb("claims", "Every claim and what became of it: posted by which rule, held why, a statement, or support.", "pavise ledger claims", "pavise ledger claims --decision held") { decision },
            terminal, parts, (parsed, asked, _) => Task.FromResult(ClaimViews.All(asked, parsed.GetValue(decision) is { } word ? Enum.Parse<FactDecision>(word, ignoreCase: true) : null)));
    }

    private static Verb Debts(Terminal terminal, Func<Parts> parts)
    {
        var asOf = AsOf();
        return LedgerQuestion.Ask(
            new Verb("debts", "Who owes first customers and donors what, since when and due when.", "pavise ledger debts", "pavise ledger debts --as-of 2026-06-30 --out debts.xlsx") { asOf },
            terminal, parts, (parsed, asked, _) => Task.FromResult(LedgerViews.Debts(asked, Day(parsed.GetValue(asOf), asked))));
    }

    private static Verb Docket(Terminal terminal, Func<Parts> parts)
    {
        var asOf = AsOf();
        var calendar = new Option<string?>("--ics") { Description = "also write the docket as an iCalendar file", HelpName = "FILE" };
        return LedgerQuestion.Ask(
            new Verb("docket", "Every dated promise and sufficiency statement by office: kept, late, broken, unknowable, or still open.", "pavise ledger docket", "pavise ledger docket --as-of 2026-06-30 --ics docket.ics") { asOf, calendar },
            terminal, parts, (parsed, asked, _) => Task.FromResult(LedgerViews.Docket(asked, Day(parsed.GetValue(asOf), asked))),
            (parsed, asked) =>
            {
                if (parsed.GetValue(calendar) is not { } file) return;
                AtomicFile.Write(Path.GetFullPath(file), CalendarFile.Write($"Pavise: {asked.Settings.Name}", LedgerViews.Calendar(asked, Day(parsed.GetValue(asOf), asked))));
                terminal.Error.WriteLine(file);
            });
    }

    private static Verb Funnel(Terminal terminal, Func<Parts> parts)
    {
        var item = Item();
        var receiver = new Option<string?>("--for") { Description = "the receiver; that of the workspace unless told", HelpName = "ACTOR" };
        return LedgerQuestion.Ask(
            new Verb("funnel", "How far an item has come: need, asked, promised, ordered, delivered, in service.", "pavise ledger funnel patriot-system", "pavise ledger funnel interceptor --for UKR --published 2024-06-30") { item, receiver },
            terminal, parts, async (parsed, asked, cancel) =>
            {
                var (wanted, actor) = (Known(asked, parsed.GetValue(item)!), Actor(asked, parsed.GetValue(receiver) ?? asked.Settings.Receiver));
                return LedgerViews.Funnel(asked, wanted, actor, await PlanNeeds.OfAsync(asked.Workspace, parts(), actor, cancel).ConfigureAwait(false));
            });
    }

    private static Verb History(Terminal terminal, Func<Parts> parts)
    {
        var item = Item();
        var actor = new Argument<string>("ACTOR") { Description = "code of the actor, such as UKR" };
        var by = new Option<string>("--by") { Description = "published: as the world could know it; recorded: as this book learnt it", HelpName = "TIME", DefaultValueFactory = _ => "published" };
        by.AcceptOnlyFromAmong("published", "recorded");
        return LedgerQuestion.Ask(
            new Verb("history", "The life of a figure: how what an actor was promised, given and owed of an item changed, and why.", "pavise ledger history patriot-system UKR", "pavise ledger history gem-t USA --by recorded") { item, actor, by },
            terminal, parts, (parsed, asked, _) => Task.FromResult(LedgerViews.History(asked, Known(asked, parsed.GetValue(item)!), Actor(asked, parsed.GetValue(actor)!), parsed.GetValue(by) == "published")));
    }

    private static Verb Compare(Terminal terminal, Func<Parts> parts)
    {
        var item = Item();
        var receiver = new Argument<string>("RECIPIENT") { Description = "code of the receiver, such as UKR" };
        return LedgerQuestion.Ask(
            new Verb("compare-registers", "What each source says of an item and a receiver, in which unit, and why they differ.", "pavise ledger compare-registers patriot-system UKR") { item, receiver },
            terminal, parts, (parsed, asked, _) => Task.FromResult(LedgerViews.CompareRegisters(asked, Known(asked, parsed.GetValue(item)!), Actor(asked, parsed.GetValue(receiver)!))));
    }

    private static Argument<string> Item() => new("ITEM") { Description = "item or group of the catalogue, such as patriot-system" };

    private static Option<DateOnly?> AsOf() => CommonOptions.Day("--as-of", "the day of the verdict; the workspace's own unless told");

    private static DateOnly Day(DateOnly? named, BookInView asked) => named ?? asked.View.Happened ?? asked.View.Published ?? asked.Settings.AsOf;

    private static string Known(BookInView asked, string item) => asked.Catalogue.Item(item) is not null ? item
        : throw new PaviseException("PAV1202", new Place("ITEM"), $"there is no item '{item}' in the catalogue", $"use one of `pavise catalogue list items`; the nearest are {Nearest(item, asked.Catalogue.Items.Select(one => one.Id))}");

    private static string Actor(BookInView asked, string code) => asked.Catalogue.Actor(code) is not null ? code
        : throw new PaviseException("PAV1202", new Place("ACTOR"), $"there is no actor '{code}' in the catalogue", "use a code from `pavise catalogue list actors`");

    private static string Nearest(string word, IEnumerable<string> known) => string.Join(", ", known
        .OrderByDescending(one => one.Contains(word, StringComparison.OrdinalIgnoreCase)).ThenByDescending(one => one.Zip(word).TakeWhile(pair => pair.First == pair.Second).Count()).ThenBy(one => one, StringComparer.Ordinal).Take(3));
}
