using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Sends up to 64 threats of a class through the layers, in many replications at once: a layer at a time for all of them.</summary>
/// <remarks>What is said of a replication's threats stands at its place among those engaged, what it has at its lane.</remarks>
internal sealed partial class LaneLayers
{
    /// <summary>Threats whose two looks stand in one word.</summary>
    public const int Half = 32;

    private readonly World world;
    private readonly int one;
    private readonly BitRows rows;
    private readonly int[][] ready;
    private readonly StepLaw[] laws;
    private readonly int[][] before;
    private readonly ManyLooks manyLooks = new();
    private readonly ulong[] untracked;

    /// <summary>Prepares for a class.</summary>
    /// <param name="world">The thresholds.</param>
    /// <param name="one">The class.</param>
    /// <param name="rows">What the draws at its threats say.</param>
    /// <param name="ready">Ready rounds by magazine and lane.</param>
    /// <param name="places">Most replications that are engaged at once.</param>
    public LaneLayers(World world, int one, BitRows rows, int[][] ready, int places)
    {
        (this.world, this.one, this.rows, this.ready, laws) = (world, one, rows, ready, world.Steps[one][0]);
        before = [.. ready.Select(column => new int[column.Length])];
        (Alive, untracked) = (new ulong[places], new ulong[places]);
    }

    /// <summary>A one for each threat that lives, by place.</summary>
    public ulong[] Alive { get; }

    /// <summary>Begins a day's raid.</summary>
    public void Begin()
    {
        foreach (ref readonly var law in laws.AsSpan()) ready[law.Step.Magazine].CopyTo(before[law.Step.Magazine]);
    }

    /// <summary>Ends a day's raid: adds the rounds fired in it.</summary>
    /// <param name="fired">By magazine and lane.</param>
    public void End(int[][] fired)
    {
        foreach (ref readonly var law in laws.AsSpan())
        {
            Span<Vector<int>> from = Lanes.Of(before[law.Step.Magazine]), left = Lanes.Of(ready[law.Step.Magazine]), to = Lanes.Of(fired[law.Step.Magazine]);
            for (var i = 0; i < from.Length && i < left.Length && i < to.Length; i++) to[i] += from[i] - left[i];
        }
    }

    /// <summary>Engages the threats of some replications.</summary>
    /// <param name="lanes">The lane at each place.</param>
    /// <param name="full">Places from the first on that have more than <see cref="Half"/> threats; all that have more are among them.</param>
    /// <param name="leaked">Receives the leakers, by lane.</param>
    public void Engage(ReadOnlySpan<int> lanes, int full, int[] leaked)
    {
        var tracks = world.Tracked[one] != StepLaw.Always;
        if (tracks) Track(lanes.Length);
        foreach (ref readonly var law in laws.AsSpan())
        {
            var plain = law.Step.Salvo == 1 && law.Coverage == StepLaw.Always;
            if (plain && law.Step.Looks == 3 && !law.LooksErr && Ones.AreQuick) ShotThrice(law, lanes);
            else if (plain && law.Step.Looks == 4 && !law.LooksErr && Ones.AreQuick) ShotFourTimes(law, lanes);
            else if (law is { Step: { Salvo: 2, Looks: 3 }, Coverage: StepLaw.Always, LooksErr: false } && Ones.AreQuick) PairsAtThreeLooks(law, lanes);
            else if (ManyLooks.Serve(law)) SalvosAtManyLooks(law, lanes);
            else if (law.Step.Looks == 1 && plain) ShotOnce(law, lanes);
            else if (law.Step.Looks == 1) OneSalvo(law, lanes);
            else if (plain) ShotTwice(law, lanes, lanes[..full]);
            else if (law is { Step: { Salvo: 2, Looks: 2 }, Coverage: StepLaw.Always } && Ones.AreQuick) PairsTwice(law, lanes);
            else TwoLooks(law, lanes, lanes[..full]);
        }

        Count(Alive, lanes, leaked);
        if (tracks) Count(untracked, lanes, leaked);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(ulong[] threats, ReadOnlySpan<int> lanes, int[] leaked)
    {
        ref var through = ref MemoryMarshal.GetArrayDataReference(threats);
        ref var of = ref MemoryMarshal.GetArrayDataReference(leaked);
        for (var place = 0; place < lanes.Length; place++) Unsafe.Add(ref of, lanes[place]) += BitOperations.PopCount(Unsafe.Add(ref through, place));
    }

    private void Track(int places)
    {
        for (var place = 0; place < places; place++)
        {
            untracked[place] = Alive[place] & ~rows.Gathered(place).Tracked;
            Alive[place] &= ~untracked[place];
        }
    }

    private void ShotTwice(in StepLaw law, ReadOnlySpan<int> lanes, ReadOnlySpan<int> full)
    {
        if (!full.IsEmpty && Ones.AreQuick)
        {
            ShotTwiceAtMany(law, full);
            TwoShots(law, lanes, full.Length, 0);
            return;
        }

        TwoShots(law, lanes, 0, 0);
        if (!full.IsEmpty) TwoShots(law, full, 0, Half);
    }

    private void TwoLooks(in StepLaw law, ReadOnlySpan<int> lanes, ReadOnlySpan<int> full)
    {
        TwoSalvos(law, lanes, 0);
        if (!full.IsEmpty) TwoSalvos(law, full, Half);
    }

    /// <summary>What <see cref="OneSalvo"/> does, for one round at each threat and a layer that reaches all: most of a run is spent here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShotOnce(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(Alive);
        ref var kills = ref rows.GatheredRow(law.Step.FirstSlot);
        var reserve = law.Reserve;
        ref var lane = ref MemoryMarshal.GetReference(lanes);
        for (nint place = 0; place < lanes.Length; place++)
        {
            ref var rounds = ref Unsafe.Add(ref left, (nint)(uint)Unsafe.Add(ref lane, place));
            var (threats, before) = (Unsafe.Add(ref living, place), rounds);
            var shots = Ones.First(threats, before - reserve);
            rounds = before - BitOperations.PopCount(shots);
            Unsafe.Add(ref living, place) = threats & ~(shots & BitRows.Little(Unsafe.Add(ref kills, place)));
        }
    }

    /// <summary>What <see cref="TwoSalvos"/> does, for one round at each look and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoShots(in StepLaw law, ReadOnlySpan<int> lanes, int begin, int from)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(Alive);
        ref var first = ref rows.GatheredRow(law.Step.FirstSlot);
        ref var second = ref rows.GatheredRow(law.Step.FirstSlot + law.Step.WidestSalvo);
        var reserve = law.Reserve;
        for (var place = begin; place < lanes.Length; place++)
        {
            ref var threats = ref Unsafe.Add(ref living, place);
            ref var rounds = ref Unsafe.Add(ref left, lanes[place]);
            var (acting, hits) = ((threats >> from) & uint.MaxValue, BitRows.Little(Unsafe.Add(ref first, place)) >> from);
            var shots = Ones.First(Ones.InTurn(acting, acting & ~hits), rounds - reserve);
            rounds -= BitOperations.PopCount(shots);
            threats &= ~(((Ones.Even(shots) & hits) | (Ones.Odd(shots) & (BitRows.Little(Unsafe.Add(ref second, place)) >> from))) << from);
        }
    }

    /// <summary>What <see cref="SalvosAtManyLooks"/> does, for one round at each of three looks that do not err and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShotThrice(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(Alive);
        ref var first = ref rows.GatheredRow(law.Step.FirstSlot);
        ref var second = ref rows.GatheredRow(law.Step.FirstSlot + law.Step.WidestSalvo);
        ref var third = ref rows.GatheredRow(law.Step.FirstSlot + 2 * law.Step.WidestSalvo);
        var reserve = law.Reserve;
        for (var place = 0; place < lanes.Length; place++)
        {
            ref var threats = ref Unsafe.Add(ref living, place);
            ref var rounds = ref Unsafe.Add(ref left, lanes[place]);
            var volley = ManyLooks.ThreeInTurn(
                threats, BitRows.Little(Unsafe.Add(ref first, place)), BitRows.Little(Unsafe.Add(ref second, place)), BitRows.Little(Unsafe.Add(ref third, place)), rounds - reserve);
            rounds -= volley.Rounds;
            threats &= ~volley.Kills;
        }
    }

    /// <summary>The same for four looks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShotFourTimes(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(Alive);
        ref var first = ref rows.GatheredRow(law.Step.FirstSlot);
        ref var second = ref rows.GatheredRow(law.Step.FirstSlot + law.Step.WidestSalvo);
        ref var third = ref rows.GatheredRow(law.Step.FirstSlot + 2 * law.Step.WidestSalvo);
        ref var fourth = ref rows.GatheredRow(law.Step.FirstSlot + 3 * law.Step.WidestSalvo);
        var reserve = law.Reserve;
        for (var place = 0; place < lanes.Length; place++)
        {
            ref var threats = ref Unsafe.Add(ref living, place);
            ref var rounds = ref Unsafe.Add(ref left, lanes[place]);
            var volley = ManyLooks.FourInTurn(
                threats, BitRows.Little(Unsafe.Add(ref first, place)), BitRows.Little(Unsafe.Add(ref second, place)), BitRows.Little(Unsafe.Add(ref third, place)),
                BitRows.Little(Unsafe.Add(ref fourth, place)), rounds - reserve);
            rounds -= volley.Rounds;
            threats &= ~volley.Kills;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneSalvo(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        var left = ready[law.Step.Magazine];
        for (var place = 0; place < lanes.Length; place++)
        {
            var view = rows.Gathered(place);
            ref var rounds = ref left[lanes[place]];
            var volley = Volley.OneLook(law.Step, view, Acting(law, view, Alive[place]), Ones.NotNegative(rounds - law.Reserve));
            rounds -= volley.Rounds;
            Alive[place] &= ~volley.Kills;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoSalvos(in StepLaw law, ReadOnlySpan<int> lanes, int from)
    {
        var left = ready[law.Step.Magazine];
        for (var place = 0; place < lanes.Length; place++)
        {
            var view = rows.Gathered(place).From(from);
            ref var rounds = ref left[lanes[place]];
            var volley = Volley.TwoLooks(law.Step, view, Acting(law, view, (Alive[place] >> from) & uint.MaxValue), Ones.NotNegative(rounds - law.Reserve));
            rounds -= volley.Rounds;
            Alive[place] &= ~(volley.Kills << from);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SalvosAtManyLooks(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        var left = ready[law.Step.Magazine];
        for (var place = 0; place < lanes.Length; place++)
        {
            var view = rows.Gathered(place);
            ref var rounds = ref left[lanes[place]];
            var volley = manyLooks.Engage(law, view, Acting(law, view, Alive[place]), Ones.NotNegative(rounds - law.Reserve));
            rounds -= volley.Rounds;
            Alive[place] &= ~volley.Kills;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Acting(in StepLaw law, BitView view, ulong alive) => law.Coverage == StepLaw.Always ? alive : alive & view.Covered(law.Step.Layer);
}
