namespace Pavise.Core;

/// <summary>Solves linear and mixed-integer programmes outside this process.</summary>
public interface ILinearSolver
{
    /// <summary>Solves one programme; the same programme gives the same solution.</summary>
    /// <exception cref="PaviseException">The solver died, answered nonsense or ran out of memory (PAV7xxx).</exception>
    /// <exception cref="MissingPartException">There is no solver on this machine.</exception>
    Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel);

    /// <summary>Solves a continuous programme and tells between which bounds the dual value of each row holds; null when it has no optimum, or this solver tells no ranges.</summary>
    /// <exception cref="PaviseException">As for <see cref="SolveAsync"/>.</exception>
    Task<RowRanges?> RangesAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) => Task.FromResult<RowRanges?>(null);

    /// <summary>Rows and columns of a programme without a solution whose bounds cannot all hold, few of them idle; null when it has a solution, or this solver tells no conflicts.</summary>
    /// <exception cref="PaviseException">As for <see cref="SolveAsync"/>.</exception>
    Task<BoundConflict?> ConflictAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) => Task.FromResult<BoundConflict?>(null);
}
