using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Many counters at once, in registers of any width.</summary>
internal sealed class CounterWordsInRegisters<TLong, TRegisters> : CounterWords
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    private readonly TLong[] keys = new TLong[2 * Philox4x32.Rounds];

    public CounterWordsInRegisters(uint seed, DecisionStream stream)
    {
        var rounds = Philox4x32.Keys(seed, (uint)stream);
        for (var i = 0; i < keys.Length; i++) keys[i] = TRegisters.All(rounds[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OverDays(uint replication, ReadOnlySpan<uint> days, uint id, Span<uint> words)
    {
        TLong none = TRegisters.All(0), first = TRegisters.All(replication), third = TRegisters.All(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(words.Length, 4 * days.Length);
        for (var i = 0; i < days.Length; i += TRegisters.Lanes)
        {
            var even = TRegisters.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(days), i));
            Draw(first, even, TRegisters.Upper(even), third, third, none, none, ref Unsafe.Add(ref MemoryMarshal.GetReference(words), i), days.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OverIds(uint replication, uint day, ReadOnlySpan<uint> ids, Span<uint> words)
    {
        TLong none = TRegisters.All(0), first = TRegisters.All(replication), second = TRegisters.All(day);
        ArgumentOutOfRangeException.ThrowIfLessThan(words.Length, 4 * ids.Length);
        for (var i = 0; i < ids.Length; i += TRegisters.Lanes)
        {
            var even = TRegisters.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(ids), i));
            Draw(first, second, second, even, TRegisters.Upper(even), none, none, ref Unsafe.Add(ref MemoryMarshal.GetReference(words), i), ids.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void OverBlocks(uint replication, uint day, uint id, ReadOnlySpan<uint> blocks, Span<uint> words)
    {
        TLong third = TRegisters.All(id), first = TRegisters.All(replication), second = TRegisters.All(day);
        ArgumentOutOfRangeException.ThrowIfLessThan(words.Length, 4 * blocks.Length);
        for (var i = 0; i < blocks.Length; i += TRegisters.Lanes)
        {
            var even = TRegisters.Load(ref Unsafe.Add(ref MemoryMarshal.GetReference(blocks), i));
            Draw(first, second, second, third, third, even, TRegisters.Upper(even), ref Unsafe.Add(ref MemoryMarshal.GetReference(words), i), blocks.Length);
        }
    }

    /// <summary>Draws the counters of the even lanes (x) and of the odd ones (y), which share their first word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Draw(TLong c0, TLong x1, TLong y1, TLong x2, TLong y2, TLong x3, TLong y3, ref uint into, int count)
    {
        ref var round = ref MemoryMarshal.GetArrayDataReference(keys);
        TLong x0 = c0, y0 = c0;
        for (var first = 0; first < 3; first++) PhiloxRounds<TLong, TRegisters>.Both(ref round, first, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        PhiloxRounds<TLong, TRegisters>.Last(ref round, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        TRegisters.Save(TRegisters.Merge(x0, y0), ref into);
        TRegisters.Save(TRegisters.Merge(x1, y1), ref Unsafe.Add(ref into, count));
        TRegisters.Save(TRegisters.Merge(x2, y2), ref Unsafe.Add(ref into, 2 * count));
        TRegisters.Save(TRegisters.Merge(x3, y3), ref Unsafe.Add(ref into, 3 * count));
    }
}
