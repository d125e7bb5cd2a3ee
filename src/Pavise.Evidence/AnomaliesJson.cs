using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Writes the contract output of <c>pavise check</c> (schema pavise/anomalies/1): the same articles give the same bytes.</summary>
public static class AnomaliesJson
{
    /// <summary>Writes the findings of articles in the order given.</summary>
    public static void Write(Stream output, IEnumerable<Article> articles)
    {
        using var json = Open(output);
        foreach (var article in articles) json.Add(article);
        json.Finish();
    }

    /// <summary>Writes article by article, so that a long stream is never held in memory.</summary>
    public static ArticlesJson Open(Stream output) => new(output, "pavise/anomalies/1", WriteArticle);

    private static void WriteArticle(Utf8JsonWriter writer, Article article)
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
        writer.WriteEndObject();
    }
}
