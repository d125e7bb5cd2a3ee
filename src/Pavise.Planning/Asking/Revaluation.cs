using Pavise.Core;

namespace Pavise.Planning;

/// <summary>A plan kept solved, to be asked what knowing its campaign better would change: its own decisions and the best ones, both valued by another response of protection.</summary>
public sealed class Revaluation
{
    private readonly PlanModel model;
    private readonly ILinearSolver solver;
    private readonly SolvedTiers own;
    private readonly Dictionary<string, double> decided;

    private Revaluation(PlanModel model, ILinearSolver solver, SolvedTiers own) =>
        (this.model, this.solver, this.own, decided) = (model, solver, own, own.Program.Linear.Columns.Index().ToDictionary(column => column.Item.Name, column => own.Run.Values[column.Index], StringComparer.Ordinal));

    /// <summary>Solves the plan, tie-break and all; null when there is none.</summary>
    public static async Task<Revaluation?> OfAsync(PlanModel model, ILinearSolver solver, CancellationToken cancel)
    {
        var own = await SolvedTiers.OfPlanAsync(model, solver, cancel).ConfigureAwait(false);
        return own.IsOptimal ? new Revaluation(model, solver, own) : null;
    }

    /// <summary>How many leakers a plan made for that response avoids beyond this one, and by how much the Monte Carlo error of the response may shift that.</summary>
    /// <remarks>Tiers before protection are the same in both: the response is not in them. The slices that differ share their luck, so their errors may add up.</remarks>
    public async Task<(double Gain, double Error)?> GainAsync(ProtectionResponse response, CancellationToken cancel)
    {
        var best = await SolvedTiers.OfAsync(model with { Response = response }, solver, cancel, near: own).ConfigureAwait(false);
        if (!best.IsOptimal) return null;
        var missing = Missing(best.Program);
        var slices = new PlanProtectionSlices(best.Program.Model).ToDictionary(one => best.Program.Find(one.Column)!.Value, one => one.Slice);
        var gain = slices.Sum(slice => (missing[slice.Key] - best.Run.Values[slice.Key]) * (double)slice.Value.Avoided);
        // Below the noise of two solves the plans are the same.
        return (gain <= (double)Resolve.Noise ? 0 : gain, slices.Sum(slice => Math.Abs(missing[slice.Key] - best.Run.Values[slice.Key]) * (double)slice.Value.Error));
    }

    /// <summary>Rounds of each slice that the own decisions leave out: the least useful first.</summary>
    private Dictionary<int, double> Missing(PlanProgram program)
    {
        var missing = new Dictionary<int, double>();
        foreach (var row in program.Linear.Rows.Where(row => row.Name.StartsWith("protect/", StringComparison.Ordinal)))
        {
            var left = Math.Max(0, row.Lower - row.Terms.Where(term => program.Columns[term.Column].Kind != ColumnKind.Missing).Sum(term => term.Coefficient * decided[program.Linear.Columns[term.Column].Name]));
            foreach (var column in row.Terms.Select(term => term.Column).Where(column => program.Columns[column].Kind == ColumnKind.Missing).OrderByDescending(column => program.Columns[column].Class))
            {
                missing[column] = Math.Min(left, program.Linear.Columns[column].Upper);
                left -= missing[column];
            }
        }

        return missing;
    }
}
