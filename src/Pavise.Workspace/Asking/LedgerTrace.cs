using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The way back from an identity that a question to the book printed: the question is asked again, through the view that the identity names.</summary>
public static class LedgerTrace
{
    private const string Mark = "run:ledger/";

    /// <summary>The computation of that identity with all it rests on; null when no question of this book makes it.</summary>
    /// <param name="workspace">Whose book.</param>
    /// <param name="parts">Clock and catalogue.</param>
    /// <param name="id">Identity such as <c>run:ledger/balance/stock:UKR/gem-t/missile@published=2024-07-08</c>.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="PaviseException">PAV1011 or PAV4018 when its view names a register or source that the book has not; PAV40xx for the book.</exception>
    public static async Task<TraceGraph?> FindAsync(WorkspaceFolder workspace, Parts parts, string id, CancellationToken cancel)
    {
        if (!id.StartsWith(Mark, StringComparison.Ordinal) || !File.Exists(workspace.Book) || Split(id) is not var (question, view)) return null;
        using var asked = await BookFolder.AskAsync(workspace, parts, view, cancel).ConfigureAwait(false);
        return Find(asked, question, id, null);
    }

    /// <summary>As <see cref="FindAsync"/>, in the book as the last run left it.</summary>
    /// <param name="workspace">Whose book.</param>
    /// <param name="id">Identity of the computation.</param>
    /// <param name="run">The origins of the last run; they are not changed.</param>
    /// <param name="open">Opens the book through a view.</param>
    public static TraceGraph? FindKept(WorkspaceFolder workspace, string id, TraceGraph run, Func<BookView, BookInView> open)
    {
        if (!id.StartsWith(Mark, StringComparison.Ordinal) || !File.Exists(workspace.Book) || Split(id) is not var (question, view)) return null;
        using var asked = open(view);
        return Find(asked, question, id, run);
    }

    private static TraceGraph? Find(BookInView asked, string question, string id, TraceGraph? run)
    {
        var graph = new TraceGraph(run ?? (File.Exists(asked.Workspace.Trace) ? TraceFile.Read(asked.Workspace) : new TraceGraph()), []);
        foreach (var answer in Answers(asked, question.Split('/'), id))
        {
            graph.AddRange(answer);
            if (graph.Find(id) is null) continue;
            Root(asked.Whole, graph, id);
            return graph;
        }

        return null;
    }

    private static (string Question, BookView View)? Split(string id)
    {
        try
        {
            return BookView.Split(id[Mark.Length..]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The origins that the question of that name makes, in one or several ways of asking it.</summary>
    private static IEnumerable<IEnumerable<Origin>> Answers(BookInView asked, string[] name, string id)
    {
        var (book, view, catalogue, day) = (asked.Book, asked.View, asked.Catalogue, asked.View.Happened ?? asked.View.Published ?? asked.Settings.AsOf);
        switch (name)
        {
            case ["balance", ..]: return [book.Balances(view).Origins];
            case ["debt", ..]: return [book.Debts(view).Origins];
            case ["slot", ..]: return [book.Slots(view).Origins];
            case ["statement", ..]: return [book.StatementsOneByOne(view, catalogue).OriginsOf(id)];
            case ["docket", ..]: return [book.Docket(day, view, catalogue).Origins];
            case ["total", ..]: return [asked.Whole.Totals(view).Origins];
            case ["arrived" or "expected", var receiver, ..]: return [book.Schedule(receiver, asked.Settings.AsOf, catalogue, view).Origins];
            case ["pledged" or "delivered", var receivers, ..]: return [book.PledgedAgainstDelivered(receivers.Split('+')[0], view).Origins];
            case ["funnel", var receiver, var item, ..]: return [book.Funnel(item, receiver, [], view, catalogue).Origins];
            case ["party", _, var receiver, var item, ..]: return [book.ByParty(item, receiver, view, catalogue).Origins];
            case ["month", _, var receiver, var giver, var item, ..]: return [book.PledgedByMonth(item, receiver, giver == "all" ? null : giver, day, view, catalogue)?.OriginsOf(id) ?? []];
            case ["regions", .. var part, _]: return [RegionRows.Of(asked with { View = view with { Register = string.Join('/', part) } }).Origins];
            case ["compare", .., var receiver, var item, _]: return [book.CompareRegisters(item, receiver, view, catalogue).Origins];
            case ["entry", ..]: return book.Parts().Prepend(null).Select(part => book.Entries(view with { Register = part }).Origins);
            case ["history", var item, var actor, ..]: return Histories(asked, item, actor);
            default: return [];
        }
    }

    private static IEnumerable<IEnumerable<Origin>> Histories(BookInView asked, string item, string actor)
    {
        yield return asked.Whole.HistoryAsPublished(item, actor, asked.View, BookFolder.Weigh(asked.Catalogue), asked.Catalogue).Origins;
        yield return asked.Book.HistoryAsRecorded(item, actor, asked.View, asked.Catalogue).Origins;
    }

    /// <summary>Gives the chains that end at imported rows their roots: rows stand in the book and in no run.</summary>
    private static void Root(Book book, TraceGraph graph, string id)
    {
        foreach (var row in graph.Reach(id).SelectMany(origin => origin.From).Where(input => graph.Find(input) is null).Distinct(StringComparer.Ordinal).ToArray())
        {
            if (RowTrace.Root(book, row) is { } root) graph.Add(root with { Id = row });
        }
    }
}
