using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Whole units, backfill, an expansion and costs, against every course of action there is.</summary>
public class WholeUnitTests
{
    private const int Batches = 10;

    private const int Batch = 20;

    private static readonly string[] Counted =
    [
        TierName.ShortageClass1, TierName.FloorShortfall, TierName.BacklogClass1, TierName.BacklogClass2, TierName.BacklogClass3, TierName.Diversion, TierName.Cost,
    ];

    private static readonly string[] Decisions = ["divert/order-0/arrow/AAA", "divert/order-1/arrow/AAA", "give/BBB/arrow/AAA", "backfill/BBB/arrow/AAA", "expand/hall/"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, Batches).Select(batch => batch * Batch)];

    // 200 cases: every tier equals that of the best of all courses, and so do the least and greatest of each decision over all best courses.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Tiers_and_what_must_may_or_never_happens_are_those_of_all_best_courses(int first)
    {
        for (var seed = first; seed < first + Batch; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed);
            var model = tiny.Model() with { Tiers = [.. Counted, .. TierName.Default.Except(Counted)] };
            var best = new EveryCourse(tiny).Find()!;

            var solved = await SolvedTiers.OfAsync(model, RealSolver.Instance, Cancel);
            var ranges = await DecisionRanges.OfAsync(model, RealSolver.Instance, null, Cancel);

            Assert.True(solved.IsOptimal, $"seed {seed}");
            Assert.Equal(best.Cost.Select(cost => (decimal)cost), Counted.Select(solved.Value));
            foreach (var (i, name) in Decisions.Index())
            {
                if (ranges.SingleOrDefault(range => range.Name.TrimEnd('/') == name.TrimEnd('/')) is { } range) Assert.Equal((best.Low[i], best.High[i]), (range.Low, range.High));
                else Assert.Equal((0, 0), (best.Low[i], best.High[i]));
            }
        }
    }

    // The same over all courses in which no tier is worse than in the best by more than so many per cent of it.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Within_a_tolerance_what_must_may_or_never_happens_is_that_of_all_courses_within_it(int first)
    {
        var wider = 0;
        for (var seed = first; seed < first + Batch; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed);
            var percent = 10 * (1 + seed % 10);
            var every = new EveryCourse(tiny);
            var near = every.Within([.. every.Find()!.Cost.Select(cost => cost + cost * percent / 100)])!.Value;

            var ranges = await DecisionRanges.OfAsync(tiny.Model() with { Tiers = [.. Counted, .. TierName.Default.Except(Counted)] }, RealSolver.Instance, null, Cancel, percent);

            foreach (var (i, name) in Decisions.Index())
            {
                if (ranges.SingleOrDefault(range => range.Name.TrimEnd('/') == name.TrimEnd('/')) is not { } range) Assert.Equal((0, 0), (near.Low[i], near.High[i]));
                else
                {
                    Assert.Equal(new NearRange(percent, near.Low[i], near.High[i]), range.Near);
                    Assert.Equal(near.High[i] == 0 ? "never" : near.Low[i] == 0 ? "may" : range.Verdict, range.NearVerdict);
                    if (near.Low[i] < range.Low || near.High[i] > range.High) wider++;
                }
            }
        }

        Assert.True(wider > 0, "the tolerance changes nothing");
    }

    // 200 cases, each under the three orders by every course there is.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Must_is_said_only_when_every_best_course_under_each_opposing_order_does_it(int first)
    {
        for (var seed = first; seed < first + Batch; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed);
            var ranges = await DecisionRanges.OfAsync(tiny.Model(), RealSolver.Instance, null, Cancel);
            int[][] orders = [.. TierOrder.Opposing.Select(opposing => opposing.Tiers.Select(tier => Array.IndexOf(Counted, tier)).Where(i => i >= 0).ToArray())];
            var lows = orders.Select(order => new EveryCourse(tiny) { Order = order }.Find()!.Low).ToArray();

            foreach (var range in ranges.Where(range => range.Low > 0))
            {
                var decision = Array.FindIndex(Decisions, name => name.TrimEnd('/') == range.Name.TrimEnd('/'));
                Assert.Equal(lows.All(low => low[decision] > 0) ? "must" : "must-in-this-order", range.Verdict);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task A_plan_of_whole_units_is_the_only_one_of_its_tiers(int first)
    {
        for (var seed = first; seed < first + Batch; seed++)
        {
            var model = TinyCase.WholeUnits(seed).Model();

            var plan = await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel);
            var other = await Planner.SolveAsync(model, new ShufflingSolver(RealSolver.Instance, seed), null, Cancel);

            Assert.True(plan.Unique);
            Assert.Equal(plan.Decisions, other.Decisions);
            Assert.All(plan.Decisions.Where(decision => decision.Kind != DecisionKind.Production), decision => Assert.Equal(Math.Round(decision.Quantity), decision.Quantity));
        }
    }
}
