using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Many threats at once, in registers of any width.</summary>
/// <remarks>One text for all widths: the compiler makes a version for each, since all types are values.</remarks>
internal sealed class ThreatWordsInRegisters<TLong, TRegisters> : ThreatWords
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    private readonly TLong[] keys = new TLong[2 * Philox4x32.Rounds];
    private (int First, uint Zeros)[] undecided = [];

    public ThreatWordsInRegisters(uint seed, DecisionStream stream)
        : base(seed, stream)
    {
        for (var i = 0; i < keys.Length; i++) keys[i] = TRegisters.All(Rounds[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void Fill(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride)
    {
        if (cuts.Halved > 0)
        {
            FillHalves(replication, block, days, ids, cuts, bits, stride);
            return;
        }

        var start = new Starts(Start(replication, block), cuts);
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var id = ref MemoryMarshal.GetReference(ids);
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var into = ref MemoryMarshal.GetReference(bits);
        for (var i = 0; i < ids.Length; i += TRegisters.Lanes)
        {
            Begin(start, ref Unsafe.Add(ref day, i), ref Unsafe.Add(ref id, i), ref round, out var x0, out var x1, out var x2, out var x3, out var y0, out var y1, out var y2, out var y3);
            PhiloxRounds<TLong, TRegisters>.Last(ref round, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Store(start, cuts, ref Unsafe.Add(ref into, i >> 3), stride, i, TRegisters.Merge(x0, y0), TRegisters.Merge(x1, y1), TRegisters.Merge(x2, y2), TRegisters.Merge(x3, y3));
        }
    }

    /// <summary>The same where shots share words. A place at which some shot's first 16 bits are those of its threshold is noted, and its threats are looked at once more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void FillHalves(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride)
    {
        var start = new Starts(Start(replication, block), cuts);
        var halves = new Halves(cuts);
        if (undecided.Length < ids.Length / TRegisters.Lanes) undecided = new (int, uint)[ids.Length / TRegisters.Lanes];
        var count = 0;
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var id = ref MemoryMarshal.GetReference(ids);
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var into = ref MemoryMarshal.GetReference(bits);
        for (var i = 0; i < ids.Length; i += TRegisters.Lanes)
        {
            Begin(start, ref Unsafe.Add(ref day, i), ref Unsafe.Add(ref id, i), ref round, out var x0, out var x1, out var x2, out var x3, out var y0, out var y1, out var y2, out var y3);
            PhiloxRounds<TLong, TRegisters>.Last(ref round, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            TLong w0 = TRegisters.Merge(x0, y0), w1 = TRegisters.Merge(x1, y1), w2 = TRegisters.Merge(x2, y2), w3 = TRegisters.Merge(x3, y3);
            ref var at = ref Unsafe.Add(ref into, i >> 3);
            Store(start, cuts, ref at, stride, i, w0, w1, w2, w3);
            at = ref Unsafe.Add(ref at, 4 * stride);
            var nearest = TRegisters.All(ulong.MaxValue);
            StoreLower(w0, halves.Lower0, halves.Cut0, cuts.Always(4), ref at, i, ref nearest);
            if (cuts.Halved > 1) StoreLower(w1, halves.Lower1, halves.Cut1, cuts.Always(5), ref Unsafe.Add(ref at, stride), i, ref nearest);
            if (cuts.Halved > 2) StoreLower(w2, halves.Lower2, halves.Cut2, cuts.Always(6), ref Unsafe.Add(ref at, 2 * stride), i, ref nearest);
            if (cuts.Halved > 3) StoreLower(w3, halves.Lower3, halves.Cut3, cuts.Always(7), ref Unsafe.Add(ref at, 3 * stride), i, ref nearest);
            var zeros = TRegisters.Zeros(nearest);
            if (zeros != 0) undecided[count++] = (i, zeros);
        }

        foreach (var (first, zeros) in undecided.AsSpan(0, count)) Decide(replication, block, days, ids, cuts, bits, stride, first, zeros);
    }

    /// <summary>Decides some threats of a register one by one.</summary>
    private void Decide(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride, int first, uint zeros)
    {
        for (var lane = 0; lane < TRegisters.Lanes; lane++)
        {
            if ((zeros >> (2 * lane) & 3) == 0) continue;
            var threat = first + lane;
            var below = Decide(cuts, replication, days[threat], ids[threat], block);
            for (var row = 0; row < cuts.Rows; row++)
            {
                ref var into = ref bits[row * stride + (threat >> 3)];
                into = (byte)((into & ~(1 << (threat & 7))) | (int)(below >> row & 1) << (threat & 7));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLower(TLong words, TLong below, TLong cut, byte always, ref byte at, int place, ref TLong nearest)
    {
        TRegisters.Store(ref at, place, TRegisters.Below(TRegisters.LowerHalves(TRegisters.All(0), words), below), always);
        nearest = TRegisters.Nearer(nearest, words, cut);
    }

    /// <summary>Rounds 0 to 2 of as many threats as two registers hold: the even ones (x) and the odd ones (y).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(
        in Starts start, ref uint day, ref uint id, ref TLong round, out TLong x0, out TLong x1, out TLong x2, out TLong x3, out TLong y0, out TLong y1, out TLong y2, out TLong y3)
    {
        var evenId = TRegisters.Load(ref id);
        var evenDay = TRegisters.Load(ref day);
        Share(evenId, TRegisters.Xor(evenDay, start.Key), ref round, out var xq, out var xp, out var xk);
        Share(TRegisters.Upper(evenId), TRegisters.Xor(TRegisters.Upper(evenDay), start.Key), ref round, out var yq, out var yp, out var yk);
        Begin(start, xq, TRegisters.Upper(xp), xk, out x0, out x1, out x2, out x3);
        Begin(start, yq, TRegisters.Upper(yp), yk, out y0, out y1, out y2, out y3);
    }

    /// <inheritdoc />
    public override void Share(ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, Span<ulong> shared)
    {
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var id = ref MemoryMarshal.GetReference(ids);
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        var key = TRegisters.All(Start(0, 0).Key);
        var into = MemoryMarshal.Cast<ulong, TLong>(shared);
        for (int i = 0, at = 0; i < ids.Length; i += TRegisters.Lanes, at += 2 * SharedPerThreat)
        {
            var evenId = TRegisters.Load(ref Unsafe.Add(ref id, i));
            var evenDay = TRegisters.Load(ref Unsafe.Add(ref day, i));
            Share(evenId, TRegisters.Xor(evenDay, key), ref round, out into[at], out var xp, out into[at + 2]);
            Share(TRegisters.Upper(evenId), TRegisters.Xor(TRegisters.Upper(evenDay), key), ref round, out into[at + 3], out var yp, out into[at + 5]);
            (into[at + 1], into[at + 4]) = (TRegisters.Upper(xp), TRegisters.Upper(yp));
        }
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void Fill(uint replication, uint block, ReadOnlySpan<ulong> shared, in Cuts cuts, Span<byte> bits, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cuts.Halved, 0);
        var start = new Starts(Start(replication, block), cuts);
        ref var from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<ulong, TLong>(shared));
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var into = ref MemoryMarshal.GetReference(bits);
        var count = shared.Length / SharedPerThreat;
        for (var i = 0; i < count; i += TRegisters.Lanes)
        {
            Begin(start, from, Unsafe.Add(ref from, 1), Unsafe.Add(ref from, 2), out var x0, out var x1, out var x2, out var x3);
            Begin(start, Unsafe.Add(ref from, 3), Unsafe.Add(ref from, 4), Unsafe.Add(ref from, 5), out var y0, out var y1, out var y2, out var y3);
            from = ref Unsafe.Add(ref from, 2 * SharedPerThreat);
            PhiloxRounds<TLong, TRegisters>.Last(ref round, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Store(start, cuts, ref Unsafe.Add(ref into, i >> 3), stride, i, TRegisters.Merge(x0, y0), TRegisters.Merge(x1, y1), TRegisters.Merge(x2, y2), TRegisters.Merge(x3, y3));
        }
    }

    /// <summary>What rounds 0 and 1 owe to day and id alone: two products, and one of them with the key of round 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Share(TLong id, TLong dayAndKey, ref TLong round, out TLong q, out TLong p, out TLong keyed)
    {
        q = TRegisters.Multiply(id, Philox4x32.MultiplierB);
        p = TRegisters.Multiply(TRegisters.Xor(TRegisters.Upper(q), dayAndKey), Philox4x32.MultiplierA);
        keyed = TRegisters.Xor(p, Unsafe.Add(ref round, 5));
    }

    /// <summary>The rest of rounds 0 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(in Starts start, TLong q, TLong upper, TLong keyed, out TLong c0, out TLong c1, out TLong c2, out TLong c3)
    {
        var p2 = TRegisters.Multiply(TRegisters.Xor(q, start.First), Philox4x32.MultiplierA);
        var q2 = TRegisters.Multiply(TRegisters.Xor(upper, start.Third), Philox4x32.MultiplierB);
        c0 = TRegisters.Xor(TRegisters.Upper(q2), start.Second);
        c1 = q2;
        c2 = TRegisters.Xor(TRegisters.Upper(p2), keyed);
        c3 = p2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(in Starts start, in Cuts cuts, ref byte at, int stride, int place, TLong w0, TLong w1, TLong w2, TLong w3)
    {
        TRegisters.Store(ref at, place, TRegisters.Below(w0, start.Below0), cuts.Always(0));
        TRegisters.Store(ref Unsafe.Add(ref at, stride), place, TRegisters.Below(w1, start.Below1), cuts.Always(1));
        TRegisters.Store(ref Unsafe.Add(ref at, 2 * stride), place, TRegisters.Below(w2, start.Below2), cuts.Always(2));
        TRegisters.Store(ref Unsafe.Add(ref at, 3 * stride), place, TRegisters.Below(w3, start.Below3), cuts.Always(3));
    }

    /// <summary>What is the same for all threats, in every lane.</summary>
    private readonly struct Starts(FirstRounds rounds, in Cuts cuts)
    {
        public readonly TLong Key = TRegisters.All(rounds.Key), First = TRegisters.All(rounds.First), Second = TRegisters.All(rounds.Second), Third = TRegisters.All(rounds.Third);
        public readonly TLong Below0 = Flip(cuts.Upper(0)), Below1 = Flip(cuts.Upper(1)), Below2 = Flip(cuts.Upper(2)), Below3 = Flip(cuts.Upper(3));
    }

    /// <summary>What the shots that share words are compared with: the lower ones with the first 16 bits of their thresholds, moved up, and both at once.</summary>
    private readonly struct Halves(in Cuts cuts)
    {
        public readonly TLong Lower0 = Flip(cuts.Halves(0) << 16), Lower1 = Flip(cuts.Halves(1) << 16), Lower2 = Flip(cuts.Halves(2) << 16), Lower3 = Flip(cuts.Halves(3) << 16);
        public readonly TLong Cut0 = TRegisters.CutHalves(cuts.Halves(0)), Cut1 = TRegisters.CutHalves(cuts.Halves(1)), Cut2 = TRegisters.CutHalves(cuts.Halves(2)), Cut3 = TRegisters.CutHalves(cuts.Halves(3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLong Flip(uint below) => TRegisters.All((below ^ 0x80000000u) * 0x1_0000_0001ul);
}
