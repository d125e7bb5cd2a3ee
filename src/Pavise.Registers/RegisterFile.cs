namespace Pavise.Registers;

/// <summary>A file to import: its name as errors and origins show it, and its content.</summary>
public sealed record RegisterFile(string Name, byte[] Bytes)
{
    /// <summary>The name without its folder.</summary>
    public string FileName => Path.GetFileName(Name);
}
