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
            var (mps, lp) = (await CbcAsync(run.Program), await CbcAsync(run.Program, "plan.lp", text => LpWriter.Write(run.Program, "plan", text), judged: false));
            Assert.Equal(mps, lp, 1e-6 * Math.Max(1, Math.Abs(mps)));
            await run.SolveAsync([tier], Cancel);
        }
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

    private static async Task<Lexicographic> ConfirmAsync(PlanProgram program)
    {
        var run = new Lexicographic(program, RealSolver.Instance, null);
        foreach (var tier in PlanTiers.Of(program))
        {
            run.SetObjective(tier, scaled: false);
            var value = await CbcAsync(run.Program);

            await run.SolveAsync([tier], Cancel);

            Assert.Equal(SolveStatus.Optimal, run.Status);
            Assert.Equal(run.Tiers[^1].Value, value, 1e-6 * Math.Max(1, Math.Abs(value)));
        }

        return run;
    }

    private static Task<double> CbcAsync(LinearProgram program) => CbcAsync(program, "plan.mps", text => MpsWriter.Write(program, "plan", text), judged: true);

    /// <summary>The value that Cbc finds; the solution it writes is read back and judged against the programme.</summary>
    private static async Task<double> CbcAsync(LinearProgram program, string name, Action<TextWriter> write, bool judged)
    {
        var folder = Directory.CreateTempSubdirectory("pavise-cbc-");
        try
        {
            var (file, solution) = (Path.Combine(folder.FullName, name), Path.Combine(folder.FullName, "plan.sol"));
            await using (var text = new StreamWriter(file)) write(text);
            var value = await CbcAsync(file, solution);
            if (!judged) return value;
            using var reader = new StreamReader(solution);
            var foreign = ForeignSolution.Judge(program, reader)!;
            Assert.Equal(value, foreign.Objective, 1e-6 * Math.Max(1, Math.Abs(value)));
            Assert.True(foreign.Violation <= 1e-5, $"{foreign.Worst} is missed by {foreign.Violation}");
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
