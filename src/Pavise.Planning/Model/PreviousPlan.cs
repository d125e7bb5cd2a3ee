namespace Pavise.Planning;

/// <summary>The plan that went before: what changes against it is counted, and its first months are frozen.</summary>
/// <param name="File">Its file, as the plan names it.</param>
/// <param name="Frozen">How many months from the start are as they were.</param>
/// <param name="Decisions">Its decisions within the months of the new plan.</param>
/// <param name="Origin">Identity of its origin.</param>
public sealed record PreviousPlan(string File, int Frozen, IReadOnlyList<PlanDecision> Decisions, string Origin);
