using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise claims verify`: whether the quotes of the last run still stand in the documents.</summary>
internal static class ClaimsVerifyVerb
{
    public static Verb Make(Terminal terminal, Func<Parts> parts)
    {
        var (workspace, json) = (CommonOptions.Workspace(), CommonOptions.Json());
        var command = new Verb("verify", "Holds the quotes of the last run, and those of the review, against the documents as they are now. Exit 1 when one is orphaned.", "pavise claims verify --workspace winter") { workspace, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(token =>
        {
            var checks = AnchorFile.Verify(CommonOptions.FindWorkspace(parsed.GetValue(workspace)), parts(), token);
            if (parsed.GetValue(json)) WriteJson(terminal.Out, checks);
            else Write(terminal.Out, checks);
            return Task.FromResult(checks.Any(check => check.Place.State == AnchorState.Orphaned) ? ExitCode.CheckFailed : ExitCode.Done);
        }, cancel));
        return command;
    }

    private static void Write(TextWriter output, IReadOnlyList<AnchorFile.Check> checks)
    {
        foreach (var check in checks.Where(check => check.Place.State != AnchorState.Verified))
        {
            output.WriteLine($"{Word(check.Place.State)}: {check.Claim}, {check.Place.Reason}");
            output.WriteLine($"    “{check.Anchor.Exact}”");
        }

        output.WriteLine(string.Join(", ", Enum.GetValues<AnchorState>().Select(state => $"{checks.Count(check => check.Place.State == state)} {Word(state)}")));
    }

    private static void WriteJson(TextWriter output, IReadOnlyList<AnchorFile.Check> checks) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Schema = "pavise/verify/1",
            Results = checks.Select(check => new
            {
                check.Claim, Article = check.Anchor.Document, Quote = check.Anchor.Exact, State = Word(check.Place.State), Was = check.Anchor.Start, check.Place.Start, check.Place.Reason,
            }),
        }, PaviseJson.Options));

    private static string Word(AnchorState state) => state.ToString().ToLowerInvariant();
}
