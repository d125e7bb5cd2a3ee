using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>A conflict of a programme without a solution, by one solve of its elastic form: for solvers that name none themselves.</summary>
/// <remarks>
/// Every row may be missed at a cost of one a unit. Where the least cost is above zero, the dual values are a certificate after J. Farkas
/// (<i>Journal für die reine und angewandte Mathematik</i> 124, 1902): the rows with a dual and the columns with a reduced cost, each by the bound of its sign, cannot all hold.
/// </remarks>
internal static class ElasticConflict
{
    /// <summary>A dual value below this is none.</summary>
    private const double None = 1e-9;

    /// <summary>The conflict; null when every row can be met.</summary>
    /// <param name="program">The programme; whole columns may be split.</param>
    /// <param name="solve">Solves the elastic form.</param>
    public static async Task<BoundConflict?> OfAsync(LinearProgram program, Func<LinearProgram, Task<LinearSolution>> solve)
    {
        foreach (var (i, column) in program.Columns.Index())
        {
            if (column.Lower > column.Upper) return new BoundConflict([], [new ClashingBound(i, true, true)]);
        }

        var solution = await solve(Elastic(program)).ConfigureAwait(false);
        if (solution.Status != SolveStatus.Optimal || solution.Objective <= None) return null;
        return new BoundConflict(
            [.. solution.Duals.Index().Where(dual => Math.Abs(dual.Item) > None).Select(dual => new ClashingBound(dual.Index, dual.Item > 0, dual.Item < 0))],
            [.. solution.ReducedCosts.Take(program.Columns.Count).Index().Where(cost => Math.Abs(cost.Item) > None).Select(cost => new ClashingBound(cost.Index, cost.Item > 0, cost.Item < 0))]);
    }

    private static LinearProgram Elastic(LinearProgram program)
    {
        var elastic = new LinearProgram();
        foreach (var column in program.Columns) elastic.AddColumn(column.Name, 0, column.Lower, column.Upper);
        foreach (var row in program.Rows)
        {
            var terms = row.Terms.ToList();
            if (double.IsFinite(row.Lower)) terms.Add((elastic.AddColumn($"under/{row.Name}", 1), 1));
            if (double.IsFinite(row.Upper)) terms.Add((elastic.AddColumn($"over/{row.Name}", 1), -1));
            elastic.AddRow(row.Name, row.Lower, row.Upper, terms);
        }

        return elastic;
    }
}
