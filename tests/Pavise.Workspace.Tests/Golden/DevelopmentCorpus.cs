using System.Text.Json;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

/// <summary>The development articles of ../shared/corpus as read once, and their gold; absent elsewhere.</summary>
internal static class DevelopmentCorpus
{
    private static readonly Lazy<IReadOnlyList<Article>> Read = new(() =>
    {
        var extractor = new Extractor(SharedData.Catalogue);
        return [.. Directory.GetFiles(At("articles"), "*.json").Order(StringComparer.Ordinal).Select(file => extractor.Extract(DocumentReader.Read(file, File.ReadAllBytes(file))))];
    });

    private static readonly Lazy<string?> Folder = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Pavise.slnx"))) continue;
            var corpus = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "corpus"));
            return Directory.Exists(corpus) ? corpus : null;
        }

        return null;
    });

    public static IReadOnlyList<Article> Articles
    {
        get
        {
            Assert.SkipUnless(Folder.Value is not null, "the development corpus does not stand beside the checkout (../shared/corpus)");
            return Read.Value;
        }
    }

    /// <summary>Every gold claim by identity.</summary>
    public static Dictionary<string, JsonElement> GoldClaims() => Articles
        .SelectMany(article => Gold(article.Document.Id).GetProperty("claims").EnumerateArray())
        .ToDictionary(claim => claim.GetProperty("cid").GetString()!, StringComparer.Ordinal);

    public static JsonElement Gold(string name) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(At("gold"), name + ".json"))).RootElement;

    private static string At(string folder) => Path.Combine(Folder.Value!, folder);
}
