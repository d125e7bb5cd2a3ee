using Pavise.Core;

namespace Pavise.Planning;

/// <summary>By how little some assumptions must give way so that there is a plan.</summary>
internal static class Elastic
{
    /// <summary>One amount for each assumption, null for those that can only hold or fall; the sum of the amounts is least.</summary>
    public static async Task<IReadOnlyList<decimal?>> LeastAsync(PlanModel model, IReadOnlyList<PolicyAssumption> fallen, ILinearSolver solver, CancellationToken cancel)
    {
        var program = PlanProgramBuilder.Build(fallen.Where(one => one.Rows is null).Aggregate(model, (plan, one) => one.Without(plan)));
        var linear = new LinearProgram();
        foreach (var column in program.Linear.Columns) linear.AddColumn(column.Name, 0, column.Lower, column.Upper, column.Whole);
        int?[] slack = [.. fallen.Select(one => one.Rows is null ? (int?)null : linear.AddColumn($"elastic/{one.Name}", 1))];
        foreach (var (i, row) in program.Linear.Rows.Index())
        {
            var terms = row.Terms.ToList();
            foreach (var (at, one) in fallen.Index().Where(one => IsOf(program.Rows[i], one.Item))) terms.Add((slack[at]!.Value, double.IsNegativeInfinity(row.Lower) ? -1 : 1));
            linear.AddRow(row.Name, row.Lower, row.Upper, terms);
        }

        var solution = await solver.SolveAsync(linear, SolveOptions.Default, cancel).ConfigureAwait(false);
        return [.. slack.Select(at => at is { } column && solution.Status == SolveStatus.Optimal ? PlanOutcomes.Rounded(solution.Values[column], 4) : (decimal?)null)];
    }

    private static bool IsOf(PlanRow row, PolicyAssumption one) =>
        one.Rows is { } rows && row.Kind == rows.Kind && (row.Name == $"{rows.Kind}/{rows.Subject}" || row.Name.StartsWith($"{rows.Kind}/{rows.Subject}/", StringComparison.Ordinal));
}
