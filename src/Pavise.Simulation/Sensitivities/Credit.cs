using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>What one more fire unit is worth in rounds of stock at equal risk: the number of rounds that lets through as few leakers on average, with the same luck.</summary>
/// <param name="UnitOf">The item one more fire unit of which is bought.</param>
/// <param name="RoundsOf">The item whose stock is raised instead.</param>
/// <param name="Rounds">The least number of rounds that does as well; null when no number does.</param>
/// <param name="Low">Lower end of the 95 % interval, from ten batches, of where equal risk lies between two whole numbers; null when some batch has no number.</param>
/// <param name="High">Upper end; never below <paramref name="Rounds"/>.</param>
public sealed record Credit(string UnitOf, string RoundsOf, int? Rounds, double? Low, double? High)
{
    /// <summary>The total interval, over worlds and chance; null when every world is the same.</summary>
    public CreditWorlds? Worlds { get; init; }

    private const int Batches = 10;

    /// <summary>Worlds that the total interval is drawn from, where so many campaigns are asked for.</summary>
    private const int FewestWorlds = 40;

    /// <summary>Campaigns of one world: more make its own credit surer, and worlds fewer.</summary>
    private const int CampaignsOfWorld = 100;

    /// <summary>Student's number for nine degrees of freedom, 95 %.</summary>
    private const double Student = 2.2621571628;

    /// <summary>Searches the number; only the defender's own stock and fire units can be varied.</summary>
    /// <param name="scenario">Read by <see cref="ScenarioReader"/>.</param>
    /// <param name="unitOf">Item of the fire unit.</param>
    /// <param name="roundsOf">Item of the rounds.</param>
    /// <param name="replications">At least 10.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="deliveries">What the book says will arrive.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <param name="cancel">Stops between batches.</param>
    /// <exception cref="PaviseException">PAV5221: an item the scenario does not fire, or whose stock is without limit.</exception>
    public static Credit Search(Scenario scenario, string unitOf, string roundsOf, int replications, uint seed, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, Batches);
        var model = ScenarioCompiler.Compile(scenario, deliveries, raids);
        var magazine = Array.FindIndex(model.Magazines, entry => model.Items[entry.Item].Id == unitOf);
        var stock = Array.FindIndex(model.Items, item => item.Id == roundsOf && !item.Unlimited);
        if (magazine < 0 || stock < 0)
            throw new PaviseException("PAV5221", new Place(scenario.File), $"the scenario has no fire unit of '{unitOf}' or no limited stock of '{roundsOf}'", "name items of its magazines and stock");
        var (unit, rounds) = (model.Magazines[magazine].FireUnits, model.Items[stock].Rounds);
        (int Rounds, double Equal)? Find(IReadOnlyList<Luck> luck)
        {
            cancel.ThrowIfCancellationRequested();
            var wanted = Leakers(model, seed, unit, 1, luck);
            var drawn = new Dictionary<int, long>();
            long More(int number) => drawn.TryGetValue(number, out var more) ? more : drawn[number] = Leakers(model, seed, rounds, number, luck) - wanted;
            return Least(number => More(number) <= 0) is not { } least ? null : (least, least == 0 ? 0 : Crossing(least, More(least - 1), More(least)));
        }

        var parts = Enumerable.Range(0, Batches).Select(batch => Find(Campaigns(batch * replications / Batches, (batch + 1) * replications / Batches))).ToArray();
        var whole = Find(Campaigns(0, replications));
        var spread = model.WorldIsFixed ? null : OverWorlds(model, seed, replications, luck => Find(luck)?.Equal);
        if (whole is not var (number, equal) || parts.Any(part => part is null)) return new Credit(unitOf, roundsOf, whole?.Rounds, null, null) { Worlds = spread };
        var mean = parts.Average(part => part!.Value.Equal);
        var half = Student * Math.Sqrt(parts.Sum(part => (part!.Value.Equal - mean) * (part.Value.Equal - mean)) / (Batches - 1) / Batches);
        return new Credit(unitOf, roundsOf, number, Math.Max(0, equal - half), Math.Max(number, equal + half)) { Worlds = spread };
    }

    /// <summary>The credit of single worlds, each over campaigns of its own chance; campaigns of them all together are as many as were asked for, and twice that for the pairs.</summary>
    private static CreditWorlds OverWorlds(CompiledScenario model, uint seed, int replications, Func<IReadOnlyList<Luck>, double?> find)
    {
        var campaigns = Math.Clamp(replications / FewestWorlds, 1, CampaignsOfWorld);
        var worlds = replications / campaigns;
        double?[] Each(Func<Luck, Luck> turned) => [.. Enumerable.Range(0, worlds).Select(world => find([.. Enumerable.Range(world * campaigns, campaigns)
            .Select(chance => turned(new Luck((uint)world, (uint)world, (uint)chance)))]))];
        var drawn = new World(model, seed);
        int[] open = [.. Enumerable.Range(0, model.Unknowns.Length).Where(i => !model.Unknowns[i].IsPoint)];
        var values = open.Select(_ => new double[worlds]).ToArray();
        for (var world = 0; world < worlds; world++)
        {
            drawn.Draw(Luck.Of((uint)world));
            for (var i = 0; i < open.Length; i++) values[i][world] = drawn.Value(open[i]);
        }

        return CreditWorlds.Of(campaigns, Each(luck => luck), Each(luck => luck.SameAssumptions), open.Zip(values, (i, own) => (model.Unknowns[i], own)));
    }

    private static Luck[] Campaigns(int first, int end) => [.. Enumerable.Range(first, end - first).Select(i => Luck.Of((uint)i))];

    /// <summary>Where equal risk lies on the straight line between the least number that does as well and the one before: whole numbers alone would always lie above it.</summary>
    private static double Crossing(int least, long before, long at) => least + (double)at / (before - at);

    /// <summary>The least number for which something holds that holds for all greater ones; null when it holds for none that can be counted.</summary>
    private static int? Least(Func<int, bool> holds)
    {
        if (holds(0)) return 0;
        var high = 1;
        while (!holds(high))
        {
            if (high > ValueKind.MostRounds / 100) return null;
            high *= 2;
        }

        var low = high / 2;
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (holds(middle)) high = middle;
            else low = middle;
        }

        return high;
    }

    private static long Leakers(CompiledScenario model, uint seed, int unknown, double more, IReadOnlyList<Luck> luck)
    {
        var shifts = new double[model.Unknowns.Length];
        shifts[unknown] = more;
        var layout = model.Layout(false);
        var run = new CampaignRun(model, layout, seed, ThreatWords.Widest, WorldDial.Shifted(shifts));
        var outcome = new long[layout.Length];
        var leakers = 0L;
        foreach (var one in luck)
        {
            run.Run(one, outcome);
            leakers += outcome[layout.AllLeakers];
        }

        return leakers;
    }
}
