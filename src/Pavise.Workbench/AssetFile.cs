using System.Security.Cryptography;

namespace Pavise.Workbench;

/// <summary>Files that travel inside the program and that pages ask for; their addresses change with their content.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Its content.</param>
public sealed record AssetFile(string Name, string Type, byte[] Bytes)
{
    /// <summary>The one style sheet.</summary>
    public static AssetFile StyleSheet { get; } = Read("workbench.css", "text/css; charset=utf-8");

    /// <summary>A script that was built in node/ and stands beside its services; null when it was not built, for no page needs it.</summary>
    /// <param name="folder">Folder of the built services.</param>
    /// <param name="name">Name of the island.</param>
    public static AssetFile? Island(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, $"island-{name}.js"));
        return !file.Exists ? null : new AssetFile(file.Name, "text/javascript; charset=utf-8", File.ReadAllBytes(file.FullName));
    }

    /// <summary>Every file by name.</summary>
    public static IReadOnlyDictionary<string, AssetFile> All { get; } = new Dictionary<string, AssetFile>(StringComparer.Ordinal) { [StyleSheet.Name] = StyleSheet };

    /// <summary>Address of the file.</summary>
    public string Href => $"/assets/{Name}?v={Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12]}";

    private static AssetFile Read(string name, string type)
    {
        using var stream = typeof(AssetFile).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new AssetFile(name, type, bytes.ToArray());
    }
}
