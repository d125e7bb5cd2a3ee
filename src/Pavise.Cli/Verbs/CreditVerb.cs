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
            var headline = CreditHeadline.Of(credit, scenario);
            if (parsed.GetValue(json)) await terminal.Out.WriteLineAsync(ScenarioQuestion.Json(Answer(scenario.Id, parsed.GetValue(replications), credit, headline))).ConfigureAwait(false);
            else terminal.Out.WriteLine(headline.Text);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static object Answer(string scenario, int replications, Credit credit, HeadlineVerdict headline) => new
    {
        schema = "pavise/credit/1",
        scenario,
        replications,
        results = new
        {
            credit.UnitOf,
            credit.RoundsOf,
            credit.Rounds,
            credit.Low,
            credit.High,
            Worlds = credit.Worlds is not { } worlds ? null : new
            {
                worlds.Worlds,
                worlds.Campaigns,
                Quantiles = new Dictionary<string, double?> { ["0.10"] = worlds.Low, ["0.50"] = worlds.Median, ["0.90"] = worlds.High },
                AssumptionsShare = worlds.Assumptions,
                SettledBy = worlds.Settling.Select(fact => new { Name = fact.Key, fact.Share, fact.Error }),
            },
        },
        headline = new { headline.Determined, headline.Text, headline.Sentence.Sources },
    };
}
