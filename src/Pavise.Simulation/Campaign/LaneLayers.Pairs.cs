using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <content>Layers of two rounds at each look, and of two looks at more threats than stand in one word.</content>
internal sealed partial class LaneLayers
{
    /// <summary>What <see cref="TwoShots"/> does, for more than <see cref="Half"/> threats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShotTwiceAtMany(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(Alive);
        ref var first = ref rows.GatheredRow(law.Step.FirstSlot);
        ref var second = ref rows.GatheredRow(law.Step.FirstSlot + law.Step.WidestSalvo);
        var reserve = law.Reserve;
        for (var place = 0; place < lanes.Length; place++)
        {
            ref var threats = ref Unsafe.Add(ref living, place);
            ref var rounds = ref Unsafe.Add(ref left, lanes[place]);
            var volley = TwoInTurn.OfOne(threats, BitRows.Little(Unsafe.Add(ref first, place)), BitRows.Little(Unsafe.Add(ref second, place)), rounds - reserve);
            rounds -= volley.Rounds;
            threats &= ~volley.Kills;
        }
    }

    /// <summary>What <see cref="TwoSalvos"/> does, for two rounds at each look and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PairsTwice(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(Alive);
        var (slot, widest, reserve) = (law.Step.FirstSlot, law.Step.WidestSalvo, law.Reserve);
        ref var first0 = ref rows.GatheredRow(slot);
        ref var first1 = ref rows.GatheredRow(slot + 1);
        ref var second0 = ref rows.GatheredRow(slot + widest);
        ref var second1 = ref rows.GatheredRow(slot + widest + 1);
        for (var place = 0; place < lanes.Length; place++)
        {
            ref var threats = ref Unsafe.Add(ref living, place);
            ref var rounds = ref Unsafe.Add(ref left, lanes[place]);
            var volley = TwoInTurn.OfTwo(
                threats, BitRows.Little(Unsafe.Add(ref first0, place)), BitRows.Little(Unsafe.Add(ref first1, place)), BitRows.Little(Unsafe.Add(ref second0, place)),
                BitRows.Little(Unsafe.Add(ref second1, place)), rounds - reserve);
            rounds -= volley.Rounds;
            threats &= ~volley.Kills;
        }
    }

    /// <summary>What <see cref="SalvosAtManyLooks"/> does, for two rounds at each of three looks that do not err and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PairsAtThreeLooks(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        var left = ready[law.Step.Magazine];
        var (slot, widest, reserve) = (law.Step.FirstSlot, law.Step.WidestSalvo, law.Reserve);
        for (var place = 0; place < lanes.Length; place++)
        {
            ref var threats = ref Alive[place];
            ref var rounds = ref left[lanes[place]];
            var volley = PairsThrice.Of(threats, Pair(slot, place), Pair(slot + widest, place), Pair(slot + 2 * widest, place), rounds - reserve);
            rounds -= volley.Rounds;
            threats &= ~volley.Kills;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (ulong First, ulong Second) Pair(int slot, int place) =>
        (BitRows.Little(Unsafe.Add(ref rows.GatheredRow(slot), place)), BitRows.Little(Unsafe.Add(ref rows.GatheredRow(slot + 1), place)));
}
