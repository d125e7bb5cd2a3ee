using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>Fetches addresses and keeps what came: the bytes as they are, and beside them a sidecar with address, moment, SHA-256 and type. What is read afterwards is that file.</summary>
public sealed class WebArchive : IDisposable
{
    private readonly WebClient client;
    private readonly Parts parts;
    private readonly string folder;
    private readonly WorkspaceFolder? workspace;

    /// <summary>An archive in the folder named, else in documents/ of the workspace around the current folder.</summary>
    /// <exception cref="PaviseException">PAV2109 when there is neither.</exception>
    public WebArchive(InputRequest request, Parts parts)
    {
        this.parts = parts;
        workspace = request.Archive is null ? WorkspaceFolder.TryFind(Directory.GetCurrentDirectory()) : null;
        folder = request.Archive is { } named ? Path.GetFullPath(named) : workspace?.Documents ?? "";
        if (folder.Length == 0 && request.Paths.Any(IsAddress))
            throw new PaviseException("PAV2109", new Place(request.Paths.First(IsAddress)), "there is nowhere to keep what is fetched", "run it inside a workspace, or name a folder with --archive");
        client = new WebClient(request.AllowPrivate ? _ => true : PublicAddress.Is, request.Limits, parts.Time);
    }

    /// <summary>True for an http or https address.</summary>
    public static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches, archives and reads an address.</summary>
    /// <exception cref="PaviseException">PAV2101 to PAV2108 of the fetch, PAV2111 for what is no text, PAV1007 when it cannot be kept.</exception>
    public async Task<InputFile> FetchAsync(string address, CancellationToken cancel)
    {
        var page = await client.FetchAsync(address, cancel).ConfigureAwait(false);
        var file = Path.Combine(folder, NameOf(page.Address) + Ending(address, page));
        using (workspace is null ? null : await WorkspaceLock.TakeAsync(workspace, cancel).ConfigureAwait(false))
        {
            AtomicFile.Write(file, page.Bytes);
            AtomicFile.Write(file + ".meta.yaml", Sidecar(page));
        }

        return InputFile.Read(workspace ?? new WorkspaceFolder(folder), file, DocumentReader.MaximumBytes);
    }

    public void Dispose() => client.Dispose();

    private static string Ending(string address, WebPage page)
    {
        if (page.MediaType is { } type && (type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)))
            throw new PaviseException("PAV2111", new Place(address), $"it is {type}, not a text", "give the address of an article or feed");
        return DocumentForms.OfMedia(page.MediaType, page.Bytes.AsSpan(0, Math.Min(page.Bytes.Length, 512))) switch
        {
            DocumentForm.Html => ".html",
            DocumentForm.Feed => ".xml",
            DocumentForm.JsonLines or DocumentForm.Json => ".json",
            DocumentForm.Pdf => ".pdf",
            DocumentForm.Markdown => ".md",
            _ => ".txt",
        };
    }

    /// <summary>A name that a person recognises, and the first 8 digits of the address's SHA-256, so that two addresses never share one.</summary>
    private static string NameOf(Uri address)
    {
        var name = new StringBuilder();
        foreach (var c in address.Host + address.AbsolutePath)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '.') name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        var plain = name.ToString().Trim('-', '.');
        if (plain.Length > 60) plain = plain[..60].Trim('-', '.');
        // The identity is the name without ending, so that a point in it would cut it short.
        return $"{plain.Replace('.', '-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..8]}";
    }

    private string Sidecar(WebPage page)
    {
        var lines = new StringBuilder();
        void Line(string key, string? value)
        {
            // A JSON string is a quoted YAML scalar.
            if (value is not null) lines.Append(key).Append(": ").Append(JsonSerializer.Serialize(value)).Append('\n');
        }

        Line("address", page.Address.AbsoluteUri);
        Line("fetched", parts.Time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Line("sha256", Convert.ToHexStringLower(SHA256.HashData(page.Bytes)));
        Line("media-type", page.ContentType);
        Line("last-modified", page.LastModified?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Line("etag", page.Tag);
        return lines.ToString();
    }
}
