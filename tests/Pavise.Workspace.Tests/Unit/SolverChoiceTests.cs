using Pavise.Core;
using Pavise.Sidecar;

namespace Pavise.Workspace.Tests;

/// <summary>Which solver a plan is given to.</summary>
public sealed class SolverChoiceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-solver-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(true, "", true)]
    [InlineData(true, "npm", false)]
    [InlineData(true, "native", true)]
    public async Task A_native_solver_on_the_search_path_is_used_unless_told_otherwise(bool there, string? choice, bool native)
    {
        if (there) await File.WriteAllTextAsync(Path.Combine(folder, "highs"), "", TestContext.Current.CancellationToken);
        await using var solver = Parts(choice).Solver();
        Assert.Equal(native, solver is NativeSolver);
    }

    [Fact]
    public void A_native_solver_that_is_asked_for_and_not_there_is_a_missing_part() =>
        Assert.Equal("PAV7909", Assert.Throws<MissingPartException>(() => Parts("native").Solver()).Diagnostic.Code);

    [Fact]
    public void A_solver_that_does_not_exist_is_a_coded_error() =>
        Assert.Equal("PAV7908", Assert.Throws<PaviseException>(() => Parts("simplex").Solver()).Diagnostics[0].Code);

    [Theory]
    [InlineData(null, null, 30)]
    [InlineData("", null, 30)]
    [InlineData("1", 1, 2)]
    [InlineData("60", 60, 15)]
    [InlineData("86400", 86400, 30)]
    public async Task The_limit_of_a_solve_is_that_of_the_setting_with_grace_in_proportion(string? setting, int? limit, int grace)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "highs"), "", TestContext.Current.CancellationToken);
        await using var native = (NativeSolver)(Parts("native") with { SolveSeconds = setting }).Solver();
        Assert.Equal((limit, grace), ((int?)native.TimeLimit?.TotalSeconds, (int)native.Grace.TotalSeconds));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("2 min")]
    [InlineData("86401")]
    public void A_limit_that_is_no_number_of_seconds_is_a_coded_error(string setting) =>
        Assert.Equal("PAV7910", Assert.Throws<PaviseException>(() => (Parts(null) with { SolveSeconds = setting }).Solver()).Diagnostics[0].Code);

    private Parts Parts(string? choice) => new(TimeProvider.System, folder, folder, [folder]) { SolverChoice = choice };
}
