using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>Imports the reference rates of the European Central Bank into the book of a workspace.</summary>
public static class RateImport
{
    /// <summary>Adds the days of a file, holding the workspace lock; days that only the book has stay, since the bank also publishes single days and the last ninety.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV4021 and PAV4022 for what is wrong in it, PAV40xx for the book.</exception>
    public static (ImportReport Report, RateTable Rates) Run(WorkspaceFolder workspace, Parts parts, string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) throw new PaviseException("PAV1001", new Place(path), "there is no such file", "check the path");
        var read = EcbRates.Read(RegisterPath.Files(path)[0]);
        using var hold = WorkspaceLock.Take(workspace);
        using var book = Book.Open(workspace.Book, parts.Time);
        var rows = read.ReadAll();
        var fresh = rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var kept = book.Entries(new BookView(Register: RateTable.Part)).Value
            .Where(entry => entry is { Leg: EntryLeg.Row, Raw: not null } && entry.Fact.StartsWith("row:", StringComparison.Ordinal) && !fresh.Contains(entry.Fact))
            .Select(entry => new ImportedRow(entry.Fact, default, entry.Raw!, ImportedState.Posted, null, []));
        var report = book.Import(read with { Rows = [.. kept, .. rows] }, CatalogueReader.Read(parts.CatalogueFiles()), cancel);
        return (report, book.Rates());
    }
}
