using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A tier as solved: its value, proven bound, and the duals of the rows.</summary>
internal sealed record TierSolution(PlanTier Tier, SolveStatus Status, double Value, double Bound, IReadOnlyList<double> Duals)
{
    /// <summary>By row: between which bounds its dual holds; null when the solver did not tell.</summary>
    public RowRanges? Ranges { get; init; }
}
