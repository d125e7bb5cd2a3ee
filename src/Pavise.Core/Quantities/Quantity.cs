using System.Globalization;

namespace Pavise.Core;

/// <summary>An interval of possible values with an optional best value and a unit: "over 500" is [501, unbounded).</summary>
/// <remarks>
/// Bounds are inclusive; a null bound is unbounded on that side. Arithmetic propagates bounds (interval arithmetic,
/// R. E. Moore, <i>Interval Analysis</i>, 1966) and keeps a best value only when both operands have one. A quantity
/// becomes a point only when a simulation draws it (<see cref="OpenIntervalRule"/>).
/// </remarks>
public readonly record struct Quantity
{
    private Quantity(decimal? low, decimal? best, decimal? high, Unit unit, bool approximate)
    {
        if (low > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"the lower bound {low} is above the upper bound {high}"));
        if (best < low || best > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"the best value {best} lies outside its bounds {low} to {high}"));
        Low = low;
        Best = best;
        High = high;
        Unit = unit;
        Approximate = approximate;
    }

    /// <summary>The least possible value, or null when unbounded below.</summary>
    public decimal? Low { get; }

    /// <summary>The value its source thinks most likely, or null when it names none.</summary>
    public decimal? Best { get; }

    /// <summary>The greatest possible value, or null when unbounded above.</summary>
    public decimal? High { get; }

    public Unit Unit { get; }

    /// <summary>True when the source itself hedges the number ("about 30", "hundreds").</summary>
    public bool Approximate { get; }

    /// <summary>True when low, best and high are one value.</summary>
    public bool IsExact => Low is not null && Low == High;

    /// <summary>True when a bound is missing.</summary>
    public bool IsOpen => Low is null || High is null;

    /// <summary>The best value, else the middle of a closed interval, else the only bound there is, else null.</summary>
    public decimal? Central => Best ?? (Low, High) switch
    {
        ({ } low, { } high) => (low + high) / 2,
        ({ } low, null) => low,
        (null, { } high) => high,
        _ => null,
    };

    public static Quantity Exactly(decimal value, Unit unit) => new(value, value, value, unit, false);

    public static Quantity About(decimal value, Unit unit) => new(value, value, value, unit, true);

    public static Quantity AtLeast(decimal low, Unit unit, bool approximate = false) => new(low, null, null, unit, approximate);

    public static Quantity AtMost(decimal high, Unit unit, bool approximate = false) => new(null, null, high, unit, approximate);

    /// <summary>An interval; either bound may be null.</summary>
    /// <exception cref="ArgumentException">low &gt; high, or best outside the bounds.</exception>
    public static Quantity Between(decimal? low, decimal? high, Unit unit, decimal? best = null, bool approximate = false) =>
        new(low, best ?? (low == high ? low : null), high, unit, approximate);

    public static Quantity Zero(Unit unit) => Exactly(0, unit);

    public static Quantity operator +(Quantity a, Quantity b) =>
        new(a.Low + b.Low, a.Best + b.Best, a.High + b.High, Same(a, b), a.Approximate || b.Approximate);

    public static Quantity operator -(Quantity a, Quantity b) => a + -b;

    public static Quantity operator -(Quantity a) => new(-a.High, -a.Best, -a.Low, a.Unit, a.Approximate);

    public static Quantity operator *(Quantity a, decimal factor) => factor < 0
        ? -(a * -factor)
        : new(a.Low * factor, a.Best * factor, a.High * factor, a.Unit, a.Approximate);

    /// <summary>The smallest interval that holds both: what two statements say when either may be true.</summary>
    public static Quantity Hull(Quantity a, Quantity b) => new(
        a.Low is null || b.Low is null ? null : Math.Min(a.Low.Value, b.Low.Value),
        a.Best == b.Best ? a.Best : null,
        a.High is null || b.High is null ? null : Math.Max(a.High.Value, b.High.Value),
        Same(a, b),
        a.Approximate || b.Approximate);

    /// <summary>The values both allow ("hundreds" and "over 500" of one decision: 501 to 999), or null when none.</summary>
    public static Quantity? Intersect(Quantity a, Quantity b)
    {
        var unit = Same(a, b);
        decimal? low = a.Low is null ? b.Low : b.Low is null ? a.Low : Math.Max(a.Low.Value, b.Low.Value);
        decimal? high = a.High is null ? b.High : b.High is null ? a.High : Math.Min(a.High.Value, b.High.Value);
        if (low > high) return null;
        var best = a.Best is { } x && Inside(x, low, high) ? x : b.Best is { } y && Inside(y, low, high) ? y : (decimal?)null;
        return new Quantity(low, best ?? (low == high ? low : null), high, unit, a.Approximate && b.Approximate);
    }

    /// <summary>The same quantity with negative values cut off, as for a physical stock.</summary>
    public Quantity ClampAtZero() => new(
        Low is { } l ? Math.Max(0, l) : 0,
        Best is { } b ? Math.Max(0, b) : null,
        High is { } h ? Math.Max(0, h) : null,
        Unit,
        Approximate);

    public bool Contains(decimal value) => Inside(value, Low, High);

    /// <summary>Invariant text for logs and errors, as "[501, *) missile"; people read <see cref="Formatter"/>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"[{Low?.ToString(CultureInfo.InvariantCulture) ?? "*"}, {High?.ToString(CultureInfo.InvariantCulture) ?? "*"}] {Unit.Symbol}");

    private static bool Inside(decimal value, decimal? low, decimal? high) => !(value < low) && !(value > high);

    private static Unit Same(Quantity a, Quantity b) => a.Unit == b.Unit
        ? a.Unit
        : throw new ArgumentException($"a quantity in {a.Unit} and one in {b.Unit} cannot be combined; convert one first");
}
