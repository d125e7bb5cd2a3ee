using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Charting;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>Puts the questions of the ledger pages to the book.</summary>
internal sealed class LedgerPages(Desk desk, LastRun run, PageQuery query)
{
    /// <summary>Name of the value that chooses a part of a drawing.</summary>
    public const string Drawn = "drawn";

    /// <summary>Names of the values that choose a part of an answer and change nothing in it.</summary>
    public static readonly string[] Leafing = ["q", "page", Drawn];

    private const string UsualItem = "patriot-system";
    private const string Answered = "questions answered";
    private static readonly string[] Forms = ["csv", "xlsx", "json", "ris", "bib"];

    /// <summary>The answer to a question.</summary>
    /// <exception cref="PaviseException">PAV1011, PAV1202, PAV4018 or PAV9104 for what the address asks wrongly.</exception>
    public async Task<LedgerModel> AskAsync(LedgerTab tab, CancellationToken cancel)
    {
        var model = await desk.AnswerAsync(PageQuery.Address(tab.Href, query.Values.Where(pair => !Leafing.Contains(pair.Key, StringComparer.Ordinal))), () => AnswerAsync(tab, cancel)).ConfigureAwait(false);
        if (model.Drawing is not { Parts: > 1 } drawing) return model;
        var part = new DrawnPart(Math.Clamp(query.Number(Drawn), 1, drawing.Parts), drawing.Parts, drawing.Total);
        if (part.Number == 1) return model with { Part = part };
        var chart = await desk.Charts.DrawAsync(drawing.Draw(part.Number)!, cancel).ConfigureAwait(false);
        return model with { Part = part, Chart = chart, Panel = PanelOf(chart, model.Graph, model.Registers, query.Tail("q", "page")) };
    }

    /// <summary>Weighs the claims of a view anew and answers the page that asked for it, and the other questions beside it.</summary>
    /// <param name="desk">Whose pages.</param>
    /// <param name="address">Address of the page, which holds the view.</param>
    /// <param name="log">Told how far it is.</param>
    /// <param name="cancel">Stops between the steps.</param>
    public static async Task WeighAsync(Desk desk, string address, IRunLog log, CancellationToken cancel)
    {
        var query = PageQuery.Parse(address);
        desk.Weighed.Weigh(LedgerQuery.View(query, desk.Require().Catalogue), log, cancel);
        log.Started(Answered);
        foreach (var (place, tab) in LedgerTab.All.Index())
        {
            (await new LedgerPages(desk, desk.Require(), query).AskAsync(tab, cancel).ConfigureAwait(false)).Table.Prepare();
            log.Progressed(Answered, (place + 1.0) / LedgerTab.All.Count);
        }

        log.Finished(Answered, upToDate: false);
    }

    private async Task<LedgerModel> AnswerAsync(LedgerTab tab, CancellationToken cancel)
    {
        using var asked = desk.Ask(LedgerQuery.View(query, run.Catalogue));
        var item = LedgerQuery.Item(query, UsualItem, run.Catalogue);
        var receiver = LedgerQuery.Actor(query, "receiver", run.Settings.Receiver, run.Catalogue);
        var asOf = LedgerQuery.AsOf(query, asked);
        var tables = new LedgerTables(asked, new Naming(run.Catalogue), asOf, run.Settings.AsOfOrigin.Id);
        var answer = tab.Name switch
        {
            "funnel" => tables.Funnel(item, receiver, asked.Book.Funnel(item, receiver, desk.Needs(receiver), asked.View, asked.Catalogue)),
            "months" => tables.Months(item, receiver, LedgerQuery.Giver(query, run.Catalogue)),
            "countries" => tables.Countries(item, receiver, CountryShow.Of(query)),
            "regions" => tables.Regions(),
            "balance" => tables.Balances(),
            "timeline" => tables.Timeline(),
            "debts" => tables.Debts(),
            "slots" => tables.Slots(),
            "docket" => tables.Docket(),
            "statements" => tables.Statements(),
            "registers" => tables.Registers(item, receiver),
            _ => tables.Promises(receiver),
        };
        var chart = (answer.Chart ?? answer.Drawing?.Draw(1)) is { } plain ? await desk.Charts.DrawAsync(plain, cancel).ConfigureAwait(false) : null;
        var form = LedgerForm.Of(run, asked.Whole.Parts(), [.. LedgerQuery.Names.Select(name => (name, query[name] ?? "")), ("item", item), ("receiver", receiver), ("giver", query["giver"] ?? ""), ("as-of", asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), .. CountryShow.Of(query).Values]) with { Givers = answer.Givers, Times = TimeSlider.Of(desk.Snapshot().Span(query["register"]), query) };
        var graph = new TraceGraph(run.Graph, answer.Origins, answer.Further);
        var registers = RegisterSources.Of(asked.Whole);
        return new LedgerModel(tab, answer.Lead, chart, answer.Sentences, answer.Table with { Files = Files(tab, item) }, form, graph)
        {
            Registers = registers,
            Drawing = answer.Drawing,
            Panel = chart is null ? null : PanelOf(chart, graph, registers, query.Tail(Leafing)),
        };
    }

    private ChartPanel PanelOf(Chart chart, TraceGraph graph, IReadOnlyDictionary<string, SheetSource> registers, string tail) =>
        ChartPanel.Of(desk, run, new FoundChart(chart, graph) { Registers = registers }, tail);

    private (string, string)[] Files(LedgerTab tab, string item) => tab.Api is not { } name ? [] :
        [.. Forms.Select(form => (form.ToUpperInvariant(), $"/api/ledger/{name}{Tail(form, tab, item)}"))];

    /// <summary>What the page asks; the item too where the page took one that its address does not name, since the API takes none by itself; what only another question takes is left out, since the API refuses it.</summary>
    private string Tail(string form, LedgerTab tab, string item) => PageQuery.Address("", [.. query.Values.Where(pair => LedgerQuery.Names.Contains(pair.Key, StringComparer.Ordinal) || tab.Asks.Contains(pair.Key, StringComparer.Ordinal)), .. query["item"] is null && tab.Asks.Contains("item") ? [KeyValuePair.Create("item", item)] : Array.Empty<KeyValuePair<string, string>>(), KeyValuePair.Create("format", form)]);
}
