using Pavise.Simulation;

namespace Pavise.Workspace;

/// <summary>A run's state in a file beside its results: written as a whole, removed when the run is complete.</summary>
public sealed class FileCheckpoint(string path) : ICheckpoint
{
    private readonly string full = Path.GetFullPath(path);

    public Stream? Open() => File.Exists(full) ? File.OpenRead(full) : null;

    public void Replace(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        AtomicFile.Write(full, bytes.ToArray());
    }

    public void Clear() => File.Delete(full);
}
