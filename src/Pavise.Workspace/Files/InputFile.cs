using System.Security.Cryptography;
using System.Text;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A file of the workspace as it was read: its bytes, its sidecar and a hash over both.</summary>
/// <param name="Name">Path relative to the workspace.</param>
/// <param name="Bytes">Content.</param>
/// <param name="Sidecar">The text of NAME.meta.yaml, or null.</param>
/// <param name="Hash">SHA-256 over name, content and sidecar, lower-case hexadecimal.</param>
public sealed record InputFile(string Name, byte[] Bytes, YamlSource? Sidecar, string Hash)
{
    /// <summary>Reads a file and its sidecar.</summary>
    /// <param name="workspace">What its name is relative to.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="most">A larger file is refused before it is read, in bytes.</param>
    /// <exception cref="PaviseException">PAV1004 when it cannot be read, PAV2005 when it is too large.</exception>
    public static InputFile Read(WorkspaceFolder workspace, string path, long most = long.MaxValue)
    {
        var name = workspace.Relative(path);
        if (most < long.MaxValue && new FileInfo(path) is { Exists: true } info && info.Length > most)
            throw new PaviseException("PAV2005", new Place(name), $"the file is larger than {most / (1024 * 1024)} MiB", "split it into one file per text, or give JSON Lines");
        var bytes = Load(path, name);
        var sidecarPath = SidecarOf(path);
        YamlSource? sidecar = System.IO.File.Exists(sidecarPath)
            ? new YamlSource(workspace.Relative(sidecarPath), Encoding.UTF8.GetString(Load(sidecarPath, workspace.Relative(sidecarPath))))
            : null;
        return new InputFile(name, bytes, sidecar, StageKey.Of(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), sidecar?.Text ?? ""));
    }

    /// <summary>The content as strict UTF-8 YAML text.</summary>
    public YamlSource AsYaml() => new(Name, Encoding.UTF8.GetString(Bytes));

    private static string SidecarOf(string path)
    {
        var whole = path + ".meta.yaml";
        return System.IO.File.Exists(whole) ? whole : Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + ".meta.yaml");
    }

    private static byte[] Load(string path, string name)
    {
        try
        {
            return System.IO.File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1004", new Place(name), "the file cannot be read: " + error.Message.TrimEnd('.'), "check that it exists and that you may read it");
        }
    }
}
