using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

public class EnumerationTests
{
    private const double Tolerance = 1e-7;

    private static readonly string[] Counted =
        [TierName.ShortageClass1, TierName.FloorShortfall, TierName.BacklogClass1, TierName.BacklogClass2, TierName.BacklogClass3, TierName.Diversion, TierName.Cost, TierName.Protection];

    public static IEnumerable<TheoryDataRow<int>> Seeds(int first, int count) => Enumerable.Range(first, count).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds), 0, 200)]
    public async Task Without_diversions_the_tiers_are_those_of_the_best_of_all_courses(int seed)
    {
        var tiny = TinyCase.Random(seed, diversions: false);

        var solved = await SolveAsync(tiny);

        Assert.Equal(0, Compare(solved, new EveryCourse(tiny).BestTiers(), parts: 1));
    }

    [Theory]
    [MemberData(nameof(Seeds), 2000, 30)]
    public async Task Deliveries_valued_by_a_campaign_are_planned_as_the_best_of_all_courses(int seed)
    {
        var tiny = TinyCase.Valued(seed, diversions: false);

        var solved = await SolveAsync(tiny);

        Assert.Equal(TierName.Protection, solved[^1].Tier.Name);
        Assert.Equal(0, Compare(solved, new EveryCourse(tiny).BestTiers(), parts: 1));
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

    // Of flows every corner is whole: a plan is one of several exactly where there are several best courses in wholes, and the least and greatest of a decision are those of the courses.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Whether_a_plan_of_flows_is_the_only_one_and_what_it_must_may_and_never_do_are_those_of_all_best_courses(int first)
    {
        var (one, many) = (0, 0);
        for (var seed = 4000 + first; seed < 4000 + first + 50; seed++)
        {
            var tiny = TinyCase.Random(seed, diversions: false);
            var solved = await SolvedTiers.OfAsync(Ordered(tiny), RealSolver.Instance, Cancel);
            var ranges = await DecisionRanges.OfAsync(Ordered(tiny), RealSolver.Instance, null, Cancel);
            var every = new EveryCourse(tiny);
            var courses = every.Courses().Take(2).Count();

            var only = await Planner.IsOnlyOneAsync(solved.Program, solved.Run, Cancel);

            Assert.True(only == (courses == 1), $"seed {seed}: only {only}, {courses} or more best courses");
            var gift = ranges.SingleOrDefault(range => range.Name == "give/BBB/arrow/AAA");
            Assert.Equal((every.Find()!.Low[2], every.Find()!.High[2]), (gift?.Low ?? 0, gift?.High ?? 0));
            if (only) one++;
            else many++;
        }

        Assert.True(one >= 3 && many >= 10, $"{one} with one best plan, {many} with several");
    }

    // 200 cases with diversions, where the best course may split units: it is looked for in wholes, halves and thirds. No course is better than the plan or goes
    // beyond the least and greatest of a decision, and courses in some part reach its tiers and both of these.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task With_diversions_the_tiers_and_what_must_may_or_never_happens_are_those_of_the_best_of_all_courses(int first)
    {
        for (var seed = 1000 + first; seed < 1000 + first + 50; seed++)
        {
            var tiny = TinyCase.Random(seed, diversions: true);
            var solved = await SolveAsync(tiny);
            var ranges = await DecisionRanges.OfAsync(Ordered(tiny), RealSolver.Instance, null, Cancel);
            var reached = new HashSet<string>(StringComparer.Ordinal);
            foreach (var parts in (int[])[1, 2, 3])
            {
                var best = new EveryCourse(tiny.InParts(parts)).Find()!;
                var order = Compare(solved, best.Cost, parts);
                Assert.True(order <= 0, $"seed {seed}: a course in parts of 1/{parts} is better than the plan");
                if (order < 0) continue;
                reached.Add("tiers");
                foreach (var range in ranges)
                {
                    var (low, high) = (best.Low[Array.IndexOf(Decisions, range.Name)] / (decimal)parts, best.High[Array.IndexOf(Decisions, range.Name)] / (decimal)parts);
                    Assert.True(low >= range.Low - 0.0001m && high <= range.High + 0.0001m, $"seed {seed}: {range.Name} {low} to {high} in parts of 1/{parts}, beyond {range.Low} to {range.High}");
                    if (low <= range.Low + 0.0001m) reached.Add($"{range.Name} low");
                    if (high >= range.High - 0.0001m) reached.Add($"{range.Name} high");
                }

                if (reached.Count == 1 + 2 * ranges.Count) break;
            }

            Assert.True(reached.Count == 1 + 2 * ranges.Count, $"seed {seed}: only {string.Join(", ", reached)} of {string.Join(", ", ranges.Select(range => $"{range.Name} {range.Low} to {range.High}"))}");
        }
    }

    private static readonly string[] Decisions = ["divert/order-0/arrow/AAA", "divert/order-1/arrow/AAA", "give/BBB/arrow/AAA"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [0, 50, 100, 150];

    private static PlanModel Ordered(TinyCase tiny) => tiny.Model() with { Tiers = [.. Counted, .. TierName.Default.Except(Counted)] };

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
    private static int Compare(IReadOnlyList<TierSolution> solved, int[] best, int parts)
    {
        foreach (var tier in solved)
        {
            var difference = tier.Value - best[Array.IndexOf(Counted, tier.Tier.Name)] / (double)parts;
            if (Math.Abs(difference) > Tolerance) return Math.Sign(difference);
        }

        return 0;
    }
}
