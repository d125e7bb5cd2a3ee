using System.CommandLine;
using Pavise.Workspace;

namespace Pavise.Cli;

/// <summary>Options that several verbs share; each verb gets its own instance.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "print JSON to standard output (docs/schemas)" };

    public static Option<string?> Workspace() => new("--workspace") { Description = "the workspace, instead of the nearest pavise.yaml upward", HelpName = "DIR" };

    public static Option<int> Threads() => new("--threads") { Description = "threads to use; the results are the same for any number", DefaultValueFactory = _ => Environment.ProcessorCount };

    /// <summary>The workspace named by the option, else the nearest upward from a path.</summary>
    public static WorkspaceFolder FindWorkspace(string? named, string near = ".") => WorkspaceFolder.Find(named ?? near);
}
