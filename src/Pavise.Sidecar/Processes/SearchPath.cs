namespace Pavise.Sidecar;

/// <summary>Looks for programs in the folders of a search path, which is given from outside.</summary>
public static class SearchPath
{
    /// <summary>The program in the first folder that has it; null when none has.</summary>
    /// <param name="program">Its name without an ending.</param>
    /// <param name="folders">Folders in their order; empty names are passed over.</param>
    public static string? Find(string program, IEnumerable<string> folders)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
