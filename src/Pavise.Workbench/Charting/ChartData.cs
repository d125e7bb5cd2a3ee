using System.Text.Json;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>The data behind a chart as files for other tools.</summary>
internal static class ChartData
{
    /// <summary>The table under the chart as CSV (RFC 4180), with the origin of each row last.</summary>
    public static string Csv(Table table) => string.Concat(table.Columns.Append("origin").Select(Field).Aggregate(Join), "\n",
        string.Concat(table.Rows.Select(row => row.Select(cell => cell.Text).Append(Origins(row)).Select(Field).Aggregate(Join) + "\n")));

    /// <summary>The same as a workbook, with the numbers as they are drawn and the sources on sheets of their own.</summary>
    public static byte[] Xlsx(Chart chart, IReadOnlyList<SheetSource> sources) => XlsxSheet.Write(
        new LedgerSheet("data", chart.Title, [.. chart.Data.Columns.Append("origin").Select(column => new SheetColumn(column, SheetKind.Text, column == "origin" ? "Identities of the origins of the row, for pavise trace." : $"As the page shows it: {chart.Data.Caption}."))],
            [.. chart.Data.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(cell => cell.Text), Origins(row)])], sources) { HasTerms = true },
        ChartValues.Of(chart.Spec));

    /// <summary>Specification, table and origin.</summary>
    public static string Json(Chart chart) => JsonSerializer.Serialize(
        new { Schema = "pavise/chart/1", chart.Id, chart.Title, Summary = chart.Summary.Text, chart.Origin, chart.Spec, Table = new { chart.Data.Caption, chart.Data.Columns, Rows = chart.Data.Rows.Select(row => row.Select(cell => cell.Text)) } }, PaviseJson.Options) + "\n";

    private static string Origins(IEnumerable<Sentence> row) => string.Join(' ', row.SelectMany(cell => cell.Parts).Select(part => part.Origin).OfType<string>().Distinct(StringComparer.Ordinal));

    private static string Join(string a, string b) => a + "," + b;

    private static string Field(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
