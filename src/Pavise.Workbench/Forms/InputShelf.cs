using System.Security.Cryptography;
using System.Text;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Forms;

/// <summary>The scenario, plan and mapping files of a workspace: listed, read, and written whole or not at all.</summary>
internal sealed class InputShelf(WorkspaceFolder workspace)
{
    private const string Ending = ".yaml";
    private const int LongestName = 100;

    private readonly Lock gate = new();

    /// <summary>Names of the files of a kind below its folder, in order.</summary>
    public IReadOnlyList<string> Names(InputKind kind) => [.. WorkspaceFolder.Read(kind.Folder(workspace)).Select(path => Name(kind, path)).Where(IsName).Order(StringComparer.Ordinal)];

    /// <summary>Name of the file of a kind that a run reads first, or null when it reads none.</summary>
    public string? First(InputKind kind) => workspace.Inputs(kind.Folder(workspace), Ending) is [var path, ..] ? Name(kind, path) : null;

    /// <summary>The full path of a file of that name, whether it is there or not.</summary>
    /// <exception cref="PaviseException">PAV9107 no name of a file below the folder.</exception>
    public string PathOf(InputKind kind, string name)
    {
        if (!IsName(name))
            throw new PaviseException("PAV9107", new Place("file"), $"'{Shown(name)}' cannot be the name of a {kind.Words}", "use letters, digits, points, hyphens and underscores, and end it in .yaml");
        return Path.Combine(kind.Folder(workspace), name);
    }

    /// <summary>As <see cref="PathOf"/>, null for a name that is none.</summary>
    public string? PathOrNull(InputKind kind, string name) => IsName(name) ? PathOf(kind, name) : null;

    /// <summary>The text of a file, or null when there is none.</summary>
    /// <exception cref="PaviseException">PAV1004 when it cannot be read, PAV9107 for a name that is none.</exception>
    public string? Text(InputKind kind, string name)
    {
        var path = PathOf(kind, name);
        return File.Exists(path) ? InputFile.Read(workspace, path).AsYaml().Text : null;
    }

    /// <summary>Tells one state of a file from another; empty for no file.</summary>
    public static string Stamp(string? text) => text is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes a file if it still is as it was when its form was opened.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">What it shall hold.</param>
    /// <param name="opened">The stamp of what it held then.</param>
    /// <returns>True when it was written, false when it held just this already.</returns>
    /// <exception cref="InputChangedException">It holds something else by now; nothing was written.</exception>
    public bool Write(InputKind kind, string name, string text, string opened)
    {
        lock (gate)
        {
            var path = PathOf(kind, name);
            var now = Text(kind, name);
            if (now == text) return false;
            if (Stamp(now) != opened) throw new InputChangedException(now ?? "");
            AtomicFile.Write(path, text);
            return true;
        }
    }

    private string Name(InputKind kind, string path) => Path.GetRelativePath(kind.Folder(workspace), path).Replace('\\', '/');

    private static bool IsName(string name) => name.Length <= LongestName && name.Split('/').All(IsStep) && name.EndsWith(Ending, StringComparison.Ordinal)
        && !name.EndsWith(".meta.yaml", StringComparison.OrdinalIgnoreCase) && !name.Split('/')[^1].StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static bool IsStep(string step) => step.Length > 0 && char.IsAsciiLetterOrDigit(step[0]) && step[^1] != '.' && step != Ending && step.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    private static string Shown(string name) => name.Length > LongestName ? name[..LongestName] + "..." : name;
}
