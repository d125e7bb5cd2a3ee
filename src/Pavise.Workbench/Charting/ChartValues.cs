using System.Globalization;
using System.Text.Json.Nodes;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>The numbers of a chart as they are drawn, one row for each mark.</summary>
internal static class ChartValues
{
    private static readonly SheetColumn[] Columns =
    [
        new("of", SheetKind.Text, "What the mark is of: a series, a row of bars, or what areas count."), new("at", SheetKind.Text, "Its month, group or area."),
        new("low", SheetKind.Number, "Least value; empty when nobody stated one."), new("lower_quarter", SheetKind.Number, "Lower end of the middle half."), new("best", SheetKind.Number, "Median or stated value."),
        new("upper_quarter", SheetKind.Number, "Upper end of the middle half."), new("high", SheetKind.Number, "Greatest value; empty when nobody stated one."), new("label", SheetKind.Text, "As written beside the mark."),
    ];

    /// <summary>The numbers of a specification for the chart service.</summary>
    public static LedgerSheet Of(JsonObject spec) => new("drawn", spec["title"]!.GetValue<string>(), Columns, [.. spec["kind"]!.GetValue<string>() switch
    {
        "bars" => Bars(spec),
        "gantt" => Lines(spec),
        "spans" => Spans(spec),
        "map" => Areas(spec, spec["areas"]!.AsArray().Concat(spec["apart"]!.AsArray())),
        "tiles" => Areas(spec, spec["tiles"]!.AsArray()),
        _ => Points(spec),
    }], []);

    private static IEnumerable<object?[]> Points(JsonObject spec) =>
        from series in spec["series"]!.AsArray() from point in series!["points"]!.AsArray() select Row(Text(series["name"]), Text(point!["x"]), point);

    private static IEnumerable<object?[]> Bars(JsonObject spec) =>
        from row in spec["rows"]!.AsArray() from pair in spec["groups"]!.AsArray().Zip(row!["values"]!.AsArray()) where pair.Second is not null select Row(Text(row["label"]), Text(pair.First), pair.Second);

    private static IEnumerable<object?[]> Lines(JsonObject spec) =>
        from row in spec["rows"]!.AsArray() from end in (string[])["promised", "planned"] select (object?[])[$"{Text(row!["group"])}: {Text(row["label"])}", end, null, null, null, null, null, Text(row[end]) ?? "not within the plan"];

    private static IEnumerable<object?[]> Spans(JsonObject spec) =>
        from row in spec["rows"]!.AsArray() from end in (string[])["start", "end"] where row![end] is not null
        select (object?[])[row!["group"] is null ? Text(row["label"]) : $"{Text(row["group"])}: {Text(row["label"])}", end, null, null, null, null, null, Days(row[end]!)];

    private static string Days(JsonNode days) => (Text(days["low"]), Text(days["high"])) switch
    {
        (null, null) => "not stated",
        (null, { } high) => $"until {high}",
        ({ } low, null) => $"from {low}",
        var (low, high) => low == high ? low : $"{low} to {high}",
    };

    private static IEnumerable<object?[]> Areas(JsonObject spec, IEnumerable<JsonNode?> areas) =>
        from area in areas select (object?[])[Text(spec["counts"]), Text(area!["name"]), null, null, Number(area["value"]), null, null, Text(area["label"])];

    private static object?[] Row(string? of, string? at, JsonNode mark) => [of, at, Number(mark["low"]), Number(mark["q25"]), Number(mark["best"]), Number(mark["q75"]), Number(mark["high"]), Text(mark["label"])];

    private static string? Text(JsonNode? node) => node?.ToString();

    private static decimal? Number(JsonNode? node) => node is null ? null : decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
