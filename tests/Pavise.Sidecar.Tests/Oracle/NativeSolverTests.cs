using Pavise.Core;

namespace Pavise.Sidecar.Tests.Oracle;

/// <summary>The native solver beside the one in Node, which answers the same.</summary>
public sealed class NativeSolverTests : IDisposable
{
    private static readonly SolverService Packaged = new(NodeFixture.Part, TimeProvider.System);
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private NativeSolver Native => new(NodeFixture.Highs(folder), TimeProvider.System);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_blend_is_solved_with_its_values_and_duals()
    {
        var solution = await Native.SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel);
        Programs.CheckBlend(solution);
        Assert.Matches(@"^HiGHS \d+\.\d+\.\d+ \(native\)$", solution.Solver);
        Assert.False(File.Exists("HiGHS.log"), "the program leaves its log in the user's folder");
    }

    [Fact]
    public async Task Programmes_of_every_kind_come_to_what_the_solver_in_node_finds()
    {
        var infeasible = Programs.Blend();
        infeasible.SetColumnBounds(1, 0, 1);
        var unbounded = Programs.Blend();
        unbounded.SetObjective(new Dictionary<int, double> { [1] = -1 });
        var free = Programs.Blend();
        free.SetColumnBounds(0, double.NegativeInfinity, -2.5);
        free.SetRowBounds(0, 10, 12.125);
        LinearProgram[] programs = [infeasible, unbounded, free, new LinearProgram(), Programs.LongStock(300), Programs.Knapsack([12, 7, 11, 8, 9, 6, 14, 5, 13, 10], [24, 13, 23, 15, 16, 11, 27, 9, 25, 18], 41)];
        foreach (var program in programs)
        {
            foreach (var options in new[] { SolveOptions.Default, SolveOptions.Default with { Relaxed = true }, SolveOptions.Default with { InteriorPoint = true } })
            {
                var (native, packaged) = (await Native.SolveAsync(program, options, Cancel), await Packaged.SolveAsync(program, options, Cancel));
                Assert.Equal(packaged.Status, native.Status);
                Assert.Equal(packaged.Objective, native.Objective, 1e-7);
                Assert.Equal(packaged.Values.Count, native.Values.Count);
                Assert.Equal(packaged.Duals.Count, native.Duals.Count);
                // A weak dual is optimal as well, so the duals are held to what they prove.
                if (native.Duals.Count > 0) Assert.All(program.Columns.Index(), entry => Assert.Equal(entry.Item.Cost - Through(program, native, entry.Index), native.ReducedCosts[entry.Index], 1e-7));
            }
        }
    }

    // Where the optimum has one basis, the range of a row is one, whichever version found it.
    [Fact]
    public async Task The_ranges_of_duals_are_those_of_the_solver_in_node()
    {
        foreach (var program in new[] { Programs.Blend(), Programs.LongStock(30) })
        {
            var (native, packaged) = (await Native.RangesAsync(program, SolveOptions.Default, Cancel), await Packaged.RangesAsync(program, SolveOptions.Default, Cancel));
            Assert.Equal(packaged!.Solution.Objective, native!.Solution.Objective, 1e-9);
            foreach (var (i, dual) in native.Solution.Duals.Index().Where(dual => Math.Abs(dual.Item) > 1e-9 && Math.Abs(dual.Item - packaged.Solution.Duals[dual.Index]) < 1e-9))
            {
                Assert.Equal(packaged.Low[i], native.Low[i], 1e-7);
                Assert.Equal(packaged.High[i], native.High[i], 1e-7);
            }
        }

        var blend = (await Native.RangesAsync(Programs.Blend(), SolveOptions.Default, Cancel))!;
        // x + y >= 10 costs 3 a unit from 6 on, where y is nothing; x <= 6 saves 1 from 0 to 10.
        Assert.Equal([6, 0], blend.Low.Select(low => Math.Round(low, 7)));
        Assert.Equal(10, blend.High[1], 1e-7);
        Assert.True(blend.High[0] > 1e15, FormattableString.Invariant($"{blend.High[0]}"));
    }

    [Fact]
    public async Task A_programme_without_an_optimum_has_no_ranges_and_one_with_a_solution_no_conflict()
    {
        var infeasible = Programs.Blend();
        infeasible.SetColumnBounds(1, 0, 1);
        Assert.Null(await Native.RangesAsync(infeasible, SolveOptions.Default, Cancel));
        Assert.Null(await Native.ConflictAsync(Programs.Blend(), SolveOptions.Default, Cancel));
    }

    [Fact]
    public async Task The_bounds_of_a_conflict_have_no_solution_together()
    {
        var blend = Programs.Blend();
        blend.SetColumnBounds(1, 0, 1);
        // Nothing to do with the clash.
        blend.AddRow("idle", 0, 100, [(0, 1), (1, 1)]);
        var crossed = Programs.Blend();
        crossed.SetColumnBounds(0, 3, 2);
        var whole = Programs.Knapsack([2, 3, 4], [3, 4, 5], 9);
        whole.AddRow("more", 10, double.PositiveInfinity, [(0, 2), (1, 3), (2, 4)]);

        var found = (await Native.ConflictAsync(blend, SolveOptions.Default, Cancel))!;
        Assert.Equal([new ClashingBound(0, true, false), new ClashingBound(1, false, true)], found.Rows);
        Assert.Equal([new ClashingBound(1, false, true)], found.Columns);
        Assert.Equal([new ClashingBound(0, true, true)], (await Native.ConflictAsync(crossed, SolveOptions.Default, Cancel))!.Columns);
        foreach (var program in new[] { blend, whole }) await WithoutSolution(program);
    }

    private async Task WithoutSolution(LinearProgram program)
    {
        var found = (await Native.ConflictAsync(program, SolveOptions.Default, Cancel))!;
        var (rows, columns) = (found.Rows.ToDictionary(bound => bound.Index), found.Columns.ToDictionary(bound => bound.Index));
        var part = new LinearProgram();
        foreach (var (i, column) in program.Columns.Index())
            part.AddColumn(column.Name, 0, columns.GetValueOrDefault(i).Lower ? column.Lower : double.NegativeInfinity, columns.GetValueOrDefault(i).Upper ? column.Upper : double.PositiveInfinity);
        foreach (var (i, row) in program.Rows.Index())
            part.AddRow(row.Name, rows.GetValueOrDefault(i).Lower ? row.Lower : double.NegativeInfinity, rows.GetValueOrDefault(i).Upper ? row.Upper : double.PositiveInfinity, row.Terms);
        Assert.Equal(SolveStatus.Infeasible, (await Packaged.SolveAsync(part, SolveOptions.Default, Cancel)).Status);
    }

    [Fact]
    public async Task A_program_that_was_stuck_once_is_started_anew_and_solves()
    {
        var marker = Path.Combine(folder.Path, "stuck-once");
        var real = NodeFixture.Highs(folder);
        var moved = Path.Combine(folder.Path, "real");
        if (Path.GetDirectoryName(real) == folder.Path) File.Move(real, moved);
        else moved = real;
        var solver = new NativeSolver(NodeFixture.Program(folder, $"if [ ! -e '{marker}' ]; then touch '{marker}'; exec sleep 60; fi; exec '{moved}' \"$@\""), TimeProvider.System) { Grace = TimeSpan.FromSeconds(5), TimeLimit = TimeSpan.FromSeconds(1) };
        Programs.CheckBlend(await solver.SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));
        Assert.True(File.Exists(marker));
    }

    [Fact]
    public async Task A_time_limit_returns_the_best_so_far_with_its_bound()
    {
        var solution = await Native.SolveAsync(Programs.MarketSplit(), new SolveOptions(TimeSpan.FromSeconds(1)), Cancel);
        Assert.Equal(SolveStatus.TimeLimit, solution.Status);
        Assert.Equal(60 + 14, solution.Values.Count);
        Assert.True(solution.Bound < solution.Objective, FormattableString.Invariant($"{solution.Bound} is no bound of {solution.Objective}"));
    }

    [Theory]
    [InlineData("echo no good >&2; exit 3", "PAV7903")]
    [InlineData("exit 0", "PAV7904")]
    [InlineData("printf 'Model status\\nOptimal\\n\\n# Columns 2\\nx 1\\n' >\"$6\"", "PAV7904")]
    [InlineData("printf 'Hello' >\"$6\"", "PAV7904")]
    [InlineData("printf 'Model status\\nSolve error\\n' >\"$6\"", "PAV7906")]
    [InlineData("exec sleep 60", "PAV7905")]
    public async Task What_goes_wrong_is_a_coded_error_and_leaves_no_file(string script, string code)
    {
        var before = Left();
        var solver = new NativeSolver(NodeFixture.Program(folder, script), TimeProvider.System) { Grace = TimeSpan.FromSeconds(1) };
        var error = await Assert.ThrowsAsync<PaviseException>(() => solver.SolveAsync(Programs.Blend(), new SolveOptions(TimeSpan.FromSeconds(1)), Cancel));
        Assert.Equal(code, Assert.Single(error.Diagnostics).Code);
        // Another program's folders come and go meanwhile; one of this test's own would stay.
        for (var wait = 0; wait < 300 && !Left().IsSubsetOf(before); wait++) await Task.Delay(100, Cancel);
        Assert.Subset(before, Left());
    }

    [Fact]
    public async Task A_program_that_is_gone_is_a_coded_error()
    {
        var error = await Assert.ThrowsAsync<PaviseException>(() => new NativeSolver(Path.Combine(folder.Path, "highs"), TimeProvider.System).SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));
        Assert.Equal("PAV7903", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public async Task Cancelling_ends_the_program()
    {
        var solver = new NativeSolver(NodeFixture.Program(folder, $"touch '{folder.Path}/started'; exec sleep 60"), TimeProvider.System);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var answer = solver.SolveAsync(Programs.Blend(), SolveOptions.Default, stop.Token);
        while (!File.Exists(Path.Combine(folder.Path, "started"))) await Task.Delay(20, Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer.WaitAsync(TimeSpan.FromSeconds(20), Cancel));
    }

    private static double Through(LinearProgram program, LinearSolution solution, int column) =>
        program.Rows.Zip(solution.Duals).Sum(pair => pair.Second * pair.First.Terms.Where(term => term.Column == column).Sum(term => term.Coefficient));

    private static HashSet<string> Left() => [.. Directory.GetDirectories(Path.GetTempPath(), "pavise-highs-*")];
}
