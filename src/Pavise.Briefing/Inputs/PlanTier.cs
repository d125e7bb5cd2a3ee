namespace Pavise.Briefing;

/// <summary>One tier of a plan in the order of importance, with its value and proven bound.</summary>
/// <param name="Name">What it asks for.</param>
/// <param name="Value">How far the plan falls short.</param>
/// <param name="Bound">The least that is possible.</param>
/// <param name="Unit">Unit of both, in words.</param>
/// <param name="Origin">Identity of its origin.</param>
/// <param name="Error">At most how far the value may be off by Monte Carlo error; null when nothing in it is estimated.</param>
public sealed record PlanTier(string Name, double Value, double Bound, string Unit, string Origin, double? Error = null);
