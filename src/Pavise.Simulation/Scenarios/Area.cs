namespace Pavise.Simulation;

/// <summary>An area of an invented land, with the fire units that stand in it.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Weight">Its share of the raids in proportion to the other areas' weights: the adversary's; null = 1.</param>
/// <param name="Worth">What a leaker in it counts in the weighted protection; null = 1.</param>
/// <param name="Units">Fire units by item.</param>
public sealed record Area(string Id, string Name, ScenarioValue? Weight, ScenarioValue? Worth, IReadOnlyList<AreaUnits> Units)
{
    internal IEnumerable<ScenarioValue> Values() => new[] { Weight, Worth }.OfType<ScenarioValue>().Concat(Units.SelectMany(units => units.Values()));
}
