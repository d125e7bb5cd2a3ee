using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>The list of documents: who published what when, what was read out of it, what waits for review.</summary>
/// <param name="Table">One row for each document.</param>
/// <param name="Waiting">Claims that nobody has decided on, in the order of their documents.</param>
/// <param name="Refused">Files that cannot be read.</param>
/// <param name="Show">Which of the two tables the reader asked for.</param>
public sealed record DocumentsModel(Grid Table, Grid Waiting, IReadOnlyList<Diagnostic> Refused, string Show)
{
    internal static DocumentsModel Of(Desk desk, LastRun run, PageQuery query) =>
        desk.Made(run, "documents", () => Of(desk, run)) with { Show = query["show"] == "waiting" ? "waiting" : "all" };

    private static DocumentsModel Of(Desk desk, LastRun run)
    {
        var shelf = desk.Shelf();
        var decided = desk.Reviews().Where(match => match.Claim is not null).Select(match => match.Claim!).ToHashSet(StringComparer.Ordinal);
        var claims = run.Evidence.Assertions.ToLookup(claim => claim.Source, StringComparer.Ordinal);
        var warnings = run.Evidence.Anomalies.ToLookup(anomaly => anomaly.Source, StringComparer.Ordinal);
        var held = run.Input.Facts.Where(fact => fact.Decision == FactDecision.Held).ToLookup(fact => fact.Assertion.Source, StringComparer.Ordinal);
        var sources = run.Input.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var rows = new LazyRows<Evidence.Document>(shelf.Documents, document =>
        {
            var origin = run.Graph.Find($"source:{document.Id}") is null ? null : $"source:{document.Id}";
            string Count(int number) => number == 0 ? "–" : Formatter.Number(number);
            if (origin is null) return (IReadOnlyList<Cell>)[Named(Titles.Of(document), run), Cell.Of(document.Outlet ?? "not known", run.Settings.AsOfOrigin.Id), Cell.Of("added after the last run"), Cell.Of("–"), Cell.Of("–"), Cell.Of("–"), Cell.Of("–")];
            var source = sources.GetValueOrDefault(document.Id);
            return
            [
                Cell.Of(Titles.Of(document), origin, Links.Document(document.Id)),
                Cell.Of(document.Outlet ?? "not known", origin),
                Cell.Of(Published(source), origin),
                Cell.Of(Count(claims[document.Id].Count()), origin),
                Cell.Of(Count(claims[document.Id].Count(claim => !decided.Contains(claim.Id))), origin),
                Cell.Of(Count(held[document.Id].Count()), origin),
                Cell.Of(document.IsRead ? Count(warnings[document.Id].Count()) : "not read", origin),
            ];
        });
        return new DocumentsModel(
            new Grid("Documents of this workspace", ["Title", "Outlet", "Published", "Claims", "Wait for review", "Held", "Warnings"], rows, Briefing.RunIds.Evidence) { RowName = "documents", Empty = "There is no document yet." },
            Queue(run, decided, Titles.All(desk)), shelf.Refused, "all");
    }

    /// <summary>The day of a text, told as inferred where it is.</summary>
    internal static string Published(SourceProfile? source) => source?.Published is not { } days ? "undated"
        : days is { IsOneDay: true, Start: { } day } && !source.IsDateInferred ? Formatter.Day(day) : $"{days} (inferred)";

    private static Cell Named(string title, LastRun run) => Cell.Of(title, run.Settings.AsOfOrigin.Id);

    private static Grid Queue(LastRun run, HashSet<string> decided, IReadOnlyDictionary<string, string> titles)
    {
        var writer = new ClaimWords(run);
        var rows = new LazyRows<Assertion>([.. run.Evidence.Assertions.Where(claim => !decided.Contains(claim.Id))], claim =>
        [
            new Cell(writer.Of(claim), Links.Claim(claim.Source, claim.Id, review: true)),
            Cell.Of(titles.GetValueOrDefault(claim.Source) ?? claim.Source, claim.Origin),
            Cell.Of(writer.Decision(claim)),
        ]);
        return new Grid("Claims that nobody has decided on", ["Claim", "Text", "Now"], rows, Briefing.RunIds.Evidence) { RowName = "waiting claims", Empty = "Every claim has been decided on." };
    }
}
