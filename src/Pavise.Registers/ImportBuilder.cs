using Pavise.Core;
using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>Collects the rows of an import; bad ones refuse the whole, or are left out and listed when the user asks for it.</summary>
internal sealed class ImportBuilder(string register, string release, Attribution attribution, ImportSettings settings)
{
    /// <summary>After so many bad rows the rest is not looked at.</summary>
    private const int MostErrors = 1000;

    private readonly List<Func<IEnumerable<ImportedRow>>> tables = [];
    private readonly List<Diagnostic> skipped = [];
    private DiagnosticBag bag = new();
    private readonly SortedDictionary<string, ImportedFile> files = new(StringComparer.Ordinal);

    public string Part => release.Length == 0 ? register : $"{register}/{release}";

    public string Source => $"register:{Part}";

    public RowKeys Keys { get; private set; } = new(release.Length == 0 ? register : $"{register}/{release}");

    /// <summary>When the release was published; what its rows say unless they know better.</summary>
    public DateInterval? Published { get; set; } = settings.Published;

    /// <summary>See <see cref="RegisterImport.MayOverlap"/>.</summary>
    public bool MayOverlap { get; init; }

    /// <summary>Takes a table whose rows are read when the import is walked; the reader yields null for a bad row, whose errors it has reported.</summary>
    /// <exception cref="PaviseException">PAV2521, PAV2522 for the header.</exception>
    public void Table(RegisterFile file, Table table, IEnumerable<string> needed, Func<RowReader, ImportedRow?> read)
    {
        Name(file, table.HeaderText);
        var columns = Columns.Find(table, needed);
        tables.Add(() => Rows(table, columns, read));
    }

    /// <summary>Takes a row that was read elsewhere.</summary>
    public void Add(ImportedRow row) => tables.Add(() => [row]);

    public ImportedRow Row(string id, RowReader row, ImportedState state, string? reason, IReadOnlyList<ImportedFigure> figures) =>
        new(id, row.Place, row.Row.Raw, state, reason, figures);

    /// <summary>The import.</summary>
    public RegisterImport Done(params ReadOnlySpan<RegisterFile> further)
    {
        foreach (var file in further) Name(file);
        return new RegisterImport(register, release, attribution, Published, [.. files.Values], Walk(), skipped) { MayOverlap = MayOverlap };
    }

    /// <summary>The rows of all tables, read anew each time.</summary>
    private IEnumerable<ImportedRow> Walk()
    {
        (bag, Keys) = (new DiagnosticBag(), new RowKeys(Part));
        skipped.Clear();
        foreach (var row in tables.SelectMany(table => table())) yield return row;
        if (!settings.SkipBad) bag.ThrowIfAny();
        skipped.AddRange(bag.Items);
    }

    private IEnumerable<ImportedRow> Rows(Table table, Columns columns, Func<RowReader, ImportedRow?> read)
    {
        foreach (var row in table.Rows)
        {
            var reader = new RowReader(table, columns, row, bag);
            if (row.Cells.Length != table.Header.Count)
                bag.Add("PAV2523", reader.Place, FormattableString.Invariant($"the row has {row.Cells.Length} cells, the header {table.Header.Count}"), "close a quote or add the missing cells");
            else if (read(reader) is { } imported)
                yield return imported;
            if (!settings.SkipBad && bag.Items.Count >= MostErrors) bag.ThrowIfAny();
        }
    }

    private void Name(RegisterFile file, string header = "") => files[file.FileName] = new ImportedFile(file.FileName, file.Scan.Hash, header);
}
