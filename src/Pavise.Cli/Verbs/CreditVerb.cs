using System.CommandLine;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise credit SCENARIO --fire-unit ITEM --in ITEM`: what one more fire unit is worth in rounds.</summary>
internal static class CreditVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var unit = new Option<string>("--fire-unit") { Description = "the item of which one more fire unit is bought", HelpName = "ITEM", Required = true };
        var rounds = new Option<string?>("--in") { Description = "the item whose rounds would do as well; the same unless named", HelpName = "ITEM" };
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "campaigns for each number tried", DefaultValueFactory = _ => 1000, HelpName = "N" }, 10, 1_000_000);
        var json = CommonOptions.Json();
        var command = new Verb("credit", "What one more fire unit is worth in rounds at equal mean leakers, by search under shared luck.", "pavise credit scenarios/starter.yaml --fire-unit patriot-interceptor --replications 200") { unit, rounds, replications, json };
        var question = new ScenarioQuestion(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var (scenario, schedule, raids) = await question.ReadAsync(parsed, parts(), token).ConfigureAwait(false);
            var item = parsed.GetValue(unit)!;
            var credit = await Task.Run(() => Credit.Search(scenario, item, parsed.GetValue(rounds) ?? item, parsed.GetValue(replications), question.Seed(parsed), schedule, raids, token), token).ConfigureAwait(false);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(ScenarioQuestion.Json(new { schema = "pavise/credit/1", scenario = scenario.Id, replications = parsed.GetValue(replications), results = credit })).ConfigureAwait(false);
            else Write(terminal.Out, credit);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, Credit credit)
    {
        var worth = credit.Rounds is not { } number ? "more than any number of rounds"
            : credit.Low is not { } low ? $"{Formatter.Number(number)} rounds (some batches found no number: not determined)"
            : $"{Formatter.Number(number)} rounds ({Formatter.Number((decimal)Math.Round(low))} to {Formatter.Number((decimal)Math.Round(credit.High!.Value))}, the 95 % Monte Carlo interval, by ten batches; nothing of what is not known is in it: it is one number for the mean over all worlds)";
        output.WriteLine($"one more fire unit of {credit.UnitOf} lets through as few leakers on average as {worth} of {credit.RoundsOf}");
    }
}
