using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>The replications of a batch in falling order of their threats on a day, so that those beside one another have about as many.</summary>
/// <param name="lanes">Replications of a batch.</param>
internal sealed class LaneOrder(int lanes)
{
    /// <summary>Numbers that have a bin of their own; those from the last on share it and are sorted among themselves.</summary>
    private const int Bins = 256;

    private readonly int[] ends = new int[Bins];

    /// <summary>The lane at each place.</summary>
    public int[] LaneAt { get; } = new int[lanes];

    /// <summary>The threats of the lane at each place.</summary>
    public int[] Counts { get; } = new int[lanes];

    /// <summary>The replication of the lane at each place.</summary>
    public uint[] Replications { get; } = new uint[lanes];

    /// <summary>Orders lanes.</summary>
    /// <param name="numbers">The threats of each.</param>
    /// <param name="first">The replication of the first; the others follow it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Sort(int[] numbers, uint first)
    {
        Array.Clear(ends);
        ref var count = ref MemoryMarshal.GetArrayDataReference(numbers);
        ref var bins = ref MemoryMarshal.GetArrayDataReference(ends);
        for (var lane = 0; lane < numbers.Length; lane++) Unsafe.Add(ref bins, Bin(Unsafe.Add(ref count, lane)))++;
        var many = ends[0];
        for (int bin = 0, sum = 0; bin < ends.Length; bin++) ends[bin] = (sum += ends[bin]) - ends[bin];
        ref var ofLane = ref MemoryMarshal.GetArrayDataReference(LaneAt);
        ref var ofCount = ref MemoryMarshal.GetArrayDataReference(Counts);
        for (var lane = 0; lane < numbers.Length; lane++)
        {
            var number = Unsafe.Add(ref count, lane);
            var place = Unsafe.Add(ref bins, Bin(number))++;
            Unsafe.Add(ref ofLane, place) = lane;
            Unsafe.Add(ref ofCount, place) = number;
        }

        if (many > 1) SortMany(many);
        Span<Vector<int>> from = Lanes.Of(LaneAt), to = MemoryMarshal.Cast<uint, Vector<int>>(Replications.AsSpan());
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] = from[i] + new Vector<int>((int)first);
    }

    /// <summary>Leaves the lanes as they are, since all have the same number of threats.</summary>
    public void Keep(int number, uint first)
    {
        Array.Fill(Counts, number);
        for (var lane = 0; lane < LaneAt.Length; lane++) (LaneAt[lane], Replications[lane]) = (lane, first + (uint)lane);
    }

    /// <summary>How many of the places from one on, at most so many, have more threats than a number.</summary>
    public int Beyond(int number, int from, int most)
    {
        var counts = Counts.AsSpan(from, Math.Min(most, Counts.Length - from));
        if (counts.IsEmpty || counts[0] <= number) return 0;
        var beyond = counts.Length;
        while (counts[beyond - 1] <= number) beyond--;
        return beyond;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bin(int number) => Bins - 1 - Math.Min(number, Bins - 1);

    private void SortMany(int many)
    {
        var counts = Counts.AsSpan(0, many);
        counts.Sort(LaneAt.AsSpan(0, many));
        counts.Reverse();
        LaneAt.AsSpan(0, many).Reverse();
    }
}
