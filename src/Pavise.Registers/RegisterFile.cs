using Pavise.Registers.Tables;

namespace Pavise.Registers;

/// <summary>A file to import: its name as errors and origins show it, and how to read it, as often as needed.</summary>
/// <param name="name">The name.</param>
/// <param name="open">Opens it at its beginning.</param>
public sealed class RegisterFile(string name, Func<Stream> open)
{
    /// <summary>A file that is in memory.</summary>
    public RegisterFile(string name, byte[] bytes)
        : this(name, () => new MemoryStream(bytes, writable: false))
    {
    }

    private FileScan? scan;

    public string Name => name;

    /// <summary>The name without its folder.</summary>
    public string FileName => Path.GetFileName(name);

    /// <summary>What one pass over it tells, made once.</summary>
    internal FileScan Scan => scan ??= FileScan.Of(this);

    public Stream Open() => open();

    /// <summary>The whole content, for files that must be held in one piece.</summary>
    public byte[] ReadAll()
    {
        using var stream = open();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
