using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>A figure with the chain behind it.</summary>
/// <param name="Start">Its origin.</param>
/// <param name="Words">What it is, by name.</param>
/// <param name="Drawing">The chain drawn; null for a root.</param>
/// <param name="Inputs">What it was made from directly.</param>
/// <param name="Roots">What it rests on in the end.</param>
/// <param name="UsedBy">What rests on it directly.</param>
/// <param name="Graph">All origins.</param>
/// <param name="Row">The imported row behind it, when it is one.</param>
public sealed record TraceModel(Origin Start, string Words, TraceDrawing? Drawing, Grid Inputs, Grid Roots, Grid UsedBy, TraceGraph Graph, RowTrace? Row)
{
    /// <summary>The chain of that identity.</summary>
    /// <exception cref="PaviseException">PAV1008 when there is none.</exception>
    internal static TraceModel Of(Desk desk, LastRun run, string id)
    {
        var naming = new Naming(run.Catalogue);
        var row = RowTrace.Find(desk.Workspace, desk.Parts, id, desk.Snapshot());
        var graph = row is not null ? new TraceGraph(run.Graph, [row.Origin with { Id = id }]) : GraphOf(desk, run, id);
        var start = TraceFile.Require(graph, id);
        return new TraceModel(
            start, Briefing.Phrases.Capital(naming.Describe(start)), start.From.Count == 0 ? null : TraceDrawing.Of(graph, start, naming),
            List("The origins it was made from", start.From.Select(graph.Find).OfType<Origin>(), naming, id),
            List("The roots it rests on in the end", start.From.Count == 0 ? [] : graph.Roots(id), naming, id),
            List("What rests on it", graph.Origins.Where(origin => origin.From.Contains(id, StringComparer.Ordinal)), naming, id), graph, row);
    }

    /// <summary>The origins of the run, and those of the answer that an identity belongs to when the run does not hold it.</summary>
    internal static TraceGraph GraphOf(Desk desk, LastRun run, string id) => run.Graph.Find(id) is not null ? run.Graph
        : LedgerTrace.FindKept(desk.Workspace, id, run.Graph, desk.Ask) ?? Answers.Named(desk, id) ?? desk.WhatIf.Find(run, id) ?? desk.Plans.Find(run, id) ?? run.Graph;

    /// <summary>Every figure that the last run computed, for a reader who looks for one.</summary>
    public static Grid Computed(LastRun run)
    {
        var naming = new Naming(run.Catalogue);
        return List("What the last run computed", run.Graph.Origins.Where(origin => origin is Computation), naming, Briefing.RunIds.Judgement) with { RowName = "computations" };
    }

    private static Grid List(string caption, IEnumerable<Origin> origins, Naming naming, string count) => new(
        caption, ["What", "Kind", "From"],
        new LazyRows<Origin>([.. origins], origin => [Cell.Of(Briefing.Phrases.Capital(naming.Describe(origin)), origin.Id, Links.Trace(origin.Id)), Cell.Of(OriginKind.Words(OriginKind.Of(origin))), Source(origin)]), count)
    {
        RowName = "origins",
    };

    /// <summary>Where a root can be read: the document, the register, the publisher.</summary>
    private static Cell Source(Origin origin) => origin switch
    {
        DocumentSpan { Quote.Length: > 0 } span => Cell.Of("read it in its text", null, Links.Document(span.Document)),
        RegisterRow row => Cell.Of(row.Attribution.Credit, row.Id),
        CatalogueEntry entry => Cell.Of(entry.Source.Length > 0 ? entry.Source : "catalogue", entry.Id),
        Assumption { File: { } file } assumption => Cell.Of(file, assumption.Id),
        Assumption => Cell.Of("a rule of Pavise"),
        _ => Cell.Of("–"),
    };
}
