using System.Globalization;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Makes a workspace with its settings, a starter scenario and a starter plan.</summary>
public sealed record NewWorkspace(int Documents, IReadOnlyList<string> Files)
{
    /// <summary>Makes the folder; everything is checked before anything is written.</summary>
    /// <param name="folder">Where; must not exist or be empty.</param>
    /// <param name="documents">A text, or a folder of texts, to copy in; null for none.</param>
    /// <param name="parts">Clock and catalogue.</param>
    /// <exception cref="PaviseException">PAV1006 the folder is not empty, PAV1001 no such path, PAV1003 nothing in it, PAV1004 and PAV20xx for its files.</exception>
    public static NewWorkspace Make(string folder, string? documents, Parts parts)
    {
        var workspace = new WorkspaceFolder(folder);
        if (File.Exists(workspace.Root) || (Directory.Exists(workspace.Root) && Directory.EnumerateFileSystemEntries(workspace.Root).Any()))
            throw new PaviseException("PAV1006", new Place(folder), "there is something here already", "name a folder that does not exist yet");
        var copies = documents is null ? [] : Copies(documents, workspace, parts);
        var asOf = DateOnly.FromDateTime(parts.Time.GetUtcNow().UtcDateTime);
        var name = Path.GetFileName(workspace.Root);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [WorkspaceFolder.FileName] = Settings(name, asOf),
            ["scenarios/starter.yaml"] = Template("scenario.yaml", asOf),
            ["plans/starter.yaml"] = Template("plan.yaml", asOf),
        };
        foreach (var inner in new[] { workspace.Documents, workspace.Registers, workspace.Scenarios, workspace.Plans }) Directory.CreateDirectory(inner);
        foreach (var (from, to) in copies) AtomicFile.Write(to, File.ReadAllBytes(from));
        // The settings come last: a folder is a workspace only when the rest of it is there.
        foreach (var (path, text) in files.OrderBy(file => file.Key == WorkspaceFolder.FileName)) AtomicFile.Write(Path.Combine(workspace.Root, path), text);
        return new NewWorkspace(copies.Count(copy => !WorkspaceFolder.IsAside(Path.GetFileName(copy.From))), [.. files.Keys]);
    }

    /// <summary>Which files to copy where; every text is read once, so that a bad one is told before the workspace is made.</summary>
    private static List<(string From, string To)> Copies(string documents, WorkspaceFolder workspace, Parts parts)
    {
        var source = Path.GetFullPath(documents);
        if (!Directory.Exists(source) && !File.Exists(source))
            throw new PaviseException("PAV1001", new Place(documents), "there is no such file or folder", "check the path");
        var root = Directory.Exists(source) ? source : Path.GetDirectoryName(source)!;
        var from = new WorkspaceFolder(root);
        var texts = Directory.Exists(source) ? from.Inputs(root) : [source];
        if (texts.Count == 0)
            throw new PaviseException("PAV1003", new Place(documents), "there is no text in this folder", "put texts in it; docs/formats.md says which kinds");
        DocumentFiles.Read([.. texts.Select(path => InputFile.Read(from, path, DocumentReader.MaximumBytes))], parts.Pdf());
        var sidecars = texts.SelectMany(text => new[] { text + ".meta.yaml", Path.ChangeExtension(text, ".meta.yaml") }).Where(File.Exists);
        return [.. texts.Concat(sidecars).Distinct(StringComparer.Ordinal).Select(path => (path, Path.Combine(workspace.Documents, Path.GetRelativePath(root, path))))];
    }

    private static string Settings(string name, DateOnly asOf) => string.Create(CultureInfo.InvariantCulture, $"""
        # The settings of this workspace; `pavise run` reads them.
        name: "{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}"
        receiver: UKR
        as-of: {asOf:yyyy-MM-dd}
        seed: 1
        replications: 2000

        """).ReplaceLineEndings("\n");

    private static string Template(string file, DateOnly asOf)
    {
        using var stream = typeof(NewWorkspace).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        var start = Month.Of(asOf) + 1;
        return reader.ReadToEnd()
            .Replace("{start}", start.ToString(), StringComparison.Ordinal)
            .Replace("{due1}", (start + 6).ToString(), StringComparison.Ordinal)
            .Replace("{due2}", (start + 12).ToString(), StringComparison.Ordinal)
            .Replace("{due3}", (start + 23).ToString(), StringComparison.Ordinal);
    }
}
