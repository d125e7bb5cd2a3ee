namespace Pavise.Planning.Tests.Oracle;

/// <summary>Whether a plan is the only one of its tiers, and which of equals the tie-break takes, against every best course there is.</summary>
public class OnlyPlanTests
{
    /// <summary>A case with more equals than this is one of many, whatever they are.</summary>
    private const int MostEquals = 3000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, 5).Select(batch => 7000 + batch * 50)];

    // 250 cases of whole units: before any tie is broken there is one best plan exactly where one course alone is best, and each kind occurs in each fifty.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task There_is_one_best_plan_exactly_where_one_course_is_best(int first)
    {
        var (one, many) = (0, 0);
        for (var seed = first; seed < first + 50; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed);
            var program = PlanProgramBuilder.Build(tiny.Model());
            var run = new Lexicographic(program, RealSolver.Instance, null);
            await run.SolveAsync(PlanTiers.Of(program), Cancel);
            Assert.Equal(Core.SolveStatus.Optimal, run.Status);

            var only = await Planner.IsOnlyOneAsync(program, run, Cancel);

            var courses = new EveryCourse(tiny).Courses().Take(2).Count();
            Assert.True(only == (courses == 1), $"seed {seed}: only {only}, {courses} or more best courses");
            if (only) one++;
            else many++;
        }

        Assert.True(one >= 3 && many >= 10, $"{one} with one best plan, {many} with several");
    }

    // After the tie-break one is left, and it is the one that the tie-break's rule picks out of all best courses.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Of_equals_the_plan_is_the_one_that_the_tie_break_names(int first)
    {
        var compared = 0;
        for (var seed = first; seed < first + 50; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed);
            var plan = await Planner.SolveAsync(tiny.Model(), RealSolver.Instance, null, Cancel);
            Assert.True(plan.Unique);
            var courses = new EveryCourse(tiny).Courses().Take(MostEquals + 1).ToArray();
            if (courses.Length > MostEquals) continue;

            var least = courses.Min(course => Natural(tiny, course));
            var picked = courses.Where(course => Natural(tiny, course) == least).ToArray();
            var decided = Decided(tiny, plan);

            Assert.Contains(picked, course => course.Select(move => string.Join(' ', move.Take(8))).SequenceEqual(decided));
            compared++;
        }

        Assert.True(compared >= 40, $"{compared} compared");
    }

    /// <summary>The tie-break of docs/planning.md, times the number of months.</summary>
    private static int Natural(TinyCase tiny, int[][] course) => course.Select((move, t) =>
        move[0] * (tiny.Months + t) + move[1] * Math.Abs(t - tiny.Due[0]) + move[2] * Math.Abs(t - tiny.Due[1]) + (move[3] + move[4]) * t
        + move[5] * (tiny.Months + t) + move[6] * t + move[7] * t + move[8] * (tiny.Months - t)).Sum();

    /// <summary>The plan's decisions in the order of a course's moves, month by month.</summary>
    private static string[] Decided(TinyCase tiny, Plan plan) => [.. Enumerable.Range(0, tiny.Months).Select(t =>
    {
        decimal Of(DecisionKind kind, string? subject = null) => plan.Decisions.Where(d => d.Kind == kind && (subject is null || d.Subject == subject) && d.Month - plan.Start == t).Sum(d => d.Quantity);
        return string.Join(' ', ((decimal[])
        [
            Of(DecisionKind.Production), Of(DecisionKind.Acceptance, "order-0"), Of(DecisionKind.Acceptance, "order-1"), Of(DecisionKind.Diversion, "order-0"), Of(DecisionKind.Diversion, "order-1"),
            Of(DecisionKind.Transfer), Of(DecisionKind.Backfill), Of(DecisionKind.Expansion),
        ]).Select(quantity => quantity.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)));
    })];
}
