using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Many replications at once, in registers of any width.</summary>
internal sealed partial class LaneWordsInRegisters<TLong, TRegisters> : LaneWords
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    /// <summary>Threats of which a lane of 32 bits holds the bits.</summary>
    private const int Half = 32;

    private readonly TLong[] keys = new TLong[2 * Philox4x32.Rounds];

    private readonly bool twoByTwo;

    public LaneWordsInRegisters(uint seed, DecisionStream stream, bool oneByOne)
        : base(seed, stream)
    {
        twoByTwo = TRegisters.AreMany && !oneByOne;
        for (var i = 0; i < keys.Length; i++) keys[i] = TRegisters.All(Rounds[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Fill(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, int at, uint block, in Cuts cuts, Span<ulong> rows, int stride)
    {
        if (cuts.Halved > 0)
        {
            FillHalves(replications, counts, at, block, cuts, rows, stride);
            return;
        }

        var below = new Thresholds(cuts);
        var shared = Shared(at, (Math.Min(Most, counts[0] - at) + 1) & -2);
        for (var lane = 0; lane < replications.Length && counts[lane] > at; lane += TRegisters.Lanes)
        {
            var count = Math.Min(Most, counts[lane] - at);
            var lanes = new Starts(TRegisters.Load(ref Unsafe.AsRef(in replications[lane])), block, Rounds);
            ref var row = ref rows[lane];
            Fill(lanes, ref MemoryMarshal.GetReference(shared), Math.Min(Half, count), below, out var w0, out var w1, out var w2, out var w3);
            TRegisters.SaveLow(w0, ref row);
            TRegisters.SaveLow(w1, ref Unsafe.Add(ref row, stride));
            TRegisters.SaveLow(w2, ref Unsafe.Add(ref row, 2 * stride));
            TRegisters.SaveLow(w3, ref Unsafe.Add(ref row, 3 * stride));
            if (count <= Half) continue;
            Fill(lanes, ref shared[SharedPerThreat * Half], count - Half, below, out w0, out w1, out w2, out w3);
            TRegisters.SaveHigh(w0, ref row);
            TRegisters.SaveHigh(w1, ref Unsafe.Add(ref row, stride));
            TRegisters.SaveHigh(w2, ref Unsafe.Add(ref row, 2 * stride));
            TRegisters.SaveHigh(w3, ref Unsafe.Add(ref row, 3 * stride));
        }

        FillAlways(cuts, rows, stride, replications.Length);
    }

    private static void FillAlways(in Cuts cuts, Span<ulong> rows, int stride, int count)
    {
        for (var row = 0; row < cuts.Rows; row++)
        {
            if (cuts.Always(row) != 0) rows.Slice(row * stride, count).Fill(ulong.MaxValue);
        }
    }

    /// <summary>Draws up to 32 threats, the bits of each word of a replication in a lane of 32 bits. A run under a law of raids spends most of its time here.</summary>
    /// <remarks>Two threats at a time, so that the processor has other rounds to do while one waits for its products.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Fill(in Starts lanes, ref ulong from, int count, in Thresholds below, out TLong w0, out TLong w1, out TLong w2, out TLong w3)
    {
        if (!twoByTwo)
        {
            FillOneByOne(lanes, ref from, count, below, out w0, out w1, out w2, out w3);
            return;
        }

        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var end = ref Unsafe.Add(ref from, SharedPerThreat * count);
        TLong b0 = TRegisters.All(0), b1 = b0, b2 = b0, b3 = b0, bit = TRegisters.All(0x1_0000_0001);
        while (Unsafe.IsAddressLessThan(ref from, ref end))
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
            b0 = TRegisters.Mark(b0, TRegisters.Join(x.C0, y.C0), below.W0, bit);
            b1 = TRegisters.Mark(b1, TRegisters.Join(x.C1, y.C1), below.W1, bit);
            b2 = TRegisters.Mark(b2, TRegisters.Join(x.C2, y.C2), below.W2, bit);
            b3 = TRegisters.Mark(b3, TRegisters.Join(x.C3, y.C3), below.W3, bit);
            bit = TRegisters.Twice(bit);
            b0 = TRegisters.Mark(b0, TRegisters.Join(u.C0, v.C0), below.W0, bit);
            b1 = TRegisters.Mark(b1, TRegisters.Join(u.C1, v.C1), below.W1, bit);
            b2 = TRegisters.Mark(b2, TRegisters.Join(u.C2, v.C2), below.W2, bit);
            b3 = TRegisters.Mark(b3, TRegisters.Join(u.C3, v.C3), below.W3, bit);
            bit = TRegisters.Twice(bit);
        }

        (w0, w1, w2, w3) = (b0, b1, b2, b3);
    }

    /// <summary>The same, one threat at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void FillOneByOne(in Starts lanes, ref ulong from, int count, in Thresholds below, out TLong w0, out TLong w1, out TLong w2, out TLong w3)
    {
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var end = ref Unsafe.Add(ref from, SharedPerThreat * count);
        TLong b0 = TRegisters.All(0), b1 = b0, b2 = b0, b3 = b0, bit = TRegisters.All(0x1_0000_0001);
        while (Unsafe.IsAddressLessThan(ref from, ref end))
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
            b0 = TRegisters.Mark(b0, TRegisters.Join(x.C0, y.C0), below.W0, bit);
            b1 = TRegisters.Mark(b1, TRegisters.Join(x.C1, y.C1), below.W1, bit);
            b2 = TRegisters.Mark(b2, TRegisters.Join(x.C2, y.C2), below.W2, bit);
            b3 = TRegisters.Mark(b3, TRegisters.Join(x.C3, y.C3), below.W3, bit);
            bit = TRegisters.Twice(bit);
        }

        (w0, w1, w2, w3) = (b0, b1, b2, b3);
    }

    /// <summary>The rest of rounds 0 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(ref ulong from, in Starts lanes, out PhiloxState<TLong, TRegisters> some, out PhiloxState<TLong, TRegisters> others)
    {
        TLong q = TRegisters.All(from), upper = TRegisters.All(Unsafe.Add(ref from, 1)), keyed = TRegisters.All(Unsafe.Add(ref from, 2));
        Begin(q, upper, keyed, lanes.First0, lanes.Third0, lanes.Second0, out some);
        Begin(q, upper, keyed, lanes.First1, lanes.Third1, lanes.Second1, out others);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TLong q, TLong upper, TLong keyed, TLong first, TLong third, TLong second, out PhiloxState<TLong, TRegisters> state)
    {
        state.C3 = TRegisters.Multiply(TRegisters.Xor(q, first), Philox4x32.MultiplierA);
        state.C1 = TRegisters.Multiply(TRegisters.Xor(upper, third), Philox4x32.MultiplierB);
        state.C0 = TRegisters.Xor(TRegisters.Upper(state.C1), second);
        state.C2 = TRegisters.Xor(TRegisters.Upper(state.C3), keyed);
    }

    /// <summary>One round, the keys of which are read once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref TLong keys, int round, ref PhiloxState<TLong, TRegisters> x, ref PhiloxState<TLong, TRegisters> y, ref PhiloxState<TLong, TRegisters> u, ref PhiloxState<TLong, TRegisters> v)
    {
        TLong key0 = Unsafe.Add(ref keys, 2 * round), key1 = Unsafe.Add(ref keys, 2 * round + 1);
        x.Round(key0, key1);
        y.Round(key0, key1);
        u.Round(key0, key1);
        v.Round(key0, key1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref TLong keys, int round, ref PhiloxState<TLong, TRegisters> x, ref PhiloxState<TLong, TRegisters> y)
    {
        ref var key = ref Unsafe.Add(ref keys, 2 * round);
        x.Round(key, Unsafe.Add(ref key, 1));
        y.Round(key, Unsafe.Add(ref key, 1));
    }

    /// <summary>What rounds 0 to 2 owe to the replications and the block, for some and for the others.</summary>
    private readonly struct Starts
    {
        public readonly TLong First0, Second0, Third0, First1, Second1, Third1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Starts(TLong replications, uint block, ReadOnlySpan<uint> rounds)
        {
            Of(TRegisters.Some(replications), block, rounds, out First0, out Second0, out Third0);
            Of(TRegisters.Others(replications), block, rounds, out First1, out Second1, out Third1);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Of(TLong replications, uint block, ReadOnlySpan<uint> rounds, out TLong first, out TLong second, out TLong third)
        {
            var p = TRegisters.Multiply(replications, Philox4x32.MultiplierA);
            var q = TRegisters.Multiply(TRegisters.Xor(TRegisters.Upper(p), TRegisters.All(block ^ rounds[1])), Philox4x32.MultiplierB);
            first = TRegisters.Xor(TRegisters.Upper(q), TRegisters.All(rounds[2]));
            second = TRegisters.Xor(q, TRegisters.All(rounds[4]));
            third = TRegisters.Xor(p, TRegisters.All(rounds[3]));
        }
    }

    /// <summary>The thresholds in every lane.</summary>
    private readonly struct Thresholds(in Cuts cuts)
    {
        public readonly TLong W0 = Of(cuts, 0), W1 = Of(cuts, 1), W2 = Of(cuts, 2), W3 = Of(cuts, 3);

        private static TLong Of(in Cuts cuts, int word) => word < cuts.Halved ? TRegisters.CutHalves(cuts.Halves(word)) : TRegisters.Cut(cuts.Below(word));
    }
}
