using System.Numerics;

namespace Pavise.Simulation;

/// <summary>How the outcome of a class's day is packed into 64 bits: rounds fired of each item in as many bits as its magazine needs, above them the leakers.</summary>
/// <remarks>It always fits: magazines of fewer than 2^20 states in all need at most 40 bits, and leakers are fewer than 2^24.</remarks>
internal sealed class DayFields
{
    private readonly int[] shifts;
    private readonly ulong[] masks;

    public DayFields(World world)
    {
        (shifts, masks) = (new int[world.Magazines.Length], new ulong[world.Magazines.Length]);
        for (var item = 0; item < shifts.Length; item++)
        {
            shifts[item] = LeakShift;
            masks[item] = (1ul << (32 - BitOperations.LeadingZeroCount((uint)DayLawBook.MostReady(world, item)))) - 1;
            LeakShift += BitOperations.PopCount(masks[item]);
        }
    }

    /// <summary>Items whose rounds are packed.</summary>
    public int Items => shifts.Length;

    /// <summary>Bits below the leakers.</summary>
    public int LeakShift { get; }

    /// <summary>Bits below an item's rounds.</summary>
    public int Shift(int item) => shifts[item];

    /// <summary>A one for each bit of an item's rounds, moved down.</summary>
    public ulong Mask(int item) => masks[item];

    public int Leakers(ulong outcome) => (int)(outcome >> LeakShift);

    /// <summary>Rounds of an item fired.</summary>
    public int Shots(ulong outcome, int item) => (int)((outcome >> shifts[item]) & masks[item]);

    public ulong Pack(int leakers, ReadOnlySpan<int> shots)
    {
        var outcome = (ulong)leakers << LeakShift;
        for (var item = 0; item < shots.Length; item++) outcome |= (ulong)shots[item] << shifts[item];
        return outcome;
    }
}
