using System.Security.Cryptography;
using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Collects the rows of an import; bad ones refuse the whole, or are left out and listed when the user asks for it.</summary>
internal sealed class ImportBuilder(string register, string release, Attribution attribution, ImportSettings settings)
{
    private readonly DiagnosticBag bag = new();
    private readonly List<ImportedRow> rows = [];
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    public string Part => release.Length == 0 ? register : $"{register}/{release}";

    public string Source => $"register:{Part}";

    public RowKeys Keys { get; } = new(release.Length == 0 ? register : $"{register}/{release}");

    /// <summary>When the release was published; what its rows say unless they know better.</summary>
    public DateInterval? Published { get; set; } = settings.Published;

    /// <summary>Reads every row of a table; the reader yields null for a bad row, whose errors it has reported.</summary>
    public void Table(RegisterFile file, Table table, IEnumerable<string> needed, Func<RowReader, ImportedRow?> read)
    {
        Name(file);
        var columns = Columns.Find(table, needed);
        foreach (var row in table.Rows)
        {
            var reader = new RowReader(table, columns, row, bag);
            if (row.Cells.Length != table.Header.Count)
                bag.Add("PAV2523", reader.Place, FormattableString.Invariant($"the row has {row.Cells.Length} cells, the header {table.Header.Count}"), "close a quote or add the missing cells");
            else if (read(reader) is { } imported)
                rows.Add(imported);
        }
    }

    /// <summary>Takes a row that was read elsewhere.</summary>
    public void Add(ImportedRow row) => rows.Add(row);

    public ImportedRow Row(string id, RowReader row, ImportedState state, string? reason, IReadOnlyList<ImportedFigure> figures) =>
        new(id, row.Place, row.Row.Raw, state, reason, figures);

    /// <summary>The import.</summary>
    /// <exception cref="PaviseException">Every error of every row, unless bad rows are skipped.</exception>
    public RegisterImport Done(params ReadOnlySpan<RegisterFile> further)
    {
        foreach (var file in further) Name(file);
        if (!settings.SkipBad) bag.ThrowIfAny();
        return new RegisterImport(register, release, attribution, Published, [.. files.Select(file => (file.Key, file.Value))], rows, bag.Items);
    }

    private void Name(RegisterFile file) => files[file.FileName] = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
}
