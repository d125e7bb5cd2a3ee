using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Tells the form of a file from its ending, or of bytes without a name from their first signs.</summary>
public static class DocumentForms
{
    private const string Endings = "give .txt, .md, .html, .xml (RSS, Atom), .json, .jsonl or .pdf";

    /// <summary>The form that a file's ending says.</summary>
    /// <exception cref="PaviseException">PAV2004 an ending that is not read.</exception>
    public static DocumentForm OfFile(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".txt" => DocumentForm.Text,
        ".md" => DocumentForm.Markdown,
        ".html" or ".htm" or ".xhtml" => DocumentForm.Html,
        ".xml" or ".rss" or ".atom" => DocumentForm.Feed,
        ".json" => DocumentForm.Json,
        ".jsonl" or ".ndjson" => DocumentForm.JsonLines,
        ".pdf" => DocumentForm.Pdf,
        var other => throw new PaviseException("PAV2004", new Place(file), $"'{other}' files are not read", Endings),
    };

    /// <summary>The form of a body whose server names its media type; the first signs decide where the type says nothing.</summary>
    /// <param name="mediaType">Such as "text/html", or null.</param>
    /// <param name="start">The first bytes, 512 or so.</param>
    public static DocumentForm OfMedia(string? mediaType, ReadOnlySpan<byte> start) => mediaType?.ToLowerInvariant() switch
    {
        "application/pdf" => DocumentForm.Pdf,
        "application/rss+xml" or "application/atom+xml" => DocumentForm.Feed,
        "application/x-ndjson" or "application/jsonl" => DocumentForm.JsonLines,
        "text/markdown" => DocumentForm.Markdown,
        "application/xhtml+xml" => DocumentForm.Html,
        _ => OfBytes(start),
    };

    /// <summary>The form of bytes without a name: what begins with a brace is JSON Lines (of one line or more), with a feed's root a feed, with another tag a page.</summary>
    public static DocumentForm OfBytes(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8)) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("%PDF-"u8)) return DocumentForm.Pdf;
        if (start.StartsWith("{"u8)) return DocumentForm.JsonLines;
        if (!start.StartsWith("<"u8)) return DocumentForm.Text;
        var head = start[..Math.Min(start.Length, 512)];
        if (head.IndexOf("<rss"u8) >= 0 || head.IndexOf("<feed"u8) >= 0 || head.IndexOf("<rdf:RDF"u8) >= 0) return DocumentForm.Feed;
        return start.Length > 1 && (char.IsAsciiLetter((char)start[1]) || start[1] is (byte)'!' or (byte)'?') ? DocumentForm.Html : DocumentForm.Text;
    }
}
