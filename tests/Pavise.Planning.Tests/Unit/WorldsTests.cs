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
        Assert.Equal(ours.Average(), plan.Chosen!.Mean, 2);
        Assert.Equal(theirs.Average(), plan.OneNumber!.Mean, 2);
        Assert.Equal(theirs.OrderDescending().Take(2).Average(), plan.OneNumber.Tail, 2);
        Assert.Equal(theirs.Average() - ours.Average(), plan.Gain, 2);
        Assert.Equal((0m, 0m), (plan.Foresight, plan.Chosen.Missed));
        Assert.True(plan.GainError > 0);
    }

    [Fact]
    public async Task Without_uncertain_numbers_there_is_nothing_to_gain()
    {
        var plan = await Solve(Yaml.Replace("low: 2, high: 12", "best: 7", StringComparison.Ordinal));

        Assert.Equal((7m, 0m, 0m, 0m), (plan.Commitments.Single().Total, plan.Gain, plan.GainError, plan.Chosen!.Mean));
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
