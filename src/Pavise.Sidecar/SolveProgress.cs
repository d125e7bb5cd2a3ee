namespace Pavise.Sidecar;

/// <summary>How far a solve has come; figures the solver does not know yet are NaN.</summary>
/// <param name="Seconds">Time since the start.</param>
/// <param name="Iterations">Iterations of the simplex or interior-point method.</param>
/// <param name="Objective">Best solution of an integer programme so far.</param>
/// <param name="Bound">Proven bound on the objective of an integer programme.</param>
public readonly record struct SolveProgress(double Seconds, double Iterations, double Objective, double Bound);
