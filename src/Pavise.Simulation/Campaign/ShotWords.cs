using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>The words of one threat's potential shots and looks, drawn when first asked for.</summary>
internal ref struct ShotWords(ChanceKey key, ShotLayout layout, uint replication, uint day, uint threat)
{
    private PhiloxBlock block;
    private int drawn = -1;

    /// <summary>The word of a shot.</summary>
    public uint At(int slot)
    {
        var of = Draw(slot);
        return IsHalf(slot) ? ShotLayout.Whole(block, key.Draw(DecisionStream.Shots, replication, day, threat, ShotLayout.Rest + (uint)of), slot % ShotLayout.PerBlock) : block.Word(slot & 3);
    }

    /// <summary>True when the word of a shot is below a threshold; what its first bits decide is not asked further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBelow(int slot, ulong cut)
    {
        Draw(slot);
        if (!IsHalf(slot)) return block.Word(slot & 3) < cut;
        ulong first = ShotLayout.First(block, slot % ShotLayout.PerBlock);
        return first == cut >> 16 ? At(slot) < cut : first < cut >> 16;
    }

    public readonly uint Look(int look) => key.Draw(DecisionStream.Looks, replication, day, threat, (uint)look >> 2).Word(look & 3);

    private int Draw(int slot)
    {
        var of = slot / ShotLayout.PerBlock;
        if (of == drawn) return of;
        drawn = of;
        block = key.Draw(DecisionStream.Shots, replication, day, threat, (uint)of);
        return of;
    }

    private readonly bool IsHalf(int slot) => (slot & 3) < layout.Halved(slot / ShotLayout.PerBlock);
}
