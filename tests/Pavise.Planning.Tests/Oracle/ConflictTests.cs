using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Smallest conflicts and corrections, against every subset of the assumptions and every course of action.</summary>
public class ConflictTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Firsts => [.. Enumerable.Range(0, 10).Select(batch => batch * 20)];

    // In the order of how hard it is to get a yes, as docs/planning.md tells it.
    private static readonly List<string> Hardness = ["requirements", "at-most", "divertible-share", "pay-back-months", "floors", "exempt-from-diversion", "forbidden-transfers", "capacity"];

    private static string Part(string name) => Hardness.Single(part => name.Contains(part, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Firsts))]
    public async Task A_conflict_is_as_small_as_the_smallest_of_all_subsets(int first)
    {
        for (var seed = first; seed < first + 20; seed++)
        {
            var tiny = TinyCase.WholeUnits(seed) with { ExpansionPrice = 0, BackWindow = 0 };
            if (seed % 4 == 3) tiny = DemandingCase.WithPolicies(tiny, seed);
            var random = new Random(seed);
            var (shortage, by) = (random.Next(2), random.Next(tiny.Months));
            var conflict = new Conflict(DemandingCase.Of(tiny, shortage, by), new PolicyAssumptions(DemandingCase.Of(tiny, shortage, by), new PlanEvidence(tiny.Model())).All, RealSolver.Instance);
            string[] names = [.. conflict.Assumptions.Select(one => one.Name)];

            var clash = await conflict.SmallestConflictAsync(Cancel);
            var correction = await conflict.SmallestCorrectionAsync(Cancel);

            var subsets = Enumerable.Range(0, 1 << names.Length).Select(bits => Enumerable.Range(0, names.Length).Where(i => (bits >> i & 1) == 1).ToArray()).ToArray();
            var possible = subsets.ToDictionary(set => string.Join(',', set), set => IsPossible(tiny, shortage, by, [.. set.Select(i => names[i])]));
            int? smallest = subsets.Where(set => !possible[string.Join(',', set)]).Select(set => (int?)set.Length).Min();
            int? fewest = subsets.Where(set => possible[string.Join(',', Enumerable.Range(0, names.Length).Except(set).Order())]).Select(set => (int?)set.Length).Min();

            Assert.Equal(smallest, clash?.Count);
            Assert.Equal(fewest, correction?.Count);
            if (clash is not null) Assert.False(possible[string.Join(',', clash)]);
            if (correction is not null) Assert.True(possible[string.Join(',', Enumerable.Range(0, names.Length).Except(correction).Order())]);
            // Among those of the same size none asks for easier yeses.
            int Ranks(IEnumerable<int> set) => set.Sum(i => Hardness.IndexOf(Part(names[i])));
            if (clash is not null) Assert.Equal(subsets.Where(set => set.Length == smallest && !possible[string.Join(',', set)]).Min(Ranks), Ranks(clash));
            if (correction is not null) Assert.Equal(subsets.Where(set => set.Length == fewest && possible[string.Join(',', Enumerable.Range(0, names.Length).Except(set).Order())]).Min(Ranks), Ranks(correction));
        }
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
        };
        var (floor, complete, enough) = (Holds("floors"), Holds("complete"), Holds("enough"));
        // What a course may do in a month: t, then the seven tiers of the month, then what is open of both orders. The sum of shortages is the first tier.
        var best = new EveryCourse(free, month => (!floor || month[2] == 0) && (!complete || month[0] < by || month[8] == 0)).Find();
        return best is not null && (!enough || best.Cost[0] <= shortage);
    }
}
