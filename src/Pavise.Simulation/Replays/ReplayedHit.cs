namespace Pavise.Simulation;

/// <summary>A fire unit that a leaker of a replayed day hits, in the leaker's own area.</summary>
/// <param name="Item">What the fire unit fires.</param>
/// <param name="Destroyed">True when it is lost, false when it is damaged.</param>
public sealed record ReplayedHit(string Item, bool Destroyed);
