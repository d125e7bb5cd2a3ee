using System.CommandLine;
using System.Globalization;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise replay SCENARIO --replication R --day D`: the shots of one day of one campaign.</summary>
internal static class ReplayVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var replication = CommonOptions.Within(new Option<int>("--replication") { Description = "which campaign, from 0", HelpName = "R" }, 0, 10_000_000);
        var day = CommonOptions.Within(new Option<int>("--day") { Description = "which day, from 1", DefaultValueFactory = _ => 1, HelpName = "D" }, 1, 3650);
        var json = CommonOptions.Json();
        var command = new Verb("replay", "Shows every shot of one day of one campaign.", "pavise replay examples/oracles/r2l.yaml --replication 4711 --day 83") { replication, day, json };
        var question = new ScenarioQuestion(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var (scenario, schedule, raids) = await question.ReadAsync(parsed, parts(), token).ConfigureAwait(false);
            var threats = Replay.Day(scenario, question.Seed(parsed), parsed.GetValue(replication), parsed.GetValue(day), schedule, raids);
            if (parsed.GetValue(json))
                await terminal.Out.WriteLineAsync(ScenarioQuestion.Json(new { schema = "pavise/replay/1", scenario = scenario.Id, method = "campaign", seed = question.Seed(parsed), replication = parsed.GetValue(replication), day = parsed.GetValue(day), results = new { threats } })).ConfigureAwait(false);
            else
                Write(terminal.Out, threats);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, IReadOnlyList<ReplayedThreat> threats)
    {
        foreach (var threat in threats)
        {
            var where = threat.Area.Length > 0 ? $" in {threat.Area}" : "";
            var shots = string.Join(", ", threat.Shots.Select(shot => string.Create(CultureInfo.InvariantCulture, $"{shot.Item} look {shot.Look} {(shot.Kills ? "kills" : "misses")}")));
            output.WriteLine($"{threat.ThreatClass} {threat.Number}{where}: {(shots.Length > 0 ? shots : "nothing fired")}{(threat.Leaks ? "; leaks" : "")}{(threat.Hit is { } hit ? $" and {(hit.Destroyed ? "destroys" : "damages")} a fire unit of {hit.Item}" : "")}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threats.Count} threats, {threats.Sum(threat => threat.Shots.Count)} shots, {threats.Count(threat => threat.Leaks)} leakers"));
    }
}
