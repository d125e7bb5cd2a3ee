using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

public class EnumerationTests
{
    private const double Tolerance = 1e-7;

    private static readonly string[] Counted =
        [TierName.ShortageClass1, TierName.FloorShortfall, TierName.BacklogClass1, TierName.BacklogClass2, TierName.BacklogClass3, TierName.Diversion, TierName.Cost, TierName.Protection];

    public static IEnumerable<TheoryDataRow<int>> Seeds(int first, int count) => Enumerable.Range(first, count).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds), 0, 40)]
    public async Task Without_diversions_the_tiers_are_those_of_the_best_of_all_courses(int seed)
    {
        var tiny = TinyCase.Random(seed, diversions: false);

        var solved = await SolveAsync(tiny);

        Assert.Equal(0, Compare(solved, tiny, parts: 1));
    }

    // With diversions the best course may split units, so it is looked for in wholes, halves and thirds; no course may be better than the plan.
    [Theory]
    [MemberData(nameof(Seeds), 1000, 30)]
    public async Task With_diversions_the_tiers_are_those_of_the_best_of_all_courses(int seed)
    {
        var tiny = TinyCase.Random(seed, diversions: true);

        var solved = await SolveAsync(tiny);

        foreach (var parts in (int[])[1, 2, 3])
        {
            var order = Compare(solved, tiny, parts);
            Assert.True(order <= 0, $"a course in parts of 1/{parts} is better than the plan");
            if (order == 0) return;
        }

        Assert.Fail("no course in wholes, halves or thirds reaches the plan's tiers");
    }

    [Theory]
    [MemberData(nameof(Seeds), 2000, 30)]
    public async Task Deliveries_valued_by_a_campaign_are_planned_as_the_best_of_all_courses(int seed)
    {
        var tiny = TinyCase.Valued(seed, diversions: false);

        var solved = await SolveAsync(tiny);

        Assert.Equal(TierName.Protection, solved[^1].Tier.Name);
        Assert.Equal(0, Compare(solved, tiny, parts: 1));
    }

    [Theory]
    [MemberData(nameof(Seeds), 3000, 30)]
    public async Task When_protection_comes_first_the_plan_lets_no_more_through_than_any_course(int seed)
    {
        var tiny = TinyCase.Valued(seed, diversions: false);
        var program = PlanProgramBuilder.Build(tiny.Model());
        var run = new Lexicographic(program, RealSolver.Instance, null);

        await run.SolveAsync([PlanTiers.Named(program, TierName.Protection)], TestContext.Current.CancellationToken);

        var least = new EveryCourse(tiny) { Order = [7] }.BestTiers()[7];
        Assert.Equal(least, run.Tiers[0].Value, Tolerance * Math.Max(1, least));
    }

    private static async Task<IReadOnlyList<TierSolution>> SolveAsync(TinyCase tiny)
    {
        var program = PlanProgramBuilder.Build(tiny.Model());
        // The order of the oracle: shortage, floor, backlog by class, diversion.
        var tiers = PlanTiers.Of(program).OrderBy(tier => Array.IndexOf(Counted, tier.Name)).ToArray();
        var run = new Lexicographic(program, RealSolver.Instance, null);
        await run.SolveAsync(tiers, TestContext.Current.CancellationToken);
        Assert.Equal(SolveStatus.Optimal, run.Status);
        Assert.Equal(tiers.Length, run.Tiers.Count);
        Assert.All(run.Tiers, tier => Assert.Equal(tier.Value, tier.Tier.ValueOf(run.Values), Tolerance * Math.Max(1, tier.Value)));
        return run.Tiers;
    }

    /// <summary>Negative when the solved tiers are lexicographically below those of every course in such parts, zero when equal.</summary>
    private static int Compare(IReadOnlyList<TierSolution> solved, TinyCase tiny, int parts)
    {
        var best = new EveryCourse(tiny.InParts(parts)).BestTiers();
        foreach (var tier in solved)
        {
            var difference = tier.Value - best[Array.IndexOf(Counted, tier.Tier.Name)] / (double)parts;
            if (Math.Abs(difference) > Tolerance) return Math.Sign(difference);
        }

        return 0;
    }
}
