namespace Pavise.Core;

/// <summary>What a solver returned for a <see cref="LinearProgram"/>.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Objective">Objective value; NaN when there is no solution.</param>
/// <param name="Bound">Best proven bound on the objective; equals it when optimal.</param>
/// <param name="Values">One value per column; empty when there is no solution.</param>
/// <param name="RowActivities">One value per row.</param>
/// <param name="ReducedCosts">Dual value per column; empty for integer programmes.</param>
/// <param name="Duals">Dual value per row; empty for integer programmes.</param>
/// <param name="Solver">Name and version of the solver.</param>
/// <param name="Seconds">Wall-clock time of the solve.</param>
public sealed record LinearSolution(
    SolveStatus Status,
    double Objective,
    double Bound,
    IReadOnlyList<double> Values,
    IReadOnlyList<double> RowActivities,
    IReadOnlyList<double> ReducedCosts,
    IReadOnlyList<double> Duals,
    string Solver,
    double Seconds)
{
    /// <summary>The basis, to start another solve from; null when there is none.</summary>
    public SolveBasis? Basis { get; init; }
}
