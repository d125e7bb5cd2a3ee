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

    // G. Dantzig, Linear Programming and Extensions, 1963, chapter 3.3, as the model trnsport of GAMS has it: two canneries, three markets, freight of 90 a case and thousand miles; 153.675 thousand.
    [Fact]
    public async Task Cases_are_shipped_from_canneries_to_markets_at_the_published_cost()
    {
        double[] capacity = [350, 600], demand = [325, 300, 275];
        double[][] miles = [[2.5, 1.7, 1.8], [2.5, 1.8, 1.4]];
        var program = new LinearProgram();
        var shipped = miles.Select((row, i) => row.Select((distance, j) => program.AddColumn($"ship/{i}/{j}", 90 * distance / 1000, 0, double.PositiveInfinity)).ToArray()).ToArray();
        foreach (var (i, row) in shipped.Index()) program.AddRow($"capacity/{i}", double.NegativeInfinity, capacity[i], row.Select(column => (column, 1.0)));
        for (var j = 0; j < demand.Length; j++) program.AddRow($"demand/{j}", demand[j], double.PositiveInfinity, shipped.Select(row => (row[j], 1.0)));

        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);

        Assert.Equal(SolveStatus.Optimal, solved.Status);
        Assert.Equal(153.675, solved.Objective, 1e-6);
    }

    // J. Birge, F. Louveaux, Introduction to Stochastic Programming, 1997, section 1.1, the farmer: land shared among crops before the year is known, good, usual or bad; expected profit 108,390.
    [Fact]
    public async Task Land_is_shared_before_the_year_is_known_for_the_published_profit()
    {
        double[] planting = [150, 230, 260], yields = [2.5, 3, 20], selling = [170, 150, 36], buying = [238, 210], needed = [200, 240];
        const double Quota = 6000, BeyondQuota = 10;
        var program = new LinearProgram();
        var land = planting.Select((cost, i) => program.AddColumn($"land/{i}", cost, 0, double.PositiveInfinity)).ToArray();
        program.AddRow("land", double.NegativeInfinity, 500, land.Select(column => (column, 1.0)));
        foreach (var (w, year) in new[] { 1.2, 1, 0.8 }.Index())
        {
            for (var i = 0; i < 2; i++)
            {
                var (sold, bought) = (program.AddColumn($"sell/{w}/{i}", -selling[i] / 3, 0, double.PositiveInfinity), program.AddColumn($"buy/{w}/{i}", buying[i] / 3, 0, double.PositiveInfinity));
                program.AddRow($"cattle/{w}/{i}", needed[i], double.PositiveInfinity, [(land[i], year * yields[i]), (bought, 1), (sold, -1)]);
            }

            var (within, beyond) = (program.AddColumn($"beets/{w}", -selling[2] / 3, 0, Quota), program.AddColumn($"beets-beyond/{w}", -BeyondQuota / 3, 0, double.PositiveInfinity));
            program.AddRow($"beets/{w}", double.NegativeInfinity, 0, [(within, 1), (beyond, 1), (land[2], -year * yields[2])]);
        }

        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);

        Assert.Equal(SolveStatus.Optimal, solved.Status);
        Assert.Equal(-108390, solved.Objective, 1e-3);
        Assert.Equal([170, 80, 250], land.Select(column => Math.Round(solved.Values[column], 6)));
    }
}
