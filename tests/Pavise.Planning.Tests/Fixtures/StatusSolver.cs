using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A solver that answers with one status and no solution, after so many programmes that it has solved.</summary>
internal sealed class StatusSolver(SolveStatus status, int after = 0) : ILinearSolver
{
    private int asked;

    public Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) => asked++ < after
        ? RealSolver.Instance.SolveAsync(program, options, cancel)
        : Task.FromResult(new LinearSolution(status, double.NaN, 0, [], [], [], [], "none", 0));
}
