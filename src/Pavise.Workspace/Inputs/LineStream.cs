using System.Runtime.CompilerServices;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace;

/// <summary>The lines of a stream, one at a time: memory is bounded by the longest line.</summary>
public static class LineStream
{
    private const int FirstBuffer = 256 * 1024;

    /// <summary>Each line that is not blank with its number from 1, without its end; the memory is valid until the next one is asked for.</summary>
    /// <param name="file">Named in errors.</param>
    /// <param name="stream">The content.</param>
    /// <param name="start">Bytes already taken from the stream.</param>
    /// <param name="cancel">Stops between reads.</param>
    /// <exception cref="PaviseException">PAV2005 a line longer than 64 MiB, PAV1004 when the stream cannot be read.</exception>
    public static async IAsyncEnumerable<(ReadOnlyMemory<byte> Line, int Number)> ReadAsync(
        string file, Stream stream, ReadOnlyMemory<byte> start, [EnumeratorCancellation] CancellationToken cancel)
    {
        var buffer = new byte[Math.Max(FirstBuffer, start.Length)];
        start.CopyTo(buffer);
        var (from, scanned, to, number, ended) = (0, 0, start.Length, 0, false);
        while (true)
        {
            // What was searched once without an end is not searched again: a line of many reads costs its length, not its square.
            var end = buffer.AsSpan(scanned, to - scanned).IndexOf((byte)'\n');
            if (end >= 0 || (ended && to > from))
            {
                var length = end >= 0 ? scanned + end - from : to - from;
                number++;
                var line = buffer.AsMemory(from, length);
                from += Math.Min(length + 1, to - from);
                scanned = from;
                if (line.Span.ContainsAnyExcept(" \t\r\uFEFF"u8)) yield return (line, number);
                continue;
            }

            if (ended) yield break;
            if (to - from > DocumentReader.MaximumBytes)
                throw new PaviseException("PAV2005", new Place(file, number + 1), "the line is larger than 64 MiB", "split it into one line per text");
            (buffer, to) = Room(buffer, from, to);
            from = 0;
            scanned = to;
            var read = await FillAsync(file, stream, buffer.AsMemory(to), cancel).ConfigureAwait(false);
            ended = read == 0;
            to += read;
        }
    }

    /// <summary>The unread rest moved to the front, in a larger buffer when it fills this one.</summary>
    private static (byte[] Buffer, int Length) Room(byte[] buffer, int from, int to)
    {
        var rest = to - from;
        var target = rest > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        Buffer.BlockCopy(buffer, from, target, 0, rest);
        return (target, rest);
    }

    private static async Task<int> FillAsync(string file, Stream stream, Memory<byte> into, CancellationToken cancel)
    {
        try
        {
            return await stream.ReadAsync(into, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PaviseException("PAV1004", new Place(file), "it cannot be read: " + error.Message.TrimEnd('.'), "check that it exists and that you may read it");
        }
    }
}
