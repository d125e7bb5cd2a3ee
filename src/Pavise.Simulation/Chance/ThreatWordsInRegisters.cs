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

    public ThreatWordsInRegisters(uint seed, DecisionStream stream)
        : base(seed, stream)
    {
        for (var i = 0; i < keys.Length; i++) keys[i] = TRegisters.All(Rounds[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Fill(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride)
    {
        var start = Start(replication, block);
        TLong first = TRegisters.All(start.First), second = TRegisters.All(start.Second), third = TRegisters.All(start.Third), key = TRegisters.All(start.Key);
        TLong t0 = Flip(cuts.Below(0)), t1 = Flip(cuts.Below(1)), t2 = Flip(cuts.Below(2)), t3 = Flip(cuts.Below(3));
        ref var day = ref MemoryMarshal.GetReference(days);
        ref var id = ref MemoryMarshal.GetReference(ids);
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        ref var into = ref MemoryMarshal.GetReference(bits);
        for (var i = 0; i < ids.Length; i += TRegisters.Lanes)
        {
            var evenId = TRegisters.Load(ref Unsafe.Add(ref id, i));
            var evenDay = TRegisters.Load(ref Unsafe.Add(ref day, i));
            Begin(evenId, TRegisters.Xor(evenDay, key), first, second, third, ref round, out var x0, out var x1, out var x2, out var x3);
            Begin(TRegisters.Upper(evenId), TRegisters.Xor(TRegisters.Upper(evenDay), key), first, second, third, ref round, out var y0, out var y1, out var y2, out var y3);
            PhiloxRounds<TLong, TRegisters>.Last(ref round, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            ref var at = ref Unsafe.Add(ref into, i >> 3);
            TRegisters.Store(ref at, i, TRegisters.Below(TRegisters.Merge(x0, y0), t0), cuts.Always(0));
            TRegisters.Store(ref Unsafe.Add(ref at, stride), i, TRegisters.Below(TRegisters.Merge(x1, y1), t1), cuts.Always(1));
            TRegisters.Store(ref Unsafe.Add(ref at, 2 * stride), i, TRegisters.Below(TRegisters.Merge(x2, y2), t2), cuts.Always(2));
            TRegisters.Store(ref Unsafe.Add(ref at, 3 * stride), i, TRegisters.Below(TRegisters.Merge(x3, y3), t3), cuts.Always(3));
        }
    }

    /// <summary>Rounds 0 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(
        TLong id, TLong dayAndKey, TLong first, TLong second, TLong third, ref TLong round, out TLong c0, out TLong c1, out TLong c2, out TLong c3)
    {
        var q = TRegisters.Multiply(id, Philox4x32.MultiplierB);
        var p = TRegisters.Multiply(TRegisters.Xor(TRegisters.Upper(q), dayAndKey), Philox4x32.MultiplierA);
        var p2 = TRegisters.Multiply(TRegisters.Xor(q, first), Philox4x32.MultiplierA);
        var q2 = TRegisters.Multiply(TRegisters.Xor(TRegisters.Upper(p), third), Philox4x32.MultiplierB);
        c0 = TRegisters.Xor(TRegisters.Upper(q2), second);
        c1 = q2;
        c2 = TRegisters.Xor(TRegisters.Upper(p2), TRegisters.Xor(p, Unsafe.Add(ref round, 5)));
        c3 = p2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLong Flip(uint below) => TRegisters.All((below ^ 0x80000000u) * 0x1_0000_0001ul);
}
