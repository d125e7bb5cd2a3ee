using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Narrows a programme to the set of its optimal solutions.</summary>
/// <remarks>
/// For any optimal dual solution the optimal solutions are exactly the feasible points with every column at its bound where
/// its reduced cost is not zero and every row tight where its dual is not zero (complementary slackness; planning.md F3).
/// No row with a tolerance is needed, so that later tiers cannot eat into earlier ones.
/// </remarks>
internal static class OptimalFace
{
    /// <summary>Below this a dual value counts as zero; objectives are scaled to a largest cost of one.</summary>
    public const double DualTolerance = 1e-7;

    /// <summary>A value this near to a bound (relative to its size) stands at the bound.</summary>
    private const double BoundTolerance = 1e-6;

    public static void Fix(LinearProgram program, LinearSolution solution)
    {
        for (var i = 0; i < program.Columns.Count; i++)
        {
            var column = program.Columns[i];
            if (column.Lower == column.Upper || Math.Abs(solution.ReducedCosts[i]) <= DualTolerance) continue;
            if (Nearest(solution.Values[i], column.Lower, column.Upper) is { } bound) program.SetColumnBounds(i, bound, bound);
        }

        for (var i = 0; i < program.Rows.Count; i++)
        {
            var row = program.Rows[i];
            if (row.Lower == row.Upper || Math.Abs(solution.Duals[i]) <= DualTolerance) continue;
            if (Nearest(solution.RowActivities[i], row.Lower, row.Upper) is { } bound) program.SetRowBounds(i, bound, bound);
        }
    }

    /// <summary>Narrows to the solutions with these columns at zero: what remains when a sum of them is zero.</summary>
    public static void FixAtZero(LinearProgram program, IEnumerable<int> columns)
    {
        foreach (var i in columns) program.SetColumnBounds(i, 0, 0);
    }

    private static double? Nearest(double value, double lower, double upper)
    {
        var bound = Math.Abs(value - lower) <= Math.Abs(value - upper) ? lower : upper;
        return Math.Abs(value - bound) <= BoundTolerance * Math.Max(1, Math.Abs(bound)) ? bound : null;
    }
}
