using System.Text.Json;

namespace Pavise.Evidence;

/// <summary>A contract document that lists articles, written one by one; what is written leaves memory with each article.</summary>
public sealed class ArticlesJson : IDisposable
{
    private readonly Utf8JsonWriter writer;
    private readonly Action<Utf8JsonWriter, Article> write;

    internal ArticlesJson(Stream output, string schema, Action<Utf8JsonWriter, Article> write)
    {
        this.write = write;
        writer = new Utf8JsonWriter(output, ContractJson.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", schema);
        writer.WriteStartArray("articles");
    }

    /// <summary>Writes one article.</summary>
    public void Add(Article article)
    {
        write(writer, article);
        writer.Flush();
    }

    /// <summary>Closes the document. Without it the output is visibly cut: an error in the middle of a stream must not look like its end.</summary>
    public void Finish() => Finish(null);

    public void Dispose() => writer.Reset(Stream.Null);

    /// <summary>Closes the document after further properties beside the articles.</summary>
    internal void Finish(Action<Utf8JsonWriter>? more)
    {
        writer.WriteEndArray();
        more?.Invoke(writer);
        writer.WriteEndObject();
        writer.Flush();
    }
}
