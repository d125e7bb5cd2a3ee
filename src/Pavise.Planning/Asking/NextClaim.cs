using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A number that is known only as an interval, and what the plan's tiers would be at its ends.</summary>
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

    /// <summary>The largest difference between the ends and the number as used; without a plan at an end it is beyond all others.</summary>
    public decimal Swing => Tier is null ? 0 : AtLow is null || AtHigh is null ? decimal.MaxValue
        : Math.Max(Math.Abs(AtHigh.Value - AtLow.Value), Math.Max(Math.Abs(AtLow.Value - AtUsed), Math.Abs(AtHigh.Value - AtUsed)));
}
