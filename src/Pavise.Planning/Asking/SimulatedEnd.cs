namespace Pavise.Planning;

/// <summary>A campaign with one of its numbers known: what the plan does there against today's schedule, and what a plan made for it would do better.</summary>
/// <param name="Number">The number.</param>
/// <param name="Mean">Leakers of the plan less those of today's schedule; below zero when the plan lets fewer through.</param>
/// <param name="StandardError">Monte Carlo error of it.</param>
/// <param name="Gain">Leakers that a plan made with this number known would avoid beyond the plan as it stands, as the response of protection tells; null when there is none, and where the ends do not differ beyond their errors.</param>
/// <param name="GainError">By how much the Monte Carlo error of the response may shift it.</param>
public sealed record SimulatedEnd(decimal Number, double Mean, double StandardError, double? Gain, double? GainError);
