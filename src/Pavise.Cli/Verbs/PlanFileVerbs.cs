using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise plan check|export|compare`: saved plans and other solvers.</summary>
internal static class PlanFileVerbs
{
    public static Command Export(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a plan file");
        var tier = CommonOptions.Within(new Option<int>("--tier") { Description = "which tier, from 1; those before it are fixed", DefaultValueFactory = _ => 1, HelpName = "N" }, 1, 20);
        var mps = new Option<string?>("--mps") { Description = "write free MPS, which any solver reads", HelpName = "OUT" };
        var lp = new Option<string?>("--lp") { Description = "write the LP format, which people read too", HelpName = "OUT" };
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("export", "Writes the programme of a tier, objective included, for any other solver.", "pavise plan export plans/starter.yaml --tier 1 --mps tier.mps") { file, tier, mps, lp, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            await using var session = await PlanSession.OpenAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
            var program = await session.AskAsync("export", () => Planner.ProgramOfTierAsync(session.Model, parsed.GetValue(tier), session.Solver, token)).ConfigureAwait(false);
            Write(parsed.GetValue(mps), text => MpsWriter.Write(program, session.Model.Name, text));
            Write(parsed.GetValue(lp), text => LpWriter.Write(program, session.Model.Name, text));
            if (parsed.GetValue(json))
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/plan-export/1", Results = new { session.Model.Name, Tier = parsed.GetValue(tier), Columns = program.Columns.Count, Rows = program.Rows.Count, Whole = program.Columns.Count(column => column.Whole) } }, PaviseJson.Options)).ConfigureAwait(false);
            else
                await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{session.Model.Name}, tier {parsed.GetValue(tier)}: {program.Columns.Count} columns, {program.Rows.Count} rows")).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    public static Command Check(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a plan file");
        var tier = CommonOptions.Within(new Option<int>("--tier") { Description = "which tier the solution is of, from 1", DefaultValueFactory = _ => 1, HelpName = "N" }, 1, 20);
        var solution = new Option<string>("--solution") { Description = "names and values as Cbc, HiGHS or SCIP write them", HelpName = "SOLUTION", Required = true };
        var save = new Option<string?>("--save") { Description = "make a plan of an accepted solution and save it with its proof: its tiers up to this one are checked, those after it are not in it", HelpName = "OUT" };
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("check", "Judges the solution that another solver found for an exported tier. Exit 1 when it is not one or not the best.", "pavise plan check plans/starter.yaml --tier 1 --solution tier.sol", "pavise plan check plans/starter.yaml --tier 1 --solution tier.sol --save theirs.json") { file, tier, solution, save, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var path = parsed.GetValue(solution)!;
            if (!File.Exists(path)) throw new PaviseException("PAV1001", new Place(path), "there is no such file", "check the path");
            await using var session = await PlanSession.OpenAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
            var program = await session.AskAsync("export", () => Planner.ProgramOfTierAsync(session.Model, parsed.GetValue(tier), session.Solver, token)).ConfigureAwait(false);
            using var text = new StreamReader(path);
            var foreign = ForeignSolution.Judge(program, text) ?? throw new PaviseException("PAV6214", new Place(path), "no line of it has a name and a value of this tier", "solve what `pavise plan export` wrote, and name the file with the columns' values");
            var own = await session.Solver.SolveAsync(program, SolveOptions.Default, token).ConfigureAwait(false);
            var good = foreign.Violation <= Tolerance && foreign.Objective <= own.Objective + Tolerance * Math.Max(1, Math.Abs(own.Objective));
            if (good && parsed.GetValue(save) is { } saved)
            {
                var plan = await session.AskAsync("import", () => Importer.ImportAsync(session.Model, parsed.GetValue(tier), foreign, Path.GetFileName(path), session.Solver, token)).ConfigureAwait(false);
                AtomicFile.Write(Path.GetFullPath(saved), PlanJson.Write(plan, proof: true) + "\n");
            }

            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/plan-check/1", Results = new { foreign.Objective, Own = own.Objective, foreign.Violation, foreign.Worst, foreign.Unknown, Accepted = good } }, PaviseJson.Options)).ConfigureAwait(false);
            else await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"objective {foreign.Objective:0.######}, ours {own.Objective:0.######}; largest violation {foreign.Violation:0.########} {foreign.Worst}: {(good ? "accepted" : "refused")}")).ConfigureAwait(false);
            return good ? ExitCode.Done : ExitCode.CheckFailed;
        }, cancel));
        return command;
    }

    public static Command Compare(Terminal terminal)
    {
        var (first, second) = (CommonOptions.Path("FIRST", "a plan saved as JSON"), CommonOptions.Path("SECOND", "another one"));
        var json = CommonOptions.Json();
        var command = new Verb("compare", "Shows what differs between two saved plans: tiers and decisions.", "pavise plan compare before.json after.json") { first, second, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(_ =>
        {
            var compared = PlanComparison.Of(SavedPlan.Read(parsed.GetValue(first)!), SavedPlan.Read(parsed.GetValue(second)!));
            if (parsed.GetValue(json)) terminal.Out.WriteLine(JsonSerializer.Serialize(new { Schema = "pavise/plan-compare/1", Results = compared }, PaviseJson.Options));
            else
            {
                PlanQuestionVerbs.Tiers(terminal.Out, compared.Tiers);
                foreach (var d in compared.Decisions) terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {d.Month} {d.Kind.ToString().ToLowerInvariant(),-11} {d.Subject} {d.Item} {d.From}>{d.To}: {Formatter.Amount(d.Before)} -> {Formatter.Amount(d.After)}"));
            }

            return Task.FromResult(ExitCode.Done);
        }, cancel));
        return command;
    }

    private const double Tolerance = 1e-6;

    private static void Write(string? path, Action<TextWriter> write)
    {
        if (path is null) return;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        AtomicFile.Write(Path.GetFullPath(path), text.ToString());
    }
}
