using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>4 threats at once in registers of 128 bits.</summary>
internal sealed class ThreatWords128 : ThreatWords
{
    private const int Lanes = 4;
    private readonly Vector128<ulong>[] keys = new Vector128<ulong>[2 * Philox4x32.Rounds];

    public ThreatWords128(uint seed, DecisionStream stream)
        : base(seed, stream)
    {
        for (var i = 0; i < keys.Length; i++) keys[i] = Vector128.Create((ulong)Rounds[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Fill(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride)
    {
        var start = Start(replication, block);
        Vector128<ulong> first = Vector128.Create((ulong)start.First), second = Vector128.Create((ulong)start.Second), third = Vector128.Create((ulong)start.Third), key = Vector128.Create((ulong)start.Key);
        var (t0, t1, t2, t3) = (Flip(cuts.Below(0)), Flip(cuts.Below(1)), Flip(cuts.Below(2)), Flip(cuts.Below(3)));
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var id = ref MemoryMarshal.GetReference(ids);
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        for (var i = 0; i < ids.Length; i += Lanes)
        {
            var evenId = Vector128.LoadUnsafe(ref id, (nuint)i).AsUInt64();
            var evenDay = Vector128.LoadUnsafe(ref day, (nuint)i).AsUInt64();
            Begin(evenId, evenDay ^ key, first, second, third, ref round, out var x0, out var x1, out var x2, out var x3);
            Begin(evenId >>> 32, (evenDay >>> 32) ^ key, first, second, third, ref round, out var y0, out var y1, out var y2, out var y3);
            Both(ref round, 6, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Both(ref round, 8, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Both(ref round, 10, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Both(ref round, 12, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Both(ref round, 14, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Both(ref round, 16, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Both(ref round, 18, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            Store(bits, 0, i, Below(Merge(x0, y0), t0), cuts.Always(0));
            Store(bits, stride, i, Below(Merge(x1, y1), t1), cuts.Always(1));
            Store(bits, 2 * stride, i, Below(Merge(x2, y2), t2), cuts.Always(2));
            Store(bits, 3 * stride, i, Below(Merge(x3, y3), t3), cuts.Always(3));
        }
    }

    /// <summary>Rounds 0 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(
        Vector128<ulong> id, Vector128<ulong> dayAndKey, Vector128<ulong> first, Vector128<ulong> second, Vector128<ulong> third, ref Vector128<ulong> round,
        out Vector128<ulong> c0, out Vector128<ulong> c1, out Vector128<ulong> c2, out Vector128<ulong> c3)
    {
        var q = Multiply(id, Philox4x32.MultiplierB);
        var p = Multiply((q >>> 32) ^ dayAndKey, Philox4x32.MultiplierA);
        var p2 = Multiply(q ^ first, Philox4x32.MultiplierA);
        var q2 = Multiply((p >>> 32) ^ third, Philox4x32.MultiplierB);
        c0 = (q2 >>> 32) ^ second;
        c1 = q2;
        c2 = (p2 >>> 32) ^ (p ^ Unsafe.Add(ref round, 5));
        c3 = p2;
    }

    /// <summary>A round of both halves; rounds are written out, since a loop would move registers about.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Both(
        ref Vector128<ulong> round, int at, ref Vector128<ulong> x0, ref Vector128<ulong> x1, ref Vector128<ulong> x2, ref Vector128<ulong> x3,
        ref Vector128<ulong> y0, ref Vector128<ulong> y1, ref Vector128<ulong> y2, ref Vector128<ulong> y3)
    {
        Round(ref x0, ref x1, ref x2, ref x3, Unsafe.Add(ref round, at), Unsafe.Add(ref round, at + 1));
        Round(ref y0, ref y1, ref y2, ref y3, Unsafe.Add(ref round, at), Unsafe.Add(ref round, at + 1));
    }

    /// <summary>What a product leaves above the low 32 bits of a lane is ignored by the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref Vector128<ulong> c0, ref Vector128<ulong> c1, ref Vector128<ulong> c2, ref Vector128<ulong> c3, Vector128<ulong> k0, Vector128<ulong> k1)
    {
        var p = Multiply(c0, Philox4x32.MultiplierA);
        var q = Multiply(c2, Philox4x32.MultiplierB);
        c0 = (q >>> 32) ^ (c1 ^ k0);
        c2 = (p >>> 32) ^ (c3 ^ k1);
        (c1, c3) = (q, p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Multiply(Vector128<ulong> words, uint factor) => Sse2.IsSupported
        ? Sse2.Multiply(words.AsUInt32(), Vector128.Create((ulong)factor).AsUInt32())
        : (words & Vector128.Create(0xFFFFFFFFul)) * factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Merge(Vector128<ulong> even, Vector128<ulong> odd) =>
        ((even & Vector128.Create(0xFFFFFFFFul)) | (odd << 32)).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Flip(uint below) => Vector128.Create((int)(below ^ 0x80000000u));

    /// <summary>Signed comparison of flipped words, for registers without an unsigned one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Below(Vector128<uint> words, Vector128<int> flipped) =>
        Vector128.LessThan((words ^ Vector128.Create(0x80000000u)).AsInt32(), flipped).ExtractMostSignificantBits();

    /// <summary>Four bits at a time: the low half of a byte first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Span<byte> bits, int offset, int threat, uint mask, byte always)
    {
        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetReference(bits), offset + (threat >> 3));
        at = (byte)((threat & Lanes) == 0 ? mask | always : at | mask << Lanes);
    }
}
