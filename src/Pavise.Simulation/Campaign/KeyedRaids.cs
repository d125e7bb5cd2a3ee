using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Engages every threat of a day's raid, the same number in all replications, each replication with its own draws.</summary>
internal sealed class KeyedRaids : BatchRaids
{
    /// <summary>Threats of a window of days: few enough for the bits of all replications to stay in a near cache.</summary>
    private const int Window = 512;

    /// <summary>Threats whose two looks stand in one word.</summary>
    private const int Half = 32;

    private readonly CompiledScenario model;
    private readonly int one;
    private readonly World world;
    private readonly int[][] ready;
    private readonly BitRows rows;
    private readonly StepLaw[] laws;
    private readonly int[] places;
    private readonly int[] numbers = new int[Lanes.Count];
    private readonly ulong[] alive = new ulong[Lanes.Count];
    private readonly ulong[] untracked = new ulong[Lanes.Count];
    private uint[] days = [];
    private uint[] ids = [];
    private int end;

    public KeyedRaids(CompiledScenario model, int one, World world, BatchSupply supply, uint seed, int width)
        : base(model, one, world, seed)
    {
        (this.model, this.one, this.world) = (model, one, world);
        (ready, laws) = (supply.Ready, world.Steps[one][0]);
        rows = new BitRows(model.Classes[one], one, world, seed, width, Lanes.Count);
        places = new int[model.Days];
    }

    /// <inheritdoc />
    public override void Begin(uint[] batch, int asked)
    {
        base.Begin(batch, asked);
        end = 0;
    }

    /// <inheritdoc />
    public override void Run(int day)
    {
        var number = Number(day, 0);
        if (number == 0) return;
        if (numbers[0] != number) Array.Fill(numbers, number);
        Add(numbers, Launched);
        if (laws.Length == 0)
        {
            Add(numbers, Leaked);
            return;
        }

        if (day >= end) Draw(day);
        for (var at = 0; at < number; at += BitRows.Piece) Engage(places[day] + at, Math.Min(BitRows.Piece, number - at));
    }

    /// <summary>Draws some days ahead for all replications.</summary>
    private void Draw(int day)
    {
        var total = 0;
        for (end = day; end < model.Days && (end == day || total + Number(end, 0) <= Window); end++)
        {
            var number = Number(end, 0);
            places[end] = total;
            if (ids.Length < total + number + ThreatWords.Group) Grow(total + number + ThreatWords.Group);
            for (var i = 0; i < number; i++) (ids[total + i], days[total + i]) = (((uint)one << ChanceKey.ClassShift) | (uint)i, (uint)end);
            total += number;
        }

        var groups = (total + ThreatWords.Group - 1) & -ThreatWords.Group;
        rows.FillLanes(Replications.AsSpan(0, Asked), days.AsSpan(0, groups), ids.AsSpan(0, groups));
    }

    private void Grow(int needed)
    {
        Array.Resize(ref days, needed);
        Array.Resize(ref ids, needed);
    }

    /// <summary>Sends threats through the layers: a layer at a time for all replications.</summary>
    private void Engage(int place, int count)
    {
        Array.Fill(alive, (1ul << count) - 1);
        var tracks = world.Tracked[one] != StepLaw.Always;
        if (tracks) Track(place);
        foreach (ref readonly var law in laws.AsSpan())
        {
            if (law.Step.Looks == 1) OneLook(law, place);
            else if (law.Step.Salvo == 1 && law.Coverage == StepLaw.Always) ShotTwice(law, place, count);
            else TwoLooks(law, place, count);
        }

        for (var lane = 0; lane < Lanes.Count; lane++) Leaked[lane] += BitOperations.PopCount(tracks ? alive[lane] | untracked[lane] : alive[lane]);
    }

    private void Track(int place)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            untracked[lane] = alive[lane] & ~rows.At(place, lane).Tracked;
            alive[lane] &= ~untracked[lane];
        }
    }

    private void OneLook(in StepLaw law, int place)
    {
        if (law.Step.Salvo == 1 && law.Coverage == StepLaw.Always) ShotOnce(law, place);
        else OneSalvo(law, place);
    }

    private void TwoLooks(in StepLaw law, int place, int count)
    {
        TwoSalvos(law, place, 0);
        if (count > Half) TwoSalvos(law, place, Half);
    }

    private void ShotTwice(in StepLaw law, int place, int count)
    {
        TwoShots(law, place, 0);
        if (count > Half) TwoShots(law, place, Half);
    }

    /// <summary>What <see cref="OneSalvo"/> does, for one round at each threat and a layer that reaches all: most of a run is spent here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ShotOnce(in StepLaw law, int place)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var fired = ref MemoryMarshal.GetArrayDataReference(Fired[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(alive);
        var kills = rows.Column(law.Step.FirstSlot, place);
        var reserve = law.Reserve;
        for (nint lane = 0; lane < Lanes.Count; lane++)
        {
            ref var threats = ref Unsafe.Add(ref living, lane);
            ref var rounds = ref Unsafe.Add(ref left, lane);
            var shots = Ones.First(threats, rounds - reserve);
            var used = BitOperations.PopCount(shots);
            rounds -= used;
            Unsafe.Add(ref fired, lane) += used;
            threats &= ~(shots & kills[lane]);
        }
    }

    /// <summary>What <see cref="TwoSalvos"/> does, for one round at each look and a layer that reaches all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoShots(in StepLaw law, int place, int from)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(ready[law.Step.Magazine]);
        ref var fired = ref MemoryMarshal.GetArrayDataReference(Fired[law.Step.Magazine]);
        ref var living = ref MemoryMarshal.GetArrayDataReference(alive);
        var first = rows.Column(law.Step.FirstSlot, place + from);
        var second = rows.Column(law.Step.FirstSlot + law.Step.WidestSalvo, place + from);
        var reserve = law.Reserve;
        for (nint lane = 0; lane < Lanes.Count; lane++)
        {
            ref var threats = ref Unsafe.Add(ref living, lane);
            ref var rounds = ref Unsafe.Add(ref left, lane);
            var (acting, hits) = ((threats >> from) & uint.MaxValue, first[lane]);
            var shots = Ones.First(Ones.InTurn(acting, acting & ~hits), rounds - reserve);
            var used = BitOperations.PopCount(shots);
            rounds -= used;
            Unsafe.Add(ref fired, lane) += used;
            threats &= ~(((Ones.Even(shots) & hits) | (Ones.Odd(shots) & second[lane])) << from);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OneSalvo(in StepLaw law, int place)
    {
        int[] left = ready[law.Step.Magazine], fired = Fired[law.Step.Magazine];
        for (var lane = 0; lane < alive.Length && lane < left.Length && lane < fired.Length; lane++)
        {
            var view = rows.At(place, lane);
            var volley = Volley.OneLook(law.Step, view, Acting(law, view, alive[lane]), Ones.NotNegative(left[lane] - law.Reserve));
            left[lane] -= volley.Rounds;
            fired[lane] += volley.Rounds;
            alive[lane] &= ~volley.Kills;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TwoSalvos(in StepLaw law, int place, int from)
    {
        int[] left = ready[law.Step.Magazine], fired = Fired[law.Step.Magazine];
        for (var lane = 0; lane < alive.Length && lane < left.Length && lane < fired.Length; lane++)
        {
            var view = rows.At(place + from, lane);
            var volley = Volley.TwoLooks(law.Step, view, Acting(law, view, (alive[lane] >> from) & uint.MaxValue), Ones.NotNegative(left[lane] - law.Reserve));
            left[lane] -= volley.Rounds;
            fired[lane] += volley.Rounds;
            alive[lane] &= ~(volley.Kills << from);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Acting(in StepLaw law, BitView view, ulong alive) => law.Coverage == StepLaw.Always ? alive : alive & view.Covered(law.Step.Layer);
}
