using System.Globalization;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>How many entries the book held when a run ended: what was imported or entered since is news to its results.</summary>
public static class BookMark
{
    /// <summary>Writes down how many entries the book holds.</summary>
    /// <exception cref="Core.PaviseException">PAV40xx for the book, PAV1007 when it cannot be written.</exception>
    public static void Write(WorkspaceFolder workspace, Parts parts) => AtomicFile.Write(File(workspace), Count(workspace, parts).ToString(CultureInfo.InvariantCulture) + "\n");

    /// <summary>How many entries it held at the end of the last run; null when no run of this version ended.</summary>
    public static long? Read(WorkspaceFolder workspace) =>
        System.IO.File.Exists(File(workspace)) && long.TryParse(System.IO.File.ReadAllText(File(workspace)).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>How many entries it holds now; none without a book.</summary>
    /// <exception cref="Core.PaviseException">PAV40xx for the book.</exception>
    public static long Count(WorkspaceFolder workspace, Parts parts)
    {
        if (!System.IO.File.Exists(workspace.Book)) return 0;
        using var book = Book.Open(workspace.Book, parts.Time);
        return book.Count;
    }

    private static string File(WorkspaceFolder workspace) => Path.Combine(workspace.Stages, "book.mark");
}
