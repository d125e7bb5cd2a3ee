using Pavise.Core;

namespace Pavise.Planning;

/// <summary>Rows and decisions of a programme without a solution whose bounds cannot all hold and of which none can be left out.</summary>
/// <remarks>
/// The solver names a small set; a deletion filter (J. Chinneck, E. Dravnieks, <i>ORSA Journal on Computing</i> 3, 1991) takes away, one after the other, what
/// the rest does without. Columns are free where their bounds have no part, and whole columns may be split.
/// </remarks>
internal sealed class Clash
{
    private readonly LinearProgram whole;
    private readonly LinearProgram part = new();
    private readonly List<ClashingBound> rows;
    private readonly List<ClashingBound> columns;

    private Clash(LinearProgram whole, BoundConflict found)
    {
        (this.whole, rows, columns) = (whole, [.. found.Rows], [.. found.Columns]);
        foreach (var column in whole.Columns) part.AddColumn(column.Name, 0, double.NegativeInfinity, double.PositiveInfinity);
        foreach (var column in columns) Bound(column, column.Lower, column.Upper);
        foreach (var row in rows)
        {
            var (lower, upper) = Bounds(whole.Rows[row.Index].Lower, whole.Rows[row.Index].Upper, row.Lower, row.Upper);
            part.AddRow(whole.Rows[row.Index].Name, lower, upper, whole.Rows[row.Index].Terms);
        }
    }

    /// <summary>Rows, by the bounds that clash.</summary>
    public IReadOnlyList<ClashingBound> Rows => rows;

    /// <summary>Decisions likewise.</summary>
    public IReadOnlyList<ClashingBound> Columns => columns;

    /// <summary>Names of both, each once.</summary>
    public IReadOnlyList<string> Names => [.. rows.Select(row => whole.Rows[row.Index].Name).Concat(columns.Select(column => whole.Columns[column.Index].Name)).Distinct(StringComparer.Ordinal)];

    /// <summary>The clash of a programme; null when it has a solution, or the solver names none.</summary>
    public static async Task<Clash?> OfAsync(LinearProgram program, ILinearSolver solver, CancellationToken cancel)
    {
        if (await solver.ConflictAsync(program, SolveOptions.Default, cancel).ConfigureAwait(false) is not { } found) return null;
        var clash = new Clash(program, found);
        await clash.ReduceAsync(solver, cancel).ConfigureAwait(false);
        return clash;
    }

    private async Task ReduceAsync(ILinearSolver solver, CancellationToken cancel)
    {
        // Rows stand in the part in the order of the set found; those taken away stay there without bounds.
        foreach (var (place, row) in rows.ToArray().Index())
        {
            part.SetRowBounds(place, double.NegativeInfinity, double.PositiveInfinity);
            if (await ClashesAsync(solver, cancel).ConfigureAwait(false)) rows.Remove(row);
            else
            {
                var (lower, upper) = Bounds(whole.Rows[row.Index].Lower, whole.Rows[row.Index].Upper, row.Lower, row.Upper);
                part.SetRowBounds(place, lower, upper);
            }
        }

        foreach (var column in columns.ToArray())
        {
            Bound(column, false, false);
            if (await ClashesAsync(solver, cancel).ConfigureAwait(false)) columns.Remove(column);
            else Bound(column, column.Lower, column.Upper);
        }
    }

    private async Task<bool> ClashesAsync(ILinearSolver solver, CancellationToken cancel) =>
        (await solver.SolveAsync(part, SolveOptions.Default, cancel).ConfigureAwait(false)).Status == SolveStatus.Infeasible;

    private void Bound(ClashingBound column, bool low, bool high)
    {
        var (lower, upper) = Bounds(whole.Columns[column.Index].Lower, whole.Columns[column.Index].Upper, low, high);
        part.SetColumnBounds(column.Index, lower, upper);
    }

    private static (double Lower, double Upper) Bounds(double lower, double upper, bool low, bool high) => (low ? lower : double.NegativeInfinity, high ? upper : double.PositiveInfinity);
}
