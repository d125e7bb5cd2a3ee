namespace Pavise.Simulation;

/// <summary>A quantile of a result.</summary>
public readonly record struct Quantile(double Probability, double Value);
