using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A number that is known only as an interval or is disputed, and what the plan's tiers would be with the numbers that it may be.</summary>
/// <param name="Name">Its path in the plan file.</param>
/// <param name="Quantity">The interval.</param>
/// <param name="Origin">Identity of its origin.</param>
/// <param name="Tier">The first tier that changes; null when none does.</param>
/// <param name="Unit">What that tier counts.</param>
/// <param name="AtLow">Its value with the number at its low end; null when there is no plan.</param>
/// <param name="AtUsed">Its value with the number as used.</param>
/// <param name="AtHigh">Its value with the number at its high end; null when there is no plan.</param>
public sealed record NextClaim(string Name, Quantity Quantity, string Origin, string? Tier, Unit Unit, decimal? AtLow, decimal AtUsed, decimal? AtHigh)
{
    /// <summary>The number tried at the low end; where the interval is open there, the end that <see cref="OpenIntervalRule"/> gives it.</summary>
    public decimal Low { get; init; }

    /// <summary>The number tried at the high end; where the interval is open there, the end that <see cref="OpenIntervalRule"/> gives it.</summary>
    public decimal High { get; init; }

    /// <summary>What the plan would be if one of the sources that disagree were believed alone; empty when they agree.</summary>
    public IReadOnlyList<ClaimAnswer> Answers { get; init; } = [];

    /// <summary>The largest difference between any two of what was tried; without a plan at one of them it is beyond all others.</summary>
    public decimal Swing
    {
        get
        {
            decimal?[] all = [AtLow, AtUsed, AtHigh, .. Answers.Select(answer => answer.Value)];
            return Tier is null ? 0 : all.Any(value => value is null) ? decimal.MaxValue : all.Max()!.Value - all.Min()!.Value;
        }
    }
}
