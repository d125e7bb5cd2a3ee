using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>What it does where two shots share a word.</summary>
internal sealed partial class LaneWordsInRegisters<TLong, TRegisters>
{
    /// <summary>Threats of which a lane of 16 bits holds the bits.</summary>
    private const int Quarter = 16;

    private readonly (int First, uint Zeros)[] undecided = new (int, uint)[Most];

    private void FillHalves(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, int at, uint block, in Cuts cuts, Span<ulong> rows, int stride)
    {
        switch (cuts.Halved)
        {
            case 1: FillHalves<One>(replications, counts, at, block, cuts, rows, stride); break;
            case 2: FillHalves<Two>(replications, counts, at, block, cuts, rows, stride); break;
            case 3: FillHalves<Three>(replications, counts, at, block, cuts, rows, stride); break;
            default: FillHalves<Four>(replications, counts, at, block, cuts, rows, stride); break;
        }
    }

    /// <summary>The same where shots share words. A place at which some shot's first 16 bits are those of its threshold is noted, and its threats are looked at once more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillHalves<THalved>(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, int at, uint block, in Cuts cuts, Span<ulong> rows, int stride)
        where THalved : struct, IHalved
    {
        var below = new Thresholds(cuts);
        var shared = Shared(at, (Math.Min(Most, counts[0] - at) + 1) & -2);
        for (var lane = 0; lane < replications.Length && counts[lane] > at; lane += TRegisters.Lanes)
        {
            var count = Math.Min(Most, counts[lane] - at);
            var lanes = new Starts(TRegisters.Load(ref Unsafe.AsRef(in replications[lane])), block, Rounds);
            var noted = 0;
            for (var from = 0; from < count; from += Half)
            {
                Sixteen<THalved>(lanes, shared, from, count, below, ref noted, out var a);
                var b = default(PhiloxState<TLong, TRegisters>);
                if (count > from + Quarter) Sixteen<THalved>(lanes, shared, from + Quarter, count, below, ref noted, out b);
                Save<THalved>(0, a.C0, b.C0, ref rows[lane], stride, from);
                Save<THalved>(1, a.C1, b.C1, ref rows[lane], stride, from);
                Save<THalved>(2, a.C2, b.C2, ref rows[lane], stride, from);
                Save<THalved>(3, a.C3, b.C3, ref rows[lane], stride, from);
            }

            foreach (var (first, zeros) in undecided.AsSpan(0, noted)) DecidePair(cuts, replications[lane..], at, first, zeros, block, rows[lane..], stride);
        }

        FillAlways(cuts, rows, stride, replications.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Sixteen<THalved>(in Starts lanes, Span<ulong> shared, int from, int count, in Thresholds below, ref int noted, out PhiloxState<TLong, TRegisters> bits)
        where THalved : struct, IHalved
    {
        ref var first = ref shared[SharedPerThreat * from];
        if (twoByTwo) TwoByTwo<THalved>(lanes, ref first, Math.Min(Quarter, count - from), below, from, ref noted, out bits);
        else OneByOne<THalved>(lanes, ref first, Math.Min(Quarter, count - from), below, from, ref noted, out bits);
    }

    /// <summary>Writes the bits of up to 32 threats: of the first 16 and of those that follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Save<THalved>(int word, TLong first, TLong second, ref ulong rows, int stride, int from)
        where THalved : struct, IHalved
    {
        Save(word < THalved.Words ? TRegisters.UpperHalves(first, second) : TRegisters.LowerHalves(first, second), ref Unsafe.Add(ref rows, word * stride), from);
        if (word < THalved.Words) Save(TRegisters.LowerHalves(first, second), ref Unsafe.Add(ref rows, (4 + word) * stride), from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Save(TLong bits, ref ulong row, int from)
    {
        if (from == 0) TRegisters.SaveLow(bits, ref row);
        else TRegisters.SaveHigh(bits, ref row);
    }

    /// <summary>Decides a threat and the next of these 64, if there is one, in the replications of a register at which a half is zero.</summary>
    private void DecidePair(in Cuts cuts, ReadOnlySpan<uint> replications, int at, int first, uint zeros, uint block, Span<ulong> rows, int stride)
    {
        for (var lane = 0; lane < TRegisters.Lanes; lane++)
        {
            if ((zeros >> (2 * lane) & 3) == 0) continue;
            Decide(cuts, replications[lane], at, first, block, rows[lane..], stride);
            if (first + 1 < Most) Decide(cuts, replications[lane], at, first + 1, block, rows[lane..], stride);
        }
    }

    /// <summary>Adds a threat's bits of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mark<THalved>(int word, TLong words, TLong cut, TLong bit, ref TLong bits, ref TLong nearest)
        where THalved : struct, IHalved
    {
        bits = word < THalved.Words ? TRegisters.MarkHalves(bits, words, cut, bit) : TRegisters.Mark(bits, words, cut, bit);
        if (word < THalved.Words) nearest = TRegisters.Nearer(nearest, words, cut);
    }

    /// <summary>Draws up to 16 threats, the bits of each word's two halves of a replication in two lanes of 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void TwoByTwo<THalved>(in Starts lanes, ref ulong from, int count, in Thresholds below, int place, ref int noted, out PhiloxState<TLong, TRegisters> bits)
        where THalved : struct, IHalved
    {
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var end = ref Unsafe.Add(ref from, SharedPerThreat * count);
        TLong b0 = TRegisters.All(0), b1 = b0, b2 = b0, b3 = b0, bit = TRegisters.All(0x0001_0001_0001_0001);
        for (; Unsafe.IsAddressLessThan(ref from, ref end); place += 2)
        {
            Begin(ref from, lanes, out var x, out var y);
            Begin(ref Unsafe.Add(ref from, SharedPerThreat), lanes, out var u, out var v);
            from = ref Unsafe.Add(ref from, 2 * SharedPerThreat);
            Round(ref round, 3, ref x, ref y, ref u, ref v);
            Round(ref round, 4, ref x, ref y, ref u, ref v);
            Round(ref round, 5, ref x, ref y, ref u, ref v);
            Round(ref round, 6, ref x, ref y, ref u, ref v);
            Round(ref round, 7, ref x, ref y, ref u, ref v);
            Round(ref round, 8, ref x, ref y, ref u, ref v);
            Round(ref round, 9, ref x, ref y, ref u, ref v);
            var nearest = TRegisters.All(ulong.MaxValue);
            Mark<THalved>(0, TRegisters.Join(x.C0, y.C0), below.W0, bit, ref b0, ref nearest);
            Mark<THalved>(1, TRegisters.Join(x.C1, y.C1), below.W1, bit, ref b1, ref nearest);
            Mark<THalved>(2, TRegisters.Join(x.C2, y.C2), below.W2, bit, ref b2, ref nearest);
            Mark<THalved>(3, TRegisters.Join(x.C3, y.C3), below.W3, bit, ref b3, ref nearest);
            bit = TRegisters.Twice(bit);
            Mark<THalved>(0, TRegisters.Join(u.C0, v.C0), below.W0, bit, ref b0, ref nearest);
            Mark<THalved>(1, TRegisters.Join(u.C1, v.C1), below.W1, bit, ref b1, ref nearest);
            Mark<THalved>(2, TRegisters.Join(u.C2, v.C2), below.W2, bit, ref b2, ref nearest);
            Mark<THalved>(3, TRegisters.Join(u.C3, v.C3), below.W3, bit, ref b3, ref nearest);
            bit = TRegisters.Twice(bit);
            if (TRegisters.Zeros(nearest) is not 0 and var zeros) Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(undecided), noted++) = (place, zeros);
        }

        (bits.C0, bits.C1, bits.C2, bits.C3) = (b0, b1, b2, b3);
    }

    /// <summary>The same, one threat at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void OneByOne<THalved>(in Starts lanes, ref ulong from, int count, in Thresholds below, int place, ref int noted, out PhiloxState<TLong, TRegisters> bits)
        where THalved : struct, IHalved
    {
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var end = ref Unsafe.Add(ref from, SharedPerThreat * count);
        TLong b0 = TRegisters.All(0), b1 = b0, b2 = b0, b3 = b0, bit = TRegisters.All(0x0001_0001_0001_0001);
        for (; Unsafe.IsAddressLessThan(ref from, ref end); place += 1)
        {
            Begin(ref from, lanes, out var x, out var y);
            from = ref Unsafe.Add(ref from, SharedPerThreat);
            Round(ref round, 3, ref x, ref y);
            Round(ref round, 4, ref x, ref y);
            Round(ref round, 5, ref x, ref y);
            Round(ref round, 6, ref x, ref y);
            Round(ref round, 7, ref x, ref y);
            Round(ref round, 8, ref x, ref y);
            Round(ref round, 9, ref x, ref y);
            var nearest = TRegisters.All(ulong.MaxValue);
            Mark<THalved>(0, TRegisters.Join(x.C0, y.C0), below.W0, bit, ref b0, ref nearest);
            Mark<THalved>(1, TRegisters.Join(x.C1, y.C1), below.W1, bit, ref b1, ref nearest);
            Mark<THalved>(2, TRegisters.Join(x.C2, y.C2), below.W2, bit, ref b2, ref nearest);
            Mark<THalved>(3, TRegisters.Join(x.C3, y.C3), below.W3, bit, ref b3, ref nearest);
            bit = TRegisters.Twice(bit);
            if (TRegisters.Zeros(nearest) is not 0 and var zeros) Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(undecided), noted++) = (place, zeros);
        }

        (bits.C0, bits.C1, bits.C2, bits.C3) = (b0, b1, b2, b3);
    }

    /// <summary>Words that two shots share; a type, so that the compiler makes a loop for each.</summary>
    private interface IHalved
    {
        static abstract int Words { get; }
    }

    private readonly struct One : IHalved
    {
        public static int Words => 1;
    }

    private readonly struct Two : IHalved
    {
        public static int Words => 2;
    }

    private readonly struct Three : IHalved
    {
        public static int Words => 3;
    }

    private readonly struct Four : IHalved
    {
        public static int Words => 4;
    }
}
