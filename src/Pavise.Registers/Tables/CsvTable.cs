using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Reads comma-separated text (RFC 4180) and keeps where each cell stands, so that an error can be found in the file.</summary>
internal sealed class CsvTable
{
    /// <summary>More columns than any register or spreadsheet has: the file is something else.</summary>
    private const int MostColumns = 16_384;

    private readonly string file;
    private readonly CsvRecords records;
    private readonly List<string> cells = [];
    private readonly List<int> columns = [];
    private string text = "";
    private int at;
    private int line;
    private int lineStart;

    private CsvTable(string file, CsvRecords records)
    {
        this.file = file;
        this.records = records;
    }

    /// <summary>Reads a file in UTF-8, or in Windows-1252 when the register's own export uses it; the rows are read as they are walked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isHeader">Knows the header by its names, since some exports begin with sentences; null for the first line that is not blank.</param>
    /// <param name="windows1252">True when the file may be in Windows-1252.</param>
    /// <exception cref="PaviseException">PAV2520 not text, PAV2526 too many columns, PAV2527 an open quote, PAV2528 no rows.</exception>
    public static Table Read(RegisterFile file, Func<IReadOnlyList<string>, bool>? isHeader = null, bool windows1252 = false)
    {
        var encoding = file.Scan.EncodingOf(file, windows1252);
        var header = HeaderLine.Find(Rows(file, encoding), isHeader);
        return header is null || !Rows(file, encoding).Any(row => row.Line > header.Line)
            ? throw new PaviseException("PAV2528", new Place(file.Name, 1, 1), "the file has no rows below a header", "name the register's own export")
            : new Table(file.Name, header.Cells, header.Line, Rows(file, encoding).SkipWhile(row => row.Line <= header.Line)) { HeaderText = header.Raw };
    }

    /// <summary>The cells of one record, with the separator of its header.</summary>
    public static IReadOnlyList<string> Cells(string record, string header)
    {
        using var records = new CsvRecords(new StringReader(header + "\n" + record), "");
        var table = new CsvTable("", records);
        return table.Next() is not null && table.Next() is { } row ? row.Cells : [];
    }

    /// <summary>Every record that is not blank, anew for each walk.</summary>
    private static IEnumerable<TableRow> Rows(RegisterFile file, Encoding encoding)
    {
        using var records = new CsvRecords(new StreamReader(file.Open(), encoding, detectEncodingFromByteOrderMarks: false, 65_536), file.Name);
        var table = new CsvTable(file.Name, records);
        while (table.Next() is { } row)
        {
            if (row.Cells is not [""]) yield return row;
        }
    }

    private TableRow? Next()
    {
        if (records.Next() is not var (record, first)) return null;
        (text, at, line, lineStart) = (record, 0, first, 0);
        cells.Clear();
        columns.Clear();
        do
        {
            if (cells.Count == MostColumns)
                throw new PaviseException("PAV2526", new Place(file, line, at - lineStart + 1), FormattableString.Invariant($"the row has more than {MostColumns} columns"), "name a register table; this is not one");
            columns.Add(at - lineStart + 1);
            cells.Add(Cell());
        }
        while (Separated());

        return new TableRow(first, [.. cells], [.. columns], text);
    }

    private bool Separated()
    {
        if (at >= text.Length || text[at] != records.Separator) return false;
        at++;
        return true;
    }

    private string Cell()
    {
        if (at < text.Length && text[at] == '"') return Quoted();
        var rest = text.AsSpan(at);
        var length = rest.IndexOf(records.Separator);
        var cell = length < 0 ? rest : rest[..length];
        at += cell.Length;
        return cell.Trim().ToString();
    }

    private string Quoted()
    {
        var (opened, column) = (line, at - lineStart + 1);
        var cell = new StringBuilder();
        at++;
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"')
            {
                if (at >= text.Length || text[at] != '"') return cell.Append(Cell()).ToString().Trim();
                at++;
            }
            else if (c == '\n')
            {
                (line, lineStart) = (line + 1, at);
            }

            cell.Append(c);
        }

        throw new PaviseException("PAV2527", new Place(file, opened, column), "a quote is opened here and never closed", "close it, or double the quotes inside a cell");
    }
}
