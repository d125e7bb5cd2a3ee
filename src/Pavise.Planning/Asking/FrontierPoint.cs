namespace Pavise.Planning;

/// <summary>One point of a trade-off curve: neither tier can be better without the other being worse.</summary>
/// <param name="First">Value of the first tier.</param>
/// <param name="Second">Value of the second tier.</param>
/// <param name="Decisions">A plan that reaches it.</param>
public sealed record FrontierPoint(decimal First, decimal Second, IReadOnlyList<PlanDecision> Decisions);
