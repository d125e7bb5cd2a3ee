using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Smallest conflicts and corrections, against every subset of the assumptions and every course of action.</summary>
public class ConflictTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, 10).Select(batch => batch * 20)];

    // In the order of how hard it is to get a yes, as docs/planning.md tells it.
    private static readonly List<string> Hardness =
        ["requirements", "frozen-months", "budgets", "at-most", "divertible-share", "pay-back-months", "floors", "exempt-from-diversion", "forbidden-transfers", "ramp", "capacity"];

    private static string Part(string name) => Hardness.Single(part => name.Contains(part, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task A_conflict_is_as_small_as_the_smallest_of_all_subsets(int first)
    {
        for (var seed = first; seed < first + 20; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0 };
            await JudgeAsync(seed % 4 == 3 ? DemandingCase.WithPolicies(tiny, seed) : tiny, seed);
        }
    }

    // The same with a budget, a ramp and months frozen as another plan left them.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task With_money_a_slow_line_and_a_plan_before_a_conflict_is_as_small_as_the_smallest_of_all_subsets(int first)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 8000 + first; seed < 8000 + first + 20; seed++)
            named.UnionWith(await JudgeAsync(DemandingCase.WithMoneyAndPlans(TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0 }, seed), seed));

        Assert.True(named.Overlaps(["frozen-months", "budgets", "ramp"]), string.Join(", ", named));
    }

    // Units that may be split, without diversions: every corner of the flows is whole then, and no course in parts is possible where none in wholes is.
    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task Of_units_that_may_be_split_a_conflict_is_as_small_as_the_smallest_of_all_subsets(int first)
    {
        for (var seed = 9000 + first; seed < 9000 + first + 20; seed++) await JudgeAsync(DemandingCase.WithPolicies(TinyCase.Random(seed, diversions: false), seed) with { HalfOfFirst = false }, seed);
    }

    /// <summary>Judges what the planner names against every subset of the assumptions; returns the kinds of assumption it named.</summary>
    private static async Task<IReadOnlySet<string>> JudgeAsync(TinyCase tiny, int seed)
    {
        var random = new Random(seed);
        var (shortage, by) = (random.Next(2), random.Next(tiny.Months));
        var model = DemandingCase.Of(tiny, shortage, by);
        var conflict = new Conflict(model, new PolicyAssumptions(model, new PlanEvidence(model)).All, RealSolver.Instance);
        string[] names = [.. conflict.Assumptions.Select(one => one.Name)];

        var clash = await conflict.SmallestConflictAsync(Cancel);
        var correction = await conflict.SmallestCorrectionAsync(Cancel);

        var possible = Possible(tiny, shortage, by, names);
        int Bits(IEnumerable<int> set) => set.Sum(i => 1 << i);
        int All() => (1 << names.Length) - 1;
        int[] subsets = [.. Enumerable.Range(0, 1 << names.Length)];
        int? smallest = subsets.Where(set => !possible[set]).Select(set => (int?)int.PopCount(set)).Min();
        int? fewest = subsets.Where(set => possible[All() ^ set]).Select(set => (int?)int.PopCount(set)).Min();

        Assert.True(smallest == clash?.Count, $"seed {seed}: {clash?.Count} cannot all hold, {smallest} is least");
        Assert.True(fewest == correction?.Count, $"seed {seed}: {correction?.Count} give way, {fewest} is least");
        if (clash is not null) Assert.False(possible[Bits(clash)]);
        if (correction is not null) Assert.True(possible[All() ^ Bits(correction)]);
        // Among those of the same size none asks for easier yeses.
        int Ranks(int set) => Enumerable.Range(0, names.Length).Where(i => (set >> i & 1) == 1).Sum(i => Hardness.IndexOf(Part(names[i])));
        if (clash is not null) Assert.Equal(subsets.Where(set => int.PopCount(set) == smallest && !possible[set]).Min(Ranks), Ranks(Bits(clash)));
        if (correction is not null) Assert.Equal(subsets.Where(set => int.PopCount(set) == fewest && possible[All() ^ set]).Min(Ranks), Ranks(Bits(correction)));
        return (clash ?? []).Concat(correction ?? []).Select(i => Part(names[i])).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Of each subset of the assumptions, held, whether there is a course: with fewer there is one too, and with more there is none either.</summary>
    private static bool[] Possible(TinyCase tiny, int shortage, int by, string[] names)
    {
        var known = new bool?[1 << names.Length];
        bool Is(int set) => known[set] ?? IsPossible(tiny, shortage, by, [.. names.Where((_, i) => (set >> i & 1) == 1)]);
        for (var set = known.Length - 1; set >= 0; set--)
        {
            if (known[set] is not null) continue;
            var (possible, edge) = (Is(set), set);
            // As many as can be held, or as few as cannot: each settles all below or above it.
            for (var i = 0; i < names.Length; i++)
            {
                if ((edge >> i & 1) == (possible ? 0 : 1) && Is(edge ^ 1 << i) == possible) edge ^= 1 << i;
            }

            for (var other = 0; other < known.Length; other++)
            {
                if (possible ? (other & ~edge) == 0 : (other & edge) == edge) known[other] = possible;
            }
        }

        return [.. known.Select(one => one!.Value)];
    }

    // The irreducible set, judged by solves of nothing but its rows and bounds: together without a solution, with one as soon as any is left out.
    [Fact]
    public async Task Where_a_clash_shows_no_bound_can_be_left_out()
    {
        var seen = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0 };
            var random = new Random(seed);
            var program = PlanProgramBuilder.Build(DemandingCase.Of(tiny, random.Next(2), random.Next(tiny.Months))).Linear;
            if (await Clash.OfAsync(program, RealSolver.Instance, Cancel) is not { } clash) continue;
            seen++;
            Assert.Equal(SolveStatus.Infeasible, await StatusAsync(program, clash.Rows, clash.Columns));
            foreach (var row in clash.Rows) Assert.Equal(SolveStatus.Optimal, await StatusAsync(program, clash.Rows.Where(other => other != row), clash.Columns));
            foreach (var column in clash.Columns) Assert.Equal(SolveStatus.Optimal, await StatusAsync(program, clash.Rows, clash.Columns.Where(other => other != column)));
        }

        Assert.True(seen >= 10, $"only {seen} cases clash");
    }

    [Fact]
    public async Task A_plan_without_a_solution_names_where_its_clash_shows()
    {
        var models = Enumerable.Range(0, 60).Select(seed => DemandingCase.Of(TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0 }, 0, 0));
        var plans = new List<Plan>();
        foreach (var model in models) plans.Add(await Planner.SolveAsync(model, RealSolver.Instance, null, Cancel));
        var impossible = plans.SelectMany(plan => plan.Explanations).Where(explanation => explanation.Reason == "impossible").ToArray();
        Assert.NotEmpty(impossible);
        Assert.Contains(impossible, explanation => explanation.Clashing.Count > 0);
        Assert.All(impossible, explanation => Assert.Equal(explanation.Clashing.Count, explanation.Clashing.Distinct().Count()));
    }

    private static async Task<SolveStatus> StatusAsync(LinearProgram program, IEnumerable<ClashingBound> rows, IEnumerable<ClashingBound> columns)
    {
        var (held, part) = (columns.ToDictionary(column => column.Index), new LinearProgram());
        foreach (var (i, column) in program.Columns.Index())
            part.AddColumn(column.Name, 0, held.GetValueOrDefault(i).Lower ? column.Lower : double.NegativeInfinity, held.GetValueOrDefault(i).Upper ? column.Upper : double.PositiveInfinity);
        foreach (var row in rows)
            part.AddRow(program.Rows[row.Index].Name, row.Lower ? program.Rows[row.Index].Lower : double.NegativeInfinity, row.Upper ? program.Rows[row.Index].Upper : double.PositiveInfinity, program.Rows[row.Index].Terms);
        return (await RealSolver.Instance.SolveAsync(part, SolveOptions.Default, Cancel)).Status;
    }

    /// <summary>By every course of the case without the assumptions that do not hold.</summary>
    private static bool IsPossible(TinyCase tiny, int shortage, int by, HashSet<string> held)
    {
        bool Holds(string part) => held.Any(name => name.Contains(part, StringComparison.Ordinal));
        var free = tiny with
        {
            SecondExempt = tiny.SecondExempt && Holds("exempt-from-diversion"),
            Window = Holds("pay-back-months") ? tiny.Window : tiny.Months + 1,
            // Every order served and diverted once in one month.
            Plenty = Holds("capacity") ? 0 : 2 * tiny.Quantity.Sum(),
            GiveAtMost = Holds("at-most") ? tiny.GiveAtMost : null,
            Forbidden = tiny.Forbidden && Holds("forbidden-transfers"),
            HalfOfFirst = tiny.HalfOfFirst && Holds("divertible-share"),
            Budget = Holds("budgets") ? tiny.Budget : null,
            Ramp = Holds("ramp") ? tiny.Ramp : null,
            Frozen = Holds("frozen-months") ? tiny.Frozen : 0,
        };
        var (floor, complete, enough) = (Holds("floors"), Holds("complete"), Holds("enough"));
        // What a course may do in a month: t, then the seven tiers of the month, then what is open of both orders. The sum of shortages is the first tier.
        var best = new EveryCourse(free, month => (!floor || month[2] == 0) && (!complete || month[0] < by || month[8] == 0)).Find();
        return best is not null && (!enough || best.Cost[0] <= shortage);
    }
}
