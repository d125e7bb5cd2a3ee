using System.CommandLine;
using Pavise.Workspace;

namespace Pavise.Cli.Verbs;

/// <summary>`pavise demo`: makes the first-look workspace in ./pavise-demo and runs it.</summary>
internal static class DemoVerb
{
    /// <summary>The folder the demonstration works in, below the current one.</summary>
    private const string Folder = "pavise-demo";

    public static Command Make(Terminal terminal, Func<Parts> parts)
    {
        var threads = CommonOptions.Threads();
        var json = CommonOptions.Json();
        var command = new Verb("demo", "Makes an example workspace in ./pavise-demo and runs the whole chain on it.", "pavise demo") { threads, json };
        command.SetAction((parsed, cancel) => terminal.GuardAsync(
            token => RunVerb.RunAsync(terminal, parts(), DemoWorkspace.Make(Folder, parts()), parsed.GetValue(threads), parsed.GetValue(json), token), cancel));
        return command;
    }
}
