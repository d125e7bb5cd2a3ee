using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>An interceptor of a scenario: of the catalogue, or invented for an invented land.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Unit">What its rounds are counted in.</param>
/// <param name="Invented">True when the scenario declares it itself.</param>
public sealed record ScenarioItem(string Id, string Name, Unit Unit, bool Invented);
