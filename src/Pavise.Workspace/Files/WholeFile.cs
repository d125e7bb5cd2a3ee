using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>A file that appears whole or not at all: it is written beside its place, and moved into it once it is kept.</summary>
public sealed class WholeFile : IDisposable
{
    private readonly string path;
    private readonly string neighbour;
    private readonly FileStream stream;

    /// <summary>Begins the file; its folder is made when there is none.</summary>
    /// <exception cref="PaviseException">PAV1007 when it cannot be written; what stood there before still does.</exception>
    public WholeFile(string path)
    {
        this.path = path;
        // Hidden, so that what a kill leaves behind is no input of the next run.
        neighbour = Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.tmp");
        stream = Try(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(neighbour, FileMode.Create, FileAccess.Write);
        });
    }

    /// <summary>Writes some of it.</summary>
    /// <exception cref="PaviseException">PAV1007 when the disk refuses.</exception>
    public void Write(Action<Stream> write) => Try(() =>
    {
        write(stream);
        return true;
    });

    /// <summary>Puts the file in its place, synced to disk.</summary>
    /// <exception cref="PaviseException">PAV1007 when the disk refuses.</exception>
    public void Keep() => Write(_ =>
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
        File.Move(neighbour, path, overwrite: true);
    });

    /// <summary>Leaves nothing behind unless it was kept.</summary>
    public void Dispose()
    {
        foreach (Action leave in (ReadOnlySpan<Action>)[stream.Dispose, () => File.Delete(neighbour)])
        {
            try
            {
                leave();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // The disk refuses everything; the error that matters is the one being thrown.
            }
        }
    }

    private T Try<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1007", new Place(path), "the result cannot be written: " + error.Message.TrimEnd('.'), "free space or permit writing, then run again; earlier results are unchanged");
        }
    }
}
