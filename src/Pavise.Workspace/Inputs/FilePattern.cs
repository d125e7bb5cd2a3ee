using System.IO.Enumeration;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Finds files by a pattern: * and ? within a name, ** for any folders. Shells expand patterns themselves; inside quotes and on Windows this does.</summary>
public static class FilePattern
{
    /// <summary>True when a path has a sign of a pattern and no file bears it as its name.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?') && !File.Exists(path);

    /// <summary>The files that match, in ordinal order; those that stand beside documents are left out.</summary>
    /// <exception cref="PaviseException">PAV1001 when none matches.</exception>
    public static IReadOnlyList<string> Find(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var firstWild = Array.FindIndex(parts, part => part.AsSpan().ContainsAny('*', '?'));
        var root = firstWild == 0 ? "." : string.Join('/', parts[..firstWild]);
        if (root.Length == 0) root = "/";
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (Directory.Exists(root)) Collect(Path.GetFullPath(root), parts.AsSpan(firstWild), found);
        if (found.Count == 0) throw new PaviseException("PAV1001", new Place(pattern), "no file matches this pattern", "check the pattern; ** stands for any folders");
        return [.. found];
    }

    private static void Collect(string folder, ReadOnlySpan<string> parts, SortedSet<string> found)
    {
        if (parts[0] == "**")
        {
            var rest = parts.Length == 1 ? new[] { "*" } : parts[1..].ToArray();
            foreach (var inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Prepend(folder)) Collect(inner, rest, found);
            return;
        }

        var name = parts[0];
        if (parts.Length > 1)
        {
            foreach (var inner in Directory.EnumerateDirectories(folder))
            {
                if (FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(inner.AsSpan()), ignoreCase: false)) Collect(inner, parts[1..], found);
            }

            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(file.AsSpan()), ignoreCase: false) && !WorkspaceFolder.IsAside(Path.GetFileName(file))) found.Add(file);
        }
    }
}
