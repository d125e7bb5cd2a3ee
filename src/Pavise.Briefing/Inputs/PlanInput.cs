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

    /// <summary>Which numbers of the plan to check next, the first first, each with what it could change; empty when none could change anything or nobody asked.</summary>
    public IReadOnlyList<Sentence> Checks { get; init; } = [];

    /// <summary>The same of the campaign that values it.</summary>
    public IReadOnlyList<Sentence> CampaignChecks { get; init; } = [];

    /// <summary>True when numbers to check were looked for; null when nobody asked, false when the plan is too large for a run to look.</summary>
    public bool? IsChecked { get; init; }
}
