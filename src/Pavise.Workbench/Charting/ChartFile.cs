using Pavise.Briefing;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>What a file of a chart is made of.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Sources">What it rests on.</param>
/// <param name="Drawer">Draws it.</param>
/// <param name="Cancel">Ends when nobody waits any more.</param>
internal sealed record ChartFile(Chart Chart, LastRun Run, IReadOnlyList<SheetSource> Sources, Charts Drawer, CancellationToken Cancel);
