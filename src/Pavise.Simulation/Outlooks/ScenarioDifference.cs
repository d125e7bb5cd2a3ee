namespace Pavise.Simulation;

/// <summary>How two scenarios differ: the first minus the second, with one luck or in their exact means.</summary>
/// <param name="Other">Identity of the second scenario.</param>
/// <param name="Results">What is compared.</param>
public sealed record ScenarioDifference(string Other, IReadOnlyList<PairedDifference> Results);
