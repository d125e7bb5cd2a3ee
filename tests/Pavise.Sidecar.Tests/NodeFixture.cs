namespace Pavise.Sidecar.Tests;

/// <summary>Where the tests find Node.js and the built services.</summary>
internal static class NodeFixture
{
    /// <summary>The real services; build them with <c>npm ci</c> and <c>npm run build</c> in node/.</summary>
    public static NodePart Part { get; } = NodePart.Locate(
        Path.Combine(Root(), "node", "dist"),
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator));

    /// <summary>A part whose service is a script of the test's own, run by the real Node.js.</summary>
    public static NodePart WithScript(TemporaryFolder folder, string service, string script)
    {
        File.WriteAllText(Path.Combine(folder.Path, "package.json"), """{"type":"module"}""");
        File.WriteAllText(Path.Combine(folder.Path, service + ".js"), script);
        return Part with { Distribution = folder.Path };
    }

    /// <summary>The native solver of this machine, or a program with its arguments and files that runs HiGHS from npm.</summary>
    public static string Highs(TemporaryFolder folder) =>
        NativeSolver.Locate((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator))
        ?? Program(folder, $"exec '{Part.Executable}' '{Path.Combine(Root(), "tests", "Pavise.Sidecar.Tests", "highs.mjs")}' \"$@\"");

    /// <summary>A shell script in place of the native solver.</summary>
    public static string Program(TemporaryFolder folder, string script)
    {
        var file = Path.Combine(folder.Path, "highs");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return file;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests must run inside the repository");
    }
}
