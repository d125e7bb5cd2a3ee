using Pavise.Briefing;
using Pavise.Core;

namespace Pavise.Workbench.Charting;

/// <summary>A chart with the origins behind it.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Graph">Holds the origins that its cells name.</param>
internal sealed record FoundChart(Chart Chart, TraceGraph Graph);
