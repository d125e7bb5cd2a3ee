namespace Pavise.Verify;

/// <summary>A tier of a saved plan, recomputed.</summary>
/// <param name="Name">The tier.</param>
/// <param name="Stated">Its value as the plan states it.</param>
/// <param name="Recomputed">Its value from the plan's own numbers.</param>
/// <param name="Bound">What no plan can be below, from the stored dual values, given the tiers before it; null when units are whole and only a re-solve can tell.</param>
public sealed record TierFinding(string Name, double Stated, double Recomputed, double? Bound);
