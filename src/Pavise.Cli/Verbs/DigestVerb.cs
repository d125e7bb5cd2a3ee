using System.CommandLine;
using System.Text.Json;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise digest`: the story in cited sentences, as Markdown or JSON.</summary>
internal static class DigestVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var folder = CommonOptions.Folder();
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb("digest", "Prints the story in cited sentences: what is promised, what arrived, who waits, what is disputed.", "pavise digest winter", "pavise digest winter --json", "pavise digest winter --published 2024-06-30", "pavise digest winter --without USA") { folder, threads, json };
        var hearing = new HearingOptions(command);
        command.SetAction((parsed, cancel) => terminal.GuardAsync(async token =>
        {
            var workspace = WorkspaceFolder.Find(parsed.GetValue(folder)!);
            var (view, log) = (hearing.View(parsed), new TerminalLog(terminal, parts().Time));
            var outcome = view.IsReweighed
                ? await Pipeline.TellAsync(workspace, parts(), parsed.GetValue(threads), log, view, token).ConfigureAwait(false)
                : await Pipeline.RunAsync(workspace, parts(), parsed.GetValue(threads), log, token).ConfigureAwait(false);
            await terminal.Out.WriteAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Schema = "pavise/digest/1", outcome.Findings, Sections = outcome.Story }, PaviseJson.Options) + "\n"
                : outcome.Digest).ConfigureAwait(false);
            return ExitCode.Done;
        }, cancel));
        return command;
    }
}
