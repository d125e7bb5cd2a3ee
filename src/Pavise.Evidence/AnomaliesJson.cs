using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Writes the contract output of <c>pavise check</c> (schema pavise/anomalies/1): the same articles give the same bytes.</summary>
public static class AnomaliesJson
{
    public static void Write(Stream output, IEnumerable<Article> articles)
    {
        using var writer = new Utf8JsonWriter(output, ContractJson.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", "pavise/anomalies/1");
        writer.WriteStartArray("articles");
        foreach (var article in articles)
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

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
