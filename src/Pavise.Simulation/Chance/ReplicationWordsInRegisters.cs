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
        var i = 0;
        // Two registers full at a time, so that the processor has other rounds to do while one waits for its products.
        for (; TRegisters.AreMany && i + 2 * TRegisters.Lanes <= count; i += 2 * TRegisters.Lanes)
        {
            Begin(TRegisters.Load(ref Unsafe.Add(ref from, i)), first, second, third, key, out var x, out var y);
            Begin(TRegisters.Load(ref Unsafe.Add(ref from, i + TRegisters.Lanes)), first, second, third, key, out var u, out var v);
            for (var round = 2; round < Philox4x32.Rounds; round++)
            {
                TLong key0 = keys[2 * round], key1 = keys[2 * round + 1];
                x.Round(key0, key1);
                y.Round(key0, key1);
                u.Round(key0, key1);
                v.Round(key0, key1);
            }

            Save(x, y, ref Unsafe.Add(ref into, i), count);
            Save(u, v, ref Unsafe.Add(ref into, i + TRegisters.Lanes), count);
        }

        for (; i < count; i += TRegisters.Lanes)
        {
            Begin(TRegisters.Load(ref Unsafe.Add(ref from, i)), first, second, third, key, out var x, out var y);
            for (var round = 2; round < Philox4x32.Rounds; round++)
            {
                x.Round(keys[2 * round], keys[2 * round + 1]);
                y.Round(keys[2 * round], keys[2 * round + 1]);
            }

            Save(x, y, ref Unsafe.Add(ref into, i), count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TLong replications, TLong first, TLong second, TLong third, TLong key, out PhiloxState<TLong, TRegisters> some, out PhiloxState<TLong, TRegisters> others)
    {
        Begin(TRegisters.Some(replications), first, second, key, out some.C0, out some.C1, out some.C2);
        Begin(TRegisters.Others(replications), first, second, key, out others.C0, out others.C1, out others.C2);
        (some.C3, others.C3) = (third, third);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Save(in PhiloxState<TLong, TRegisters> some, in PhiloxState<TLong, TRegisters> others, ref uint into, int count)
    {
        TRegisters.Save(TRegisters.Join(some.C0, others.C0), ref into);
        TRegisters.Save(TRegisters.Join(some.C1, others.C1), ref Unsafe.Add(ref into, count));
        TRegisters.Save(TRegisters.Join(some.C2, others.C2), ref Unsafe.Add(ref into, 2 * count));
        TRegisters.Save(TRegisters.Join(some.C3, others.C3), ref Unsafe.Add(ref into, 3 * count));
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
