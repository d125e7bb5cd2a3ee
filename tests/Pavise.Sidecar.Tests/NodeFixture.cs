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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests must run inside the repository");
    }
}
