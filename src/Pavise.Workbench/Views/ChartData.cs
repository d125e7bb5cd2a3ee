using System.Text.Json;
using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workbench.Views;

/// <summary>The data behind a chart as files for other tools.</summary>
internal static class ChartData
{
    /// <summary>The table under the chart as CSV (RFC 4180), with the origin of each row last.</summary>
    public static string Csv(Table table) => string.Concat(table.Columns.Append("origin").Select(Field).Aggregate(Join), "\n",
        string.Concat(table.Rows.Select(row => row.Select(cell => cell.Text).Append(string.Join(' ', row.SelectMany(cell => cell.Parts).Select(part => part.Origin).OfType<string>().Distinct(StringComparer.Ordinal))).Select(Field).Aggregate(Join) + "\n")));

    /// <summary>Specification, table and origin.</summary>
    public static string Json(Chart chart) => JsonSerializer.Serialize(
        new { Schema = "pavise/chart/1", chart.Id, chart.Title, Summary = chart.Summary.Text, chart.Origin, chart.Spec, Table = new { chart.Data.Caption, chart.Data.Columns, Rows = chart.Data.Rows.Select(row => row.Select(cell => cell.Text)) } }, PaviseJson.Options) + "\n";

    private static string Join(string a, string b) => a + "," + b;

    private static string Field(string text) => text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
