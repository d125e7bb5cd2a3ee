using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A file of entries by hand, anywhere on disk.</summary>
public static class HandFile
{
    /// <summary>Reads it as YAML text.</summary>
    /// <exception cref="PaviseException">PAV1001 no such file, PAV1004 unreadable.</exception>
    public static YamlSource Read(string path)
    {
        if (!File.Exists(path)) throw new PaviseException("PAV1001", new Place(path), "there is no such file", "check the path");
        try
        {
            return new YamlSource(path, File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1004", new Place(path), "the file cannot be read: " + error.Message.TrimEnd('.'), "check that you may read it");
        }
    }
}
