using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pavise.Simulation;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise sensitivity SCENARIO`: which unknown carries how much of the variance of leakers.</summary>
internal static class SensitivityVerb
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var file = CommonOptions.Path("SCENARIO", "a scenario");
        var replications = CommonOptions.Within(new Option<int>("--replications") { Description = "design points; each costs a campaign for each unknown and two more", DefaultValueFactory = _ => 1000, HelpName = "N" }, 10, 1_000_000);
        var seed = CommonOptions.Within(new Option<int>("--seed") { Description = "seed of every draw", DefaultValueFactory = _ => 1, HelpName = "S" }, 0, int.MaxValue);
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("sensitivity", "Shares of the variance of leakers by what is not known; the enemy's values only together.", "pavise sensitivity scenarios/starter.yaml --replications 200") { file, replications, seed, workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var log = new TerminalLog(terminal, parts().Time);
            var shares = await ScenarioRun.SensitivityAsync(parsed.GetValue(file)!, parsed.GetValue(workspace), parsed.GetValue(replications), (uint)parsed.GetValue(seed), parts(), log, token).ConfigureAwait(false);
            if (parsed.GetValue(json))
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new { schema = "pavise/sensitivity/1", replications = parsed.GetValue(replications), results = new { shares } }, Layout)).ConfigureAwait(false);
            else
                Write(terminal.Out, shares);
            return ExitCode.Done;
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, IReadOnlyList<SensitivityShare> shares)
    {
        output.WriteLine("share of the variance of leakers: alone ± standard error, with all it interacts with ± standard error");
        foreach (var share in shares) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share.Name,-60} {share.First,6:0.00} ± {share.FirstError:0.00}  {share.Total,6:0.00} ± {share.TotalError:0.00}"));
    }
}
