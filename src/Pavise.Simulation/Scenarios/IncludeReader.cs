using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Reads a scenario file with the files it includes as one map: lists follow one another, every other key may stand once.</summary>
/// <param name="files">The text of a file by its path below the scenario's folder, or null when it is not there.</param>
/// <param name="bag">Takes PAV11xx, PAV5205 (not there), PAV5206 (no path below the folder), PAV5207 (a cycle) and PAV5213 (a key twice).</param>
internal sealed class IncludeReader(Func<string, string?> files, DiagnosticBag bag)
{
    private static readonly string[] Lists = ["items", "layers", "magazines", "stock", "resupply", "other-theatres", "threats", "areas"];
    private static readonly string[] Keys = ["include", "place", "start", "horizon-days", "question", "distribution", "doctrine", .. Lists];
    private readonly List<YamlView> parts = [];
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly List<string> open = [];

    /// <summary>The files included, in the order in which their entries stand, as paths below the scenario's folder.</summary>
    public IReadOnlyCollection<string> Included => read;

    /// <summary>The scenario's map; null when the file itself could not be read.</summary>
    public YamlView? Read(YamlSource source)
    {
        var name = source.File[(source.File.LastIndexOf('/') + 1)..];
        if (YamlView.Read(source, bag) is not { } root) return null;
        root.KnowOnly(["name", .. Keys]);
        open.Add(name);
        Include(root, "", source.File[..^name.Length]);
        return parts.Count == 0 ? root : root.Joined(parts, Lists, "PAV5213");
    }

    /// <summary>Takes what a map includes, before its own entries.</summary>
    /// <param name="view">The map.</param>
    /// <param name="folder">Its folder below the scenario's, with a slash at the end unless it is the same.</param>
    /// <param name="prefix">What stands before paths in errors.</param>
    private void Include(YamlView view, string folder, string prefix)
    {
        if (view.Child("include") is not { } include) return;
        foreach (var entry in include.IsList ? view.List("include") : [include])
        {
            if (Path(folder, entry.Scalar ?? "") is not { } path)
                entry.Error("PAV5206", null, $"'{entry.Scalar}' is no path below the scenario's folder", "write a path with forward slashes, relative to this file and below the folder of the scenario");
            else if (open.Contains(path, StringComparer.Ordinal))
                entry.Error("PAV5207", null, $"'{path}' includes itself: {string.Join(" includes ", open.SkipWhile(file => file != path).Append(path))}", "remove one of these includes");
            else if (!read.Contains(path))
                Take(entry, path, prefix);
        }
    }

    private void Take(YamlView entry, string path, string prefix)
    {
        if (files(path) is not { } text)
        {
            entry.Error("PAV5205", null, $"there is no file '{path}' to include", "correct the path; it is relative to the file that includes");
            return;
        }

        if (YamlView.Read(new YamlSource(prefix + path, text), bag) is not { } part) return;
        part.KnowOnly(Keys);
        open.Add(path);
        Include(part, path[..(path.LastIndexOf('/') + 1)], prefix);
        open.RemoveAt(open.Count - 1);
        read.Add(path);
        parts.Add(part);
    }

    /// <summary>A path below the scenario's folder without dots; null when it is absolute, empty or leads out.</summary>
    private static string? Path(string folder, string written)
    {
        if (written.Length == 0 || written.EndsWith('/') || written.StartsWith('/') || written.AsSpan().IndexOfAny('\\', ':', '\0') >= 0) return null;
        var steps = new List<string>();
        foreach (var step in (folder + written).Split('/'))
        {
            if (step is "" or ".") continue;
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else return null;
        }

        return steps.Count == 0 ? null : string.Join('/', steps);
    }
}
