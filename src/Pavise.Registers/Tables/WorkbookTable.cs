using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Reads one sheet of a workbook: cached values of formulas, dates in either date system as ISO days.</summary>
internal static class WorkbookTable
{
    /// <summary>Reads the sheet of that name, or the first.</summary>
    /// <exception cref="PaviseException">PAV2529 not a workbook, PAV2530 no such sheet, PAV2528 no rows.</exception>
    public static Table Read(RegisterFile file, string? sheet)
    {
        // Asked for first: the reader's own default fails unless the encoding is registered.
        var fallback = Encodings.Windows1252;
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.Bytes), new ExcelReaderConfiguration { FallbackEncoding = fallback });
            var sheets = new List<string>();
            do
            {
                sheets.Add(reader.Name);
                if (sheet is null || reader.Name.Trim() == sheet) return Sheet(file, reader);
            }
            while (reader.NextResult());

            throw new PaviseException("PAV2530", new Place(file.Name), $"the workbook has no sheet '{sheet}'; it has {string.Join(", ", sheets.Take(12))}", "name the publisher's own workbook, or the sheet in a mapping");
        }
        catch (Exception error) when (error is HeaderException or ExcelReaderException or InvalidDataException or System.Xml.XmlException or NotSupportedException)
        {
            throw new PaviseException("PAV2529", new Place(file.Name), "the workbook cannot be read: " + error.Message.TrimEnd('.'), "save it again as XLSX without a password");
        }
    }

    private static Table Sheet(RegisterFile file, IExcelDataReader reader)
    {
        var name = $"{file.Name}[{reader.Name.Trim()}]";
        var (header, line, headerLine) = ((string[]?)null, 0, 0);
        var rows = new List<TableRow>();
        var uncached = UncachedFormulas.Of(file.Bytes, reader.Name);
        while (reader.Read())
        {
            line++;
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => uncached.Contains((line, i + 1)) ? RowReader.Uncached : Cell(reader.GetValue(i))).ToArray();
            if (cells.All(cell => cell.Length == 0)) continue;
            if (header is null) (header, headerLine) = (cells, line);
            else rows.Add(new TableRow(line, cells, [.. Enumerable.Range(1, cells.Length)], string.Join(',', cells.Select(Quoted))));
        }

        return header is null || rows.Count == 0
            ? throw new PaviseException("PAV2528", new Place(name), "the sheet has no rows below a header", "name the publisher's own workbook")
            : new Table(name, header, headerLine, rows);
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!.Trim(),
    };

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
