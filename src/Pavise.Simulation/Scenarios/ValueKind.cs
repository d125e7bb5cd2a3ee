using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>What a value of a scenario may measure: its allowed units and range, and whether only whole numbers of it exist.</summary>
internal sealed record ValueKind(IReadOnlyList<string> Units, decimal? Most = null, decimal? Least = null, bool Whole = false)
{
    /// <summary>More rounds in one value are refused.</summary>
    public const int MostRounds = 100_000_000;

    /// <summary>The same for all that an item's stock and arrivals may add up to.</summary>
    public const int MostRoundsInAll = 1_000_000_000;

    /// <summary>More threats of one class on one day are refused.</summary>
    public const int MostThreatsPerDay = 100_000;

    /// <summary>So many threats of scripts over the horizon are refused.</summary>
    public const int MostThreatsInAll = 1_000_000_000;

    public static ValueKind Probability { get; } = new(["probability", "share"], 1);

    public static ValueKind FireUnits { get; } = new(["system", "fire-unit", "battery", "launcher"], 100_000, Whole: true);

    /// <summary>Threats a fire unit can engage in a raid.</summary>
    public static ValueKind Channels { get; } = new(["threat"], 1_000_000, Whole: true);

    public static ValueKind TransportDays { get; } = new(["day"], SupplyLine.MostTransportDays, Whole: true);

    /// <summary>Mean days of a repair: 1 to 3650.</summary>
    public static ValueKind RepairDays { get; } = new(["day"], 3650, 1);

    public static ValueKind Crews { get; } = new(["crew"], 10_000, Whole: true);

    /// <summary>A weight in proportion to others.</summary>
    public static ValueKind Weight { get; } = new(["weight", "share", "1"], 1_000_000);

    /// <summary>Whole units of money for one round or threat.</summary>
    public static ValueKind Money { get; } = new(["usd", "eur"], 1_000_000_000);

    /// <summary>Shape of a negative binomial law: 0.05 to 50.</summary>
    public static ValueKind Shape { get; } = new(["shape", "1"], 50, 0.05m);

    /// <summary>Massed over routine: 1 to 1000.</summary>
    public static ValueKind Factor { get; } = new(["ratio", "1"], 1000, 1);

    public static ValueKind ThreatRate { get; } = Rate("threat", "missile", "drone");

    /// <summary>The most threats a Poisson day may have on average; above, its law cannot be drawn by inversion.</summary>
    public static ValueKind PoissonRate { get; } = ThreatRate with { Most = 500 };

    /// <summary>Rounds of whatever is fired below.</summary>
    public static ValueKind AnyRounds { get; } = new([Unit.Missile.Symbol, "round"], MostRounds, Whole: true);

    public static ValueKind Rounds(Unit unit) => new([unit.Symbol], MostRounds, Whole: true);

    public static ValueKind RoundsPerDay(Unit unit) => new([unit.Symbol + "-per-day"], MostRounds);

    public static ValueKind RoundsPerMonth(Unit unit) => new([unit.Symbol + "-per-month", unit.Symbol + "-per-year"], MostRounds);

    private static ValueKind Rate(params string[] what) =>
        new([.. what.SelectMany(unit => new[] { unit + "-per-day", unit + "-per-month", unit + "-per-year" })], MostThreatsPerDay);
}
