namespace Pavise.Simulation;

/// <summary>Numbers fixed in the scenario.</summary>
/// <param name="EveryDay">How many on each day.</param>
/// <param name="Days">How many more on single days; day 1 is the first.</param>
public sealed record ScriptRaids(int EveryDay, IReadOnlyList<(int Day, int Number)> Days) : RaidSource;
