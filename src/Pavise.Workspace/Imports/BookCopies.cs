using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>Backup and restore of a workspace's book: whole copies, each audited before it counts.</summary>
public static class BookCopies
{
    /// <summary>Writes a copy of the book to a new file, also while another process writes; returns how many entries it holds.</summary>
    /// <exception cref="PaviseException">PAV4100 the file exists, PAV4101 there is no book, PAV4102 the book is broken, PAV40xx the disk.</exception>
    public static long BackUp(WorkspaceFolder workspace, string file, Parts parts, IRunLog log, CancellationToken cancel)
    {
        if (File.Exists(file)) throw new PaviseException("PAV4100", new Place(file), "the file exists already", "name a new one: a backup never replaces another");
        if (!File.Exists(workspace.Book)) throw new PaviseException("PAV4101", new Place(workspace.Book), "this workspace has no book yet", "run it, or import a register first");
        return Moved(workspace.Book, file, parts, new Watch("backup", log, cancel), "the book is broken, and so would be its backup", "see `pavise ledger audit`, or restore an earlier backup");
    }

    /// <summary>Puts a backup in the place of the book; returns how many entries it holds.</summary>
    /// <param name="workspace">Whose book; it is locked meanwhile.</param>
    /// <param name="file">A backup, of this or an older schema; it is only read.</param>
    /// <param name="replace">Permits to replace a book that is not empty.</param>
    /// <param name="parts">The clock.</param>
    /// <param name="log">Shows how far it is.</param>
    /// <param name="cancel">Stops before the book is touched.</param>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV4102 a broken backup, PAV4103 a book that is not empty, PAV40xx no book or the disk.</exception>
    public static long Restore(WorkspaceFolder workspace, string file, bool replace, Parts parts, IRunLog log, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new PaviseException("PAV1001", new Place(file), "there is no such file", "check the path");
        using var hold = WorkspaceLock.Take(workspace);
        if (!replace && File.Exists(workspace.Book) && HoldsEntries(workspace.Book, parts))
            throw new PaviseException("PAV4103", new Place(workspace.Book), "the book is not empty", "back it up first, then repeat with --replace");
        var copy = workspace.Book + ".restore";
        try
        {
            var count = Moved(file, copy, parts, new Watch("restore", log, cancel), "the backup is broken", "use another backup or a text export");
            // Page by page in one transaction: a process killed meanwhile leaves the book as it was, and readers see one or the other.
            Book.Copy(copy, workspace.Book);
            return count;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static bool HoldsEntries(string path, Parts parts)
    {
        using var book = Book.Open(path, parts.Time);
        return !book.IsEmpty;
    }

    /// <summary>Copies to a name of its own, audits the copy, and only then gives it its name.</summary>
    private static long Moved(string from, string to, Parts parts, Watch watch, string broken, string remedy)
    {
        var part = to + ".part";
        try
        {
            watch.Log.Started(watch.Stage);
            File.Delete(part);
            Book.Copy(from, part);
            AuditReport report;
            using (var book = Book.Open(part, parts.Time)) report = book.Audit(new StageShare(watch.Log, watch.Stage), watch.Cancel);
            if (!report.IsWhole) throw new PaviseException("PAV4102", new Place(from), $"{broken}: {report.Findings[0]}", remedy);
            Book.Copy(part, to);
            watch.Log.Finished(watch.Stage, upToDate: false);
            return report.Entries;
        }
        finally
        {
            foreach (var rest in new[] { part, part + "-wal", part + "-shm" }) File.Delete(rest);
        }
    }

    /// <summary>Who watches a copy, and who may stop it.</summary>
    private readonly record struct Watch(string Stage, IRunLog Log, CancellationToken Cancel);
}
