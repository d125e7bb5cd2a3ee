using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Reads one sheet of a workbook: cached values of formulas, dates in either date system as ISO days.</summary>
internal static class WorkbookTable
{
    /// <summary>Reads the sheet of that name in any case, or the first that is not hidden.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="sheet">Name of the sheet; null for the first.</param>
    /// <param name="isHeader">Knows the header by its names; null for the first row.</param>
    /// <exception cref="PaviseException">PAV2529 not a workbook, PAV2530 no such sheet, PAV2528 no rows.</exception>
    public static Table Read(RegisterFile file, string? sheet, Func<IReadOnlyList<string>, bool>? isHeader = null)
    {
        // Asked for first: the reader's own default fails unless the encoding is registered.
        var fallback = Encodings.Windows1252;
        var bytes = file.ReadAll();
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes), new ExcelReaderConfiguration { FallbackEncoding = fallback });
            var sheets = new List<string>();
            do
            {
                sheets.Add(reader.Name);
                if (sheet is null ? reader.VisibleState == "visible" : string.Equals(reader.Name.Trim(), sheet, StringComparison.OrdinalIgnoreCase))
                    return Sheet(file, bytes, reader, isHeader);
            }
            while (reader.NextResult());

            throw new PaviseException("PAV2530", new Place(file.Name), sheet is null ? "every sheet of the workbook is hidden" : $"the workbook has no sheet '{sheet}'; it has {string.Join(", ", sheets.Take(12))}", "name the publisher's own workbook, or the sheet in a mapping");
        }
        catch (Exception error) when (error is HeaderException or ExcelReaderException or InvalidDataException or System.Xml.XmlException or NotSupportedException)
        {
            throw new PaviseException("PAV2529", new Place(file.Name), "the workbook cannot be read: " + error.Message.TrimEnd('.'), "save it again as XLSX without a password");
        }
    }

    private static Table Sheet(RegisterFile file, byte[] bytes, IExcelDataReader reader, Func<IReadOnlyList<string>, bool>? isHeader)
    {
        var name = $"{file.Name}[{reader.Name.Trim()}]";
        var rows = new List<TableRow>();
        var marks = new SheetMarks(SheetFaults.Of(bytes, reader.Name), reader.MergeCells ?? []);
        for (var line = 1; reader.Read(); line++)
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i))).ToArray();
            var cells = values.Select((value, i) => marks.At(line, i + 1) ?? value).ToArray();
            if (Array.TrueForAll(cells, cell => cell.Length == 0)) continue;
            rows.Add(new TableRow(line, cells, [.. Enumerable.Range(1, cells.Length)], string.Join(',', values.Select(Quoted))));
        }

        var header = HeaderLine.Find(rows, isHeader);
        return header is null || rows[^1] == header
            ? throw new PaviseException("PAV2528", new Place(name), "the sheet has no rows below a header", "name the publisher's own workbook")
            : new Table(name, header.Cells, header.Line, rows.Where(row => row.Line > header.Line)) { HeaderText = header.Raw, Counts1904 = SheetFaults.Counts1904(bytes) };
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
