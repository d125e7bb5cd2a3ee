using System.Diagnostics;
using Pavise.Core;

namespace Pavise.Sidecar.Tests.Unit;

public class SolverDeathTests
{
    private static readonly SolveOptions Long = new(TimeSpan.FromMinutes(5));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_solver_killed_in_the_middle_is_a_coded_error()
    {
        var id = 0;
        var solving = new FirstNote();
        var solver = new SolverService(NodeFixture.Part, TimeProvider.System, solving, started => id = started);
        var answer = solver.SolveAsync(Programs.MarketSplit(), Long, Cancel);
        await solving.Seen.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        using (var process = Process.GetProcessById(id)) process.Kill();

        var error = await Assert.ThrowsAsync<PaviseException>(() => answer);
        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.Equal("PAV7903", diagnostic.Code);
        Assert.NotEmpty(diagnostic.Remedy);
        // The next question starts a solver anew and is answered.
        var killed = id;
        Assert.Equal(SolveStatus.Optimal, (await solver.SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel)).Status);
        Assert.NotEqual(killed, id);
    }

    [Fact]
    public async Task Cancelling_ends_the_solve_and_its_process_within_a_second()
    {
        var id = 0;
        var solving = new FirstNote();
        var solver = new SolverService(NodeFixture.Part, TimeProvider.System, solving, started => id = started);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var answer = solver.SolveAsync(Programs.MarketSplit(), Long, stop.Token);
        await solving.Seen.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.False(IsRunning(id));
    }

    [Fact]
    public async Task A_request_cancelled_beforehand_starts_no_process()
    {
        var starts = 0;
        var solver = new SolverService(NodeFixture.Part, TimeProvider.System, started: _ => starts++);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => solver.SolveAsync(Programs.Blend(), Long, new CancellationToken(true)));
        Assert.Equal(0, starts);
    }

    [Theory]
    [InlineData("setInterval(() => {}, 1000);")]
    [InlineData("process.stdin.resume(); setInterval(() => process.stderr.write('x'.repeat(100000)), 5);")]
    [InlineData("for (;;) {}")]
    public async Task A_stuck_solver_is_ended_by_the_outer_time_limit(string script)
    {
        using var folder = new TemporaryFolder();
        var id = 0;
        var solver = new SolverService(NodeFixture.WithScript(folder, "solver", script), TimeProvider.System, started: started => id = started) { Grace = TimeSpan.FromSeconds(0.5) };

        var watch = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<PaviseException>(() => solver.SolveAsync(Programs.LongStock(20_000), new SolveOptions(TimeSpan.FromSeconds(0.5)), Cancel));

        Assert.Equal("PAV7905", error.Diagnostics[0].Code);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(8));
        Assert.False(IsRunning(id));
    }

    [Fact]
    public async Task A_solver_that_was_stuck_once_is_started_anew_and_answers()
    {
        using var folder = new TemporaryFolder();
        var (starts, marker, real) = (new List<int>(), Path.Combine(folder.Path, "stuck-once"), new Uri(Path.Combine(NodeFixture.Part.Distribution, "solver.js")));
        var script = $"import fs from 'node:fs'; if (fs.existsSync('{marker}')) await import('{real}'); else {{ fs.writeFileSync('{marker}', ''); process.stdin.resume(); setInterval(() => {{}}, 1000); }}";
        await using var solver = new SolverService(NodeFixture.WithScript(folder, "solver", script), TimeProvider.System, started: starts.Add) { Grace = TimeSpan.FromSeconds(4), TimeLimit = TimeSpan.FromSeconds(1) };

        Programs.CheckBlend(await solver.SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));

        Assert.Equal(2, starts.Count);
        Assert.False(IsRunning(starts[0]));
    }

    [Theory]
    [InlineData("process.stdout.write('Hello, I am not a frame at all.'); setInterval(() => {}, 1000);")]
    [InlineData("const b = Buffer.alloc(14); b.write('PAV1'); b.writeUInt32LE(2, 4); b.write('[]', 12); process.stdout.write(b); setInterval(() => {}, 1000);")]
    [InlineData("const b = Buffer.alloc(12, 255); b.write('PAV1'); process.stdout.write(b); setInterval(() => {}, 1000);")]
    [InlineData("const h = JSON.stringify({type: 'solution', status: 'splendid'}); const b = Buffer.alloc(12); b.write('PAV1'); b.writeUInt32LE(h.length, 4); process.stdout.write(b); process.stdout.write(h);")]
    [InlineData("const h = JSON.stringify({type: 'solution', status: 'optimal', arrays: [{name: 'columnValues', type: 'f64', length: 9}]}); const b = Buffer.alloc(12); b.write('PAV1'); b.writeUInt32LE(h.length, 4); process.stdout.write(b); process.stdout.write(h); setInterval(() => {}, 1000);")]
    public async Task An_answer_that_makes_no_sense_is_a_coded_error(string script)
    {
        using var folder = new TemporaryFolder();
        var solver = new SolverService(NodeFixture.WithScript(folder, "solver", script), TimeProvider.System);

        var error = await Assert.ThrowsAsync<PaviseException>(() => solver.SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));

        Assert.Equal("PAV7904", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_solver_that_throws_shows_the_beginning_of_what_it_said()
    {
        using var folder = new TemporaryFolder();
        var part = NodeFixture.WithScript(folder, "solver", "process.stderr.write('out of luck'); process.exitCode = 7;");

        var error = await Assert.ThrowsAsync<PaviseException>(() => new SolverService(part, TimeProvider.System).SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));

        Assert.Equal("PAV7903", error.Diagnostics[0].Code);
        Assert.Contains("exit code 7", error.Message, StringComparison.Ordinal);
        Assert.Contains("out of luck", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_with_nonsense_figures_is_refused_with_a_code()
    {
        var program = Programs.Blend();
        program.SetObjective(new Dictionary<int, double> { [0] = double.NaN });

        var error = await Assert.ThrowsAsync<PaviseException>(() => new SolverService(NodeFixture.Part, TimeProvider.System).SolveAsync(program, SolveOptions.Default, Cancel));

        Assert.Equal("PAV7906", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task Without_node_the_part_is_missing()
    {
        var part = NodeFixture.Part with { Executable = "node-that-nobody-has" };

        var error = await Assert.ThrowsAsync<MissingPartException>(() => new SolverService(part, TimeProvider.System).SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));

        Assert.Equal("PAV7901", error.Diagnostic.Code);
        Assert.Equal("Node.js", error.Part);
    }

    [Fact]
    public async Task Without_the_built_services_the_part_is_missing()
    {
        using var folder = new TemporaryFolder();
        var part = NodeFixture.Part with { Distribution = folder.Path };

        var error = await Assert.ThrowsAsync<MissingPartException>(() => new SolverService(part, TimeProvider.System).SolveAsync(Programs.Blend(), SolveOptions.Default, Cancel));

        Assert.Equal("PAV7902", error.Diagnostic.Code);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Tells when the solver is at work.</summary>
    private sealed class FirstNote : IProgress<SolveProgress>
    {
        private readonly TaskCompletionSource seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => seen.Task;

        public void Report(SolveProgress value) => seen.TrySetResult();
    }
}
