using System.Globalization;
using System.Text.Json;

namespace Pavise.Evidence;

/// <summary>Writes documents in the corpus form, one object on each line: the text that quotes and offsets stand on, and what is known about it. <see cref="DocumentReader"/> reads it back.</summary>
public static class CorpusLines
{
    /// <summary>One document as one line without its end.</summary>
    public static string Line(Document document)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, ContractJson.Options with { Indented = false }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", document.Id);
            writer.WriteString("url", document.Address);
            writer.WriteString("outlet", document.Outlet);
            writer.WriteString("published", document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("title", document.Title);
            writer.WriteString("author", document.Author);
            writer.WriteString("language", document.Language);
            writer.WriteString("text", document.Text);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
