using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Engages every threat of a day's raid, each replication with its own draws: a layer at a time for all replications.</summary>
internal sealed class KeyedRaids : BatchRaids
{
    /// <summary>Threats whose two looks stand in one word.</summary>
    private const int Half = 32;

    private readonly World world;
    private readonly int one;
    private readonly int[][] ready;
    private readonly LaneWindow window;
    private readonly BitRows rows;
    private readonly StepLaw[] laws;
    private readonly ManyLooks manyLooks = new();
    private readonly ulong[] alive = new ulong[Lanes.Count];
    private readonly ulong[] untracked = new ulong[Lanes.Count];
    private readonly int[] all = [.. Enumerable.Range(0, Lanes.Count)];
    private readonly int[] attacked = new int[Lanes.Count];
    private readonly int[] crowded = new int[Lanes.Count];
    private int manyBefore;

    public KeyedRaids(CompiledScenario model, int one, World world, BatchSupply supply, uint seed, int width)
        : base(model, one, world, seed, width)
    {
        (this.one, this.world, ready, laws) = (one, world, supply.Ready, world.Steps[one][0]);
        window = new LaneWindow(model, one, world, Numbers, seed, width);
        rows = window.Rows;
    }

    /// <inheritdoc />
    public override void Begin(uint[] batch, int asked)
    {
        base.Begin(batch, asked);
        window.Begin();
    }

    /// <inheritdoc />
    protected override void Engage(int day)
    {
        if (laws.Length == 0)
        {
            Add(Today, Leaked);
            return;
        }

        window.Reach(day, Replications.AsSpan(0, Asked));
        for (var at = 0; Attack(at, out var lanes, out var full); at += BitRows.Piece) Engage(at, lanes, full);
        window.Pass(Today);
    }

    /// <summary>Finds the replications with threats from some place of the day's raid on.</summary>
    /// <param name="at">The place.</param>
    /// <param name="lanes">Receives those with any.</param>
    /// <param name="full">Receives those with more than half a word of them.</param>
    private bool Attack(int at, out ReadOnlySpan<int> lanes, out ReadOnlySpan<int> full)
    {
        if (Numbers.AreTheSame)
        {
            var count = Math.Min(BitRows.Piece, Today[0] - at);
            if (count > 0) Array.Fill(alive, (1ul << count) - 1);
            lanes = count > 0 ? all : [];
            full = count > Half ? all : [];
        }
        else
        {
            // Whoever has more than a piece has more than half a word.
            var (any, many) = Attack(at, at == 0 ? all : crowded.AsSpan(0, manyBefore));
            manyBefore = many;
            lanes = attacked.AsSpan(0, any);
            full = crowded.AsSpan(0, many);
        }

        return !lanes.IsEmpty;
    }

    /// <summary>Lists the replications with threats from a place on among some, and those with many; the lists may be written over those some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Any, int Many) Attack(int at, ReadOnlySpan<int> among)
    {
        ref var threats = ref MemoryMarshal.GetArrayDataReference(Today);
        ref var living = ref MemoryMarshal.GetArrayDataReference(alive);
        ref var some = ref MemoryMarshal.GetArrayDataReference(attacked);
        ref var most = ref MemoryMarshal.GetArrayDataReference(crowded);
        var (any, many) = (0, 0);
        foreach (var lane in among)
        {
            var count = Math.Min(BitRows.Piece, Ones.NotNegative(Unsafe.Add(ref threats, lane) - at));
            Unsafe.Add(ref living, lane) = (1ul << count) - 1;
            Unsafe.Add(ref some, any) = lane;
            Unsafe.Add(ref most, many) = lane;
            any += -count >>> 31;
            many += (Half - count) >>> 31;
        }

        return (any, many);
    }

    private void Engage(int at, ReadOnlySpan<int> lanes, ReadOnlySpan<int> full)
    {
        rows.Gather(lanes, window.Places, at);
        var tracks = world.Tracked[one] != StepLaw.Always;
        if (tracks) Track(lanes);
        foreach (ref readonly var law in laws.AsSpan())
        {
            var plain = law.Step.Salvo == 1 && law.Coverage == StepLaw.Always;
            if (plain && law.Step.Looks == 3 && !law.LooksErr && Ones.AreQuick) ShotThrice(law, lanes);
            else if (ManyLooks.Serve(law)) SalvosAtManyLooks(law, lanes);
            else if (law.Step.Looks == 1 && plain) ShotOnce(law, lanes);
            else if (law.Step.Looks == 1) OneSalvo(law, lanes);
            else if (plain) ShotTwice(law, lanes, full);
            else TwoLooks(law, lanes, full);
        }

        foreach (var lane in lanes) Leaked[lane] += BitOperations.PopCount(tracks ? alive[lane] | untracked[lane] : alive[lane]);
    }

    private void Track(ReadOnlySpan<int> lanes)
    {
        foreach (var lane in lanes)
        {
            untracked[lane] = alive[lane] & ~rows.Gathered(lane).Tracked;
            alive[lane] &= ~untracked[lane];
        }
    }

    private void ShotTwice(in StepLaw law, ReadOnlySpan<int> lanes, ReadOnlySpan<int> full)
    {
        TwoShots(law, lanes, 0);
        if (!full.IsEmpty) TwoShots(law, full, Half);
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
        ref var fired = ref MemoryMarshal.GetArrayDataReference(Fired[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(alive);
        ref var kills = ref rows.GatheredRow(law.Step.FirstSlot);
        var reserve = law.Reserve;
        foreach (var lane in lanes)
        {
            ref var threats = ref Unsafe.Add(ref living, lane);
            ref var rounds = ref Unsafe.Add(ref left, lane);
            var shots = Ones.First(threats, rounds - reserve);
            var used = BitOperations.PopCount(shots);
            rounds -= used;
            Unsafe.Add(ref fired, lane) += used;
            threats &= ~(shots & BitRows.Little(Unsafe.Add(ref kills, lane)));
        }
    }

    /// <summary>What <see cref="TwoSalvos"/> does, for one round at each look and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoShots(in StepLaw law, ReadOnlySpan<int> lanes, int from)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var fired = ref MemoryMarshal.GetArrayDataReference(Fired[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(alive);
        ref var first = ref rows.GatheredRow(law.Step.FirstSlot);
        ref var second = ref rows.GatheredRow(law.Step.FirstSlot + law.Step.WidestSalvo);
        var reserve = law.Reserve;
        foreach (var lane in lanes)
        {
            ref var threats = ref Unsafe.Add(ref living, lane);
            ref var rounds = ref Unsafe.Add(ref left, lane);
            var (acting, hits) = ((threats >> from) & uint.MaxValue, BitRows.Little(Unsafe.Add(ref first, lane)) >> from);
            var shots = Ones.First(Ones.InTurn(acting, acting & ~hits), rounds - reserve);
            var used = BitOperations.PopCount(shots);
            rounds -= used;
            Unsafe.Add(ref fired, lane) += used;
            threats &= ~(((Ones.Even(shots) & hits) | (Ones.Odd(shots) & (BitRows.Little(Unsafe.Add(ref second, lane)) >> from))) << from);
        }
    }

    /// <summary>What <see cref="SalvosAtManyLooks"/> does, for one round at each of three looks that do not err and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShotThrice(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var fired = ref MemoryMarshal.GetArrayDataReference(Fired[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(alive);
        ref var first = ref rows.GatheredRow(law.Step.FirstSlot);
        ref var second = ref rows.GatheredRow(law.Step.FirstSlot + law.Step.WidestSalvo);
        ref var third = ref rows.GatheredRow(law.Step.FirstSlot + 2 * law.Step.WidestSalvo);
        var reserve = law.Reserve;
        foreach (var lane in lanes)
        {
            ref var threats = ref Unsafe.Add(ref living, lane);
            ref var rounds = ref Unsafe.Add(ref left, lane);
            var volley = ManyLooks.ThreeInTurn(
                threats, BitRows.Little(Unsafe.Add(ref first, lane)), BitRows.Little(Unsafe.Add(ref second, lane)), BitRows.Little(Unsafe.Add(ref third, lane)), rounds - reserve);
            rounds -= volley.Rounds;
            Unsafe.Add(ref fired, lane) += volley.Rounds;
            threats &= ~volley.Kills;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneSalvo(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        int[] left = ready[law.Step.Magazine], fired = Fired[law.Step.Magazine];
        foreach (var lane in lanes)
        {
            var view = rows.Gathered(lane);
            var volley = Volley.OneLook(law.Step, view, Acting(law, view, alive[lane]), Ones.NotNegative(left[lane] - law.Reserve));
            Take(left, fired, lane, volley);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoSalvos(in StepLaw law, ReadOnlySpan<int> lanes, int from)
    {
        int[] left = ready[law.Step.Magazine], fired = Fired[law.Step.Magazine];
        foreach (var lane in lanes)
        {
            var view = rows.Gathered(lane).From(from);
            var volley = Volley.TwoLooks(law.Step, view, Acting(law, view, (alive[lane] >> from) & uint.MaxValue), Ones.NotNegative(left[lane] - law.Reserve));
            Take(left, fired, lane, volley, from);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SalvosAtManyLooks(in StepLaw law, ReadOnlySpan<int> lanes)
    {
        int[] left = ready[law.Step.Magazine], fired = Fired[law.Step.Magazine];
        foreach (var lane in lanes)
        {
            var view = rows.Gathered(lane);
            var volley = manyLooks.Engage(law, view, Acting(law, view, alive[lane]), Ones.NotNegative(left[lane] - law.Reserve));
            Take(left, fired, lane, volley);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int[] left, int[] fired, int lane, Volley volley, int from = 0)
    {
        left[lane] -= volley.Rounds;
        fired[lane] += volley.Rounds;
        alive[lane] &= ~(volley.Kills << from);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Acting(in StepLaw law, BitView view, ulong alive) => law.Coverage == StepLaw.Always ? alive : alive & view.Covered(law.Step.Layer);
}
