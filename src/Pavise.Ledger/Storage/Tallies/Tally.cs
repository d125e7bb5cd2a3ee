using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A sum of quantities that can be added to and taken from exactly: bounds, best values and their gaps are summed apart.</summary>
/// <remarks>
/// Interval arithmetic has no subtraction that undoes an addition; these sums have, bound by bound, which is what a book needs
/// that takes entries back. <see cref="ToQuantity"/> gives the same quantity as adding the quantities one by one.
/// </remarks>
/// <param name="Count">How many quantities.</param>
/// <param name="Low">Sum of the lower bounds there are.</param>
/// <param name="LowOpen">How many have none.</param>
/// <param name="High">Sum of the upper bounds there are.</param>
/// <param name="HighOpen">How many have none.</param>
/// <param name="Best">Sum of the best values there are.</param>
/// <param name="BestMissing">How many have none.</param>
/// <param name="Approximate">How many are hedged by their source.</param>
internal readonly record struct Tally(
    long Count, decimal Low, long LowOpen, decimal High, long HighOpen, decimal Best, long BestMissing, long Approximate)
{
    public static Tally Of(Quantity quantity) => new(
        1, quantity.Low ?? 0, quantity.Low is null ? 1 : 0, quantity.High ?? 0, quantity.High is null ? 1 : 0,
        quantity.Best ?? 0, quantity.Best is null ? 1 : 0, quantity.Approximate ? 1 : 0);

    public static Tally operator +(Tally a, Tally b) => new(
        a.Count + b.Count, a.Low + b.Low, a.LowOpen + b.LowOpen, a.High + b.High, a.HighOpen + b.HighOpen, a.Best + b.Best, a.BestMissing + b.BestMissing, a.Approximate + b.Approximate);

    public static Tally operator -(Tally a) => new(-a.Count, -a.Low, -a.LowOpen, -a.High, -a.HighOpen, -a.Best, -a.BestMissing, -a.Approximate);

    public static Tally operator -(Tally a, Tally b) => a + -b;

    /// <summary>The sum as an interval.</summary>
    public Quantity ToQuantity(Unit unit) => Quantity.Between(
        LowOpen > 0 ? null : Plain(Low), HighOpen > 0 ? null : Plain(High), unit, BestMissing > 0 ? null : Plain(Best), Approximate > 0);

    /// <summary>Without the zeros that a decimal keeps from numbers which were taken out again.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000m;
}
