using Pavise.Core;
using Pavise.Workbench.Charting;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>What the results rest on: texts and registers, and values and assumptions with where they are used.</summary>
/// <param name="Texts">One row for each text or register.</param>
/// <param name="Values">One row for each value of the catalogue and each assumption that the last run used.</param>
/// <param name="Show">Which of the two the reader asked for.</param>
public sealed record SourcesModel(Grid Texts, Grid Values, string Show)
{
    internal static SourcesModel Of(Desk desk, LastRun run, PageQuery query) =>
        query["show"] == "values"
            ? new(None, desk.Made(run, "values " + query["only"], () => ValueGrid(desk, run, query["only"])), "values")
            : new(desk.Made(run, "sources", () => TextGrid(desk, run)), None, "texts");

    /// <summary>Stands for the table that the reader did not ask for.</summary>
    private static Grid None { get; } = new("None", [], [], "");

    private static Grid TextGrid(Desk desk, LastRun run)
    {
        var titles = Titles.All(desk);
        var posted = run.Input.Facts.Where(fact => fact.Decision == FactDecision.Posted).ToLookup(fact => fact.Assertion.Source, StringComparer.Ordinal);
        var claims = run.Input.Facts.ToLookup(fact => fact.Assertion.Source, StringComparer.Ordinal);
        return new Grid("Texts and registers", ["Title", "Outlet", "Sort", "Published", "Licence", "Claims", "In the book"], new LazyRows<SourceProfile>(run.Input.Sources, source =>
        {
            var first = claims[source.Id].FirstOrDefault()?.Assertion.Origin;
            var origin = run.Graph.Find($"source:{source.Id}") is not null ? $"source:{source.Id}" : first ?? run.Settings.AsOfOrigin.Id;
            var text = titles.GetValueOrDefault(source.Id);
            return
            [
                Cell.Of(text ?? source.Title, origin, text is null ? Links.Trace(origin) : Links.Document(source.Id)),
                Cell.Of(source.Outlet ?? "not known", origin),
                Cell.Of(PlainWords.Of(source.Kind)),
                Cell.Of(DocumentsModel.Published(source), origin),
                Cell.Of(Licence(run.Graph.Find(origin)), origin),
                Cell.Of(Formatter.Number(claims[source.Id].Count()), origin),
                Cell.Of(Formatter.Number(posted[source.Id].Count()), origin),
            ];
        }), Briefing.RunIds.Evidence) { RowName = "sources" };
    }

    private static string Licence(Origin? origin) => origin switch
    {
        DocumentSpan span => span.Attribution.Licence,
        RegisterRow row => row.Attribution.Licence,
        _ => "not stated",
    };

    private static Grid ValueGrid(Desk desk, LastRun run, string? only)
    {
        var naming = new Naming(run.Catalogue);
        var values = run.Catalogue.Values.Values.GroupBy(value => value.Origin.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var uses = run.Graph.Origins.SelectMany(origin => origin.From).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var rows = run.Graph.Origins.Where(origin => origin is Assumption || (origin is CatalogueEntry && !origin.Id.StartsWith("catalogue:name/", StringComparison.Ordinal)))
            .Where(origin => only is not "assumptions" || origin is Assumption)
            .ToArray();
        // A published value carries the licence of its text or register where the workspace holds that too.
        var licences = desk.Shelf().Documents.Where(document => document.Address is { Length: > 0 }).GroupBy(document => document.Address!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Licence, StringComparer.Ordinal);
        string Terms(Origin origin) => origin switch
        {
            Assumption { File: not null } => "our own words",
            Assumption => "that of Pavise",
            CatalogueEntry { Address: { } address } => SourceBook.Stated(licences.GetValueOrDefault(address)) ?? LedgerSheet.NotStated,
            _ => LedgerSheet.NotStated,
        };
        return new Grid("Values and assumptions that the last run used", ["What", "Range", "Source", "Date", "Confidence", "Licence", "Used in"],
            new LazyRows<Origin>(rows, origin => Row(origin, values.GetValueOrDefault(origin.Id), Terms(origin), uses.GetValueOrDefault(origin.Id), naming)), Briefing.RunIds.Judgement) { RowName = "values" };
    }

    private static IReadOnlyList<Cell> Row(Origin origin, CatalogueValue? value, string licence, int uses, Naming naming)
    {
        var (source, date, confidence) = origin switch
        {
            CatalogueEntry entry => (entry.Source, entry.Date, entry.Confidence.ToString().ToLowerInvariant()),
            Assumption { File: { } file } assumption => ($"our assumption, {file} line {assumption.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}", "", "assumed"),
            _ => ("a rule of Pavise", "", "assumed"),
        };
        var used = uses == 0 ? "named by a result" : Formatter.Number(uses) + (uses == 1 ? " computation" : " computations");
        return
        [
            Cell.Of(What(origin, naming), origin.Id, Links.Trace(origin.Id)),
            value is { } known ? Cell.Of(known.Quantity, origin.Id) : Cell.Of(ValueWords.Range(origin) ?? "a rule, no number", origin.Id),
            Cell.Of(source, origin.Id),
            Cell.Of(date.Length > 0 ? date : "–", origin.Id),
            Cell.Of(confidence + (value is { Adversary: true } ? ", the adversary's: uncertainty only" : "")),
            Cell.Of(licence, origin.Id),
            Cell.Of(used, origin.Id, Links.Trace(origin.Id) + "#h-used"),
        ];
    }

    private static string What(Origin origin, Naming naming) => Briefing.Phrases.Capital(origin switch
    {
        CatalogueEntry entry => naming.Value(entry.What),
        Assumption assumption => naming.Value(assumption.Statement),
        _ => naming.Describe(origin),
    });
}
