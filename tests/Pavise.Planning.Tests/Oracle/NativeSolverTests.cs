using Pavise.Sidecar;

namespace Pavise.Planning.Tests.Oracle;

/// <summary>Whole plans by the native solver, where there is one, or by a program with its arguments and files.</summary>
public sealed class NativeSolverTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pavise-native-");

    public void Dispose() => folder.Delete(recursive: true);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(21, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
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
