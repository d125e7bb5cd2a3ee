using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>The example workspace that travels with the command.</summary>
public static class DemoWorkspace
{
    /// <summary>Copies the example into a folder unless it is there already.</summary>
    /// <exception cref="PaviseException">PAV1006 the folder is something else, PAV1009 the example is missing.</exception>
    public static WorkspaceFolder Make(string folder, Parts parts)
    {
        var workspace = new WorkspaceFolder(folder);
        if (File.Exists(workspace.File)) return workspace;
        if (Directory.Exists(workspace.Root) && Directory.EnumerateFileSystemEntries(workspace.Root).Any())
            throw new PaviseException("PAV1006", new Place(folder), "there is something here already that is no workspace", "run this elsewhere, or remove it");
        var example = parts.ExampleFolder;
        if (!Directory.Exists(example))
            throw new PaviseException("PAV1009", new Place(example), "the example is missing", "install Pavise again");
        var files = Directory.EnumerateFiles(example, "*", SearchOption.AllDirectories)
            .OrderBy(file => Path.GetFileName(file) == WorkspaceFolder.FileName).ThenBy(file => file, StringComparer.Ordinal);
        foreach (var file in files) AtomicFile.Write(Path.Combine(workspace.Root, Path.GetRelativePath(example, file)), File.ReadAllBytes(file));
        return workspace;
    }
}
