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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Cbc_confirms_every_tier_of_generated_plans(int seed) => CheckAsync(MediumPlan.Random(seed));

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public Task Cbc_confirms_every_tier_of_generated_plans_with_whole_units(int seed) => CheckAsync(MediumPlan.Random(seed) with { WholeItems = ["tower"] });

    [Fact]
    public async Task A_tier_that_is_not_there_cannot_be_exported()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => Planner.ProgramOfTierAsync(Names.Read(Example.Yaml), 99, RealSolver.Instance, Cancel));

        Assert.Equal("PAV6031", Assert.Single(error.Diagnostics).Code);
    }

    private static async Task CheckAsync(PlanModel model)
    {
        var program = PlanProgramBuilder.Build(model);
        var run = new Lexicographic(program, RealSolver.Instance, null);
        foreach (var tier in PlanTiers.Of(program))
        {
            run.SetObjective(tier, scaled: false);
            var value = await CbcAsync(run.Program);

            await run.SolveAsync([tier], Cancel);

            Assert.Equal(SolveStatus.Optimal, run.Status);
            Assert.Equal(run.Tiers[^1].Value, value, 1e-6 * Math.Max(1, Math.Abs(value)));
        }

        Assert.True(run.Tiers.Count(tier => tier.Value > 0) >= 4);
    }

    private static async Task<double> CbcAsync(LinearProgram program)
    {
        var folder = Directory.CreateTempSubdirectory("pavise-cbc-");
        try
        {
            var mps = Path.Combine(folder.FullName, "plan.mps");
            await using (var text = new StreamWriter(mps)) MpsWriter.Write(program, "plan", text);
            return await CbcAsync(mps, Path.Combine(folder.FullName, "plan.sol"));
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
