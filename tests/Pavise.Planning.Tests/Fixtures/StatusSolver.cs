using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>A solver that answers every programme with one status and no solution.</summary>
internal sealed class StatusSolver(SolveStatus status) : ILinearSolver
{
    public Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) =>
        Task.FromResult(new LinearSolution(status, double.NaN, 0, [], [], [], [], "none", 0));
}
