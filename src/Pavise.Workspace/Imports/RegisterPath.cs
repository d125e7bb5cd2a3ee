using Pavise.Core;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>The files behind a path that a user names for import.</summary>
public static class RegisterPath
{
    private static readonly string[] Endings = [".csv", ".tsv", ".xlsx", ".xls"];

    /// <summary>A file, or the tables that lie in a folder, in order of name; their names are relative to what the user wrote.</summary>
    /// <exception cref="PaviseException">PAV1001 no such path, PAV1004 unreadable.</exception>
    public static IReadOnlyList<RegisterFile> Files(string path)
    {
        if (File.Exists(path)) return [Read(path)];
        if (!Directory.Exists(path)) throw new PaviseException("PAV1001", new Place(path), "there is no such file or folder", "check the path");
        return [.. Directory.EnumerateFiles(path).Where(file => !WorkspaceFolder.IsAside(Path.GetFileName(file)) && Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).Select(Read)];
    }

    private static RegisterFile Read(string path) => new(path.Replace('\\', '/'), () => Open(path));

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1004", new Place(path), "the file cannot be read: " + error.Message.TrimEnd('.'), "check that you may read it");
        }
    }
}
