using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Draws a whole day's raid at once, from its law, or a layer's from that of the layer.</summary>
internal sealed class LawRaids : BatchRaids
{
    private readonly int one;
    private readonly ChanceKey key;
    private readonly int[][] ready;
    private readonly DayLawBook book;
    private readonly LayeredLanes? layered;
    private readonly ReplicationWords source;
    private readonly uint[] words = new uint[4 * Lanes.Count];
    private readonly int[] places = new int[Lanes.Count];
    private readonly ulong[] outcomes = new ulong[Lanes.Count];

    public LawRaids(CompiledScenario model, int one, World world, BatchSupply supply, DayLawBook book, uint seed, int width)
        : base(model, one, world, seed, width, Lanes.Count)
    {
        (this.one, this.book, key) = (one, book, new ChanceKey(seed));
        ready = supply.Ready;
        source = ReplicationWords.Of(width, seed, DecisionStream.Days);
        layered = book.DrawsLayers ? new LayeredLanes(book.Layers!, ready, seed, width) : null;
    }

    /// <inheritdoc />
    protected override void Engage(int day)
    {
        if (!book.Meets)
        {
            Add(Today, Leaked);
            return;
        }

        if (layered is not null)
        {
            layered.Engage(day, Replications, Today, Fired, Leaked);
            return;
        }

        if ((day & 1) == 0) source.Fill(Replications, (uint)day >> 1, (uint)one, words);
        ReadOnlySpan<uint> which = words.AsSpan((day & 1) * 2 * Lanes.Count, Lanes.Count), cuts = words.AsSpan(((day & 1) * 2 + 1) * Lanes.Count, Lanes.Count);
        if (Numbers.AreTheSame) Together(day, Today[0], which, cuts);
        else Apart(day, which, cuts);
        Fire();
    }

    /// <summary>The same number in all replications: places are computed side by side.</summary>
    private void Together(int day, int number, ReadOnlySpan<uint> which, ReadOnlySpan<uint> cuts)
    {
        var laws = book.Of(number);
        Array.Clear(places);
        for (var item = 0; item < ready.Length; item++)
        {
            if (laws.Most[item] > 0) Place(laws, item);
        }

        if (Look(laws.Laws, which, cuts)) return;
        for (var lane = 0; lane < outcomes.Length; lane++) outcomes[lane] = book.Draw(laws, places[lane], which[lane], cuts[lane], day, Replications[lane], key);
    }

    /// <summary>Draws from each replication's law; false when one is not known yet, or has to be drawn further.</summary>
    /// <remarks>A law-based run spends its time here. Places lie within the laws by their making, so nothing is checked, and nothing is called, so that all stays in registers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Look(DayEntry[][] laws, ReadOnlySpan<uint> which, ReadOnlySpan<uint> cuts)
    {
        ref var law = ref MemoryMarshal.GetArrayDataReference(laws);
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        ref var into = ref MemoryMarshal.GetArrayDataReference(outcomes);
        ref var first = ref MemoryMarshal.GetReference(which);
        ref var second = ref MemoryMarshal.GetReference(cuts);
        var known = true;
        for (nint lane = 0; lane < Lanes.Count; lane++)
        {
            var outcome = DayLaw.Draw(Unsafe.Add(ref law, Unsafe.Add(ref place, lane)), Unsafe.Add(ref first, lane), Unsafe.Add(ref second, lane));
            known &= outcome < DayLaw.Rare;
            Unsafe.Add(ref into, lane) = outcome;
        }

        return known;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(NumberLaw laws, int item)
    {
        Span<Vector<int>> from = Lanes.Of(ready[item]), to = Lanes.Of(places);
        var (most, stride) = (new Vector<int>(laws.Most[item]), laws.Strides[item]);
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] += Vector.Min(from[i], most) * stride;
    }

    private void Apart(int day, ReadOnlySpan<uint> which, ReadOnlySpan<uint> cuts)
    {
        Span<int> found = stackalloc int[ready.Length];
        for (var lane = 0; lane < outcomes.Length; lane++)
        {
            for (var item = 0; item < found.Length; item++) found[item] = ready[item][lane];
            var laws = book.Of(Today[lane]);
            outcomes[lane] = book.Draw(laws, laws.Place(found), which[lane], cuts[lane], day, Replications[lane], key);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fire()
    {
        var drawn = Lanes.Of(outcomes);
        for (var item = 0; item < ready.Length; item++)
        {
            if (book.Fields.Mask(item) == 0) continue;
            Span<Vector<int>> left = Lanes.Of(ready[item]), fired = Lanes.Of(Fired[item]);
            var shift = book.Fields.Shift(item);
            var mask = new Vector<ulong>(book.Fields.Mask(item));
            for (int i = 0, at = 0; i < left.Length && i < fired.Length && at < drawn.Length - 1; i++, at += 2)
            {
                var shots = Narrow((drawn[at] >>> shift) & mask, (drawn[at + 1] >>> shift) & mask);
                left[i] -= shots;
                fired[i] += shots;
            }
        }

        var leaked = Lanes.Of(Leaked);
        for (var i = 0; i < leaked.Length; i++) leaked[i] += Narrow(drawn[2 * i] >>> book.Fields.LeakShift, drawn[2 * i + 1] >>> book.Fields.LeakShift);
    }

    private static Vector<int> Narrow(Vector<ulong> low, Vector<ulong> high) => Vector.AsVectorInt32(Vector.Narrow(low, high));
}
