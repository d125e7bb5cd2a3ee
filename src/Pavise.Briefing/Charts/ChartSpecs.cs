using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>Specifications for the chart service, in the form that node/README.md describes.</summary>
public static class ChartSpecs
{
    /// <summary>Most rows a bar chart shows; the table under it shows all.</summary>
    private const int MostRows = 24;

    /// <summary>Pledged against delivered, one row for each donor and item.</summary>
    public static JsonObject Donors(Phrases phrases, IReadOnlyList<DonorBalance> rows) => new()
    {
        ["kind"] = "bars",
        ["id"] = "chart-donors",
        ["title"] = "Pledged against delivered, by donor",
        ["description"] = "Horizontal bars: for each donor and item the stated number pledged and the number delivered, with whiskers for intervals.",
        ["width"] = 860,
        ["x"] = new JsonObject { ["label"] = "Number" },
        ["groups"] = new JsonArray("pledged or ordered", "delivered"),
        ["rows"] = new JsonArray([.. rows
            .OrderByDescending(row => Size(row)).ThenBy(row => row.Donor + row.Item, StringComparer.Ordinal)
            .Take(MostRows)
            .Select(row => (JsonNode)new JsonObject
            {
                ["label"] = $"{phrases.Party(row.Donor)}: {phrases.Items(row.Item).Text}",
                ["values"] = new JsonArray(Interval(row.Pledged), Interval(row.Delivered)),
            })]),
    };

    /// <summary>A fan chart of monthly leakers, one facet for each threat class.</summary>
    public static JsonObject Leakers(IReadOnlyList<OutlookSeries> series, Func<string, string> name) =>
        Monthly("fan", "chart-leakers", "What gets through, by month and threat class", "Leakers in a month", series, name, facets: true);

    /// <summary>Stock at the end of each month, one line with its band for each item.</summary>
    public static JsonObject Stock(IReadOnlyList<OutlookSeries> series, Func<string, string> name) =>
        Monthly("fan", "chart-stock", "Stock at the end of each month", "Rounds", series, name, facets: true);

    /// <summary>Orders by promised and planned month: who waits how long.</summary>
    public static JsonObject Orders(Phrases phrases, PlanInput plan) => new()
    {
        ["kind"] = "gantt",
        ["id"] = "chart-orders",
        ["title"] = "Who waits how long",
        ["description"] = "For each order a line from the promised month to the planned month.",
        ["width"] = 860,
        ["rows"] = new JsonArray([.. plan.Orders.Take(MostRows).Select(order => (JsonNode)new JsonObject
        {
            ["label"] = $"{phrases.Items(order.Item).Text}, due {Formatter.MonthName(order.Due)}",
            ["group"] = phrases.Party(order.Customer),
            ["promised"] = order.Due.ToString(),
            ["planned"] = order.Planned?.ToString(),
        })]),
    };

    private static JsonObject Monthly(
        string kind, string id, string title, string label, IReadOnlyList<OutlookSeries> series, Func<string, string> name, bool facets) => new()
    {
        ["kind"] = kind,
        ["id"] = id,
        ["title"] = title,
        ["description"] = "Median with the middle half and the 80 % interval of the drawn campaigns, by month.",
        ["width"] = 860,
        ["panelHeight"] = 170,
        ["y"] = new JsonObject { ["label"] = label, ["min"] = 0 },
        ["series"] = new JsonArray([.. series.Select(one => (JsonNode)new JsonObject
        {
            ["name"] = name(one.Id),
            ["facet"] = facets ? name(one.Id) : null,
            ["points"] = new JsonArray([.. one.Points.Select(point => (JsonNode)new JsonObject
            {
                ["x"] = point.Month.ToString(),
                ["low"] = point.Low,
                ["q25"] = point.LowerQuarter,
                ["best"] = point.Median,
                ["q75"] = point.UpperQuarter,
                ["high"] = point.High,
                ["label"] = Formatter.Estimate(point.Median, point.Low, point.High),
            })]),
        })]),
    };

    private static decimal Size(DonorBalance row) => Math.Max(Reach(row.Pledged), Reach(row.Delivered));

    private static decimal Reach(Quantity? quantity) => quantity is { } stated ? stated.High ?? stated.Low ?? 0 : 0;

    private static JsonObject? Interval(Quantity? stated)
    {
        if (stated is not { } quantity || (quantity.Low ?? quantity.High) is not { } least) return null;
        return new JsonObject
        {
            ["low"] = quantity.Low ?? 0,
            ["best"] = quantity.Best ?? least,
            ["high"] = quantity.High,
            ["label"] = quantity is { High: null, Low: null or <= 1 } ? "not stated" : Formatter.Count(quantity),
        };
    }
}
