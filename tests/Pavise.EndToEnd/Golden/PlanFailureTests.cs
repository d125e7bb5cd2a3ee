using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Pavise.EndToEnd;

/// <summary>A solver that is killed, stuck or says that there is no end, and a workspace whose plan becomes impossible: each told with a code, and no plan that was is lost.</summary>
public class PlanFailureTests
{
    // Answers each request with a solution that has no end; requests come in pieces, so it waits until one is whole.
    private const string Unbounded = """
        const answer = () => { const h = JSON.stringify({ type: 'solution', status: 'unbounded', objective: 0, bound: 0, seconds: 0, arrays: [], solver: { name: 'none', version: '1', build: 'test' } }); const b = Buffer.alloc(12); b.write('PAV1'); b.writeUInt32LE(h.length, 4); process.stdout.write(b); process.stdout.write(h); };
        let wait; process.stdin.on('data', () => { clearTimeout(wait); wait = setTimeout(answer, 200); });
        """;

    [Fact]
    public void A_plan_without_an_end_is_told_and_the_plan_before_stays()
    {
        using var folder = new TemporaryFolder();
        var (file, before) = Saved(folder);

        var ended = Command.Run(folder.Path, Solver(folder, Unbounded), "plan", file, "--save", "saved.json");

        Assert.True(ended.Code == 1 && ended.Error.Contains("PAV6033", StringComparison.Ordinal) && ended.Error.Contains("unbounded", StringComparison.Ordinal), $"{ended.Code} {ended.Error}");
        Assert.Equal(before, File.ReadAllText(folder["saved.json"]));
    }

    [Fact]
    public async Task A_solver_killed_in_the_middle_is_a_coded_error_and_the_next_command_solves()
    {
        using var folder = new TemporaryFolder();
        var (file, before) = Saved(folder);
        using var command = Command.Start(folder.Path, Solver(folder, Stuck(folder)), "plan", file, "--save", "saved.json");
        var error = command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        using (var solver = Process.GetProcessById(Pid(folder))) solver.Kill();
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, command.ExitCode);
        Assert.Contains("PAV7903", await error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder["saved.json"]));
        Assert.Equal(0, Command.Run(folder.Path, "plan", file, "--save", "saved.json").Code);
    }

    [Fact]
    public void A_stuck_solver_is_left_with_Ctrl_C_and_takes_nothing_with_it()
    {
        using var folder = new TemporaryFolder();
        var (file, before) = Saved(folder);
        using var command = Command.Start(folder.Path, Solver(folder, Stuck(folder)), "plan", file, "--save", "saved.json");
        var pid = Pid(folder);

        Command.Interrupt(command);
        command.WaitForExit();

        Assert.Equal(130, command.ExitCode);
        Assert.Equal(before, File.ReadAllText(folder["saved.json"]));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(pid));
    }

    // Nobody presses Ctrl-C: the solver is ended after its time, started anew, ended again, and the command says so.
    [Fact]
    public void A_stuck_solver_that_nobody_interrupts_is_ended_and_told()
    {
        using var folder = new TemporaryFolder();
        var (file, before) = Saved(folder);
        var settings = Solver(folder, Stuck(folder));
        settings["PAVISE_SOLVE_SECONDS"] = "1";

        var ended = Command.Run(folder.Path, settings, "plan", file, "--save", "saved.json");

        Assert.Equal(2, ended.Code);
        Assert.Contains("PAV7905", ended.Error, StringComparison.Ordinal);
        Assert.Contains("PAVISE_SOLVE_SECONDS", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder["saved.json"]));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(Pid(folder)));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), left => Path.GetFileName(left).StartsWith("saved.json.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_solver_that_was_stuck_once_is_started_anew_and_the_plan_is_that_of_any_other_day()
    {
        using var folder = new TemporaryFolder();
        var (file, before) = Saved(folder);
        File.Copy(Path.Combine(Repository.Root, "artifacts", "cli", "node", "solver.js"), folder["real.js"]);
        var settings = Solver(folder, $"import fs from 'node:fs'; if (fs.existsSync('{folder["stuck"]}')) await import('./real.js'); else {{ fs.writeFileSync('{folder["stuck"]}', ''); process.stdin.resume(); setInterval(() => {{}}, 1000); }}");
        File.Move(folder["real.js"], folder["node/real.js"]);
        settings["PAVISE_SOLVE_SECONDS"] = "8";

        var ended = Command.Run(folder.Path, settings, "plan", file, "--save", "again.json");

        Assert.True(ended.Code == 0, ended.Error);
        Assert.Equal(0, Command.Run(folder.Path, "plan", "compare", "saved.json", "again.json").Code);
        Assert.Equal(JsonNode.Parse(before)!["results"]!["decisions"]!.ToJsonString(), JsonNode.Parse(File.ReadAllText(folder["again.json"]))!["results"]!["decisions"]!.ToJsonString());
    }

    // What is wrong in a file is told before anything is solved or written; each with its line.
    [Theory]
    [InlineData("{low: 8, high: 30, unit: missile", "{low: 38, high: 30, unit: missile", "PAV12")]
    [InlineData("{low: 8, high: 30, unit: missile", "{best: 9, low: 10, high: 30, unit: missile", "PAV12")]
    [InlineData("months: 36", "months: 0", "PAV11")]
    [InlineData("due: 2026-09", "due: 2020-09", "PAV60")]
    [InlineData("{ledger: made/RTX/gem-t, per: year}", "{ledger: made/RTX/gem-t, per: week}", "PAV6219")]
    [InlineData("{ledger: pledged/ROU/patriot-system}", "{ledger: pledged/FRA/patriot-system}", "PAV6010")]
    [InlineData("on-the-way: {low: 1", "on-the-way: {value: on-the-way}\n  older: {low: 1", "PAV6006")]
    public void A_contradictory_or_circular_file_is_refused_with_its_line_and_the_plan_before_stays(string was, string now, string code)
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder.Path);
        File.WriteAllText(folder["saved.json"], "before");
        var (file, files) = (folder["plans/redirect.yaml"], Directory.GetFiles(folder.Path));
        TemporaryFolder.Edit(file, was, now);

        var ended = Command.Run(folder.Path, "plan", Path.Combine("plans", "redirect.yaml"), "--save", "saved.json");

        Assert.Equal(2, ended.Code);
        Assert.Matches($@"{code}\d* plans/redirect\.yaml:[1-9]\d*:\d+ ", ended.Error);
        Assert.Equal("before", File.ReadAllText(folder["saved.json"]));
        Assert.DoesNotContain(Directory.GetFiles(folder.Path).Except(files), left => !Path.GetFileName(left).StartsWith("pavise.db", StringComparison.Ordinal) && !Path.GetFileName(left).StartsWith(".pavise.lock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_whose_plan_becomes_impossible_keeps_the_last_plan_that_was_one()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder["w"]);
        Assert.Equal(0, Command.Run(folder.Path, "run", "w").Code);
        var before = File.ReadAllText(folder["w/out/plan.json"]);
        var plan = folder["w/plans/redirect.yaml"];
        File.WriteAllLines(plan, File.ReadAllLines(plan).SelectMany(line => line.StartsWith("requirements:", StringComparison.Ordinal)
            ? [line, "  - { id: none, tier: shortage-class-1, at-most: { best: 0, unit: missile, assumption: nobody goes short }, assumption: demanded }"] : new[] { line }));

        var ended = Command.Run(folder.Path, "run", "w");

        Assert.Contains("PAV6033 plans/redirect.yaml:0:0 there is no plan: it is infeasible", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder["w/out/plan-before.json"]));
        Assert.Contains("\"status\": \"infeasible\"", File.ReadAllText(folder["w/out/plan.json"]), StringComparison.Ordinal);
        Assert.Equal(0, Command.Run(folder.Path, "verify", "w/out/plan-before.json").Code);
    }

    // The same failures in the run of a workspace: each told with its code, and the plan, the brief and the workbench's results keep their bytes.
    [Fact]
    public async Task A_run_that_cannot_plan_is_told_and_leaves_the_plan_and_the_brief_of_the_run_before()
    {
        using var folder = new TemporaryFolder();
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder["w"]);
        Assert.Equal(0, Command.Run(folder.Path, "run", "w").Code);
        var (plan, kept) = (folder["w/plans/redirect.yaml"], Kept(folder["w/out"]));
        Assert.Contains("plan.json", kept.Keys);
        Assert.Contains("brief.html", kept.Keys);
        var text = await File.ReadAllTextAsync(plan, TestContext.Current.CancellationToken);

        void Refused(int code, string error, string with, Dictionary<string, string>? settings = null)
        {
            File.WriteAllText(plan, with);
            Told(code, error, Command.Run(folder.Path, settings ?? [], "run", "w"));
        }

        void Told(int code, string error, Ended ended)
        {
            Assert.True(ended.Code == code && ended.Error.Contains(error, StringComparison.Ordinal), $"{error}: {ended.Code} {ended.Error}");
            Assert.Equal(kept, Kept(folder["w/out"]));
        }

        Refused(2, "PAV1102 ", "");
        Refused(2, "PAV6007", "name: nothing\nstart: 2024-06\nmonths: 3\n");
        Refused(2, "PAV6006", text.Replace("\nvalues:", "\nvalues:\n  hen: { value: egg }\n  egg: { value: hen }", StringComparison.Ordinal));
        Refused(2, "PAV12", text.Replace("{low: 8, high: 30, unit: missile", "{low: 38, high: 30, unit: missile", StringComparison.Ordinal));
        // Another file from here on, so that the solver is asked.
        text += "\n# once more\n";
        Refused(3, "PAV7901", text, new Dictionary<string, string> { ["PATH"] = folder["w"], ["PAVISE_SOLVER"] = "npm" });
        Refused(2, "PAV6033", text, Solver(folder, Unbounded));
        var stuck = Solver(folder, Stuck(folder));
        stuck["PAVISE_SOLVE_SECONDS"] = "1";
        Refused(2, "PAV7905", text, stuck);

        File.Delete(folder["pid"]);
        stuck["PAVISE_SOLVE_SECONDS"] = "600";
        using var command = Command.Start(folder.Path, stuck, "run", "w");
        var (output, said) = (command.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), command.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        using (var solver = Process.GetProcessById(Pid(folder))) solver.Kill();
        await command.WaitForExitAsync(TestContext.Current.CancellationToken);
        Told(2, "PAV7903", new Ended(command.ExitCode, await output, await said));

        // Nothing is broken for good: the next run plans.
        Assert.Equal(0, Command.Run(folder.Path, "run", "w").Code);
    }

    [Fact]
    public void Without_node_on_the_search_path_a_plan_is_refused_by_its_code_and_the_plan_before_stays()
    {
        using var folder = new TemporaryFolder();
        var (file, before) = Saved(folder);

        var ended = Command.Run(folder.Path, new Dictionary<string, string> { ["PATH"] = folder["documents"], ["PAVISE_SOLVER"] = "npm" }, "plan", file, "--save", "saved.json");

        Assert.Equal(3, ended.Code);
        Assert.Contains("PAV7901", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder["saved.json"]));
    }

    /// <summary>What a run keeps of plan and brief, each with its bytes.</summary>
    private static SortedDictionary<string, string> Kept(string output) => new(
        Directory.GetFiles(output).Where(file => Path.GetFileName(file).StartsWith("plan", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("brief", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))), StringComparer.Ordinal);

    /// <summary>A plan saved from the example, and its text.</summary>
    private static (string File, string Before) Saved(TemporaryFolder folder)
    {
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "examples", "diversion-2024"), folder.Path);
        var file = Path.Combine("plans", "redirect.yaml");
        Assert.Equal(0, Command.Run(folder.Path, "plan", file, "--save", "saved.json").Code);
        return (file, File.ReadAllText(folder["saved.json"]));
    }

    /// <summary>The services with another solver.</summary>
    private static Dictionary<string, string> Solver(TemporaryFolder folder, string script)
    {
        if (Directory.Exists(folder["node"])) Directory.Delete(folder["node"], recursive: true);
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "artifacts", "cli", "node"), folder["node"]);
        File.WriteAllText(folder["node/solver.js"], script);
        return new Dictionary<string, string> { ["PAVISE_NODE"] = folder["node"], ["PAVISE_SOLVER"] = "npm" };
    }

    /// <summary>Takes a request, tells its own number and never answers.</summary>
    private static string Stuck(TemporaryFolder folder) =>
        $"process.stdin.once('data', () => import('node:fs').then(fs => {{ fs.writeFileSync('{folder["pid.new"]}', String(process.pid)); fs.renameSync('{folder["pid.new"]}', '{folder["pid"]}'); }})); process.stdin.resume(); setInterval(() => {{}}, 1000);";

    private static int Pid(TemporaryFolder folder)
    {
        var watch = Stopwatch.StartNew();
        while (!File.Exists(folder["pid"])) Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60) && !TestContext.Current.CancellationToken.WaitHandle.WaitOne(50), "the solver was not asked");
        return int.Parse(File.ReadAllText(folder["pid"]), CultureInfo.InvariantCulture);
    }
}
