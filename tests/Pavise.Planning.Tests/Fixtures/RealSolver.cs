using Pavise.Sidecar;

namespace Pavise.Planning.Tests;

/// <summary>HiGHS in Node.js, as the program uses it.</summary>
internal static class RealSolver
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    public static SolverService Instance { get; } = new(
        NodePart.Locate(
            Path.Combine(Root, "node", "dist"),
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)),
        TimeProvider.System);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests must run inside the repository");
    }
}
