namespace Pavise.Simulation;

/// <summary>Thresholds for the four words of a block: a word below its threshold is a one in that word's bits.</summary>
/// <remarks>2^32, which every word is below, does not fit 32 bits and is kept apart.</remarks>
internal readonly struct Cuts
{
    private readonly uint b0, b1, b2, b3;
    private readonly byte a0, a1, a2, a3;

    public Cuts(ulong c0, ulong c1, ulong c2, ulong c3)
    {
        (b0, a0) = Split(c0);
        (b1, a1) = Split(c1);
        (b2, a2) = Split(c2);
        (b3, a3) = Split(c3);
    }

    /// <summary>The threshold of a word, 0 where all are below.</summary>
    public uint Below(int word) => word switch { 0 => b0, 1 => b1, 2 => b2, _ => b3 };

    /// <summary>All ones where every word is below.</summary>
    public byte Always(int word) => word switch { 0 => a0, 1 => a1, 2 => a2, _ => a3 };

    private static (uint Below, byte Always) Split(ulong cut) => cut > uint.MaxValue ? (0u, byte.MaxValue) : ((uint)cut, (byte)0);
}
