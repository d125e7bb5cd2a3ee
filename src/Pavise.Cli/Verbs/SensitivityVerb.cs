using System.CommandLine;
using System.Globalization;
using Pavise.Core;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise sensitivity SCENARIO`: which unknown carries how much of the variance of a result.</summary>
internal static class SensitivityVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var method = new Option<string>("--method") { Description = "sobol shares the variance; morris screens, from far fewer campaigns, which unknowns matter at all", DefaultValueFactory = _ => "sobol" };
        method.AcceptOnlyFromAmong("sobol", "morris");
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "design points or walks; each costs a campaign for each unknown and one or two more", DefaultValueFactory = _ => 1000, HelpName = "N" }, 10, 1_000_000);
        var of = new Option<string?>("--of") { Description = "a class, for its leakers, or an item, for the day its last round is gone; the leakers of all classes unless named", HelpName = "NAME" };
        var json = CommonOptions.Json();
        var command = new Verb("sensitivity", "Shares of the variance of a result by what is not known; the enemy's values only together.", "pavise sensitivity scenarios/starter.yaml --replications 200", "pavise sensitivity scenarios/starter.yaml --of patriot-interceptor --replications 200", "pavise sensitivity scenarios/starter.yaml --method morris --replications 20") { method, replications, of, json };
        var question = new ScenarioQuestion(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var log = new TerminalLog(terminal, parts().Time);
            var inputs = await question.ReadAsync(parsed, parts(), token).ConfigureAwait(false);
            var (name, number, seed) = (parsed.GetValue(of), parsed.GetValue(replications), question.Seed(parsed));
            var asked = name is null ? SensitivityQuestion.AllLeakers : inputs.Scenario.Threats.Any(threat => threat.ThreatClass == name) ? SensitivityQuestion.Leakers(name) : SensitivityQuestion.Exhausted(name);
            var about = name ?? "leakers";
            string? answer = null;
            if (parsed.GetValue(method) == "morris")
            {
                var effects = await ScenarioRun.ScreeningAsync(asked, inputs, number, seed, log, token).ConfigureAwait(false);
                if (parsed.GetValue(json)) answer = ScenarioQuestion.Json(new { schema = "pavise/screening/1", of = about, replications = number, results = new { effects } });
                else Write(terminal.Out, about, effects);
            }
            else
            {
                var shares = (await ScenarioRun.SensitivityAsync([asked], inputs, number, seed, log, token).ConfigureAwait(false))[0];
                if (parsed.GetValue(json)) answer = ScenarioQuestion.Json(new { schema = "pavise/sensitivity/1", of = about, replications = number, results = new { shares } });
                else Write(terminal.Out, about, shares);
            }

            if (answer is not null) await terminal.Out.WriteLineAsync(answer).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, string of, IReadOnlyList<ScreenedEffect> effects)
    {
        output.WriteLine($"effect on {of} of moving an unknown over its whole range: mean size, standard deviation");
        foreach (var effect in effects) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {effect.Name,-60} {Formatter.Amount(effect.MeanAbsolute),10}  {Formatter.Amount(effect.Deviation),10}"));
    }

    private static void Write(TextWriter output, string of, IReadOnlyList<SensitivityShare> shares)
    {
        output.WriteLine($"share of the variance of {of}: alone ± standard error, with all it interacts with ± standard error");
        foreach (var share in shares) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share.Name,-60} {share.First,6:0.00} ± {share.FirstError:0.00}  {share.Total,6:0.00} ± {share.TotalError:0.00}"));
    }
}
