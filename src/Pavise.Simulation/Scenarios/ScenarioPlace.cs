namespace Pavise.Simulation;

/// <summary>Where a scenario plays. A real country has no areas: its outcomes are national totals.</summary>
/// <param name="Name">English name.</param>
/// <param name="Real">False for an invented land.</param>
/// <param name="Country">Actor code of a real country, else null.</param>
public sealed record ScenarioPlace(string Name, bool Real, string? Country);
