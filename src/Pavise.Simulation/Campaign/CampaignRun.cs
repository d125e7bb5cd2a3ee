using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Runs one replication after another, day by day and threat by threat; allocates nothing while it runs.</summary>
internal sealed class CampaignRun
{
    private readonly CompiledScenario model;
    private readonly OutcomeLayout layout;
    private readonly ChanceKey key;
    private readonly World world;
    private readonly int[] ready;
    private readonly int[] national;
    private readonly long[] shots;

    public CampaignRun(CompiledScenario model, uint seed)
    {
        this.model = model;
        layout = new OutcomeLayout(model.Classes.Length, model.Items.Length, model.Months);
        key = new ChanceKey(seed);
        world = new World(model, seed);
        ready = new int[model.Items.Length];
        national = new int[model.Items.Length];
        shots = new long[model.Items.Length];
    }

    /// <summary>Runs a replication and writes its results into the places of the layout.</summary>
    public void Run(Luck luck, Span<long> outcome)
    {
        outcome.Clear();
        world.Draw(luck);
        Begin(outcome);
        for (var day = 0; day < model.Days; day++)
        {
            Supply(day);
            for (var one = 0; one < model.Classes.Length; one++) Raid(day, one, luck.Chance, outcome);
            End(day, outcome);
        }
    }

    private void Begin(Span<long> outcome)
    {
        for (var item = 0; item < ready.Length; item++)
        {
            ready[item] = Math.Min(world.Capacity[item], world.Start[item]);
            national[item] = world.Start[item] - ready[item];
            shots[item] = 0;
            outcome[layout.FirstEmpty(item)] = outcome[layout.FirstExhausted(item)] = model.Days + 1;
        }
    }

    private void Supply(int day)
    {
        for (var item = 0; item < ready.Length; item++)
        {
            national[item] += world.Arrivals[item][day];
            var moved = Math.Min(Math.Min(world.ReloadOn(item, day), national[item]), world.Capacity[item] - ready[item]);
            ready[item] += moved;
            national[item] -= moved;
        }
    }

    private void Raid(int day, int one, uint replication, Span<long> outcome)
    {
        var month = model.MonthOfDay[day];
        var number = world.Raids[one].Number(day, month, one, key, replication);
        var leakers = 0;
        for (var threat = 0; threat < number; threat++)
        {
            if (Meets(one, (uint)day, ((uint)one << ChanceKey.ClassShift) | (uint)threat, number - threat, replication)) leakers++;
        }

        outcome[layout.Launched(one)] += number;
        outcome[layout.LaunchedIn(one, month)] += number;
        outcome[layout.Leakers(one)] += leakers;
        outcome[layout.LeakersIn(one, month)] += leakers;
        outcome[layout.AllLeakers] += leakers;
    }

    /// <summary>Sends one threat through its layers; true when it leaks.</summary>
    private bool Meets(int one, uint day, uint threat, int left, uint replication)
    {
        var steps = model.Classes[one].Steps;
        var laws = world.Steps[one];
        var words = new ShotWords(key, replication, day, threat);
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            ref readonly var law = ref laws[i];
            var usable = ready[step.Item] - law.Reserve;
            if (usable <= 0) continue;
            if (law.Coverage != StepLaw.Always && key.Draw(DecisionStream.Coverage, replication, day, threat, (uint)step.Layer >> 2).Word(step.Layer & 3) >= law.Coverage) continue;
            if (Engage(in step, in law, ref words, usable, left)) return false;
        }

        return true;
    }

    /// <summary>Fires salvo after salvo with a look after each; true when the threat is dead.</summary>
    private bool Engage(in Step step, in StepLaw law, ref ShotWords words, int usable, int left)
    {
        var dead = false;
        for (var look = 0; look < step.Looks; look++)
        {
            var salvo = Math.Min(step.Salvo, step.Doctrine == Doctrine.EvenSpread ? usable / left : usable);
            if (salvo <= 0) break;
            usable -= salvo;
            ready[step.Item] -= salvo;
            shots[step.Item] += salvo;
            var slot = step.FirstSlot + look * step.Salvo;
            for (var shot = 0; shot < salvo; shot++) dead |= words.At(slot + shot) < law.Kill;
            if (JudgedDead(dead, in step, in law, in words, look)) break;
        }

        return dead;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool JudgedDead(bool dead, in Step step, in StepLaw law, in ShotWords words, int look)
    {
        var wrong = dead ? law.KillJudgedMiss : law.MissJudgedKill;
        return wrong == 0 ? dead : dead ^ (words.Look(step.FirstLook + look) < wrong);
    }

    private void End(int day, Span<long> outcome)
    {
        var month = model.MonthOfDay[day];
        var last = day == model.Days - 1 || model.MonthOfDay[day + 1] != month;
        for (var item = 0; item < ready.Length; item++)
        {
            ref var empty = ref outcome[layout.FirstEmpty(item)];
            if (ready[item] == 0 && empty > model.Days) empty = day + 1;
            ref var exhausted = ref outcome[layout.FirstExhausted(item)];
            if (ready[item] + national[item] == 0 && exhausted > model.Days) exhausted = day + 1;
            if (!last) continue;
            outcome[layout.ShotsIn(item, month)] = shots[item] - outcome[layout.Shots(item)];
            outcome[layout.Shots(item)] = shots[item];
            if (!model.Items[item].Unlimited) outcome[layout.StockAfter(item, month)] = (long)ready[item] + national[item];
        }
    }
}
