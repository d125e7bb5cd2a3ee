using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan with some of its numbers used otherwise, beside the plan as it stands.</summary>
/// <param name="Status">Of the changed plan.</param>
/// <param name="Tiers">Every tier that is not zero in both; after is null when there is no plan.</param>
/// <param name="Shifts">Decisions made otherwise, the largest difference first; empty when there is no plan.</param>
public sealed record TriedPlan(SolveStatus Status, IReadOnlyList<TierChange> Tiers, IReadOnlyList<DecisionShift> Shifts);
