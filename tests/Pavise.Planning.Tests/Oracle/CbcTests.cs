using System.Diagnostics;
using System.Globalization;
using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Exported programmes solved by another solver: Cbc of Debian (package coinor-cbc).</summary>
public class CbcTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cbc_confirms_every_tier_of_the_example()
    {
        var model = Names.Read(Example.Yaml);
        var solved = await Example.Solved;

        await CheckAsync(model);
        var third = await Planner.ProgramOfTierAsync(model, 3, RealSolver.Instance, Cancel);
        Assert.Equal((double)solved.Tiers[2].Value, await CbcAsync(third), 1e-6);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Cbc_confirms_every_tier_of_generated_plans(int seed) => CheckAsync(MediumPlan.Random(seed));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public Task Cbc_confirms_every_tier_of_generated_plans_with_whole_units(int seed) => CheckAsync(MediumPlan.Random(seed) with { WholeItems = ["tower"] });

    // Small ones, which Cbc closes at once: diversions, gifts given back, an expansion, money, all whole.
    [Fact]
    public async Task Cbc_confirms_every_tier_of_forty_small_plans_with_whole_units()
    {
        var confirmed = 0;
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var program = PlanProgramBuilder.Build(TinyCase.WholeUnits(seed).Model());
            Assert.Contains(program.Linear.Columns, column => column.Whole);
            confirmed += (await ConfirmAsync(program)).Tiers.Count(tier => tier.Value > 0);
        }

        Assert.True(confirmed >= 80, $"only {confirmed} tiers count anything");
    }

    public static TheoryData<string> Examples => [.. RealExample.Names];

    // The plans of the examples as they are, systems whole: every tier, those before it fixed.
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Cbc_confirms_every_tier_of_the_plans_of_the_examples(string name)
    {
        var program = PlanProgramBuilder.Build(RealExample.Model(name));
        Assert.Contains(program.Linear.Columns, column => column.Whole);

        var run = await ConfirmAsync(program, Written);

        Assert.Equal((await RealExample.Solved(name)).Tiers.Select(tier => tier.Name).Distinct(), run.Tiers.Select(tier => tier.Tier.Name).Append(TierName.TieBreak).Distinct());
        Assert.Contains(run.Tiers, tier => tier.Tier.Name == TierName.Protection && tier.Value > 0);
    }

    // The same programme as LP text, whose names are short ones of its own, solves to the same value; with whole units too.
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Cbc_reads_the_programme_as_LP_and_finds_the_same_value(int seed, bool whole)
    {
        var model = MediumPlan.Random(seed);
        var program = PlanProgramBuilder.Build(whole ? model with { WholeItems = ["tower"] } : model);
        var run = new Lexicographic(program, RealSolver.Instance, null);
        foreach (var tier in PlanTiers.Of(program))
        {
            run.SetObjective(tier, scaled: false);
            var (mps, lp) = (await CbcAsync(run.Program), await CbcAsync(run.Program, "plan.lp", text => LpWriter.Write(run.Program, "plan", text)));
            Assert.Equal(mps, lp, 1e-6 * Math.Max(1, Math.Abs(mps)));
            await run.SolveAsync([tier], Cancel);
        }
    }

    // Out as LP, solved by Cbc, and back as a plan: every tier up to the one exported is as it is in ours, the plan passes the check without a solver, and it says who made it.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(99)]
    public async Task What_Cbc_found_for_the_LP_becomes_a_plan_that_passes_the_check(int tier)
    {
        var model = Names.Read(Example.Yaml);
        var ours = await Example.Solved;
        tier = Math.Min(tier, ours.Tiers.Count);
        var program = await Planner.ProgramOfTierAsync(model, tier, RealSolver.Instance, Cancel);
        ForeignSolution? foreign = null;
        await CbcAsync(program, "plan.lp", text => LpWriter.Write(program, "plan", text), solution => foreign = solution);

        var plan = await Importer.ImportAsync(model, tier, foreign!, "cbc.sol", RealSolver.Instance, Cancel);

        Assert.Equal(ours.Tiers.Take(tier).Select(one => one.Name), plan.Imported!.Checked);
        Assert.Equal(ours.Tiers.Skip(tier).Select(one => one.Name), plan.Imported.Open);
        Assert.Equal((SolveStatus.Optimal, false, "cbc.sol", "cbc.sol"), (plan.Status, plan.Unique, plan.Solver, plan.Imported.Solver));
        Assert.All(plan.Tiers.Zip(ours.Tiers), pair => Assert.Equal((double)pair.Second.Value, (double)pair.First.Value, 1e-5));
        Assert.NotEmpty(plan.Decisions);
        Assert.StartsWith("The decisions are another solver's (cbc.sol)", plan.Notes[0].Text, StringComparison.Ordinal);
        var saved = PlanJson.Write(plan, proof: true);
        using var document = System.Text.Json.JsonDocument.Parse(saved);
        Assert.Empty(Verify.PlanCheck.Of(document.RootElement).Broken);
        // Another tier's solution, or one that is worse, does not become a plan.
        var worse = foreign! with { Values = [.. foreign.Values.Select((value, i) => program.Columns[i].Name.StartsWith("short/", StringComparison.Ordinal) ? value + 1 : value)] };
        var error = await Assert.ThrowsAsync<PaviseException>(() => Importer.ImportAsync(model, tier, worse, "cbc.sol", RealSolver.Instance, Cancel));
        Assert.Equal("PAV6221", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public async Task A_tier_that_is_not_there_cannot_be_exported()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => Planner.ProgramOfTierAsync(Names.Read(Example.Yaml), 99, RealSolver.Instance, Cancel));

        Assert.Equal("PAV6031", Assert.Single(error.Diagnostics).Code);
    }

    private static async Task CheckAsync(PlanModel model)
    {
        var run = await ConfirmAsync(PlanProgramBuilder.Build(model));

        Assert.True(run.Tiers.Count(tier => tier.Value > 0) >= 3);
    }

    /// <summary>Within which the amounts of a plan of hundreds of units, written by Cbc to eight significant digits, keep its rows.</summary>
    private const double Written = 1e-4;

    private static async Task<Lexicographic> ConfirmAsync(PlanProgram program, double kept = 1e-5)
    {
        var run = new Lexicographic(program, RealSolver.Instance, null);
        foreach (var tier in PlanTiers.Of(program))
        {
            run.SetObjective(tier, scaled: false);
            var value = await CbcAsync(run.Program, "plan.mps", text => MpsWriter.Write(run.Program, "plan", text), kept: kept);

            await run.SolveAsync([tier], Cancel);

            Assert.Equal(SolveStatus.Optimal, run.Status);
            Assert.Equal(run.Tiers[^1].Value, value, 1e-6 * Math.Max(1, Math.Abs(value)));
        }

        return run;
    }

    private static Task<double> CbcAsync(LinearProgram program) => CbcAsync(program, "plan.mps", text => MpsWriter.Write(program, "plan", text));

    /// <summary>The value that Cbc finds; the solution it writes is read back and judged against the programme.</summary>
    private static async Task<double> CbcAsync(LinearProgram program, string name, Action<TextWriter> write, Action<ForeignSolution>? told = null, double kept = 1e-5)
    {
        var folder = Directory.CreateTempSubdirectory("pavise-cbc-");
        try
        {
            var (file, solution) = (Path.Combine(folder.FullName, name), Path.Combine(folder.FullName, "plan.sol"));
            await using (var text = new StreamWriter(file)) write(text);
            var value = await CbcAsync(file, solution);
            using var reader = new StreamReader(solution);
            var foreign = ForeignSolution.Judge(program, reader)!;
            Assert.Equal(value, foreign.Objective, 1e-6 * Math.Max(1, Math.Abs(value)));
            Assert.True(foreign.Violation <= kept, $"{foreign.Worst} is missed by {foreign.Violation}");
            told?.Invoke(foreign);
            return value;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> CbcAsync(string mps, string solution)
    {
        var start = new ProcessStartInfo("cbc", [mps, "solve", "solu", solution]) { RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail("cbc is not on the search path; install the Debian package coinor-cbc");
            throw;
        }

        using (process)
        {
            var output = await process.StandardOutput.ReadToEndAsync(Cancel);
            await process.WaitForExitAsync(Cancel);
            Assert.True(File.Exists(solution), output);
        }

        // "Optimal - objective value 20.00000000"
        var first = (await File.ReadAllLinesAsync(solution, Cancel))[0];
        Assert.StartsWith("Optimal", first, StringComparison.Ordinal);
        return double.Parse(first.Split(' ')[^1], CultureInfo.InvariantCulture);
    }
}
