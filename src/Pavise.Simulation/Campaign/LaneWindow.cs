using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>What the draws at the threats of some days say, for each replication of a batch; days are asked for in order.</summary>
internal sealed class LaneWindow
{
    /// <summary>Threats of a window of days: few enough for the bits of all replications to stay in a near cache.</summary>
    private const int Most = 1024;

    /// <summary>Threats of a day that are numbered at once.</summary>
    private const int Written = 64;

    private readonly uint firstId;
    private readonly int horizon;
    private readonly LaneNumbers numbers;
    private readonly int[] totals = new int[Lanes.Count];
    private uint[] days = [];
    private uint[] ids = [];
    private int end;

    /// <summary>Prepares for a class.</summary>
    public LaneWindow(CompiledScenario model, int one, World world, LaneNumbers numbers, uint seed, int width)
    {
        (firstId, horizon, this.numbers) = ((uint)one << ChanceKey.ClassShift, model.Days, numbers);
        Rows = new BitRows(model.Classes[one], one, world, seed, width, Lanes.Count);
    }

    /// <summary>The bits.</summary>
    public BitRows Rows { get; }

    /// <summary>Where a replication's first threat of the day stands among the bits.</summary>
    public int[] Places { get; } = new int[Lanes.Count];

    /// <summary>Begins a batch.</summary>
    public void Begin() => end = 0;

    /// <summary>Draws some days ahead, unless the day is drawn.</summary>
    public void Reach(int day, ReadOnlySpan<uint> replications)
    {
        if (day < end) return;
        Array.Clear(Places);
        Array.Clear(totals);
        var largest = 0;
        for (end = day; end < horizon; end++)
        {
            var with = Largest(end);
            if (end > day && with > Most) break;
            largest = with;
        }

        Room(largest + ThreatWords.Group + Written);
        if (numbers.AreTheSame)
        {
            var groups = Number(day, 0);
            Rows.FillLanes(replications, days.AsSpan(0, groups), ids.AsSpan(0, groups));
            return;
        }

        Rows.Room(largest + ThreatWords.Group);
        for (var lane = 0; lane < replications.Length; lane++)
        {
            var groups = Number(day, lane);
            Rows.Fill(replications[lane], days.AsSpan(0, groups), ids.AsSpan(0, groups), lane);
        }
    }

    /// <summary>Goes on to the day after.</summary>
    /// <param name="passed">Threats of the day that ends, by replication.</param>
    public void Pass(int[] passed)
    {
        Span<Vector<int>> from = Lanes.Of(passed), to = Lanes.Of(Places);
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] += from[i];
    }

    /// <summary>Adds a day; returns the threats of the fullest window.</summary>
    private int Largest(int day)
    {
        if (numbers.AreTheSame) return totals[0] += numbers.OnAll(day);
        var from = MemoryMarshal.Cast<int, Vector<int>>(numbers.On(day));
        var to = Lanes.Of(totals);
        var most = Vector<int>.Zero;
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] += from[i];
            most = Vector.Max(most, to[i]);
        }

        var largest = 0;
        for (var i = 0; i < Vector<int>.Count; i++) largest = Math.Max(largest, most[i]);
        return largest;
    }

    /// <summary>Writes day and id of each threat of a replication's window: what is written beyond them is written over, or drawn and not looked at.</summary>
    /// <returns>How many, in whole groups.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Number(int day, int lane)
    {
        ref var ofDay = ref MemoryMarshal.GetArrayDataReference(days);
        ref var ofThreat = ref MemoryMarshal.GetArrayDataReference(ids);
        var at = 0;
        foreach (var count in numbers.Of(lane)[day..end])
        {
            var written = 0;
            // How many there are is a matter of chance: that many at least are written without asking.
            do
            {
                Write(ref Unsafe.Add(ref ofDay, at + written), ref Unsafe.Add(ref ofThreat, at + written), (uint)day, firstId + (uint)written);
                written += Written;
            }
            while (written < count);
            at += count;
            day++;
        }

        return (at + ThreatWords.Group - 1) & -ThreatWords.Group;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ref uint ofDay, ref uint ofThreat, uint day, uint id)
    {
        var today = Vector512.Create(day);
        var next = Vector512.Create(id) + Vector512<uint>.Indices;
        for (var i = 0; i < Written; i += Vector512<uint>.Count)
        {
            today.StoreUnsafe(ref ofDay, (nuint)i);
            next.StoreUnsafe(ref ofThreat, (nuint)i);
            next += Vector512.Create((uint)Vector512<uint>.Count);
        }
    }

    private void Room(int threats)
    {
        if (ids.Length >= threats) return;
        (days, ids) = (new uint[threats], new uint[threats]);
    }
}
