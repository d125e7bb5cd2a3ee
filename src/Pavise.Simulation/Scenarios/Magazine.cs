namespace Pavise.Simulation;

/// <summary>The ready rounds of one item over all fire units that fire it.</summary>
/// <param name="Item">The interceptor.</param>
/// <param name="FireUnits">How many fire units; null where areas say it.</param>
/// <param name="ReadyRounds">Rounds ready in one fire unit.</param>
/// <param name="ReloadPerDay">Rounds a day that reach one fire unit from the national stock.</param>
public sealed record Magazine(string Item, ScenarioValue? FireUnits, ScenarioValue ReadyRounds, ScenarioValue ReloadPerDay)
{
    /// <summary>Threats that one fire unit can engage in a day's raid; null = all.</summary>
    public ScenarioValue? Channels { get; init; }

    /// <summary>Days from the national stock to a magazine; null = none.</summary>
    public ScenarioValue? TransportDays { get; init; }

    /// <summary>Probability that a fire unit fails on a day by itself; null = never.</summary>
    public ScenarioValue? FailurePerDay { get; init; }

    /// <summary>Crews that repair fire units of the item in an area, one unit each; null = none, what is damaged stays so.</summary>
    public ScenarioValue? RepairCrews { get; init; }

    /// <summary>Mean days of a repair, at least 1.</summary>
    public ScenarioValue? RepairDays { get; init; }

    /// <summary>Factor of mobility and concealment on the probability that a fire unit aimed at is hit; null = 1.</summary>
    public ScenarioValue? ExposureFactor { get; init; }

    internal IEnumerable<ScenarioValue> Values() =>
        new[] { FireUnits, ReadyRounds, ReloadPerDay, Channels, TransportDays, FailurePerDay, RepairCrews, RepairDays, ExposureFactor }.OfType<ScenarioValue>();
}
