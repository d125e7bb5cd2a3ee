using Pavise.Briefing;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Charting;

/// <summary>The one place where every kind of chart of the pages is registered; a page cannot show another.</summary>
internal static class ChartRegistry
{
    private const string Filled = "An outlined bar is the first group, a full bar the second; whiskers show intervals, an arrow a bound that nobody stated; each bar carries its number.";
    private const string Bands = "Each thing has a panel of its own with its name; the line is the median, the darker band the middle half, the lighter one the 80 % interval.";
    private const string Lines = "An open mark is the promised month, a full one the planned month; a line joins them, an arrow leaves the picture.";
    private const string Areas = "The more, the denser the filling: dots, stripes, a grid, full; flat stripes stand for a number that nobody stated, upright ones for one shared with others; each country carries its number.";
    private const string Tiles = "The more, the denser the filling: dots, stripes, a grid, full; each square carries the name of its region and the number, and stands about where the region lies.";
    private const string Steps = "What was promised is a full line with round marks, what was delivered a broken one with squares; the edge of each band is drawn as its line is.";
    private const string Spans = "Sorts are told apart by their filling: full, striped, dotted, hollow; pale and dashed is what may be so; an upright line is a day that is known, an arrow leads to one that nobody stated; what arrived on a known day is a mark.";
    private const string Path = "Tab leads to the drawing: arrow keys walk over its values, each told in words, Home and End lead to the first and the last, Escape leaves. Tab leads on to “the same as a table” and to “sources, citation and files”; Enter opens each.";

    /// <summary>Every kind, by where it is shown.</summary>
    public static IReadOnlyList<ChartKind> All { get; } =
    [
        OfRun("chart-donors", "bars", Filled, "/brief"),
        OfRun("chart-leakers", "fan", Bands, "/outlook"),
        OfRun("chart-stock", "fan", Bands, "/outlook"),
        OfRun("chart-orders", "gantt", Lines, "/plan"),
        OfLedger("chart-promises", "bars", Filled, "promises", "/ledger"),
        OfLedger("chart-months", "lines", Steps, "months", "/ledger/months?item=patriot-system"),
        OfLedger("chart-funnel", "bars", Filled, "funnel", "/ledger/funnel?item=patriot-system"),
        OfLedger("chart-countries", "map", Areas, "countries", "/ledger/countries?item=patriot-system"),
        OfLedger("chart-timeline", "spans", Spans, "timeline", "/ledger/timeline"),
        OfLedger("chart-debts", "spans", Spans, "debts", "/ledger/debts"),
        OfLedger("chart-slots", "spans", Spans, "slots", "/ledger/slots"),
        OfLedger("chart-regions", "tiles", Tiles, "regions", "/ledger/regions"),
    ];

    /// <summary>The kind of a chart on a page.</summary>
    /// <exception cref="InvalidOperationException">It is not registered: the page may not show it.</exception>
    public static ChartKind Of(Chart chart) => Find(chart.Id) ?? throw new InvalidOperationException($"the chart '{chart.Id}' is not registered");

    /// <summary>The kind of that identity, or null.</summary>
    public static ChartKind? Find(string id) => All.FirstOrDefault(kind => kind.Id == id);

    private static ChartKind OfRun(string id, string shape, string encoding, string page) => new(id, shape, encoding, Path, page, request => Task.FromResult(
        request.Run.Brief.Sections.SelectMany(section => section.Blocks).OfType<Chart>().FirstOrDefault(chart => chart.Id == id) is { } chart ? new FoundChart(chart, request.Run.Graph) : null));

    private static ChartKind OfLedger(string id, string shape, string encoding, string tab, string page) => new(id, shape, encoding, Path, page, async request =>
        (await new LedgerPages(request.Desk, request.Run, request.Query).AskAsync(LedgerTab.All.First(one => one.Name == tab), request.Cancel).ConfigureAwait(false)) is { Chart: { } chart } model ? new FoundChart(chart, model.Graph) { Registers = model.Registers } : null);
}
