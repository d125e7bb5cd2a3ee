using System.Text;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Writes files whole or not at all.</summary>
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
        using var file = new WholeFile(path);
        file.Write(write);
        file.Keep();
    }
}
