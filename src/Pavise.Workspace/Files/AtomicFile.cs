using System.Text;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Writes files whole or not at all: to a neighbour first, then moved into place.</summary>
public static class AtomicFile
{
    /// <summary>Writes a text as UTF-8 without a byte-order mark.</summary>
    /// <exception cref="PaviseException">PAV1007 when it cannot be written; what stood there before still does.</exception>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes; see <see cref="Write(string, string)"/>.</summary>
    public static void Write(string path, byte[] bytes) => Write(path, stream => stream.Write(bytes));

    /// <summary>Writes what is written to a stream; nothing when that fails or is cancelled. See <see cref="Write(string, string)"/>.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var neighbour = $"{path}.{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var stream = new FileStream(neighbour, FileMode.Create, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(neighbour, path, overwrite: true);
        }
        catch (Exception error) when (error is not (IOException or UnauthorizedAccessException))
        {
            TryDelete(neighbour);
            throw;
        }
        catch (Exception error)
        {
            TryDelete(neighbour);
            throw new PaviseException("PAV1007", new Place(path), "the result cannot be written: " + error.Message.TrimEnd('.'), "free space or permit writing, then run again; earlier results are unchanged");
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The disk refuses everything; the error that matters is the one being thrown.
        }
    }
}
