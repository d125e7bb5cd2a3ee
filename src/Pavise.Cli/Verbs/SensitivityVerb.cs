using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise sensitivity SCENARIO`: which unknown carries how much of the variance of a result.</summary>
internal static class SensitivityVerb
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "design points; each costs a campaign for each unknown and two more", DefaultValueFactory = _ => 1000, HelpName = "N" }, 10, 1_000_000);
        var of = new Option<string?>("--of") { Description = "a class, for its leakers, or an item, for the day its last round is gone; the leakers of all classes unless named", HelpName = "NAME" };
        var json = CommonOptions.Json();
        var command = new Verb("sensitivity", "Shares of the variance of a result by what is not known; the enemy's values only together.", "pavise sensitivity scenarios/starter.yaml --replications 200", "pavise sensitivity scenarios/starter.yaml --of patriot-interceptor --replications 200") { replications, of, json };
        var question = new ScenarioQuestion(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var log = new TerminalLog(terminal, parts().Time);
            var inputs = await question.ReadAsync(parsed, parts(), token).ConfigureAwait(false);
            var name = parsed.GetValue(of);
            var asked = name is null ? SensitivityQuestion.AllLeakers : inputs.Scenario.Threats.Any(threat => threat.ThreatClass == name) ? SensitivityQuestion.Leakers(name) : SensitivityQuestion.Exhausted(name);
            var shares = (await ScenarioRun.SensitivityAsync([asked], inputs, parsed.GetValue(replications), question.Seed(parsed), log, token).ConfigureAwait(false))[0];
            if (parsed.GetValue(json))
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { schema = "pavise/sensitivity/1", of = name ?? "leakers", replications = parsed.GetValue(replications), results = new { shares } }, Layout)).ConfigureAwait(false);
            else
                Write(terminal.Out, name ?? "leakers", shares);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, string of, IReadOnlyList<SensitivityShare> shares)
    {
        output.WriteLine($"share of the variance of {of}: alone ± standard error, with all it interacts with ± standard error");
        foreach (var share in shares) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share.Name,-60} {share.First,6:0.00} ± {share.FirstError:0.00}  {share.Total,6:0.00} ± {share.TotalError:0.00}"));
    }
}
