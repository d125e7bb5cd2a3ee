namespace Pavise.Core;

/// <summary>Solves linear and mixed-integer programmes outside this process.</summary>
public interface ILinearSolver
{
    /// <summary>Solves one programme; the same programme gives the same solution.</summary>
    /// <exception cref="PaviseException">The solver died, answered nonsense or ran out of memory (PAV7xxx).</exception>
    /// <exception cref="MissingPartException">There is no solver on this machine.</exception>
    Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel);
}
