using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>The development corpus when it lies beside the repository, and the project's own catalogue.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find("..", "shared", "corpus");

    private static string? CatalogueFolder { get; } = Find("catalogue");

    public static bool IsThere => Folder is not null && CatalogueFolder is not null;

    public static Lazy<Catalogue> Catalogue { get; } = new(() => CatalogueReader.Read(
        [.. Directory.GetFiles(CatalogueFolder!, "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]));

    /// <summary>Each article as read, with its claims in contract form and its gold claims.</summary>
    public static Lazy<IReadOnlyList<(Article Article, JsonElement[] Found, JsonElement[] Gold)>> Articles { get; } = new(Read);

    /// <summary>The claims of an article in contract form.</summary>
    public static JsonElement[] Claims(Article article)
    {
        using var output = new MemoryStream();
        ClaimsJson.Write(output, [article], Catalogue.Value);
        return [.. JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("articles")[0].GetProperty("claims").EnumerateArray()];
    }

    private static List<(Article, JsonElement[], JsonElement[])> Read()
    {
        var extractor = new Extractor(Catalogue.Value);
        var read = new List<(Article, JsonElement[], JsonElement[])>();
        foreach (var file in Directory.GetFiles(Path.Combine(Folder!, "articles"), "*.json").Order(StringComparer.Ordinal))
        {
            var article = extractor.Extract(DocumentReader.Read(file, File.ReadAllBytes(file)));
            var found = Claims(article);
            var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "gold", Path.GetFileName(file)))).RootElement.GetProperty("claims").EnumerateArray().ToArray();
            read.Add((article, found, gold));
        }

        return read;
    }

    private static string? Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) continue;
            var wanted = Path.GetFullPath(Path.Combine([folder.FullName, .. path]));
            return Directory.Exists(wanted) ? wanted : null;
        }

        return null;
    }
}
