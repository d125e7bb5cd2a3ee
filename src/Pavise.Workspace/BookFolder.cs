using Pavise.Core;
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

    /// <summary>True when an entry of a part of the book (null is the judged part) rests on a document or register of that identity.</summary>
    public static bool Knows(Book book, string source, string? register = null) => book.Entries(new BookView(Register: register)).Value.Any(entry => entry.Sources.Contains(source, StringComparer.Ordinal));

    /// <summary>Loads a text form into the empty book of a workspace; returns how many entries.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV40xx a broken text or a book that is not empty.</exception>
    public static long Load(WorkspaceFolder workspace, string file, Parts parts)
    {
        if (!File.Exists(file)) throw new PaviseException("PAV1001", new Place(file), "there is no such file", "check the path");
        using var hold = WorkspaceLock.Take(workspace);
        using var book = Book.Open(workspace.Book, parts.Time);
        using var reader = new StreamReader(file);
        return book.Load(reader, file);
    }
}
