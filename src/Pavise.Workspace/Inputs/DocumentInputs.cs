using System.Runtime.CompilerServices;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Gathers the documents that verbs read: from files, folders, patterns, standard input and, where it is allowed, from the web.</summary>
/// <remarks>JSON Lines and standard input are read as a stream, so that memory does not grow with their length; all other files are read before the first
/// document is given, so that all their errors are told at once.</remarks>
/// <param name="parts">Clock, search path.</param>
/// <param name="standardInput">Opens standard input.</param>
public sealed class DocumentInputs(Parts parts, Func<Stream> standardInput)
{
    private const string StandardInput = "-";

    /// <summary>How many bytes of an unnamed input are looked at to tell its form.</summary>
    private const int Sample = 4096;

    /// <summary>The documents in the order of the paths.</summary>
    /// <exception cref="PaviseException">PAV1001, PAV1003, PAV1004, PAV20xx for files; PAV21xx for addresses.</exception>
    /// <exception cref="MissingPartException">PAV2020 for a PDF without pdftotext.</exception>
    public async IAsyncEnumerable<Document> ReadAsync(InputRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        var sources = await SourcesAsync(request, cancel).ConfigureAwait(false);
        // Documents of named files are checked together before any is given.
        var whole = new Queue<Document>(DocumentFiles.Read([.. sources.Where(source => source.File is not null).Select(source => source.File!)], parts.Pdf(), out var counts));
        var file = 0;
        foreach (var source in sources)
        {
            cancel.ThrowIfCancellationRequested();
            if (source.File is not null)
            {
                for (var left = counts[file++]; left > 0; left--) yield return whole.Dequeue();
            }
            else
            {
                await foreach (var document in StreamAsync(source.Path!, cancel).ConfigureAwait(false)) yield return document;
            }
        }
    }

    private async Task<List<(InputFile? File, string? Path)>> SourcesAsync(InputRequest request, CancellationToken cancel)
    {
        var sources = new List<(InputFile?, string?)>();
        using var web = request.Fetch ? new WebArchive(request, parts) : null;
        foreach (var path in request.Paths)
        {
            if (path == StandardInput) sources.Add((null, path));
            else if (WebArchive.IsAddress(path))
            {
                if (web is null)
                    throw new PaviseException("PAV2100", new Place(path), "addresses are not fetched unless you say so", "add --fetch, or save the page and give the file");
                sources.Add((await web.FetchAsync(path, cancel).ConfigureAwait(false), null));
            }
            else
            {
                sources.AddRange(Files(path));
            }
        }

        return sources;
    }

    private static IEnumerable<(InputFile?, string?)> Files(string path)
    {
        if (FilePattern.IsPattern(path)) return FilePattern.Find(path).Select(found => File(found, Path.GetDirectoryName(found)!));
        var full = Path.GetFullPath(path);
        if (System.IO.File.Exists(full)) return [File(full, Path.GetDirectoryName(full)!)];
        if (!Directory.Exists(full)) throw new PaviseException("PAV1001", new Place(path), "there is no such file or folder", "check the path");
        var inputs = new WorkspaceFolder(full).Inputs(full);
        if (inputs.Count == 0) throw new PaviseException("PAV1003", new Place(path), "there is no text in this folder", "put texts in it; docs/formats.md says which kinds");
        return inputs.Select(file => File(file, full));
    }

    private static (InputFile?, string?) File(string file, string root) => Path.GetExtension(file).ToLowerInvariant() is ".jsonl" or ".ndjson"
        ? (null, file)
        : (InputFile.Read(new WorkspaceFolder(root), file, DocumentReader.MaximumBytes), null);

    private async IAsyncEnumerable<Document> StreamAsync(string path, [EnumeratorCancellation] CancellationToken cancel)
    {
        var name = path == StandardInput ? "stdin" : Path.GetFileName(path);
        await using var stream = path == StandardInput ? standardInput() : Open(path);
        var start = new byte[Sample];
        var length = await stream.ReadAtLeastAsync(start, Sample, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        var form = path == StandardInput ? DocumentForms.OfBytes(start.AsSpan(0, length)) : DocumentForm.JsonLines;
        if (form == DocumentForm.JsonLines && !IsOneObject(start.AsMemory(0, length)))
        {
            var any = false;
            await foreach (var (line, number) in LineStream.ReadAsync(name, stream, start.AsMemory(0, length), cancel).ConfigureAwait(false))
            {
                any = true;
                yield return DocumentReader.ReadLine(name, line.Span, number);
            }

            if (!any) throw new PaviseException("PAV2003", new Place(name, 1, 1), "the file is empty", "give a file with text, or remove it");
            yield break;
        }

        foreach (var document in await WholeAsync(name, form == DocumentForm.JsonLines ? DocumentForm.Json : form, stream, start.AsMemory(0, length), cancel).ConfigureAwait(false)) yield return document;
    }

    /// <summary>True for one object over several lines: its first line holds nothing but the brace.</summary>
    private static bool IsOneObject(ReadOnlyMemory<byte> start)
    {
        var text = start.Span.TrimStart("\uFEFF \t\r\n"u8);
        var end = text.IndexOf((byte)'\n');
        return end > 0 && text[..end].TrimEnd(" \t\r"u8).SequenceEqual("{"u8);
    }

    private async Task<IReadOnlyList<Document>> WholeAsync(string name, DocumentForm form, Stream stream, ReadOnlyMemory<byte> start, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        whole.Write(start.Span);
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > DocumentReader.MaximumBytes)
                throw new PaviseException("PAV2005", new Place(name), "the input is larger than 64 MiB", "split it, or give JSON Lines");
        }

        var bytes = form == DocumentForm.Pdf ? parts.Pdf().Convert(name, whole.ToArray()) : whole.ToArray();
        return DocumentReader.ReadAll(name, bytes, form);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1004", new Place(path), "the file cannot be read: " + error.Message.TrimEnd('.'), "check that it exists and that you may read it");
        }
    }
}
