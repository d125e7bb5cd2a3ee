using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>One value of a scenario with its bounds and origin.</summary>
/// <param name="Key">
/// Its place in the scenario, or its identity in the catalogue: values of one key are one unknown, drawn once per world,
/// also across scenarios that are compared.
/// </param>
/// <param name="Quantity">Low, best and high with unit.</param>
/// <param name="Origin">Catalogue entry or labelled assumption.</param>
/// <param name="Adversary">True for the enemy's numbers: taken as uncertainty only, never as something to choose.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ScenarioValue(string Key, Quantity Quantity, Origin Origin, bool Adversary, Place Place);
