namespace Pavise.Simulation;

/// <summary>A quantile of a result.</summary>
/// <param name="Probability">Share of campaigns at or below it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Low">Lower end of its 95 % interval (Monte Carlo error only); the value itself when exact.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Quantile(double Probability, double Value, double Low, double High);
