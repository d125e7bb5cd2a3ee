using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise plan worlds FILE`: what to commit to now when the numbers are intervals.</summary>
internal static class PlanWorldsVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("FILE", "a plan file");
        var worlds = CommonOptions.Within(new Option<int>("--worlds") { Description = "worlds to choose over, and as many fresh ones to try in", DefaultValueFactory = _ => 20, HelpName = "N" }, 2, 1000);
        var seed = CommonOptions.Within(new Option<int>("--seed") { Description = "seed of every draw", DefaultValueFactory = _ => 1, HelpName = "S" }, 0, int.MaxValue);
        var tail = CommonOptions.Within(new Option<int>("--tail") { Description = "the worst per cent of worlds that the tail is the mean of", DefaultValueFactory = _ => 20, HelpName = "PERCENT" }, 1, 99);
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("worlds", "Chooses what to commit to over sampled worlds, and tries it in fresh ones beside the plan with one number of each interval.", "pavise plan worlds plans/starter.yaml --worlds 20 --seed 1") { file, worlds, seed, tail, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var started = parts().Time.GetTimestamp();
            await using var session = await PlanSession.OpenAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parts(), new TerminalLog(terminal, parts().Time), token).ConfigureAwait(false);
            var plan = await session.AskAsync("worlds", () => WorldsPlan.SolveAsync(session.Model, parsed.GetValue(worlds), parsed.GetValue(seed), parsed.GetValue(tail) / 100.0, session.Solver, session.Steps, token)).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { Schema = "pavise/plan-worlds/1", Seconds = Math.Round(parts().Time.GetElapsedTime(started).TotalSeconds, 3), Results = plan }, PaviseJson.Options)).ConfigureAwait(false);
            else Write(terminal.Out, plan);
            return plan.Status == SolveStatus.Optimal ? ExitCode.Done : ExitCode.CheckFailed;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, WorldsPlan plan)
    {
        string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
        if (plan.Chosen is null)
        {
            output.WriteLine(plan.Tier.Length == 0 ? "there is nothing to count" : $"no commitments: over the sampled worlds the plan is {plan.Status.ToString().ToLowerInvariant()}");
            return;
        }

        output.WriteLine(Text($"{plan.Tier} in {plan.Unit.Words(true)}, over {plan.Compared} of {plan.Fresh} fresh worlds; mean ± standard error, and the mean of the worst {plan.Tail:0 %}"));
        foreach (var (name, one) in ((string, WorldsOutcome)[])[("committed over worlds  ", plan.Chosen), ("with one number of each", plan.OneNumber!)])
        {
            var figures = one.Mean is null ? "no world to compare" : $"{Formatter.Mean((double)one.Mean, (double)one.MeanError!)}, worst {Formatter.Amount(one.Tail!.Value)}; commitments missed {Formatter.Amount(one.Missed!.Value)}";
            output.WriteLine(Text($"  {name} {figures}; no plan in {one.Infeasible} of {plan.Fresh} worlds"));
        }

        var gained = plan.Foresight is null ? "no world to compare" : $"{Formatter.Amount(plan.Foresight.Value)}; gain over one number {Formatter.Mean((double)plan.Gain!, (double)plan.GainError!)}, world by world";
        output.WriteLine(Text($"  with foresight          {gained}; no plan in {plan.Impossible} of {plan.Fresh} worlds"));
        foreach (var commitment in plan.Commitments) output.WriteLine(Text($"  commit {commitment.Name,-44} {Formatter.Amount(commitment.Total)}"));
    }
}
