using Pavise.Briefing;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Charting;

/// <summary>A chart with the origins behind it.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Graph">Holds the origins that its cells name.</param>
internal sealed record FoundChart(Chart Chart, TraceGraph Graph)
{
    /// <summary>The registers of the book by the part they fill, for rows that the graph does not hold.</summary>
    public IReadOnlyDictionary<string, SheetSource> Registers { get; init; } = new Dictionary<string, SheetSource>();

    /// <summary>The register of an imported row that only the book holds; null when it is of none.</summary>
    public SheetSource? RegisterOf(string row)
    {
        if (!row.StartsWith("row:", StringComparison.Ordinal)) return null;
        for (var end = row.IndexOf('/', StringComparison.Ordinal); end > 0; end = row.IndexOf('/', end + 1))
        {
            if (Registers.TryGetValue(row[4..end], out var register)) return register;
        }

        return null;
    }
}
