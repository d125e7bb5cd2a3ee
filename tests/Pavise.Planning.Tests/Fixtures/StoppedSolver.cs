using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A solver that is stopped at its n-th programme and the next (a relaxation and its search) with the plan it has: the best there is, which it has not proven.</summary>
internal sealed class StoppedSolver(int at, double gap) : ILinearSolver
{
    private int asked;

    public async Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        var solution = await RealSolver.Instance.SolveAsync(program, options, cancel);
        asked++;
        return asked == at || asked == at + 1 ? solution with { Status = SolveStatus.TimeLimit, Bound = solution.Objective - gap } : solution;
    }
}
