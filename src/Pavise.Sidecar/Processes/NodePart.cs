using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>Where Node.js and the built services are; both paths are given from outside.</summary>
/// <param name="Executable">The node program: a full path, or a name the system looks up.</param>
/// <param name="Distribution">The folder node/dist with <c>solver.js</c> and <c>charts.js</c>.</param>
public sealed record NodePart(string Executable, string Distribution)
{
    /// <summary>Looks for node in folders, in their order; <see cref="Executable"/> stays the bare name when none has it.</summary>
    /// <param name="distribution">The folder node/dist.</param>
    /// <param name="folders">Folders of the search path.</param>
    public static NodePart Locate(string distribution, IEnumerable<string> folders) =>
        new(SearchPath.Find("node", folders) ?? (OperatingSystem.IsWindows() ? "node.exe" : "node"), distribution);

    /// <summary>The script of a service.</summary>
    /// <exception cref="MissingPartException">It was not built (PAV7902).</exception>
    internal string Script(string service)
    {
        var script = Path.Combine(Distribution, service + ".js");
        if (File.Exists(script)) return script;
        throw new MissingPartException("node/dist", new Diagnostic(
            "PAV7902", new Place($"node/dist/{service}.js"), "the service is not built",
            "run `npm ci` and `npm run build` in the folder node"));
    }

    internal MissingPartException NotFound() => new("Node.js", new Diagnostic(
        "PAV7901", new Place("node"), "Node.js could not be started",
        "install Node.js 20.19 or later and put it on the search path"));
}
