using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Writes the contract output of <c>pavise check</c> (schema pavise/anomalies/1): the same articles give the same bytes.</summary>
public static class AnomaliesJson
{
    /// <summary>Writes the findings of articles in the order given.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="articles">What was read.</param>
    /// <param name="support">For several texts: the numbers of each with their support by the others; null for one text alone.</param>
    public static void Write(Stream output, IEnumerable<Article> articles, IReadOnlyDictionary<string, FigureSupport>? support = null)
    {
        using var json = Open(output, support);
        foreach (var article in articles) json.Add(article);
        json.Finish();
    }

    /// <summary>Writes article by article, so that a long stream is never held in memory.</summary>
    public static ArticlesJson Open(Stream output, IReadOnlyDictionary<string, FigureSupport>? support = null) =>
        new(output, "pavise/anomalies/1", (writer, article) => WriteArticle(writer, article, support));

    private static void WriteArticle(Utf8JsonWriter writer, Article article, IReadOnlyDictionary<string, FigureSupport>? support)
    {
        var spans = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("id", article.Document.Id);
        writer.WriteStartArray("anomalies");
        foreach (var anomaly in article.Anomalies)
        {
            writer.WriteStartObject();
            writer.WriteString("type", anomaly.Type);
            ContractJson.Quote(writer, anomaly.Origin is { } origin ? spans[origin] : null);
            writer.WriteString("severity", anomaly.Severity);
            writer.WriteString("reason", anomaly.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (support is not null) Figures(writer, article, spans, support);
        writer.WriteEndObject();
    }

    private static void Figures(Utf8JsonWriter writer, Article article, Dictionary<string, DocumentSpan> spans, IReadOnlyDictionary<string, FigureSupport> support)
    {
        writer.WriteStartArray("figures");
        foreach (var claim in article.Assertions)
        {
            if (claim.Quantity is not { } number || !support.TryGetValue(claim.Id, out var found)) continue;
            writer.WriteStartObject();
            ContractJson.Quote(writer, spans[claim.Origin]);
            writer.WriteString("value", Formatter.Quantity(number));
            writer.WriteNumber("supported", found.Supported);
            writer.WriteNumber("contradicted", found.Contradicted);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
