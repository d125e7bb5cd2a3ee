using System.Diagnostics;
using System.Globalization;
using Pavise.Core;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Exported programmes solved by another solver: Cbc of Debian (package coinor-cbc).</summary>
public class CbcTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public Task Cbc_confirms_each_tier_of_the_example(int tier) => CheckAsync(Names.Read(Example.Yaml), tier);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(1, 5)]
    [InlineData(2, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 6)]
    public Task Cbc_confirms_tiers_of_generated_plans(int seed, int tier) => CheckAsync(MediumPlan.Random(seed), tier);

    private static async Task CheckAsync(PlanModel model, int tier)
    {
        var program = await Planner.ProgramOfTierAsync(model, tier, RealSolver.Instance, Cancel);
        var solved = await RealSolver.Instance.SolveAsync(program, SolveOptions.Default, Cancel);
        var folder = Directory.CreateTempSubdirectory("pavise-cbc-");
        try
        {
            var mps = Path.Combine(folder.FullName, "plan.mps");
            await using (var text = new StreamWriter(mps)) MpsWriter.Write(program, model.Name, text);

            var value = await CbcAsync(mps, Path.Combine(folder.FullName, "plan.sol"));

            Assert.Equal(solved.Objective, value, 1e-6 * Math.Max(1, Math.Abs(value)));
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
