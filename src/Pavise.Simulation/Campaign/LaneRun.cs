using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>Runs sixteen replications side by side; word for word and result for result the same as <see cref="CampaignRun"/>.</summary>
internal sealed class LaneRun
{
    private const int Lanes = PhiloxLanes.Lanes;
    private readonly CompiledScenario model;
    private readonly OutcomeLayout layout;
    private readonly ChanceKey key;
    private readonly PhiloxLanes shotWords;
    private readonly PhiloxLanes coverageWords;
    private readonly LaneWorld world;
    private readonly Vector512<int>[] ready;
    private readonly Vector512<int>[] national;
    private readonly Vector512<int>[] fired;
    private readonly Vector512<int>[] empty;
    private readonly Vector512<int>[] exhausted;
    private readonly Vector512<int>[] launched;
    private readonly Vector512<int>[] leaked;

    public LaneRun(CompiledScenario model, uint seed)
    {
        this.model = model;
        layout = new OutcomeLayout(model.Classes.Length, model.Items.Length, model.Months);
        key = new ChanceKey(seed);
        shotWords = new PhiloxLanes(seed, DecisionStream.Shots);
        coverageWords = new PhiloxLanes(seed, DecisionStream.Coverage);
        world = new LaneWorld(model, seed);
        (ready, national, fired) = (Each(model.Items.Length), Each(model.Items.Length), Each(model.Items.Length));
        (empty, exhausted) = (Each(model.Items.Length), Each(model.Items.Length));
        (launched, leaked) = (Each(model.Classes.Length), Each(model.Classes.Length));
    }

    /// <summary>True for models that this kernel can run: full salvos, looks without error, and a processor with wide registers.</summary>
    public static bool Supports(CompiledScenario model) => PhiloxLanes.IsSupported && model.Classes.All(one => one.Steps.All(step =>
        step.Doctrine == Doctrine.UntilEmpty && step.MissJudgedKill < 0 && step.KillJudgedMiss < 0));

    /// <summary>Runs sixteen replications and writes each one's results one after another.</summary>
    public void Run(Luck first, Span<long> outcomes)
    {
        outcomes.Clear();
        world.Draw(first);
        Begin();
        for (var day = 0; day < model.Days; day++)
        {
            Supply(day);
            for (var one = 0; one < model.Classes.Length; one++) Raid(day, one, first.Chance);
            End(day, outcomes);
        }

        for (var item = 0; item < ready.Length; item++)
        {
            Write(outcomes, layout.FirstEmpty(item), empty[item]);
            Write(outcomes, layout.FirstExhausted(item), exhausted[item]);
        }
    }

    private static Vector512<int>[] Each(int count) => new Vector512<int>[count];

    private void Begin()
    {
        for (var item = 0; item < ready.Length; item++)
        {
            ready[item] = Vector512.Min(world.Capacity[item], world.Start[item]);
            national[item] = world.Start[item] - ready[item];
            empty[item] = exhausted[item] = Vector512.Create(model.Days + 1);
        }
    }

    private void Supply(int day)
    {
        for (var item = 0; item < ready.Length; item++)
        {
            national[item] += world.Arrivals(item, day);
            var moved = Vector512.Min(Vector512.Min(world.Reload(item, day), national[item]), world.Capacity[item] - ready[item]);
            ready[item] += moved;
            national[item] -= moved;
            // Rounds fired are what a day's raids leave missing: counted once a day, not shot by shot.
            fired[item] += ready[item];
        }
    }

    private void Raid(int day, int one, uint replication)
    {
        var numbers = Numbers(day, one, replication);
        launched[one] += numbers;
        var most = 0;
        for (var lane = 0; lane < Lanes; lane++) most = Math.Max(most, numbers[lane]);
        var steps = model.Classes[one].Steps;
        var single = steps.Length == 0 || steps[^1].FirstSlot + steps[^1].Salvo * steps[^1].Looks <= 4;
        leaked[one] += single ? RaidOfOneBlock(day, one, replication, numbers, most) : RaidOfBlocks(day, one, replication, numbers, most);
    }

    private Vector512<int> Numbers(int day, int one, uint replication)
    {
        var month = model.MonthOfDay[day];
        if (model.Classes[one].Raids.Kind == RaidKind.Script) return Vector512.Create(model.Classes[one].Raids.Script[day]);
        Span<int> numbers = stackalloc int[Lanes];
        for (var lane = 0; lane < Lanes; lane++) numbers[lane] = world.Raids(lane, one).Number(day, month, one, key, replication + (uint)lane);
        return Vector512.Create<int>(numbers);
    }

    /// <summary>A raid whose threats have at most four potential shots: one block of words each. Returns leakers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<int> RaidOfOneBlock(int day, int one, uint replication, Vector512<int> numbers, int most)
    {
        var leakers = Vector512<int>.Zero;
        var steps = model.Classes[one].Steps;
        var laws = world.Steps[one];
        Span<Vector512<uint>> words = stackalloc Vector512<uint>[4];
        for (var threat = 0; threat < most; threat++)
        {
            var id = ((uint)one << ChanceKey.ClassShift) | (uint)threat;
            shotWords.Draw(replication, (uint)day, id, 0, out words[0], out words[1], out words[2], out words[3]);
            var alive = Vector512.LessThan(Vector512.Create(threat), numbers);
            for (var i = 0; i < steps.Length; i++) alive = Engage(in steps[i], in laws[i], words, alive, replication, (uint)day, id);
            leakers -= alive;
        }

        return leakers;
    }

    /// <summary>The same for more potential shots; blocks are drawn only while a lane's threat lives.</summary>
    private Vector512<int> RaidOfBlocks(int day, int one, uint replication, Vector512<int> numbers, int most)
    {
        var leakers = Vector512<int>.Zero;
        var steps = model.Classes[one].Steps;
        var laws = world.Steps[one];
        Span<Vector512<uint>> words = stackalloc Vector512<uint>[4 * ((steps[^1].FirstSlot + steps[^1].Salvo * steps[^1].Looks + 3) / 4)];
        for (var threat = 0; threat < most; threat++)
        {
            var id = ((uint)one << ChanceKey.ClassShift) | (uint)threat;
            var alive = Vector512.LessThan(Vector512.Create(threat), numbers);
            var drawn = 0;
            for (var i = 0; i < steps.Length && alive != Vector512<int>.Zero; i++)
            {
                for (var needed = steps[i].FirstSlot + steps[i].Salvo * steps[i].Looks; drawn < needed; drawn += 4)
                    shotWords.Draw(replication, (uint)day, id, (uint)drawn / 4, out words[drawn], out words[drawn + 1], out words[drawn + 2], out words[drawn + 3]);
                alive = Engage(in steps[i], in laws[i], words, alive, replication, (uint)day, id);
            }

            leakers -= alive;
        }

        return leakers;
    }

    /// <summary>Sends the threats of all lanes through a layer; returns the lanes whose threat is still alive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<int> Engage(in Step step, in LaneStep law, ReadOnlySpan<Vector512<uint>> words, Vector512<int> alive, uint replication, uint day, uint threat)
    {
        var left = ready[step.Item];
        var usable = left - law.Reserve;
        var acting = alive & Vector512.GreaterThan(usable, Vector512<int>.Zero);
        if (!law.Coverage.AllAlways) acting &= law.Coverage.Yes(CoverageWord(step.Layer, replication, day, threat));
        var slot = step.FirstSlot;
        for (var look = 0; look < step.Looks; look++)
        {
            var salvo = Vector512.Min(Vector512.Create(step.Salvo), usable) & acting;
            usable -= salvo;
            left -= salvo;
            var killed = Vector512<int>.Zero;
            for (var shot = 0; shot < step.Salvo; shot++, slot++)
                killed |= Vector512.GreaterThan(salvo, Vector512.Create(shot)) & law.Kill.Yes(words[slot]);
            alive &= ~killed;
            acting &= ~killed & Vector512.GreaterThan(usable, Vector512<int>.Zero);
        }

        ready[step.Item] = left;
        return alive;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector512<uint> CoverageWord(int layer, uint replication, uint day, uint threat)
    {
        coverageWords.Draw(replication, day, threat, (uint)layer >> 2, out var w0, out var w1, out var w2, out var w3);
        return (layer & 3) switch { 0 => w0, 1 => w1, 2 => w2, _ => w3 };
    }

    private void End(int day, Span<long> outcomes)
    {
        var month = model.MonthOfDay[day];
        var last = day == model.Days - 1 || model.MonthOfDay[day + 1] != month;
        var today = Vector512.Create(day + 1);
        for (var item = 0; item < ready.Length; item++)
        {
            fired[item] -= ready[item];
            var none = Vector512.Equals(ready[item], Vector512<int>.Zero);
            empty[item] = Vector512.ConditionalSelect(none, Vector512.Min(empty[item], today), empty[item]);
            none = Vector512.Equals(ready[item] + national[item], Vector512<int>.Zero);
            exhausted[item] = Vector512.ConditionalSelect(none, Vector512.Min(exhausted[item], today), exhausted[item]);
        }

        if (last) EndMonth(month, outcomes);
    }

    private void EndMonth(int month, Span<long> outcomes)
    {
        for (var item = 0; item < ready.Length; item++)
        {
            Write(outcomes, layout.ShotsIn(item, month), fired[item]);
            Write(outcomes, layout.Shots(item), fired[item]);
            fired[item] = Vector512<int>.Zero;
            if (!model.Items[item].Unlimited) Write(outcomes, layout.StockAfter(item, month), ready[item] + national[item]);
        }

        for (var one = 0; one < launched.Length; one++)
        {
            Write(outcomes, layout.LaunchedIn(one, month), launched[one]);
            Write(outcomes, layout.Launched(one), launched[one]);
            Write(outcomes, layout.LeakersIn(one, month), leaked[one]);
            Write(outcomes, layout.Leakers(one), leaked[one]);
            Write(outcomes, layout.AllLeakers, leaked[one]);
            launched[one] = leaked[one] = Vector512<int>.Zero;
        }
    }

    private void Write(Span<long> outcomes, int place, Vector512<int> numbers)
    {
        for (var lane = 0; lane < Lanes; lane++) outcomes[lane * layout.Length + place] += numbers[lane];
    }
}
