using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pavise.Workspace;

/// <summary>A table as an Excel workbook: the table with real numbers and days, its columns explained, and its sources.</summary>
public static class XlsxSheet
{
    private const uint PlainStyle = 0, DayStyle = 1, HeadStyle = 2;

    /// <summary>The earliest day that spreadsheets number alike; before it a day is written as text.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>The workbook as bytes.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="further">Tables after it; their names differ from its own, "columns" and "sources".</param>
    public static byte[] Write(LedgerSheet sheet, params IReadOnlyList<LedgerSheet> further)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var (one, i) in new[] { sheet }.Concat(further).Append(Columns(sheet)).Append(sheet.OfSources()).Select((one, i) => (one, i)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(Frozen(), Data(one));
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)i + 1, Name = one.Name });
            }

            book.Workbook = new Workbook(sheets);
            document.PackageProperties.Title = sheet.Title;
        }

        return stream.ToArray();
    }

    private static LedgerSheet Columns(LedgerSheet sheet) => new(
        "columns", sheet.Title,
        [new("column", SheetKind.Text, ""), new("type", SheetKind.Text, ""), new("meaning", SheetKind.Text, "")],
        [.. sheet.Columns.Select(column => new object?[] { column.Name, column.Kind.ToString().ToLowerInvariant(), column.Words })], []);

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 });

    private static SheetData Data(LedgerSheet sheet)
    {
        var data = new SheetData();
        data.Append(new Row(sheet.Columns.Select(column => Text(column.Name, HeadStyle))));
        foreach (var row in sheet.Rows) data.Append(new Row(row.Select(Cell)));
        return data;
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        decimal number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(CsvSheet.Plain(number)), StyleIndex = PlainStyle },
        DateOnly day when day >= FirstDay => new Cell { CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)), StyleIndex = DayStyle },
        DateOnly day => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), PlainStyle),
        string text => Text(text, PlainStyle),
        _ => throw new ArgumentException($"a cell cannot hold a {value.GetType().Name}", nameof(value)),
    };

    /// <summary>A text cell is never a formula, whatever it begins with; characters that XML cannot hold are left out.</summary>
    private static Cell Text(string text, uint style) => new(new InlineString(new Text(new string([.. text.Where(IsXml)])) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static bool IsXml(char c) => c is '\t' or '\n' or '\r' || (c >= ' ' && c is not ('\uFFFE' or '\uFFFF'));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { FontId = 1, ApplyFont = true }) { Count = 3 });
}
