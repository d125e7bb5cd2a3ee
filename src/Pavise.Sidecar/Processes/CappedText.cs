using System.Text;

namespace Pavise.Sidecar;

/// <summary>Reads a stream to its end but keeps only its first bytes, so that a chatty process neither blocks nor fills the memory.</summary>
internal sealed class CappedText
{
    /// <summary>64 KiB.</summary>
    public const int Limit = 64 * 1024;

    private readonly byte[] kept = new byte[Limit];
    private int length;

    public async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[4096];
        int count;
        while ((count = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            var room = Math.Min(count, Limit - length);
            buffer.AsSpan(0, room).CopyTo(kept.AsSpan(length));
            Volatile.Write(ref length, length + room);
        }
    }

    public override string ToString() => Encoding.UTF8.GetString(kept, 0, Volatile.Read(ref length));
}
