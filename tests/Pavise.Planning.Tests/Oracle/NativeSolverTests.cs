using Pavise.Sidecar;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Whole plans by the native solver, where there is one, or by a program with its arguments and files.</summary>
public sealed class NativeSolverTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pavise-native-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public async Task Every_tier_comes_to_the_value_that_the_solver_in_node_finds(int seed)
    {
        var program = PlanProgramBuilder.Build(MediumPlan.Random(seed));
        var (native, packaged) = (new Lexicographic(program, new NativeSolver(Program(), TimeProvider.System), null), new Lexicographic(program, RealSolver.Instance, null));
        foreach (var run in new[] { native, packaged }) await run.SolveAsync(PlanTiers.Of(program), TestContext.Current.CancellationToken);

        Assert.Equal(packaged.Status, native.Status);
        Assert.Equal(packaged.Tiers.Count, native.Tiers.Count);
        Assert.All(packaged.Tiers.Zip(native.Tiers), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-7 * Math.Max(1, Math.Abs(pair.First.Value))));
        // No tier lost anything when later ones were optimised.
        Assert.All(native.Tiers, tier => Assert.Equal(tier.Value, tier.Tier.ValueOf(native.Values), 1e-6 * Math.Max(1, Math.Abs(tier.Value))));
    }

    // Where a native HiGHS is installed; the stand-in of the other test would only show the same solver twice.
    [Fact]
    public async Task An_installed_solver_comes_to_the_same_values_over_twenty_plans()
    {
        var installed = NativeSolver.Locate((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        Assert.SkipWhen(installed is null, "no native highs is on the search path");
        for (var seed = 30; seed < 50; seed++)
        {
            var program = PlanProgramBuilder.Build(MediumPlan.Random(seed));
            var (native, packaged) = (new Lexicographic(program, new NativeSolver(installed!, TimeProvider.System), null), new Lexicographic(program, RealSolver.Instance, null));
            foreach (var run in new[] { native, packaged }) await run.SolveAsync(PlanTiers.Of(program), TestContext.Current.CancellationToken);
            Assert.Equal(packaged.Tiers.Count, native.Tiers.Count);
            Assert.All(packaged.Tiers.Zip(native.Tiers), pair => Assert.Equal(pair.First.Value, pair.Second.Value, 1e-7 * Math.Max(1, Math.Abs(pair.First.Value))));
        }
    }

    private string Program()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (NativeSolver.Locate(path) is { } installed) return installed;
        var file = Path.Combine(folder.FullName, "highs");
        File.WriteAllText(file, $"#!/bin/sh\nexec node '{Path.Combine(RealSolver.Root, "tests", "Pavise.Sidecar.Tests", "highs.mjs")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }
}
