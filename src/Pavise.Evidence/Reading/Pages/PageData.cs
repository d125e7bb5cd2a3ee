using System.Text.Json;

namespace Pavise.Evidence;

/// <summary>What a page says of itself in JSON-LD (schema.org Article and its kinds).</summary>
internal sealed record PageData(string? Title, string? Author, string? Published, string? Address, string? Site, string? Language, string? Body)
{
    private const int MostObjects = 2000;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 48 };

    public static PageData Empty { get; } = new(null, null, null, null, null, null, null);

    /// <summary>The first article that the page's scripts of type application/ld+json describe; broken ones are passed over.</summary>
    public static PageData Read(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var document = JsonDocument.Parse(script.Trim(), Lenient);
                if (Article(document.RootElement) is { } article) return Make(article);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                // A page's own description of itself may be broken, also by an escape that is half of a character; its words stand all the same.
            }
        }

        return Empty;
    }

    private static JsonElement? Article(JsonElement root)
    {
        var (queue, seen) = (new Queue<JsonElement>(), 0);
        queue.Enqueue(root);
        while (queue.TryDequeue(out var element) && seen++ < MostObjects)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) queue.Enqueue(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(element)) return element;
                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(name, out var inner)) queue.Enqueue(inner);
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        var names = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type];
        return names.Any(name => name.ValueKind == JsonValueKind.String && name.GetString() is { } text
            && (text.EndsWith("Article", StringComparison.Ordinal) || text.EndsWith("Posting", StringComparison.Ordinal) || text is "Report"));
    }

    private static PageData Make(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"), Name(article, "author"), Text(article, "datePublished"), Text(article, "url") ?? Text(article, "mainEntityOfPage"),
        Name(article, "publisher"), Text(article, "inLanguage"), Text(article, "articleBody"));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? Name(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object => Text(value, "name"),
            _ => null,
        };
    }
}
