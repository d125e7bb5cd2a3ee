using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise run DIR`: the whole chain from documents to brief; what is up to date is not redone.</summary>
internal static class RunVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var folder = CommonOptions.Folder();
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb("run", "Runs every stage whose inputs changed and writes out/brief.html.", "pavise run winter", "pavise run --json") { folder, threads, json };
        var models = new ModelOptions();
        models.AddTo(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(
            token => RunAsync(terminal, parts(), WorkspaceFolder.Find(parsed.GetValue(folder)!), parsed.GetValue(threads), parsed.GetValue(json), token, models.Read(parsed)), cancel));
        return command;
    }

    /// <summary>Runs a workspace and prints its five findings and the path of the brief.</summary>
    public static async Task<int> RunAsync(Terminal terminal, Parts parts, WorkspaceFolder workspace, int threads, bool json, CancellationToken cancel, ModelSettings? model = null)
    {
        var log = new TerminalLog(terminal, parts.Time);
        var outcome = await Pipeline.RunAsync(workspace, parts, threads, log, cancel, model).ConfigureAwait(false);
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), workspace.Brief);
        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(new
            {
                Schema = "pavise/run/1", Redone = log.Redone, log.UpToDate,
                Results = new { Brief = workspace.Relative(workspace.Brief), Findings = outcome.Findings.Select(finding => finding.Text), outcome.Warnings },
            }, PaviseJson.Options)).ConfigureAwait(false);
            return ExitCode.Done;
        }

        await terminal.Error.WriteLineAsync(log.Redone == 0 ? "everything was already up to date" : $"{log.Redone} stages done, {log.UpToDate} already up to date").ConfigureAwait(false);
        foreach (var warning in outcome.Warnings) await terminal.Error.WriteLineAsync(warning).ConfigureAwait(false);
        foreach (var finding in outcome.Findings) await terminal.Out.WriteLineAsync("- " + finding.Text).ConfigureAwait(false);
        await terminal.Out.WriteLineAsync(path).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
