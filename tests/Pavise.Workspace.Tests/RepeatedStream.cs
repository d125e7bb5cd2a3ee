namespace Pavise.Workspace.Tests;

/// <summary>One piece again and again, never held more than once.</summary>
internal sealed class RepeatedStream(byte[] piece, int times) : Stream
{
    private long at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => (long)piece.Length * times;

    public override long Position { get => at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length && at < Length)
        {
            var from = (int)(at % piece.Length);
            var take = Math.Min(piece.Length - from, buffer.Length - written);
            piece.AsSpan(from, take).CopyTo(buffer[written..]);
            (written, at) = (written + take, at + take);
        }

        return written;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
