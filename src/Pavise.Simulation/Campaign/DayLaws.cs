using System.Numerics;

namespace Pavise.Simulation;

/// <summary>Draws a class's whole day at once from its exact law: how many rounds of each item are fired and how many threats leak.</summary>
/// <remarks>
/// The law depends on the number launched and on the ready rounds, and not on rounds beyond what the raid can use; each is computed once, by
/// the chain of the exact engine, and drawn by A. Walker's alias method (<i>ACM TOMS</i> 3 (1977) 253-256) with 64 bits.
/// </remarks>
internal sealed class DayLaws
{
    /// <summary>Different states of ready rounds per number launched.</summary>
    private const long MostStates = 1 << 20;

    private readonly CompiledScenario model;
    private readonly World world;
    private readonly Battle battle;
    private readonly int one;
    private readonly ChanceKey key;
    private readonly StateSpace space;
    private readonly ThreatChain chain;
    private readonly Dictionary<int, DayLaw?[]> byNumber = [];
    private readonly int[] clipped;
    private readonly long[] most;
    private PhiloxBlock words;
    private (uint Replication, int Days) drawn = (0, -1);
    private DayLaw?[] laws = [];
    private int number = -1;

    public DayLaws(CompiledScenario model, World world, Battle battle, int one, ChanceKey key)
    {
        (this.model, this.world, this.battle, this.one, this.key) = (model, world, battle, one, key);
        space = new StateSpace(model, world);
        chain = new ThreatChain(model, world, space);
        (clipped, most) = (new int[model.Items.Length], new long[model.Items.Length]);
    }

    /// <summary>Why a scenario has no laws of days; null when it has.</summary>
    public static string? Obstacle(CompiledScenario model) =>
        !model.WorldIsFixed ? "some of its values are not known exactly"
        : model.Areas.Length > 1 ? "its raids spread over areas"
        : model.Wears ? "its fire units can be lost"
        : model.Magazines.Any(magazine => magazine.Channels >= 0) ? "its fire units have few channels"
        : model.Scenario.HorizonDays > 0 && !States(model) ? "it has too many states of ready rounds" : null;

    /// <summary>Fires the rounds of a day's raid; returns how many leak.</summary>
    public int Raid(int day, int launched, uint replication)
    {
        if (launched == 0 || model.Classes[one].Steps[0].Length == 0) return launched;
        if (launched != number) Take(launched);
        var law = laws[Place()] ??= Compute(launched);
        if (drawn != (replication, day >> 1))
        {
            drawn = (replication, day >> 1);
            words = key.Draw(DecisionStream.Days, replication, (uint)day >> 1, (uint)one, 0);
        }

        var outcome = (day & 1) == 0 ? law.At(words.W0, words.W1) : law.At(words.W2, words.W3);
        for (var item = 0; item < clipped.Length; item++)
        {
            var shots = law.Shots(outcome, item);
            battle.Ready[item] -= shots;
            battle.Fired[item] += shots;
        }

        return law.Leakers(outcome);
    }

    private static bool States(CompiledScenario model)
    {
        var world = new World(model, 0);
        world.Draw(default);
        var product = 1.0;
        foreach (var magazine in world.Magazines) product *= Math.Min(magazine.Capacity(magazine.FireUnits), world.Start[magazine.Item]) + 1.0;
        return product < MostStates && new StateSpace(model, world).Fits;
    }

    private void Take(int launched)
    {
        number = launched;
        for (var item = 0; item < most.Length; item++) most[item] = Most(item, launched);
        if (byNumber.TryGetValue(launched, out var known))
        {
            laws = known;
            return;
        }

        var states = 1L;
        for (var item = 0; item < clipped.Length; item++) states *= most[item] + 1;
        byNumber[launched] = laws = new DayLaw?[states];
    }

    /// <summary>Rounds beyond which more make no difference to a raid of this size.</summary>
    private long Most(int item, int launched)
    {
        var most = 0L;
        foreach (ref readonly var law in world.Steps[one][0].AsSpan())
        {
            if (law.Step.Item != item) continue;
            most = Math.Max(most, law.Reserve) + (law.Step.Doctrine == Doctrine.EvenSpread ? (long)launched * launched : launched) * law.Step.Salvo * law.Step.Looks;
        }

        return Math.Min(most, world.Magazines[item].Capacity(world.Magazines[item].FireUnits));
    }

    private int Place()
    {
        var place = 0L;
        for (var item = 0; item < clipped.Length; item++)
        {
            clipped[item] = (int)Math.Min(battle.Ready[item], most[item]);
            place = place * (most[item] + 1) + clipped[item];
        }

        return (int)place;
    }

    private DayLaw Compute(int launched)
    {
        var (now, next) = (new RewardLaws(), new RewardLaws());
        var start = space.With(space.First(), clipped);
        now.Put(start, 1);
        for (var left = launched; left > 0; left--)
        {
            next.Clear();
            foreach (var state in now.Active)
            {
                foreach (var way in chain.Of(one, left, state)) next.Add(way.To, now, state, way.Probability, way.Leak);
            }

            (now, next) = (next, now);
            now.Trim();
        }

        return DayLaw.Of(now, space, start, clipped.Length);
    }
}
