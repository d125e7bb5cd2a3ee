using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Textbook programmes small enough to be written out, with their published optima: what the solver behind plans answers for them.</summary>
/// <remarks>docs/planning.md says which public instances cannot be expressed as a plan, and why.</remarks>
public class PublicInstancesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Wagner and Whitin's lot sizing, example 3.9 of L. Snyder, Z.-J. Shen, Fundamentals of Supply Chain Theory: an order costs 500, holding 2 a month; orders 210 and 150, cost 1,380.
    [Fact]
    public async Task Lot_sizes_are_those_of_the_textbook()
    {
        double[] demand = [90, 120, 80, 70];
        var program = new LinearProgram();
        var ordered = demand.Select((_, t) => program.AddColumn($"order/{t}", 0, 0, double.PositiveInfinity)).ToArray();
        var held = demand.Select((_, t) => program.AddColumn($"hold/{t}", 2, 0, double.PositiveInfinity)).ToArray();
        var taken = demand.Select((_, t) => program.AddColumn($"set-up/{t}", 500, 0, 1, whole: true)).ToArray();
        for (var t = 0; t < demand.Length; t++)
        {
            program.AddRow($"balance/{t}", demand[t], demand[t], t == 0 ? [(ordered[t], 1), (held[t], -1)] : [(held[t - 1], 1), (ordered[t], 1), (held[t], -1)]);
            program.AddRow($"only-when-set-up/{t}", double.NegativeInfinity, 0, [(ordered[t], 1), (taken[t], -demand.Sum())]);
        }

        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);

        Assert.Equal(SolveStatus.Optimal, solved.Status);
        Assert.Equal(1380, solved.Objective, 1e-6);
        Assert.Equal([210, 0, 150, 0], ordered.Select(column => Math.Round(solved.Values[column], 6)));
    }

    // F. Louveaux, Y. Smeers, 1988 (LandS): four technologies bought before demand is known, three modes of demand, the first of them 3, 5 or 7; expected cost 381.853.
    [Fact]
    public async Task Capacity_bought_under_uncertain_demand_costs_what_was_published()
    {
        double[] price = [10, 7, 16, 6];
        double[][] running = [[40, 24, 4], [45, 27, 4.5], [32, 19.2, 3.2], [55, 33, 5.5]];
        (double Share, double[] Demand)[] worlds = [(0.3, [3, 3, 2]), (0.4, [5, 3, 2]), (0.3, [7, 3, 2])];
        var program = new LinearProgram();
        var bought = price.Select((cost, i) => program.AddColumn($"buy/{i}", cost, 0, double.PositiveInfinity)).ToArray();
        program.AddRow("least", 12, double.PositiveInfinity, bought.Select(column => (column, 1.0)));
        program.AddRow("money", double.NegativeInfinity, 120, bought.Select((column, i) => (column, price[i])));
        foreach (var (w, world) in worlds.Index())
        {
            var run = running.Select((costs, i) => costs.Select((cost, j) => program.AddColumn($"run/{w}/{i}/{j}", world.Share * cost, 0, double.PositiveInfinity)).ToArray()).ToArray();
            foreach (var (i, modes) in run.Index()) program.AddRow($"capacity/{w}/{i}", double.NegativeInfinity, 0, [.. modes.Select(column => (column, 1.0)), (bought[i], -1)]);
            for (var j = 0; j < 3; j++) program.AddRow($"demand/{w}/{j}", world.Demand[j], double.PositiveInfinity, run.Select(modes => (modes[j], 1.0)));
        }

        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);

        Assert.Equal(SolveStatus.Optimal, solved.Status);
        Assert.Equal(381.853, solved.Objective, 5e-4);
    }
}
