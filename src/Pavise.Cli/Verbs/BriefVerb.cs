using System.CommandLine;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise brief`: brings the brief up to date and says where it is.</summary>
internal static class BriefVerb
{
    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var folder = CommonOptions.Folder();
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb("brief", "Brings out/brief.html up to date: one self-contained file, every figure linked to its origin.", "pavise brief winter") { folder, threads, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(
            token => RunVerb.RunAsync(terminal, parts(), WorkspaceFolder.Find(parsed.GetValue(folder)!), parsed.GetValue(threads), parsed.GetValue(json), token), cancel));
        return command;
    }
}
