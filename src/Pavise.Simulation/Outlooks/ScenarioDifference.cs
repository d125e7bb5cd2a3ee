namespace Pavise.Simulation;

/// <summary>How two scenarios that share their luck differ: the first minus the second.</summary>
/// <param name="Other">Identity of the second scenario.</param>
/// <param name="Results">What is compared, each with the difference of two campaigns with one luck.</param>
public sealed record ScenarioDifference(string Other, IReadOnlyList<(PairedResult Result, Estimate Difference)> Results);
