using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Makes documents from bytes: text, Markdown, web pages, feeds, and the corpus form as JSON or JSON Lines.</summary>
public static class DocumentReader
{
    /// <summary>The largest file that is read at once, in bytes; JSON Lines are bounded by line instead where they are read as a stream.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The largest web page that is read, in bytes.</summary>
    public const int MaximumPageBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file that holds one document.</summary>
    /// <param name="file">Its name; the extension says how to read it, errors name it.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="sidecar">The file NAME.meta.yaml beside it, or null.</param>
    /// <exception cref="PaviseException">PAV2001 zero bytes, PAV2002 undecodable, PAV2003 empty, PAV2004 unknown extension, PAV2005 too large,
    /// PAV2006 broken JSON, PAV2007 no text in it, PAV2008 more than one document, PAV2013 a page of too many elements, PAV2014 broken feed.</exception>
    public static Document Read(string file, ReadOnlySpan<byte> bytes, YamlSource? sidecar = null)
    {
        var all = ReadAll(file, bytes, sidecar);
        if (all.Count == 1) return all[0];
        throw new PaviseException("PAV2008", new Place(file, 2), "the file holds more than one document", "read it with its list of documents");
    }

    /// <summary>Reads every document of a file; feeds and JSON Lines may hold more than one.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<Document> ReadAll(string file, ReadOnlySpan<byte> bytes, YamlSource? sidecar = null) =>
        ReadAll(file, bytes, DocumentForms.OfFile(file), sidecar);

    /// <summary>Reads every document of content whose form is known. A PDF must have been turned to text before.</summary>
    /// <param name="file">Its name; errors name it.</param>
    /// <param name="bytes">Its content; of a PDF the text taken from it.</param>
    /// <param name="form">How the content holds its documents.</param>
    /// <param name="sidecar">What is known beside it, or null.</param>
    /// <param name="encoding">The encoding that a server named, or null.</param>
    /// <exception cref="PaviseException">As <see cref="Read"/>, and PAV2015 for a page without running text.</exception>
    public static IReadOnlyList<Document> ReadAll(string file, ReadOnlySpan<byte> bytes, DocumentForm form, YamlSource? sidecar = null, string? encoding = null)
    {
        if (bytes.Length > MaximumBytes)
            throw new PaviseException("PAV2005", new Place(file), "the file is larger than 64 MiB", "split it into one file per text, or give JSON Lines");
        if (form == DocumentForm.Html && bytes.Length > MaximumPageBytes)
            throw new PaviseException("PAV2005", new Place(file), "the web page is larger than 16 MiB", "give the article's own page, or its text as .txt");
        var known = sidecar is { } source ? Sidecar.Read(source) : new Sidecar();
        var declared = encoding ?? known.Encoding ?? (form is DocumentForm.Html or DocumentForm.Feed ? DeclaredEncoding.Of(bytes) : null);
        var (text, note) = TextDecoder.Decode(file, bytes, declared);
        return form switch
        {
            DocumentForm.Json => [Make(file, CorpusJson.One(file, text), known, note)],
            DocumentForm.JsonLines => [.. CorpusJson.Lines(file, text).Select(entry => Make(file, entry, known, note))],
            DocumentForm.Html => [Page(file, text, known, note)],
            DocumentForm.Feed => Feed(file, text, known, note),
            DocumentForm.Pdf => [Make(file, new CorpusJson.Entry(Name(file), PdfLines.Join(text)), known, note)],
            _ => [Make(file, new CorpusJson.Entry(Name(file), text), known, note)],
        };
    }

    /// <summary>Checks that a fetched file is still what was fetched.</summary>
    /// <exception cref="PaviseException">PAV2016 when its SHA-256 is not the one in its sidecar; PAV11xx for a broken sidecar.</exception>
    public static void Verify(string file, ReadOnlySpan<byte> bytes, YamlSource? sidecar)
    {
        if (sidecar is { } source) Sidecar.Read(source).Verify(file, bytes);
    }

    /// <summary>Reads one line of JSON Lines.</summary>
    /// <param name="file">Named in errors.</param>
    /// <param name="line">One object in the corpus form, UTF-8.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="PaviseException">PAV2001, PAV2002, PAV2005, PAV2006 or PAV2007.</exception>
    public static Document ReadLine(string file, ReadOnlySpan<byte> line, int number)
    {
        if (line.Length > MaximumBytes)
            throw new PaviseException("PAV2005", new Place(file, number), "the line is larger than 64 MiB", "split it into one line per text");
        try
        {
            return Make(file, CorpusJson.Line(file, TextDecoder.Decode(file, line).Text, number), new Sidecar(), null);
        }
        catch (PaviseException problem) when (problem.Diagnostics[0] is { Code: "PAV2001" or "PAV2002", Place: var place })
        {
            throw new PaviseException([problem.Diagnostics[0] with { Place = place with { Line = number } }]);
        }
    }

    private static Document Page(string file, string html, Sidecar known, Diagnostic? note)
    {
        var (text, head) = PageReader.Read(file, html);
        if (text.Length == 0)
            throw new PaviseException("PAV2015", new Place(file, 1, 1), "no running text was found in this page", "give the article's own page, or its text as .txt");
        var entry = new CorpusJson.Entry(Name(file), text, head.Title, head.Site, head.Address, head.Published);
        return Make(file, entry, known, note, head.Language) with { Author = head.Author };
    }

    private static Document[] Feed(string file, string xml, Sidecar known, Diagnostic? note)
    {
        var (entries, language) = FeedReader.Read(file, xml);
        // A sidecar speaks for the feed: its title and address are not those of each entry.
        var shared = known with { Title = null, Address = null, Published = null };
        return [.. entries.Select(entry => Make(file, entry, shared, note, language))];
    }

    private static Document Make(string file, CorpusJson.Entry entry, Sidecar known, Diagnostic? note, string? language = null)
    {
        var hasHead = known.Outlet is not null || known.Published is not null || known.Title is not null || entry.HasHead;
        var found = hasHead ? new FirstLines(null, null, []) : FirstLines.Read(entry.Text);
        var hash = TextHash.Of(entry.Text);
        var notes = new[] { note, BidiMarks.Find(file, entry.Text) }.OfType<Diagnostic>().ToArray();
        var stated = known.Published ?? entry.Published ?? found.Published;
        var line = stated is null ? DateLine.Day(entry.Text) : null;
        return new Document(
            entry.Id, file, entry.Text, hash,
            known.Title ?? entry.Title ?? found.Title,
            known.Outlet ?? entry.Outlet,
            known.Address ?? entry.Address,
            stated ?? line,
            known.Language ?? LanguageGuess.Of(entry.Text, language),
            known.Licence ?? "unknown") { Notes = notes, PublishedReason = line is { } day ? $"begins with a date line of {Formatter.Day(day)}" : null };
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);
}
