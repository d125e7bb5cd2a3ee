using Pavise.Core;

namespace Pavise.Planning;

/// <summary>By how little some assumptions must give way so that there is a plan: the hardest to get a yes for as little as can be, then the next.</summary>
internal static class Elastic
{
    /// <summary>A value below this is the solver's own tolerance.</summary>
    private const double Noise = 1e-6;

    /// <summary>By how much an amount already found may be exceeded while the next is looked for.</summary>
    private const double Hold = 1e-9;

    /// <summary>One amount for each assumption, rounded up to four digits; null for those that can only hold or fall. Ranks are made small one after the other; within one, the sum of each unit, then each by name.</summary>
    public static async Task<IReadOnlyList<decimal?>> LeastAsync(PlanModel model, IReadOnlyList<PolicyAssumption> fallen, ILinearSolver solver, CancellationToken cancel)
    {
        var (linear, slacks) = Loosened(model, fallen);
        var amounts = new decimal?[fallen.Count];
        foreach (var step in Steps(fallen, slacks))
        {
            int[] columns = [.. step.SelectMany(at => slacks[at])];
            linear.SetObjective(columns.ToDictionary(column => column, _ => 1.0));
            var solution = await solver.SolveAsync(linear, SolveOptions.Default, cancel).ConfigureAwait(false);
            if (solution.Status != SolveStatus.Optimal) return new decimal?[fallen.Count];
            var least = columns.Sum(column => solution.Values[column]);
            linear.AddRow(FormattableString.Invariant($"least/{linear.Rows.Count}"), double.NegativeInfinity, least + Hold, columns.Select(column => (column, 1.0)));
            if (step.Length == 1) amounts[step[0]] = RoundedUp(least);
        }

        return amounts;
    }

    private static IEnumerable<int[]> Steps(IReadOnlyList<PolicyAssumption> fallen, IReadOnlyList<int[]> slacks)
    {
        var groups = Enumerable.Range(0, fallen.Count).Where(i => slacks[i].Length > 0)
            .GroupBy(i => (fallen[i].Rank, fallen[i].Unit)).OrderByDescending(group => group.Key.Rank).ThenBy(group => group.Key.Unit.Symbol, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            int[] all = [.. group.OrderBy(i => fallen[i].Name, StringComparer.Ordinal)];
            if (all.Length > 1) yield return all;
            foreach (var one in all) yield return [one];
        }
    }

    /// <summary>The programme with a column by which the rows of each assumption may be missed; two where a row is an equation.</summary>
    private static (LinearProgram Linear, IReadOnlyList<int[]> Slacks) Loosened(PlanModel model, IReadOnlyList<PolicyAssumption> fallen)
    {
        var program = PlanProgramBuilder.Build(fallen.Where(one => one.Rows is null).Aggregate(model, (plan, one) => one.Without(plan)));
        var linear = new LinearProgram();
        foreach (var column in program.Linear.Columns) linear.AddColumn(column.Name, 0, column.Lower, column.Upper, column.Whole);
        int[][] slacks = [.. fallen.Select(one => one.Rows is null ? (int[])[] : [linear.AddColumn($"elastic/{one.Name}/over", 0, 0, Most(model, one)), linear.AddColumn($"elastic/{one.Name}/under", 0, 0, Most(model, one))])];
        foreach (var (i, row) in program.Linear.Rows.Index())
        {
            var terms = row.Terms.ToList();
            foreach (var (at, one) in fallen.Index().Where(one => one.Item.Says(program.Rows[i])))
            {
                if (!double.IsPositiveInfinity(row.Upper)) terms.Add((slacks[at][0], -1));
                if (!double.IsNegativeInfinity(row.Lower)) terms.Add((slacks[at][1], 1));
            }

            linear.AddRow(row.Name, row.Lower, row.Upper, terms);
        }

        return (linear, slacks);
    }

    // No more of an order can be diverted than all of it: what is not divertible then is no share's fault.
    private static double Most(PlanModel model, PolicyAssumption one) => one.Kind != "share" ? double.PositiveInfinity
        : model.Orders.Where(order => order.Id == one.Rows!.Value.Subject).Sum(order => (double)(order.Quantity.Used * (1 - order.DivertibleShare!.Value.Used)));

    private static decimal RoundedUp(double amount) => amount <= Noise ? 0 : Math.Ceiling((decimal)(amount - Noise) * 10000) / 10000;
}
