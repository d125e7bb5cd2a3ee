namespace Pavise.Simulation;

/// <summary>Two sorts of days: routine and massed. Which days are massed is one draw for all classes.</summary>
/// <param name="MassedShare">Share of days that are massed.</param>
/// <param name="MassedFactor">Mean of a massed day over the mean of a routine day.</param>
public sealed record RaidRegimes(ScenarioValue MassedShare, ScenarioValue MassedFactor)
{
    internal IEnumerable<ScenarioValue> Values() => [MassedShare, MassedFactor];
}
