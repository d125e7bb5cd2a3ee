namespace Pavise.Simulation;

/// <summary>Fire units of one item in an area, with their doctrine where it differs from the side's.</summary>
/// <param name="Item">The interceptor they fire.</param>
/// <param name="FireUnits">How many.</param>
/// <param name="Salvo">Rounds fired together at one look; null = as the area, the layer or the side says.</param>
/// <param name="Looks">Most salvos at one threat; null likewise.</param>
public sealed record AreaUnits(string Item, ScenarioValue FireUnits, int? Salvo, int? Looks);
