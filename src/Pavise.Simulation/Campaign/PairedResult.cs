namespace Pavise.Simulation;

/// <summary>One result by which scenarios are compared.</summary>
/// <param name="Kind">What.</param>
/// <param name="Subject">The class or item; empty when of all.</param>
public readonly record struct PairedResult(PairedKind Kind, string Subject);
