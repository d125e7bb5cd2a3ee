using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise plan simulate FILE --scenario SCENARIO`: what a plan does for protection, against today's schedule.</summary>
internal static class PlanSimulateVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a plan file");
        var scenario = new Option<string>("--scenario") { Description = "the campaign in which both schedules are tried", HelpName = "SCENARIO", Required = true };
        var receiver = new Option<string>("--receiver") { Description = "whose arrivals count", DefaultValueFactory = _ => "UKR", HelpName = "ACTOR" };
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "pairs of campaigns to draw", DefaultValueFactory = _ => 2000, HelpName = "N" }, 1, 1_000_000);
        var seed = CommonOptions.Within(new Option<int>("--seed") { Description = "seed of every draw", DefaultValueFactory = _ => 1, HelpName = "S" }, 0, int.MaxValue);
        var (threads, workspace, json) = (CommonOptions.Threads(), CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("simulate", "Simulates the plan's arrivals beside those of today's schedule, with the same luck, and reports the difference.", "pavise plan simulate plans/starter.yaml --scenario scenarios/starter.yaml") { file, scenario, receiver, replications, seed, threads, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var started = parts().Time.GetTimestamp();
            var options = new AssessOptions(Method.Campaign, parsed.GetValue(replications), (ulong)parsed.GetValue(seed), parsed.GetValue(threads));
            await using var session = await PlanSession.OpenAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
            var (protection, onRecord) = await PlanCampaign.CompareAsync(session, parsed.GetValue(scenario)!, parsed.GetValue(receiver)!, options, parts(), token).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/plan-simulate/1", Seconds = Math.Round(parts().Time.GetElapsedTime(started).TotalSeconds, 3), Results = new { protection.Plan, protection.Receiver, protection.Replications, protection.Differences, protection.SettledBy, OnRecord = new { onRecord.NotDetermined, onRecord.Differences } } }, PaviseJson.Options)).ConfigureAwait(false);
            else Write(terminal.Out, protection, PlanCampaign.Say(protection, session.Model.Catalogue, $"run:plan/{protection.Plan}/protection", "one luck"), onRecord);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, PlanProtection protection, Sentence headline, PlanOnRecord onRecord)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{protection.Plan} less today's schedule, {protection.Receiver}; {protection.Replications:#,0} pairs of campaigns with one luck: mean ± Monte Carlo standard error (80 % interval over worlds and chance)"));
        output.WriteLine(headline.Text);
        foreach (var one in protection.Differences)
            output.WriteLine(Line(one));
        if (onRecord.NotDetermined is { } why) output.WriteLine($"On the raids recorded on these days: not determined: {why}.");
        foreach (var (i, one) in (onRecord.Differences ?? []).Index()) output.WriteLine((i == 0 ? "On the raids recorded on these days:\n" : "") + Line(one));
    }

    private static string Line(ProtectionDifference one) => string.Create(CultureInfo.InvariantCulture,
        $"  {one.Result,-32} {Formatter.Difference(one.Mean, one.StandardError)} ({Formatter.Amount(one.Low)} to {Formatter.Amount(one.High)}; Monte Carlo error at most {Formatter.Amount(one.QuantileError)}, at 95 %){(one.Determined ? "" : "; not determined")}");
}
