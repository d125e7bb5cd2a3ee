using Pavise.Core;

namespace Pavise.Planning.Tests;

/// <summary>Hands a programme to a solver with its columns and rows in another order, and puts the answer back in order.</summary>
internal sealed class ShufflingSolver(ILinearSolver solver, int seed) : ILinearSolver
{
    public async Task<LinearSolution> SolveAsync(LinearProgram program, SolveOptions options, CancellationToken cancel)
    {
        var random = new Random(seed);
        int[] columns = [.. Enumerable.Range(0, program.Columns.Count)];
        int[] rows = [.. Enumerable.Range(0, program.Rows.Count)];
        random.Shuffle(columns);
        random.Shuffle(rows);
        var place = new int[columns.Length];
        var other = new LinearProgram();
        foreach (var (at, i) in columns.Index())
        {
            var column = program.Columns[i];
            place[i] = at;
            other.AddColumn(column.Name, column.Cost, column.Lower, column.Upper, column.Whole);
        }

        foreach (var i in rows)
        {
            var row = program.Rows[i];
            other.AddRow(row.Name, row.Lower, row.Upper, row.Terms.Select(term => (place[term.Column], term.Coefficient)));
        }

        var solved = await solver.SolveAsync(other, options with { Basis = null, Start = null }, cancel);
        return solved with
        {
            Values = Back(solved.Values, columns), ReducedCosts = Back(solved.ReducedCosts, columns),
            RowActivities = Back(solved.RowActivities, rows), Duals = Back(solved.Duals, rows),
        };
    }

    private static double[] Back(IReadOnlyList<double> values, int[] order)
    {
        var back = new double[values.Count];
        for (var at = 0; at < back.Length; at++) back[order[at]] = values[at];
        return back;
    }
}
