using Pavise.Core;
using Pavise.Registers;

namespace Pavise.Workspace;

/// <summary>The files behind a path that a user names for import.</summary>
public static class RegisterPath
{
    private static readonly string[] Endings = [".csv", ".tsv", ".xlsx", ".xls"];

    /// <summary>A file, or the tables that lie in a folder, in order of name; their names are relative to what the user wrote.</summary>
    /// <param name="path">A file or folder.</param>
    /// <param name="progressed">Told the share of a file that has been read; each file is read more than once.</param>
    /// <exception cref="PaviseException">PAV1001 no such path, PAV1004 unreadable.</exception>
    public static IReadOnlyList<RegisterFile> Files(string path, Action<double>? progressed = null)
    {
        if (File.Exists(path)) return [Read(path, progressed)];
        if (!Directory.Exists(path)) throw new PaviseException("PAV1001", new Place(path), "there is no such file or folder", "check the path");
        return [.. Directory.EnumerateFiles(path).Where(file => !WorkspaceFolder.IsAside(Path.GetFileName(file)) && Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).Select(file => Read(file, progressed))];
    }

    private static RegisterFile Read(string path, Action<double>? progressed) => new(path.Replace('\\', '/'), () => Open(path, progressed ?? (_ => { })));

    private static WatchedFile Open(string path, Action<double> progressed)
    {
        try
        {
            return new WatchedFile(path, progressed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1004", new Place(path), "the file cannot be read: " + error.Message.TrimEnd('.'), "check that you may read it");
        }
    }
}
