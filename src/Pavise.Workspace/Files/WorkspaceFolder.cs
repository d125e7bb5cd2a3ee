using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A workspace on disk: where its inputs stand and where its results go.</summary>
public sealed class WorkspaceFolder
{
    /// <summary>The file that makes a folder a workspace.</summary>
    public const string FileName = "pavise.yaml";

    /// <summary>A workspace at a folder that may not exist yet.</summary>
    public WorkspaceFolder(string root) => Root = Path.GetFullPath(root);

    public string Root { get; }

    public string File => Path.Combine(Root, FileName);

    public string Documents => Path.Combine(Root, "documents");

    public string Registers => Path.Combine(Root, "registers");

    public string Scenarios => Path.Combine(Root, "scenarios");

    public string Plans => Path.Combine(Root, "plans");

    /// <summary>Mappings of one's own for tables to import; a run does not read them.</summary>
    public string Mappings => Path.Combine(Root, "mappings");

    public string Output => Path.Combine(Root, "out");

    public string Stages => Path.Combine(Output, "stages");

    public string Book => Path.Combine(Root, "pavise.db");

    public string Brief => Path.Combine(Output, "brief.html");

    public string Trace => Path.Combine(Output, "trace.json");

    /// <summary>The nearest workspace upward from a file or folder.</summary>
    /// <exception cref="PaviseException">PAV1001 when the path does not exist, PAV1002 when no folder above it is a workspace.</exception>
    public static WorkspaceFolder Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(full) && !System.IO.File.Exists(full))
            throw new PaviseException("PAV1001", new Place(path), "there is no such file or folder", "check the path, or make a workspace with `pavise new DIR`");
        return TryFind(full) ?? throw new PaviseException("PAV1002", new Place(path), $"no folder upward from here holds a {FileName}", "make a workspace with `pavise new DIR --documents PATH`");
    }

    /// <summary>The nearest workspace upward from a file or folder, or null.</summary>
    public static WorkspaceFolder? TryFind(string path)
    {
        var full = Path.GetFullPath(path);
        for (var folder = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full).Directory; folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, FileName))) return new WorkspaceFolder(folder.FullName);
        }

        return null;
    }

    /// <summary>The path of a file as users see it: relative to the workspace, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The input files under a folder of the workspace, in ordinal order of their relative paths; README files, hidden files, sidecars and parts to include are left out.</summary>
    public IReadOnlyList<string> Inputs(string folder, params string[] extensions) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !IsAside(Path.GetFileName(file)))
            .Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .OrderBy(Relative, StringComparer.Ordinal)];

    /// <summary>Everything under a folder that a run reads: inputs, their sidecars and the parts that scenarios include; in no certain order.</summary>
    public static IEnumerable<string> Read(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => IsRead(Path.GetFileName(file)));

    /// <summary>True for the name of a file that a run reads: an input, a sidecar or a part.</summary>
    public static bool IsRead(string name) => !IsAside(name) || (!name.StartsWith('.') && name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for files that stand beside inputs without being one.</summary>
    public static bool IsAside(string name) =>
        name.StartsWith('.') || name.EndsWith(".meta.yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".part.yaml", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase);
}
