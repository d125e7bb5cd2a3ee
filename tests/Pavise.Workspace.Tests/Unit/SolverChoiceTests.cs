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

    private Parts Parts(string? choice) => new(TimeProvider.System, folder, folder, [folder]) { SolverChoice = choice };
}
