using System.Security.Cryptography;
using System.Text;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Makes documents from the bytes of a file: text, Markdown, corpus-form JSON and JSON Lines.</summary>
public static class DocumentReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>Reads a file that holds one document.</summary>
    /// <param name="file">Its name; the extension says how to read it, errors name it.</param>
    /// <param name="bytes">Its content, UTF-8.</param>
    /// <param name="sidecar">The file NAME.meta.yaml beside it, or null.</param>
    /// <exception cref="PaviseException">PAV2001 zero bytes, PAV2002 not UTF-8, PAV2003 empty, PAV2004 unknown extension, PAV2005 too large,
    /// PAV2006 broken JSON, PAV2007 no text in it, PAV2008 more than one document.</exception>
    public static Document Read(string file, ReadOnlySpan<byte> bytes, YamlSource? sidecar = null)
    {
        var all = ReadAll(file, bytes, sidecar);
        if (all.Count == 1) return all[0];
        throw new PaviseException("PAV2008", new Place(file, 2), "the file holds more than one document", "read it with its list of documents");
    }

    /// <summary>Reads every document of a file; only JSON Lines may hold more than one.</summary>
    /// <inheritdoc cref="Read"/>
    public static IReadOnlyList<Document> ReadAll(string file, ReadOnlySpan<byte> bytes, YamlSource? sidecar = null)
    {
        if (bytes.Length > MaximumBytes)
            throw new PaviseException("PAV2005", new Place(file), "the file is larger than 64 MiB", "split it into one file per text");
        var extension = Path.GetExtension(file).ToLowerInvariant();
        if (extension is not (".txt" or ".md" or ".json" or ".jsonl"))
            throw new PaviseException("PAV2004", new Place(file), $"'{extension}' files are not read", "give .txt, .md, .json or .jsonl");
        var text = StrictText.Decode(file, bytes);
        var known = sidecar is { } source ? Sidecar.Read(source) : new Sidecar();
        return extension switch
        {
            ".json" => [Make(file, CorpusJson.One(file, text), known)],
            ".jsonl" => [.. CorpusJson.Lines(file, text).Select(entry => Make(file, entry, known))],
            _ => [Make(file, new CorpusJson.Entry(Path.GetFileNameWithoutExtension(file), text), known)],
        };
    }

    private static Document Make(string file, CorpusJson.Entry entry, Sidecar known)
    {
        var hasHead = known.Outlet is not null || known.Published is not null || known.Title is not null || entry.HasHead;
        var found = hasHead ? new FirstLines(null, null, []) : FirstLines.Read(entry.Text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Text)));
        return new Document(
            entry.Id, file, entry.Text, hash,
            known.Title ?? entry.Title ?? found.Title,
            known.Outlet ?? entry.Outlet,
            known.Address ?? entry.Address,
            known.Published ?? entry.Published ?? found.Published,
            known.Language ?? LanguageGuess.Of(entry.Text),
            known.Licence ?? "unknown");
    }
}
