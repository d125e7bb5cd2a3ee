using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>The raids of one threat class: the adversary's, taken as record or interval, never as something to choose.</summary>
/// <param name="ThreatClass">Class of the catalogue.</param>
/// <param name="Raids">Where their numbers come from.</param>
/// <param name="Place">Where the scenario says so.</param>
public sealed record Threat(string ThreatClass, RaidSource Raids, Place Place);
