using System.Text.Json.Nodes;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workbench.Views;

/// <summary>Drawings of the book's answers.</summary>
internal static class LedgerCharts
{
    /// <summary>Promised against delivered.</summary>
    public static TimeDrawing Promises(IReadOnlyList<PledgeLine> lines, Naming naming, Catalogue catalogue)
    {
        var all = lines.Where(line => !(line.Pledged ?? line.Delivered)!.Value.Unit.IsCurrency && ((line.Pledged ?? line.Delivered)!.Value.Central ?? 0) > 0)
            .Select(line => new DonorBalance(line.From, line.Item, line.Kind == EntryKind.Order, line.Pledged, line.Delivered, line.PledgedOrigin, line.DeliveredOrigin)).ToArray();
        return new TimeDrawing(all.Length, part => Promises([.. all.Skip((part - 1) * TimeDrawing.Most).Take(TimeDrawing.Most)], naming, catalogue));
    }

    private static Chart? Promises(DonorBalance[] rows, Naming naming, Catalogue catalogue)
    {
        if (rows.Length == 0) return null;
        var spec = ChartSpecs.Donors(new Phrases(catalogue), rows);
        spec["id"] = "chart-promises";
        var summary = new SentenceBuilder().Say("Bars show the stated least number; a whisker shows how far the statement reaches, an arrow that it has no upper end.").Build();
        var data = new Table("Promised and delivered, as drawn", ["Giver", "Item", "Promised or ordered", "Delivered"],
            [.. rows.Select(row => (IReadOnlyList<Sentence>)[Cell.Of(naming.Actor(row.Donor), row.PledgedOrigin ?? row.DeliveredOrigin).Words, naming.ItemCell(row.Item).Words, Cell.Of(row.Pledged, row.PledgedOrigin).Words, Cell.Of(row.Delivered, row.DeliveredOrigin, "none in the book").Words])]);
        return new Chart("chart-promises", "Promised against delivered", summary, spec, data, rows[0].PledgedOrigin ?? rows[0].DeliveredOrigin!);
    }

    /// <summary>The funnel: the stages whose numbers count the same thing; null when fewer than two do.</summary>
    public static Chart? Funnel(IReadOnlyList<FunnelLine> lines, Naming naming, string item, string receiver)
    {
        var unit = lines.Select(line => line.Quantity?.Unit).Where(one => one is not null).GroupBy(one => one).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        var drawn = lines.Where(line => line is { Quantity: { } quantity, Origin: not null } && quantity.Unit == unit && (quantity.Low ?? quantity.High) is not null).ToArray();
        if (drawn.Length < 2) return null;
        var spec = new JsonObject
        {
            ["kind"] = "bars",
            ["id"] = "chart-funnel",
            ["title"] = "From need to service",
            ["description"] = "Horizontal bars, one for each stage from asked to in service, with whiskers for intervals.",
            ["width"] = 860,
            ["x"] = new JsonObject { ["label"] = Phrases.Capital(unit!.Value.Words(plural: true)) },
            ["groups"] = new JsonArray("number"),
            ["rows"] = new JsonArray([.. drawn.Select(line => (JsonNode)new JsonObject
            {
                ["label"] = line.Stage == FunnelStage.InService ? "In service" : line.Stage.ToString(),
                ["values"] = new JsonArray(new JsonObject { ["low"] = line.Quantity!.Value.Low ?? 0, ["best"] = line.Quantity.Value.Best ?? line.Quantity.Value.Low ?? line.Quantity.Value.High, ["high"] = line.Quantity.Value.High, ["label"] = Formatter.Count(line.Quantity.Value) }),
            })]),
        };
        var summary = new SentenceBuilder().SayFigures($"{naming.Actor(receiver)}: ", drawn[0].Origin!).SayFigures(naming.Items(item).Text, drawn[0].Origin!).Say(" at each stage; a whisker shows how far a number reaches.").Build();
        var data = new Table("The stages, as drawn", ["Stage", "How many"], [.. drawn.Select(line => (IReadOnlyList<Sentence>)[Cell.Of(line.Stage.ToString()).Words, Cell.Of(line.Quantity, line.Origin).Words])]);
        return new Chart("chart-funnel", "From need to service", summary, spec, data, drawn[0].Origin!);
    }
}
