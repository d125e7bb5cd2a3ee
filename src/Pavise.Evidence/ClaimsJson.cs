using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Writes the contract output of <c>pavise claims</c> (schema pavise/claims/1): the same articles give the same bytes.</summary>
public static class ClaimsJson
{
    /// <summary>Writes the claims and positions of articles in the order given.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="articles">The articles.</param>
    /// <param name="catalogue">Their catalogue.</param>
    /// <param name="report">What came of asking a model; null when none was asked.</param>
    public static void Write(Stream output, IEnumerable<Article> articles, Catalogue catalogue, ModelReport? report = null)
    {
        using var json = Open(output, catalogue);
        foreach (var article in articles) json.Add(article);
        json.Finish(writer =>
        {
            if (report is not null) WriteReport(writer, report);
        });
    }

    private static void WriteReport(Utf8JsonWriter writer, ModelReport report)
    {
        writer.WriteStartObject("model");
        writer.WriteString("name", report.Model);
        writer.WriteString("endpoint", report.Endpoint);
        writer.WriteNumber("proposed", report.Proposed);
        writer.WriteNumber("accepted", report.Accepted);
        writer.WriteNumber("known", report.Known);
        writer.WriteStartArray("refused");
        foreach (var refusal in report.Refused)
        {
            writer.WriteStartObject();
            writer.WriteString("article", refusal.Document);
            writer.WriteString("quote", refusal.Quote);
            writer.WriteString("reason", refusal.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        ContractJson.List(writer, "failures", report.Failures);
        writer.WriteEndObject();
    }

    /// <summary>Writes article by article, so that a long stream is never held in memory.</summary>
    public static ArticlesJson Open(Stream output, Catalogue catalogue) => new(output, "pavise/claims/1", (writer, article) => WriteArticle(writer, article, catalogue));

    private static void WriteArticle(Utf8JsonWriter writer, Article article, Catalogue catalogue)
    {
        var spans = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id, StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("id", article.Document.Id);
        writer.WriteString("language", article.Document.Language);
        writer.WriteBoolean("read", article.Document.IsRead);
        if (!article.Document.IsRead) writer.WriteString("not_read", $"not read ({Languages.Name(article.Document.Language)})");
        ContractJson.Days(writer, "published", article.Profile.Published);
        writer.WriteString("published_reason", article.Profile.PublishedReason);
        writer.WriteStartArray("claims");
        foreach (var claim in PublishedItems.Project(article.Assertions, catalogue)) WriteClaim(writer, claim, spans[claim.Origin]);
        writer.WriteEndArray();
        writer.WriteStartArray("positions");
        foreach (var position in article.Positions) WritePosition(writer, position, spans[position.Origin]);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter writer, Assertion claim, DocumentSpan span)
    {
        writer.WriteStartObject();
        writer.WriteString("cid", claim.Id);
        ContractJson.Quote(writer, span);
        writer.WriteString("kind", ContractJson.Word(claim.Kind.ToString()));
        writer.WriteString("status", ContractJson.Word(claim.Status.ToString()));
        writer.WriteString("item", claim.Item);
        ContractJson.Quantity(writer, claim);
        ContractJson.List(writer, "from", claim.From);
        ContractJson.List(writer, "to", claim.To);
        ContractJson.Days(writer, "when", claim.When);
        writer.WriteString("speaker", claim.Speaker);
        writer.WriteString("via", claim.Via);
        if (claim.Aspect is { } aspect) writer.WriteString("aspect", ContractJson.Word(aspect.ToString()));
        if (claim.Due is not null) ContractJson.Days(writer, "due", claim.Due);
        writer.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter writer, Position position, DocumentSpan span)
    {
        writer.WriteStartObject();
        writer.WriteString("id", position.Id);
        writer.WriteString("kind", position.Kind);
        writer.WriteString("topic", position.Topic);
        writer.WriteString("position", position.Stance);
        ContractJson.Quote(writer, span);
        writer.WriteString("speaker", position.Speaker);
        ContractJson.Days(writer, "due", position.Due);
        writer.WriteEndObject();
    }
}
