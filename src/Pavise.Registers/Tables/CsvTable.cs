using System.Text;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Reads comma-separated text (RFC 4180) and keeps where each cell stands, so that an error can be found in the file.</summary>
internal sealed class CsvTable
{
    /// <summary>More columns than any register or spreadsheet has: the file is something else.</summary>
    private const int MostColumns = 16_384;

    private readonly string file;
    private readonly string text;
    private readonly char separator;
    private readonly List<string> cells = [];
    private readonly List<int> columns = [];
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvTable(string file, string text)
    {
        this.file = file;
        this.text = text;
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\n', '\r') is var end and >= 0 ? end : text.Length);
        separator = first.Count(';') > first.Count(',') ? ';' : first.Count('\t') > first.Count(',') ? '\t' : ',';
    }

    /// <summary>Reads a file in UTF-8, or in Windows-1252 when the register's own export uses it.</summary>
    /// <exception cref="PaviseException">PAV2520 not text, PAV2526 too many columns, PAV2527 an open quote, PAV2528 no rows.</exception>
    public static Table Read(RegisterFile file, bool windows1252 = false)
    {
        var table = new CsvTable(file.Name, Decode(file, windows1252));
        var header = table.Next();
        while (header is { Cells: [""] }) header = table.Next();
        var rows = new List<TableRow>();
        while (table.Next() is { } row)
        {
            if (row.Cells is not [""]) rows.Add(row);
        }

        return header is null || rows.Count == 0
            ? throw new PaviseException("PAV2528", new Place(file.Name, 1, 1), "the file has no rows below a header", "name the register's own export")
            : new Table(file.Name, header.Cells, header.Line, rows);
    }

    private static string Decode(RegisterFile file, bool windows1252)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file.Bytes);
            if (!text.Contains('\0', StringComparison.Ordinal)) return text.TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException) when (windows1252)
        {
            return Encodings.Windows1252.GetString(file.Bytes);
        }
        catch (DecoderFallbackException)
        {
            // Reported below together with binary files.
        }

        throw new PaviseException("PAV2520", new Place(file.Name, 1, 1), "the file is not UTF-8 text", "save it as CSV in UTF-8; a mapping may say 'encoding: windows-1252'");
    }

    private TableRow? Next()
    {
        if (at >= text.Length) return null;
        var (start, first) = (at, line);
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

        var raw = text[start..at];
        EndLine();
        return new TableRow(first, [.. cells], [.. columns], raw);
    }

    private bool Separated()
    {
        if (at >= text.Length || text[at] != separator) return false;
        at++;
        return true;
    }

    private string Cell()
    {
        if (at < text.Length && text[at] == '"') return Quoted();
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny(separator, '\n', '\r');
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

    private void EndLine()
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        (line, lineStart) = (line + 1, at);
    }
}
