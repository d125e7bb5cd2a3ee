using System.Text;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>Imports registers into the book of a workspace.</summary>
public static class LedgerImport
{
    /// <summary>Reads a register and posts it to its own part of the book, holding the workspace lock.</summary>
    /// <param name="workspace">Whose book.</param>
    /// <param name="parts">Clock and catalogue.</param>
    /// <param name="kind">A known kind, or the path of a mapping in YAML.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="settings">Release, date, bad rows.</param>
    /// <param name="log">Shows how far it is.</param>
    /// <param name="cancel">Stops before anything is written.</param>
    /// <exception cref="PaviseException">PAV1001, PAV1004, PAV25xx for the files; PAV40xx for the book.</exception>
    public static (RegisterImport Import, ImportReport Report) Run(
        WorkspaceFolder workspace, Parts parts, string kind, string path, ImportSettings settings, IRunLog log, CancellationToken cancel)
    {
        log.Started("import");
        var catalogue = CatalogueReader.Read(parts.CatalogueFiles());
        var files = RegisterPath.Files(path, share =>
        {
            cancel.ThrowIfCancellationRequested();
            log.Progressed("import", share);
        });
        var import = IsMapping(kind)
            ? RegisterImporter.Read(new YamlSource(kind, Encoding.UTF8.GetString(RegisterPath.Files(kind)[0].ReadAll())), Only(files, path), settings, catalogue)
            : RegisterImporter.Read(kind, files, settings, catalogue);
        using var hold = WorkspaceLock.Take(workspace);
        using var book = Book.Open(workspace.Book, parts.Time);
        var report = book.Import(import, catalogue, cancel);
        log.Finished("import", upToDate: report.Unchanged == report.Rows && report.Withdrawn == 0);
        return (import, report);
    }

    private static bool IsMapping(string kind) =>
        kind.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || kind.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static RegisterFile Only(IReadOnlyList<RegisterFile> files, string path) => files is [var one] ? one
        : throw new PaviseException("PAV2534", new Place(path), FormattableString.Invariant($"a mapping reads one table; here are {files.Count}"), "name the table");
}
