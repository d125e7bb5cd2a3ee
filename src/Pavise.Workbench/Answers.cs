using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>What is known of an identity that is no origin of the run: a claim or an entry of the book.</summary>
internal static class Answers
{
    /// <summary>A graph that leads from a claim or entry of the book to what it rests on; null when the book has none of that identity.</summary>
    public static TraceGraph? Named(Desk desk, string id)
    {
        if (desk.Run() is not { } run || !File.Exists(desk.Workspace.Book)) return null;
        using var book = Book.Open(desk.Workspace.Book, desk.Parts.Time, desk.Snapshot());
        if (ClaimViews.Find(book, id) is not { Origins.Count: > 0 } claim) return null;
        return new TraceGraph(run.Graph, [new Computation(id, $"what the book made of a claim: {claim.Rule}", [.. claim.Origins])]);
    }
}
