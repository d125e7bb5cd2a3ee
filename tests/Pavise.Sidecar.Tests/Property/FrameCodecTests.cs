using System.Text.Json.Nodes;

namespace Pavise.Sidecar.Tests.Property;

public class FrameCodecTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read_back_whatever_the_sizes_and_the_pieces()
    {
        var random = new Random(4711);
        for (var round = 0; round < 200; round++)
        {
            var doubles = Enumerable.Range(0, random.Next(40)).Select(_ => random.NextDouble() < 0.2 ? double.NegativeInfinity : random.NextDouble()).ToArray();
            var whole = Enumerable.Range(0, random.Next(40)).Select(_ => random.Next()).ToArray();
            var writer = new PayloadWriter();
            writer.Add("whole", whole);
            writer.Add("doubles", doubles);
            var header = new JsonObject { ["type"] = "t", ["text"] = new string('ä', random.Next(50)), ["arrays"] = writer.Declarations };
            using var stream = new MemoryStream();
            await FrameCodec.WriteAsync(stream, new Frame(header, writer.Payload), Cancel);
            stream.Position = 0;

            var frame = await FrameCodec.ReadAsync(new Trickle(stream, 1 + random.Next(9)), Cancel);

            Assert.Equal(header["text"]!.GetValue<string>(), frame.Text("text"));
            Assert.Equal(0, frame.Payload.Length % 8);
            Assert.Equal(doubles, new PayloadReader(frame).Doubles("doubles"));
            Assert.Empty(new PayloadReader(frame).Doubles("absent"));
            Assert.Throws<InvalidDataException>(() => new PayloadReader(frame).Doubles("whole"));
        }
    }

    [Fact]
    public async Task Every_cut_of_a_frame_is_an_end_of_the_stream()
    {
        using var stream = new MemoryStream();
        await FrameCodec.WriteAsync(stream, new Frame(new JsonObject { ["type"] = "t" }, new byte[16]), Cancel);
        var bytes = stream.ToArray();
        for (var length = 0; length < bytes.Length; length++)
            await Assert.ThrowsAsync<EndOfStreamException>(() => FrameCodec.ReadAsync(new MemoryStream(bytes, 0, length), Cancel));
    }

    [Theory]
    [InlineData("""{"arrays":[{"name":"a","type":"f64","length":-1}]}""")]
    [InlineData("""{"arrays":[{"name":"a","type":"f64","length":3}]}""")]
    [InlineData("""{"arrays":[{"name":"a","type":"f64"}]}""")]
    [InlineData("""{"arrays":[7]}""")]
    [InlineData("""{"arrays":[null]}""")]
    [InlineData("""{"arrays":[{"name":"a","type":"f64","length":"2"}]}""")]
    public void Declarations_that_do_not_fit_the_payload_are_refused(string header) =>
        Assert.Throws<InvalidDataException>(() => new PayloadReader(new Frame((JsonObject)JsonNode.Parse(header)!, new byte[16])));

    /// <summary>Hands out a stream in small pieces, as a pipe may.</summary>
    private sealed class Trickle(Stream inner, int most) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, most));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
