namespace Pavise.Simulation;

/// <summary>What one waiting leaker does to the fire units of its area, after all threats of its class have been engaged.</summary>
internal sealed class HitChain(CompiledScenario model, World world, StateSpace space)
{
    private readonly Dictionary<(int Class, int State), Transition[]> known = [];
    private readonly int[][] magazinesOf = [.. model.Areas.Select((_, area) => Enumerable.Range(0, model.Magazines.Length).Where(i => model.Magazines[i].Area == area).ToArray())];

    /// <summary>True when a leaker of a class waits anywhere in a state.</summary>
    public bool Waits(int state) => Area(space[state]) >= 0;

    /// <summary>The ways of the first waiting leaker; every fire unit in service of its area is as likely to be aimed at.</summary>
    public Transition[] Of(int one, int state)
    {
        if (known.TryGetValue((one, state), out var ways)) return ways;
        var numbers = space[state].ToArray();
        var area = Area(numbers);
        numbers[space.Layout.Pending(area)]--;
        var attrition = model.Classes[one].Attrition;
        var aimed = world.Value(attrition.Aimed);
        var total = magazinesOf[area].Sum(i => numbers[space.Layout.Up(i)]);
        var found = new List<Transition>();
        var missed = 1.0;
        foreach (var i in magazinesOf[area])
        {
            var up = numbers[space.Layout.Up(i)];
            if (up == 0) continue;
            var hit = aimed * up / total * Math.Min(1, world.Value(attrition.Hit) * world.Magazines[i].Exposure);
            if (hit == 0) continue;
            missed -= hit;
            Hit(numbers, i, hit, world.Or(attrition.Destroyed, 0), found);
        }

        found.Add(new Transition(space.Place(numbers), Math.Max(0, missed)));
        return known[(one, state)] = [.. found];
    }

    private void Hit(int[] numbers, int magazine, double probability, double destroyed, List<Transition> found)
    {
        if (destroyed > 0)
        {
            var without = (int[])numbers.Clone();
            var rounds = space.TakeOut(without, magazine);
            found.Add(new Transition(space.Place(without), probability * destroyed, Lost: magazine, Rounds: rounds));
        }

        if (destroyed >= 1) return;
        var damaged = (int[])numbers.Clone();
        space.Damage(damaged, magazine);
        found.Add(new Transition(space.Place(damaged), probability * (1 - destroyed)));
    }

    private int Area(ReadOnlySpan<int> numbers)
    {
        for (var area = 0; area < magazinesOf.Length; area++)
        {
            if (space.Layout.Pending(area) is >= 0 and var pending && numbers[pending] > 0) return area;
        }

        return -1;
    }
}
