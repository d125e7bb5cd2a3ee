namespace Pavise.Workspace;

/// <summary>A file that tells how far it has been read.</summary>
internal sealed class WatchedFile(string path, Action<double> progressed) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, FileOptions.SequentialScan)
{
    public override int Read(byte[] buffer, int offset, int count) => Told(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Told(base.Read(buffer));

    private int Told(int read)
    {
        if (Length > 0) progressed((double)Position / Length);
        return read;
    }
}
