using System.Security.Cryptography;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>What a person, or a fetch, wrote beside a text in NAME.meta.yaml; it goes before anything found in the text.</summary>
internal sealed record Sidecar(
    string? Outlet = null, string? Address = null, DateOnly? Published = null, string? Language = null, string? Licence = null, string? Title = null, string? Hash = null, string? MediaType = null)
{
    /// <summary>The encoding that the server named when the text was fetched, or null.</summary>
    public string? Encoding => MediaType is null ? null : DeclaredEncoding.Of(System.Text.Encoding.ASCII.GetBytes(MediaType));

    /// <summary>Checks that the content is still what was fetched.</summary>
    /// <exception cref="PaviseException">PAV2016 when its SHA-256 is another.</exception>
    public void Verify(string file, ReadOnlySpan<byte> bytes)
    {
        if (Hash is null || Hash.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), StringComparison.OrdinalIgnoreCase)) return;
        throw new PaviseException("PAV2016", new Place(file), "the file is not the one whose sha256 stands in its .meta.yaml", "fetch it again, or remove the line sha256 if the change is meant");
    }

    public static Sidecar Read(YamlSource source)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(source, bag);
        root?.KnowOnly("outlet", "address", "published", "language", "licence", "title", "fetched", "sha256", "media-type", "last-modified", "etag");
        var read = root is null ? new Sidecar() : new Sidecar(
            root.TextOrNull("outlet"), root.TextOrNull("address"), root.DayOrNull("published"),
            root.TextOrNull("language"), root.TextOrNull("licence"), root.TextOrNull("title"), root.TextOrNull("sha256"), root.TextOrNull("media-type"));
        bag.ThrowIfAny();
        return read;
    }
}
