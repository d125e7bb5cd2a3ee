using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Reads texts from paths, outside any workspace.</summary>
public static class Articles
{
    /// <summary>Extracts every text under the paths, in the order given.</summary>
    /// <exception cref="PaviseException">PAV1001, PAV1003, PAV1004 or PAV20xx.</exception>
    public static IReadOnlyList<Article> Extract(IReadOnlyList<string> paths, Catalogue catalogue, CancellationToken cancel)
    {
        var extractor = new Extractor(catalogue);
        var articles = new List<Article>();
        foreach (var document in DocumentFiles.Read([.. paths.SelectMany(Files)], Parts.Installed(TimeProvider.System).Pdf()))
        {
            cancel.ThrowIfCancellationRequested();
            articles.Add(extractor.Extract(document));
        }

        return articles;
    }

    private static List<InputFile> Files(string path)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full)) return [InputFile.Read(new WorkspaceFolder(Path.GetDirectoryName(full)!), full, DocumentReader.MaximumBytes)];
        if (!Directory.Exists(full)) throw new PaviseException("PAV1001", new Place(path), "there is no such file or folder", "check the path");
        var folder = new WorkspaceFolder(full);
        var inputs = folder.Inputs(full);
        if (inputs.Count == 0) throw new PaviseException("PAV1003", new Place(path), "there is no text in this folder", "put texts in it; docs/formats.md says which kinds");
        return [.. inputs.Select(file => InputFile.Read(folder, file, DocumentReader.MaximumBytes))];
    }
}
