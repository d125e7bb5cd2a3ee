using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Engages every threat of a day's raid where replications have raids of different sizes: those with about as many threats are drawn side by side.</summary>
internal sealed class SortedRaids : BatchRaids
{
    /// <summary>Replications whose bits are drawn before they are used: few enough for these to stay in the nearest cache.</summary>
    private const int Most = 256;

    private readonly uint firstId;
    private readonly LaneOrder order;
    private readonly BitRows rows;
    private readonly LaneLayers layers;
    private readonly bool met;
    private readonly int some;

    public SortedRaids(CompiledScenario model, int one, World world, BatchSupply supply, uint seed, int width, int lanes)
        : base(model, one, world, seed, width, lanes)
    {
        (firstId, order, met, some) = ((uint)one << ChanceKey.ClassShift, new LaneOrder(lanes), world.Steps[one][0].Length > 0, Math.Min(Most, lanes));
        rows = new BitRows(model.Classes[one], one, world, seed, width, some);
        layers = new LaneLayers(world, one, rows, supply.Ready, some);
    }

    /// <inheritdoc />
    protected override void Engage(int day)
    {
        if (!met)
        {
            Add(Today, Leaked);
            return;
        }

        Order();
        layers.Begin();
        for (var from = 0; order.Beyond(0, from, some) > 0; from += some)
        {
            for (var at = 0; order.Beyond(at, from, some) is var count and > 0; at += LaneWords.Most) Engage((uint)day, from, count, at);
        }

        layers.End(Fired);
    }

    private void Order()
    {
        if (!Numbers.AreTheSame) order.Sort(Today, Replications[0]);
        else if (order.Replications[0] != Replications[0] || order.Counts[0] != Today[0] || order.LaneAt[^1] == 0) order.Keep(Today[0], Replications[0]);
    }

    /// <summary>Engages the threats from a place of the day's raid on, in some replications from one on.</summary>
    private void Engage(uint day, int from, int count, int at)
    {
        var groups = (count + LaneWords.Group - 1) & -LaneWords.Group;
        rows.FillAcross(order.Replications.AsSpan(from, groups), order.Counts.AsSpan(from, groups), day, firstId, at);
        Live(order.Counts.AsSpan(from, count), at, layers.Alive);
        layers.Engage(order.LaneAt.AsSpan(from, count), order.Beyond(at + LaneLayers.Half, from, count), Leaked);
    }

    /// <summary>A one for each threat; all have some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Live(ReadOnlySpan<int> counts, int at, ulong[] alive)
    {
        var done = 0;
        if (Avx2.IsSupported)
        {
            for (; done + Vector256<ulong>.Count <= counts.Length && done + Vector256<ulong>.Count <= alive.Length; done += Vector256<ulong>.Count)
            {
                var left = Vector128.Create(LaneWords.Most) - Vector128.Min(Vector128.Create(LaneWords.Most), Vector128.LoadUnsafe(in counts[done]) - Vector128.Create(at));
                Avx2.ShiftRightLogicalVariable(Vector256<ulong>.AllBitsSet, Avx2.ConvertToVector256Int64(left).AsUInt64()).StoreUnsafe(ref alive[done]);
            }
        }

        for (var i = done; i < counts.Length && i < alive.Length; i++) alive[i] = ulong.MaxValue >> (LaneWords.Most - Math.Min(LaneWords.Most, counts[i] - at));
    }
}
