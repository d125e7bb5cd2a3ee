namespace Pavise.Simulation;

/// <summary>Fire units of one item in an area, with their doctrine where it differs from the side's.</summary>
/// <param name="Item">The interceptor they fire.</param>
/// <param name="FireUnits">How many.</param>
/// <param name="Doctrine">What the fire units, else the area, say; where neither does, it is as the layer or the side says.</param>
public sealed record AreaUnits(string Item, ScenarioValue FireUnits, InheritedDoctrine Doctrine)
{
    internal IEnumerable<ScenarioValue> Values() => [FireUnits, .. Doctrine.Reserves.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value)];
}
