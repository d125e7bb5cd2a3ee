using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>The words of one threat's potential shots and looks, drawn when first asked for.</summary>
internal ref struct ShotWords(ChanceKey key, uint replication, uint day, uint threat)
{
    private PhiloxBlock block;
    private int drawn = -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint At(int slot)
    {
        if (slot >> 2 != drawn)
        {
            drawn = slot >> 2;
            block = key.Draw(DecisionStream.Shots, replication, day, threat, (uint)drawn);
        }

        return block.Word(slot & 3);
    }

    public readonly uint Look(int look) => key.Draw(DecisionStream.Looks, replication, day, threat, (uint)look >> 2).Word(look & 3);
}
