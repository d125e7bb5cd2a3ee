namespace Pavise.Simulation;

/// <summary>What a layer does against one threat class.</summary>
/// <param name="ThreatClass">Class of the catalogue.</param>
/// <param name="KillProbability">Single-shot kill probability.</param>
/// <param name="Coverage">Share of the class's threats that come within the layer's reach and are tracked; null = all.</param>
/// <param name="Reserve">Ready rounds of the item that this class may not use; null = none.</param>
public sealed record EngagedClass(string ThreatClass, ScenarioValue KillProbability, ScenarioValue? Coverage, ScenarioValue? Reserve);
