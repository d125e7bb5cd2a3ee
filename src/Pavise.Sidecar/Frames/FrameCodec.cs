using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pavise.Sidecar;

/// <summary>Frames as bytes: "PAV1", length of the header, length of the payload (32 bits, little-endian), header in UTF-8, payload.</summary>
internal static class FrameCodec
{
    private const int PrefixLength = 12;
    private const uint HeaderLimit = 64 * 1024 * 1024;
    private const uint PayloadLimit = 1024 * 1024 * 1024;

    private static ReadOnlySpan<byte> Magic => "PAV1"u8;

    public static async Task WriteAsync(Stream stream, Frame frame, CancellationToken cancel)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(frame.Header);
        var prefix = new byte[PrefixLength];
        Magic.CopyTo(prefix);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix.AsSpan(4), (uint)header.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix.AsSpan(8), (uint)frame.Payload.Length);
        await stream.WriteAsync(prefix, cancel).ConfigureAwait(false);
        await stream.WriteAsync(header, cancel).ConfigureAwait(false);
        await stream.WriteAsync(frame.Payload, cancel).ConfigureAwait(false);
        await stream.FlushAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The next frame.</summary>
    /// <exception cref="EndOfStreamException">The stream ended, in a frame or before one.</exception>
    /// <exception cref="InvalidDataException">The bytes are not a frame.</exception>
    public static async Task<Frame> ReadAsync(Stream stream, CancellationToken cancel)
    {
        var prefix = new byte[PrefixLength];
        await stream.ReadExactlyAsync(prefix, cancel).ConfigureAwait(false);
        var (headerLength, payloadLength) = Lengths(prefix);
        var header = new byte[headerLength];
        await stream.ReadExactlyAsync(header, cancel).ConfigureAwait(false);
        var payload = new byte[payloadLength];
        await stream.ReadExactlyAsync(payload, cancel).ConfigureAwait(false);
        return new Frame(ParseHeader(header), payload);
    }

    private static (uint Header, uint Payload) Lengths(ReadOnlySpan<byte> prefix)
    {
        if (!prefix[..4].SequenceEqual(Magic)) throw new InvalidDataException("a frame must begin with PAV1");
        var header = BinaryPrimitives.ReadUInt32LittleEndian(prefix[4..]);
        var payload = BinaryPrimitives.ReadUInt32LittleEndian(prefix[8..]);
        return header <= HeaderLimit && payload <= PayloadLimit ? (header, payload) : throw new InvalidDataException("a frame is over its size limit");
    }

    private static JsonObject ParseHeader(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject ?? throw new InvalidDataException("a frame's header must be a JSON object");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("a frame's header must be JSON", error);
        }
    }
}
