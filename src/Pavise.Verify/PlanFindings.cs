namespace Pavise.Verify;

/// <summary>What the check of a saved plan found.</summary>
/// <param name="Variables">How many variables the plan has.</param>
/// <param name="Limits">How many limits were checked.</param>
/// <param name="Tiers">Each tier, recomputed and bounded.</param>
/// <param name="Broken">What is wrong, in words; empty when the plan is accepted.</param>
/// <param name="CheckedByResolve">What no arithmetic on the plan's own numbers can show, and only a re-solve can.</param>
public sealed record PlanFindings(int Variables, int Limits, IReadOnlyList<TierFinding> Tiers, IReadOnlyList<string> Broken, IReadOnlyList<string> CheckedByResolve)
{
    public bool Accepted => Broken.Count == 0;

    /// <summary>True when every tier's value is proven least by its dual values.</summary>
    public bool ProvenBest => Tiers.All(tier => tier.Bound is not null);
}
