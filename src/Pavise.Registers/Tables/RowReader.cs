using System.Globalization;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>Reads the cells of one row; what is wrong becomes a diagnostic with its place, and the row is bad.</summary>
internal sealed class RowReader(Table table, Columns columns, TableRow row, DiagnosticBag bag)
{
    public TableRow Row => row;

    /// <summary>True once a cell was wrong.</summary>
    public bool IsBad { get; private set; }

    public Place Place => new(table.File, row.Line, 1);

    /// <summary>The text of a cell; empty when the cell is. A lone point is how one register writes an empty cell.</summary>
    public string Text(string column)
    {
        var at = columns.At(column);
        var text = at < row.Cells.Length && row.Cells[at] != "." ? row.Cells[at] : "";
        if (text.Length == 0 || text[0] != '\uFFFC' || SheetMarks.Of(text) is not var (code, cause, remedy)) return text;
        if (!IsBad) Wrong(code, column, cause, remedy);
        return "";
    }

    /// <summary>A number with a decimal point, or null for an empty cell; PAV2524 for anything else.</summary>
    public decimal? Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (TryNumber(text, out var value)) return value;
        Wrong("PAV2524", column, $"'{text}' is not a number", "write digits with a decimal point; leave the cell empty when the figure is unknown");
        return null;
    }

    /// <summary>A whole number from zero, or null for an empty cell; PAV2524 or PAV2532 for anything else.</summary>
    public int? Count(string column)
    {
        if (Number(column) is not { } value) return null;
        if (value >= 0 && value == decimal.Truncate(value) && value <= int.MaxValue) return (int)value;
        Wrong("PAV2532", column, $"'{Text(column)}' is not a count", "write a whole number from zero; leave the cell empty when the figure is unknown");
        return null;
    }

    /// <summary>Days as a register writes them, or null for an empty cell; PAV2525 for anything else.</summary>
    public DateInterval? Days(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (table.Counts1904 && text.Length == 5 && text.All(char.IsAsciiDigit))
        {
            Wrong("PAV2540", column, $"'{text}' is a bare day number in a workbook that counts from 1904", "give the cell a date format");
            return null;
        }

        if (DayTexts.Read(text) is { } days) return days;
        Wrong("PAV2525", column, $"'{text}' is not a day, a month or a year", "write 2024-06-20, 2024-06 or 2024");
        return null;
    }

    public void Wrong(string code, string column, string cause, string remedy)
    {
        var at = columns.At(column);
        IsBad = true;
        bag.Add(code, new Place(table.File, row.Line, at < row.Columns.Length ? row.Columns[at] : 1), $"{column}: {cause}", remedy);
    }

    public static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
