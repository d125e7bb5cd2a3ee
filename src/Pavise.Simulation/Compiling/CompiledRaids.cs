namespace Pavise.Simulation;

/// <summary>The raids of a class; values are indices of unknowns, -1 when absent.</summary>
/// <param name="Kind">Which of the members below are used.</param>
/// <param name="Script">Number of each day of the horizon.</param>
/// <param name="Rate">Threats per period.</param>
/// <param name="PerDay">Factor from the rate's period to a day.</param>
/// <param name="Shape">Shape of the law of a day; -1 = Poisson.</param>
/// <param name="MassedShare">Share of massed days; -1 = none.</param>
/// <param name="MassedFactor">Massed over routine.</param>
/// <param name="MonthRates">Recorded means per day, month by month.</param>
/// <param name="BlockMonths">Months drawn together.</param>
/// <param name="DayCounts">Recorded days.</param>
/// <param name="BlockDays">Days drawn together.</param>
internal sealed record CompiledRaids(
    RaidKind Kind, int[] Script, int Rate = -1, double PerDay = 1, int Shape = -1, int MassedShare = -1, int MassedFactor = -1,
    double[]? MonthRates = null, int BlockMonths = 1, int[]? DayCounts = null, int BlockDays = 1);
