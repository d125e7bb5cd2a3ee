namespace Pavise.Simulation;

/// <summary>Monthly totals of a register as the climate of raids, with a negative binomial law of the day within a month.</summary>
/// <param name="Months">How many of the last recorded months before the start to draw from, 1 to 120.</param>
/// <param name="BlockMonths">Length of the runs of months that are drawn together, 1 to 12.</param>
/// <param name="Shape">Shape of the negative binomial law of a day.</param>
/// <param name="Regimes">Routine and massed days.</param>
public sealed record RecordedMonthRaids(int Months, int BlockMonths, ScenarioValue Shape, RaidRegimes Regimes) : RaidSource
{
    internal override IEnumerable<ScenarioValue> Values() => [Shape, .. Regimes.Values()];
}
