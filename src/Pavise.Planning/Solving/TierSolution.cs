using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A tier as solved: its value, proven bound, and the duals of the rows.</summary>
internal sealed record TierSolution(PlanTier Tier, SolveStatus Status, double Value, double Bound, IReadOnlyList<double> Duals);
