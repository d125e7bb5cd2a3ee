namespace Pavise.Briefing;

/// <summary>One tier of a plan in the order of importance, with its value and proven bound.</summary>
public sealed record PlanTier(string Name, double Value, double Bound, string Unit, string Origin);
