using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A tier of the plan and of a changed plan.</summary>
/// <param name="Tier">One of <see cref="TierName"/>.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Before">Its value in the plan; null when there is no plan.</param>
/// <param name="After">Its value in the changed plan; null when there is no such plan.</param>
public sealed record TierChange(string Tier, Unit Unit, decimal? Before, decimal? After)
{
    /// <summary>How much worse the changed plan is; negative when better, null when one of them is none.</summary>
    public decimal? Loss => After - Before;
}
