namespace Pavise.Simulation;

/// <summary>All rounds of an item that the place holds on the first day, those in magazines included.</summary>
/// <param name="Item">The interceptor.</param>
/// <param name="Rounds">How many; null when without limit, which only an invented land may have.</param>
public sealed record NationalStock(string Item, ScenarioValue? Rounds)
{
    internal IEnumerable<ScenarioValue> Values() => Rounds is null ? [] : [Rounds];
}
