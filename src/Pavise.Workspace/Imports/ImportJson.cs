using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The result of an import as machines read it: schema pavise/import/1.</summary>
public static class ImportJson
{
    public static string Write(RegisterImport import, ImportReport report) => JsonSerializer.Serialize(new
    {
        Schema = "pavise/import/1",
        import.Register,
        import.Release,
        report.Rows,
        report.Posted,
        report.Held,
        report.Unrepresented,
        report.Partial,
        report.Unchanged,
        report.Withdrawn,
        Skipped = import.Skipped.Select(diagnostic => diagnostic.ToString()),
    }, PaviseJson.Options);
}
