using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Passes programmes on to a solver and keeps count of solves and their time.</summary>
internal sealed class SolveCount(ILinearSolver solver) : ILinearSolver
{
    public int Solves { get; private set; }

    public double Seconds { get; private set; }

    /// <summary>Name and version of the solver; empty before the first solve.</summary>
    public string Solver { get; private set; } = "";

    public async Task<RowRanges?> RangesAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        var ranges = await solver.RangesAsync(program, options, cancel).ConfigureAwait(false);
        if (ranges is not null) Count(ranges.Solution);
        return ranges;
    }

    public async Task<BoundConflict?> ConflictAsync(LinearProgram program, SolveOptions options, CancellationToken cancel) =>
        await solver.ConflictAsync(program, options, cancel).ConfigureAwait(false);

    public async Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var solution = await solver.SolveAsync(program, options, cancel).ConfigureAwait(false);
        Count(solution);
        return solution;
    }

    private void Count(LinearSolution solution)
    {
        Solves++;
        Seconds += solution.Seconds;
        Solver = solution.Solver;
    }
}
