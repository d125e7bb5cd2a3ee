namespace Pavise.Simulation;

/// <summary>All rounds of an item that the place holds on the first day, those in magazines included.</summary>
/// <param name="Item">The interceptor.</param>
/// <param name="Rounds">How many; null when without limit, which only an invented land may have.</param>
public sealed record NationalStock(string Item, ScenarioValue? Rounds)
{
    /// <summary>Readiness floor: days on which fewer rounds are left are counted; null = none.</summary>
    public ScenarioValue? Floor { get; init; }

    /// <summary>Cost of one round in whole units of money; null = not given.</summary>
    public ScenarioValue? UnitCost { get; init; }

    internal IEnumerable<ScenarioValue> Values() => new[] { Rounds, Floor, UnitCost }.OfType<ScenarioValue>();
}
