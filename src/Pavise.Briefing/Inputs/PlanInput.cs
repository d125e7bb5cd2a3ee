using Pavise.Core;

namespace Pavise.Briefing;

/// <summary>What the brief shows of a plan.</summary>
/// <param name="Name">Name of the plan.</param>
/// <param name="Status">How the solve ended.</param>
/// <param name="Solver">Solver and version.</param>
/// <param name="Tiers">Tiers in order, the one that counts most first, named by what they ask for.</param>
/// <param name="Orders">Orders in order of delay, longest first.</param>
/// <param name="Explanations">Checked sentences.</param>
/// <param name="Notes">Which one number the plan used of each interval.</param>
/// <param name="Origin">Identity of the whole plan.</param>
public sealed record PlanInput(
    string Name, SolveStatus Status, string Solver, IReadOnlyList<PlanTier> Tiers, IReadOnlyList<PlanOrder> Orders,
    IReadOnlyList<Sentence> Explanations, IReadOnlyList<Sentence> Notes, string Origin)
{
    /// <summary>Which numbers the plan takes from the book; empty when none.</summary>
    public IReadOnlyList<Sentence> FromBook { get; init; } = [];

    /// <summary>What the plan does in the campaign that valued it; null when none did.</summary>
    public Sentence? Effect { get; init; }
}
