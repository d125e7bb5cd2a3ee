using Pavise.Core;

namespace Pavise.Planning.Tests.Unit;

/// <summary>Commitments over sampled worlds.</summary>
public class WorldsTests
{
    private const string Yaml = """
        name: worlds
        start: 2025-01
        months: 4
        holders:
          - actor: AAA
            needs: [{ item: arrow, class: 1, from: 2025-02, until: 2025-02, per-month: { low: 2, high: 12, unit: missile, assumption: nobody knows } }]
          - actor: BBB
            opening-stock: [{ item: arrow, amount: { best: 30, unit: missile, assumption: stock } }]
            floors: [{ item: arrow, amount: { best: 30, unit: missile, assumption: readiness } }]
        transfers: [{ from: BBB, to: AAA, items: [arrow], assumption: offered }]
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<WorldsPlan> Solve(string yaml, int worlds = 8, int seed = 1) => WorldsPlan.SolveAsync(Names.Read(yaml), worlds, seed, 0.25, RealSolver.Instance, null, Cancel);

    // To go short in no sampled world, the greatest need of them is committed; the donor's floor comes after.
    [Fact]
    public async Task What_is_committed_covers_the_worst_of_the_sampled_worlds()
    {
        var model = Names.Read(Yaml);
        var needs = Enumerable.Range(0, 8).Select(world => WorldDraw.Of(model, 1, world).Holder("AAA").Needs.Single().PerMonth.Used).ToArray();

        var plan = await Solve(Yaml);

        Assert.Equal(("give/BBB/arrow/AAA", needs.Max()), (plan.Commitments.Single().Name, plan.Commitments.Single().Total));
        Assert.True(needs.Min() >= 2 && needs.Max() <= 12 && needs.Distinct().Count() == 8);
    }

    // The figures of fresh worlds are those of simple subtraction: need less what was committed, never below zero.
    [Fact]
    public async Task Fresh_worlds_judge_both_commitments_pair_by_pair()
    {
        var model = Names.Read(Yaml);
        var fresh = Enumerable.Range(8, 8).Select(world => WorldDraw.Of(model, 1, world).Holder("AAA").Needs.Single().PerMonth.Used).ToArray();

        var plan = await Solve(Yaml);

        var committed = plan.Commitments.Single().Total;
        decimal[] ours = [.. fresh.Select(need => Math.Max(0, need - committed))];
        decimal[] theirs = [.. fresh.Select(need => Math.Max(0, need - 7))];
        Assert.Equal(ours.Average(), plan.Chosen!.Mean!.Value, 2);
        Assert.Equal(theirs.Average(), plan.OneNumber!.Mean!.Value, 2);
        Assert.Equal(theirs.OrderDescending().Take(2).Average(), plan.OneNumber.Tail!.Value, 2);
        Assert.Equal(theirs.Average() - ours.Average(), plan.Gain!.Value, 2);
        Assert.Equal((0m, 0m, 8, 0), (plan.Foresight, plan.Chosen.Missed, plan.Compared, plan.Chosen.Infeasible));
        Assert.True(plan.GainError > 0);
    }

    // A receiver's hard floor that nobody knows: where it is above what was committed there is no plan, which is a count of its own and no shortage of zero.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_fresh_world_without_a_plan_is_counted_and_in_no_mean(int seed)
    {
        var yaml = Yaml.Replace("needs: [{ item: arrow, class: 1, from: 2025-02, until: 2025-02, per-month: { low: 2, high: 12, unit: missile, assumption: nobody knows } }]",
            "needs: [{ item: arrow, class: 1, from: 2025-02, until: 2025-02, per-month: { low: 60, high: 90, unit: missile, assumption: more than there is } }]\n    floors: [{ item: arrow, hard: true, amount: { low: 2, high: 12, unit: missile, assumption: nobody knows } }]", StringComparison.Ordinal)
            .Replace("name: worlds", "name: worlds\ntiers: [floor-shortfall]", StringComparison.Ordinal);
        var model = Names.Read(yaml);
        decimal Floor(int world) => WorldDraw.Of(model, seed, world).Holder("AAA").Floors.Single().Amount.Used;

        var plan = await Solve(yaml, seed: seed);

        var committed = plan.Commitments.Single().Total;
        Assert.Equal(Enumerable.Range(0, 8).Max(Floor), committed, 2);
        var (ours, theirs) = (Enumerable.Range(8, 8).Count(world => Floor(world) > committed), Enumerable.Range(8, 8).Count(world => Floor(world) > 7));
        Assert.Equal((ours, theirs, 0, 8 - Math.Max(ours, theirs)), (plan.Chosen!.Infeasible, plan.OneNumber!.Infeasible, plan.Impossible, plan.Compared));
        Assert.True(theirs > 0, "some worlds have no plan with one number");
        // The donor is below its own floor by the receiver's in three months, and in the last by all that was committed.
        var asked = Enumerable.Range(8, 8).Select(Floor).Where(floor => floor <= Math.Min(committed, 7)).Average();
        Assert.Equal(3 * asked + committed, plan.Chosen.Mean!.Value, 1);
        Assert.Equal(3 * asked + 7, plan.OneNumber.Mean!.Value, 1);
    }

    // A donor whose hard floor may be above its stock: no commitment helps, and where every fresh world is so there is no figure at all.
    [Fact]
    public async Task Where_no_fresh_world_has_a_plan_there_is_no_figure()
    {
        var yaml = Yaml.Replace("amount: { best: 30, unit: missile, assumption: stock }", "amount: { low: 28, high: 31, unit: missile, assumption: stock }", StringComparison.Ordinal)
            .Replace("floors: [{ item: arrow, amount: { best: 30", "floors: [{ item: arrow, hard: true, amount: { best: 30", StringComparison.Ordinal);
        var model = Names.Read(yaml);
        bool Holds(int seed, int world) => WorldDraw.Of(model, seed, world).Holder("BBB").OpeningStock.Single().Amount.Used >= 30;
        var none = Enumerable.Range(1, 500).First(seed => Holds(seed, 0) && Holds(seed, 1) && !Holds(seed, 2) && !Holds(seed, 3));
        var one = Enumerable.Range(1, 500).First(seed => Holds(seed, 0) && Holds(seed, 1) && !Holds(seed, 2) && Holds(seed, 3));

        var (empty, half) = (await Solve(yaml, worlds: 2, seed: none), await Solve(yaml, worlds: 2, seed: one));

        Assert.Equal((0, 2, (decimal?)null, (decimal?)null, (decimal?)null), (empty.Compared, empty.Impossible, empty.Chosen!.Mean, empty.Foresight, empty.Gain));
        Assert.Equal((1, 1, 1, 1), (half.Compared, half.Impossible, half.Chosen!.Infeasible, half.OneNumber!.Infeasible));
        Assert.NotNull(half.Chosen.Mean);
    }

    [Fact]
    public async Task A_world_that_is_stopped_by_a_time_limit_is_refused_and_not_counted_as_one_without_a_plan()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => WorldsPlan.SolveAsync(Names.Read(Yaml), 2, 1, 0.5, new StatusSolver(SolveStatus.TimeLimit, after: 9), null, Cancel));

        Assert.Equal("PAV6032", Assert.Single(error.Diagnostics).Code);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_never_printed_as_zero(double value) =>
        Assert.Equal("PAV6030", Assert.Single(Assert.Throws<PaviseException>(() => PlanOutcomes.Rounded(value)).Diagnostics).Code);

    [Fact]
    public async Task Without_uncertain_numbers_there_is_nothing_to_gain()
    {
        var plan = await Solve(Yaml.Replace("low: 2, high: 12", "best: 7", StringComparison.Ordinal));

        Assert.Equal((7m, 0m, 0m, (decimal?)0m), (plan.Commitments.Single().Total, plan.Gain, plan.GainError, plan.Chosen!.Mean));
    }

    [Fact]
    public async Task No_commitment_beats_foresight_and_the_tail_is_no_better_than_the_mean()
    {
        var plan = await WorldsPlan.SolveAsync(Names.Read(Example.Yaml), 5, 3, 0.4, RealSolver.Instance, null, Cancel);

        Assert.Equal(SolveStatus.Optimal, plan.Status);
        Assert.True(plan.Chosen!.Mean >= plan.Foresight - 0.001m && plan.OneNumber!.Mean >= plan.Foresight - 0.001m);
        Assert.True(plan.Chosen.Tail >= plan.Chosen.Mean);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_worlds_and_another_seed_others()
    {
        var (one, same, other) = (await Solve(Yaml), await Solve(Yaml), await Solve(Yaml, seed: 2));

        Assert.Equal(one.Commitments, same.Commitments);
        Assert.NotEqual(one.Commitments, other.Commitments);
    }

    // Ten rounds for two receivers whose needs nobody knows: of all ways to share them, to a thousandth, the mean is least and then the mean of the two worst of eight worlds.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_tail_is_the_least_of_all_commitments_with_the_least_mean(int seed)
    {
        var model = Names.Read(Yaml
            .Replace("best: 30, unit: missile, assumption: stock", "best: 10, unit: missile, assumption: stock", StringComparison.Ordinal)
            .Replace("transfers:", "  - actor: CCC\n    needs: [{ item: arrow, class: 1, from: 2025-02, until: 2025-02, per-month: { low: 1, high: 15, unit: missile, assumption: nobody knows this either } }]\ntransfers:", StringComparison.Ordinal)
            .Replace("[{ from: BBB, to: AAA, items: [arrow], assumption: offered }]", "[{ from: BBB, to: AAA, items: [arrow], assumption: offered }, { from: BBB, to: CCC, items: [arrow], assumption: offered }]", StringComparison.Ordinal));
        PlanModel[] worlds = [.. Enumerable.Range(0, 8).Select(world => WorldDraw.Of(model, seed, world))];
        double Need(PlanModel world, string who) => (double)world.Holder(who).Needs.Single().PerMonth.Used;
        var program = new WorldsProgram(model, worlds, 0.25);
        var run = new Lexicographic(program.Program, RealSolver.Instance, null);

        await run.SolveAsync(program.Tiers, Cancel);

        var ways = Enumerable.Range(0, 10_001).Select(thousandth =>
        {
            var first = thousandth / 1000.0;
            double[] shortages = [.. worlds.Select(world => Math.Max(0, Need(world, "AAA") - first) + Math.Max(0, Need(world, "CCC") - (10 - first)))];
            return (Mean: shortages.Average(), Tail: shortages.OrderDescending().Take(2).Average());
        }).ToArray();
        var least = ways.Min(way => way.Mean);
        var tail = ways.Where(way => way.Mean <= least + 1e-6).Min(way => way.Tail);
        Assert.Equal(least, run.Tiers[1].Value, 0.001);
        Assert.Equal(tail, run.Tiers[2].Value, 0.002);
    }
}
