using Pavise.Core;
using Pavise.Judgement;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The book of a workspace.</summary>
public static class BookFolder
{
    /// <summary>Opens the book for questions, after bringing it up to date with the documents and registers.</summary>
    public static async Task<Book> OpenAsync(WorkspaceFolder workspace, Parts parts, CancellationToken cancel)
    {
        // A book that was loaded from a text form stands by itself: a workspace without documents asks it as it is.
        if (workspace.Inputs(workspace.Documents).Count + workspace.Inputs(workspace.Registers).Count > 0) await Pipeline.ToBookAsync(workspace, parts, cancel).ConfigureAwait(false);
        return Book.Open(workspace.Book, parts.Time);
    }

    /// <summary>Opens the book as a view sees it: what was published later or by the silent source is left out, and the rest weighed anew.</summary>
    /// <exception cref="PaviseException">PAV1011 no such register, PAV4015 a book that keeps no claims, PAV4018 nobody of that name speaks in it.</exception>
    public static async Task<BookInView> AskAsync(WorkspaceFolder workspace, Parts parts, BookView view, CancellationToken cancel)
    {
        return Through(workspace, parts, await OpenAsync(workspace, parts, cancel).ConfigureAwait(false), view);
    }

    /// <summary>As <see cref="AskAsync"/>, of the book as the last run left it: nothing is read anew and nothing written.</summary>
    /// <param name="workspace">Whose book.</param>
    /// <param name="parts">Clock and catalogue.</param>
    /// <param name="view">How it is seen.</param>
    /// <param name="snapshot">The same book at the same version, read before; null to read it anew.</param>
    /// <param name="catalogue">The catalogue, read before; null to read it anew.</param>
    /// <param name="weighed">The book of the view, weighed before; null to weigh it anew where the view needs it.</param>
    /// <exception cref="PaviseException">PAV1010 there is no book yet; else as there.</exception>
    public static BookInView AskKept(WorkspaceFolder workspace, Parts parts, BookView view, BookSnapshot? snapshot = null, Catalogue? catalogue = null, Book? weighed = null)
    {
        if (!File.Exists(workspace.Book)) throw new PaviseException("PAV1010", new Place(workspace.Root), "this workspace was not run yet", $"run `pavise run {workspace.Root}` first");
        return Through(workspace, parts, snapshot is null ? Book.Open(workspace.Book, parts.Time) : Book.Open(workspace.Book, parts.Time, snapshot), view, catalogue, weighed);
    }

    private static BookInView Through(WorkspaceFolder workspace, Parts parts, Book whole, BookView view, Catalogue? known = null, Book? weighed = null)
    {
        try
        {
            var catalogue = known ?? CatalogueReader.Read(parts.CatalogueFiles());
            var settings = WorkspaceSettings.Read(InputFile.Read(workspace, workspace.File), catalogue);
            RequireRegister(whole, view);
            var asked = !IsWeighedAnew(whole, view) ? whole : weighed?.Over(whole) ?? whole.Through(view, Weigh(catalogue), catalogue);
            return new BookInView(workspace, whole, asked, view, catalogue, settings);
        }
        catch
        {
            whole.Dispose();
            throw;
        }
    }

    /// <summary>Adds entries by hand to the book, holding the workspace lock.</summary>
    /// <exception cref="PaviseException">PAV4016 it stands already; PAV40xx for the book.</exception>
    public static Task<PostingReport> PostByHandAsync(WorkspaceFolder workspace, Parts parts, IReadOnlyList<HandPosting> postings, CancellationToken cancel) =>
        WriteAsync(workspace, parts, (book, input, catalogue) => book.PostByHand(postings, input, catalogue, cancel), cancel);

    /// <summary>Takes back an entry by hand, holding the workspace lock.</summary>
    /// <exception cref="PaviseException">PAV4017 no such entry; PAV40xx for the book.</exception>
    public static Task<PostingReport> TakeBackAsync(WorkspaceFolder workspace, Parts parts, string id, string by, string reason, CancellationToken cancel) =>
        WriteAsync(workspace, parts, (book, input, catalogue) => book.TakeBack(id, by, reason, input, catalogue, cancel), cancel);

    /// <summary>Loads a text form into the empty book of a workspace, all of it or nothing; returns how many entries.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV40xx a broken text or a book that is not empty.</exception>
    public static long Load(WorkspaceFolder workspace, string file, Parts parts, IRunLog log, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new PaviseException("PAV1001", new Place(file), "there is no such file", "check the path");
        using var hold = WorkspaceLock.Take(workspace);
        using var book = Book.Open(workspace.Book, parts.Time);
        log.Started("load");
        using var reader = new StreamReader(new WatchedFile(file, share => log.Progressed("load", share)));
        var count = book.Load(reader, file, cancel);
        log.Finished("load", upToDate: false);
        return count;
    }

    /// <summary>What Judgement makes of claims: how a book is weighed anew.</summary>
    public static Func<IReadOnlyList<Assertion>, IReadOnlyList<SourceProfile>, IReadOnlyList<Fact>> Weigh(Catalogue catalogue) =>
        (assertions, sources) => Judge.Weigh(assertions, sources, catalogue).Facts;

    private static async Task<PostingReport> WriteAsync(WorkspaceFolder workspace, Parts parts, Func<Book, BookInput, Catalogue, PostingReport> write, CancellationToken cancel)
    {
        using var book = await OpenAsync(workspace, parts, cancel).ConfigureAwait(false);
        using var hold = await WorkspaceLock.TakeAsync(workspace, cancel).ConfigureAwait(false);
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        var told = book.Claims();
        var facts = Weigh(catalogue)(told.Assertions, told.Sources);
        return write(book, new BookInput(facts, told.Sources, told.Positions, told.Held), catalogue);
    }

    /// <summary>True when the claims of a book must be weighed anew to answer through a view.</summary>
    public static bool IsWeighedAnew(Book whole, BookView view) => view.IsReweighed && !IsImported(whole, view);

    /// <summary>A register that was imported into a part of its own has no say in what was judged: without it the judged part is as it is.</summary>
    private static bool IsImported(Book book, BookView view) => view is { Published: null, Without: { } name } && book.Parts().Any(part =>
        part.Equals(name, StringComparison.OrdinalIgnoreCase) || part.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase) || ("register:" + part).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static void RequireRegister(Book book, BookView view)
    {
        if (view.Register is not { } part) return;
        var known = book.Parts();
        if (!known.Contains(part, StringComparer.Ordinal))
            throw new PaviseException("PAV1011", new Place("--register"), $"no register is imported as '{part}'", known.Count == 0 ? "import one with `pavise ledger import`" : $"use one of: {string.Join(", ", known)}");
    }
}
