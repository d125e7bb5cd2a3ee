using System.Globalization;
using System.Text;

namespace Pavise.Workspace;

/// <summary>A table as CSV (RFC 4180) and the data dictionary that belongs beside it.</summary>
/// <remarks>A text that a spreadsheet would take for a formula is written with an apostrophe before it.</remarks>
public static class CsvSheet
{
    /// <summary>Head line and rows, separated by commas, lines ended by CR LF, days as ISO text, decimals with a point.</summary>
    public static string Write(LedgerSheet sheet) => Lines(sheet.Columns.Select(column => column.Name), sheet.Rows);

    /// <summary>One line for each column: name, type, meaning.</summary>
    public static string Dictionary(LedgerSheet sheet) => Lines(
        ["column", "type", "meaning"], sheet.Columns.Select(column => new object?[] { column.Name, column.Kind.ToString().ToLowerInvariant(), column.Words }));

    private static string Lines(IEnumerable<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        void Line(IEnumerable<string> cells) => text.Append(string.Join(',', cells)).Append("\r\n");
        Line(head);
        foreach (var row in rows) Line(row.Select(Cell));
        return text.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal number => Plain(number),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Quoted(IsFormula(text) ? "'" + text : text),
        _ => throw new ArgumentException($"a cell cannot hold a {value.GetType().Name}", nameof(value)),
    };

    /// <summary>The number without needless zeros.</summary>
    internal static string Plain(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
