using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>What a chart is asked of.</summary>
/// <param name="Desk">The workspace.</param>
/// <param name="Run">Its last run.</param>
/// <param name="Query">What the address asks for besides.</param>
/// <param name="Cancel">Ends when nobody waits any more.</param>
internal sealed record ChartRequest(Desk Desk, LastRun Run, PageQuery Query, CancellationToken Cancel);
