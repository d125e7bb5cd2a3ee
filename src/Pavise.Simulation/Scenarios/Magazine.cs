namespace Pavise.Simulation;

/// <summary>The ready rounds of one item over all fire units that fire it.</summary>
/// <param name="Item">The interceptor.</param>
/// <param name="FireUnits">How many fire units.</param>
/// <param name="ReadyRounds">Rounds ready in one fire unit.</param>
/// <param name="ReloadPerDay">Rounds a day that reach one fire unit from the national stock.</param>
public sealed record Magazine(string Item, ScenarioValue FireUnits, ScenarioValue ReadyRounds, ScenarioValue ReloadPerDay)
{
    internal IEnumerable<ScenarioValue> Values() => [FireUnits, ReadyRounds, ReloadPerDay];
}
