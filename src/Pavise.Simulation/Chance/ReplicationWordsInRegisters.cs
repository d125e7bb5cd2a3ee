using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Many replications at once, in registers of any width.</summary>
internal sealed class ReplicationWordsInRegisters<TLong, TRegisters> : ReplicationWords
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    private readonly uint[] rounds;
    private readonly TLong[] keys = new TLong[2 * Philox4x32.Rounds];

    public ReplicationWordsInRegisters(uint seed, DecisionStream stream)
    {
        rounds = Philox4x32.Keys(seed, (uint)stream);
        for (var i = 0; i < keys.Length; i++) keys[i] = TRegisters.All(rounds[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Fill(ReadOnlySpan<uint> replications, uint a, uint b, Span<uint> words)
    {
        var count = replications.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(words.Length, 4 * count);
        // Rounds 0 and 1 share among replications all that stems from a and b.
        var q = (ulong)Philox4x32.MultiplierB * b;
        var p = (ulong)Philox4x32.MultiplierA * ((uint)(q >> 32) ^ a ^ rounds[0]);
        TLong first = TRegisters.All((uint)q ^ rounds[2]), second = TRegisters.All((uint)(p >> 32) ^ rounds[3]), third = TRegisters.All((uint)p), key = TRegisters.All(rounds[1]);
        ref var from = ref MemoryMarshal.GetReference(replications);
        ref var into = ref MemoryMarshal.GetReference(words);
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        for (var i = 0; i < count; i += TRegisters.Lanes)
        {
            var even = TRegisters.Load(ref Unsafe.Add(ref from, i));
            Begin(even, first, second, key, out var x0, out var x1, out var x2);
            Begin(TRegisters.Upper(even), first, second, key, out var y0, out var y1, out var y2);
            TLong x3 = third, y3 = third;
            PhiloxRounds<TLong, TRegisters>.Both(ref round, 2, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            PhiloxRounds<TLong, TRegisters>.Last(ref round, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
            TRegisters.Save(TRegisters.Merge(x0, y0), ref Unsafe.Add(ref into, i));
            TRegisters.Save(TRegisters.Merge(x1, y1), ref Unsafe.Add(ref into, count + i));
            TRegisters.Save(TRegisters.Merge(x2, y2), ref Unsafe.Add(ref into, 2 * count + i));
            TRegisters.Save(TRegisters.Merge(x3, y3), ref Unsafe.Add(ref into, 3 * count + i));
        }
    }

    /// <summary>Rounds 0 and 1; the last word is the same for all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TLong replication, TLong first, TLong second, TLong key, out TLong c0, out TLong c1, out TLong c2)
    {
        var p = TRegisters.Multiply(replication, Philox4x32.MultiplierA);
        c1 = TRegisters.Multiply(TRegisters.Xor(TRegisters.Upper(p), key), Philox4x32.MultiplierB);
        c0 = TRegisters.Xor(TRegisters.Upper(c1), first);
        c2 = TRegisters.Xor(p, second);
    }
}
