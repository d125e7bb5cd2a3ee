using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Charting;
using Pavise.Workspace;

namespace Pavise.Workbench.Views;

/// <summary>One question to the book with its answer as a page shows it.</summary>
/// <param name="Tab">Which question.</param>
/// <param name="Lead">What the table answers, in a sentence.</param>
/// <param name="Chart">The answer drawn, or null.</param>
/// <param name="Sentences">What the answer says beside the table.</param>
/// <param name="Table">The answer.</param>
/// <param name="Form">The form of the question.</param>
/// <param name="Graph">The origins of the answer.</param>
public sealed record LedgerModel(LedgerTab Tab, string Lead, Chart? Chart, IReadOnlyList<Sentence> Sentences, Grid Table, LedgerForm Form, TraceGraph Graph)
{
    /// <summary>What stands around the chart; null without one.</summary>
    internal ChartPanel? Panel { get; init; }

    /// <summary>Draws the other parts of a drawing that one picture cannot show; null when it shows all.</summary>
    internal TimeDrawing? Drawing { get; init; }

    /// <summary>Which part of the drawing is shown; null when it is all.</summary>
    public DrawnPart? Part { get; init; }

    /// <summary>The registers of the book by the part they fill.</summary>
    internal IReadOnlyDictionary<string, SheetSource> Registers { get; init; } = new Dictionary<string, SheetSource>();
}
