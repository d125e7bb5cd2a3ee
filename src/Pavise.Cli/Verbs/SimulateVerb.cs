using System.CommandLine;
using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise simulate FILE`: how long stocks hold and what gets through, with the error of every figure.</summary>
internal static class SimulateVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a scenario");
        var method = new Option<string>("--method") { Description = "exact where the law is known, campaign drawn, auto whichever is possible", DefaultValueFactory = _ => "auto" };
        method.AcceptOnlyFromAmong("auto", "exact", "campaign");
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "campaigns to draw", DefaultValueFactory = _ => 10_000, HelpName = "N" }, 1, 10_000_000);
        var seed = CommonOptions.Within(new Option<int>("--seed") { Description = "seed of every draw", DefaultValueFactory = _ => 1, HelpName = "S" }, 0, int.MaxValue);
        var (threads, workspace, json) = (CommonOptions.Threads(), CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("simulate", "Assesses a scenario with the deliveries of the workspace it stands in, if it stands in one.", "pavise simulate scenarios/starter.yaml", "pavise simulate examples/oracles/r2l.yaml --replications 10000 --seed 1 --json") { file, method, replications, seed, threads, workspace, json };
        var hearing = new HearingOptions(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var options = new AssessOptions(Enum.Parse<Method>(parsed.GetValue(method)!, ignoreCase: true), parsed.GetValue(replications), (ulong)parsed.GetValue(seed), parsed.GetValue(threads));
            var log = new TerminalLog(terminal, parts().Time);
            var started = parts().Time.GetTimestamp();
            var outlook = await ScenarioRun.AssessAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), options, parts(), log, token, hearing.View(parsed)).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteAsync(OutlookJson.Write(outlook, parts().Time.GetElapsedTime(started).TotalSeconds)).ConfigureAwait(false);
            else Write(terminal.Out, outlook);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, Outlook outlook)
    {
        var how = outlook.Replications > 0 ? string.Create(CultureInfo.InvariantCulture, $"{outlook.Replications:#,0} campaigns drawn, seed {outlook.Seed}") : "exact, nothing drawn";
        output.WriteLine($"{outlook.Name}: {outlook.Place.Name}, {outlook.HorizonDays} days from {outlook.Start}; {how}");
        output.WriteLine("median (80 % interval over worlds and chance), mean ± Monte Carlo standard error");
        foreach (var row in outlook.Classes)
        {
            Line(output, $"{row.ThreatClass} launched", row.Launched);
            Line(output, $"{row.ThreatClass} leakers", row.Leakers);
        }

        foreach (var row in outlook.Items)
        {
            Line(output, $"{row.Item} shots", row.Shots);
            Line(output, $"{row.Item} first day empty", row.FirstDayEmpty.Day, $"; never in {Formatter.Share(row.FirstDayEmpty.ProbabilityNever)}");
        }

        foreach (var left in outlook.NotCounted) output.WriteLine($"not counted: {left.Delivery.Item}, {left.Reason} ({left.Delivery.Origin})");
    }

    private static void Line(TextWriter output, string name, Estimate estimate, string tail = "") => output.WriteLine(
        $"  {name,-34} {Formatter.Estimate(estimate.At(0.5), estimate.At(0.1), estimate.At(0.9))}, mean {estimate.Mean.ToString("#,0.###", CultureInfo.InvariantCulture)} ± {estimate.StandardError.ToString("0.###", CultureInfo.InvariantCulture)}{tail}");
}
