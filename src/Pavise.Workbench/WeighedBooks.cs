using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>The books of views whose claims were weighed anew, kept while neither the run nor the book changes.</summary>
/// <remarks>In a workspace of many claims weighing takes seconds: a page then asks for it as a job and tells how far it is. Safe for concurrent requests.</remarks>
/// <param name="desk">Whose books.</param>
/// <param name="many">From more claims than this on a page does not wait for the weighing.</param>
internal sealed class WeighedBooks(Desk desk, int many)
{
    private const int Most = 4;

    private readonly Lock gate = new();
    private readonly Dictionary<BookView, Weighed> known = [];
    private long turn;

    /// <summary>True when a page through a view should not wait: its claims are many, must be weighed anew, and were not yet.</summary>
    public bool IsLong(LastRun run, BookView view)
    {
        if (!view.IsReweighed || run.Evidence.Assertions.Count <= many || Known(view) is not null) return false;
        using var whole = Book.Open(desk.Workspace.Book, desk.Parts.Time, desk.Snapshot());
        return BookFolder.IsWeighedAnew(whole, view);
    }

    /// <summary>The book of a view that was weighed before; null when it was not.</summary>
    /// <exception cref="PaviseException">Why it could not be weighed, such as PAV4018.</exception>
    public Book? Find(BookView view) => Known(view) is not { } found ? null : found.Book ?? throw new PaviseException(found.Problems);

    /// <summary>Weighs the claims of a view anew and keeps the book; what is wrong with the question is kept too, and told by <see cref="Find"/>.</summary>
    /// <param name="view">The view.</param>
    /// <param name="log">Told how far it is.</param>
    /// <param name="cancel">Stops between the steps; nothing is kept then.</param>
    public void Weigh(BookView view, IRunLog log, CancellationToken cancel)
    {
        var (stamp, catalogue) = (desk.RunAndBook, desk.Require().Catalogue);
        using var whole = Book.Open(desk.Workspace.Book, desk.Parts.Time, desk.Snapshot());
        try
        {
            log.Started("claims read");
            var book = whole.Through(view, (assertions, sources) =>
            {
                cancel.ThrowIfCancellationRequested();
                log.Finished("claims read", upToDate: false);
                log.Started("claims weighed");
                var facts = BookFolder.Weigh(catalogue)(assertions, sources);
                cancel.ThrowIfCancellationRequested();
                log.Finished("claims weighed", upToDate: false);
                log.Started("entered in a book");
                return facts;
            }, catalogue);
            log.Finished("entered in a book", upToDate: false);
            Keep(view, new Weighed(stamp, book, []));
        }
        catch (PaviseException problem)
        {
            Keep(view, new Weighed(stamp, null, problem.Diagnostics));
        }
    }

    private Weighed? Known(BookView view)
    {
        lock (gate) return known.TryGetValue(Claims(view), out var found) && found.Stamp == desk.RunAndBook ? found : null;
    }

    private void Keep(BookView view, Weighed weighed)
    {
        lock (gate)
        {
            foreach (var old in known.Where(one => one.Value.Stamp != weighed.Stamp).Select(one => one.Key).ToArray()) known.Remove(old);
            known.Remove(Claims(view));
            // The oldest goes.
            if (known.Count >= Most) known.Remove(known.MinBy(one => one.Value.Turn).Key);
            known[Claims(view)] = weighed with { Turn = turn++ };
        }
    }

    /// <summary>What of a view decides which claims are heard.</summary>
    private static BookView Claims(BookView view) => view with { Happened = null, Register = null, In = null };

    private sealed record Weighed(string Stamp, Book? Book, IReadOnlyList<Diagnostic> Problems)
    {
        public long Turn { get; init; }
    }
}
