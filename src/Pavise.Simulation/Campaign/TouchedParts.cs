namespace Pavise.Simulation;

/// <summary>What of a campaign other deliveries can change: the classes that meet an item of these deliveries, the items those meet, and so on.</summary>
/// <remarks>
/// Classes share rounds, channels and fire units by the items that engage them, and nothing else; every draw has its own name. What no chain of shared items leads to is the
/// same threat by threat. Leakers that hit fire units may hit those of any item: where a class has such leakers, all belongs together.
/// </remarks>
internal sealed class TouchedParts
{
    private readonly CompiledScenario model;
    private readonly bool[] items;
    private readonly bool[] classes;

    private TouchedParts(CompiledScenario model, bool[] items, bool[] classes) => (this.model, this.items, this.classes) = (model, items, classes);

    /// <summary>The classes that may leak otherwise, by their place.</summary>
    public IReadOnlyList<int> Classes => [.. Enumerable.Range(0, classes.Length).Where(one => classes[one])];

    /// <summary>Finds what differs between models of one scenario under several schedules.</summary>
    public static TouchedParts Of(IReadOnlyList<CompiledScenario> models)
    {
        var model = models[0];
        var (items, classes) = (new bool[model.Items.Length], new bool[model.Classes.Length]);
        foreach (var other in models.Skip(1)) Differing(model, other, items);
        Array.Fill(items, true, 0, items.Contains(true) && model.Classes.Any(one => !one.Attrition.IsNone) ? items.Length : 0);
        for (var grown = true; grown;)
        {
            grown = false;
            for (var one = 0; one < classes.Length; one++)
            {
                var meets = model.Classes[one].Steps.SelectMany(steps => steps).Select(step => step.Item).ToArray();
                if (classes[one] || !meets.Any(item => items[item])) continue;
                (classes[one], grown) = (true, true);
                foreach (var item in meets) items[item] = true;
            }
        }

        return new TouchedParts(model, items, classes);
    }

    /// <summary>True for a value that only parts use which the deliveries do not touch: it changes no difference between them.</summary>
    public bool LeavesOut(string key) => Uses(key, touched: false) && !Uses(key, touched: true);

    private static void Differing(CompiledScenario one, CompiledScenario other, bool[] items)
    {
        var left = other.Arrivals.Dated.ToList();
        foreach (var arrival in one.Arrivals.Dated)
        {
            if (left.FindIndex(entry => Same(one, arrival, other, entry)) is >= 0 and var at) left.RemoveAt(at);
            else Touch(arrival.Items, items);
        }

        foreach (var arrival in left) Touch(arrival.Items, items);
        // Fire units go where the fewest stand, one after another: where one differs, all are looked at.
        if (one.Arrivals.Units.Length == other.Arrivals.Units.Length && one.Arrivals.Units.Zip(other.Arrivals.Units).All(pair => Same(one, pair.First, other, pair.Second))) return;
        foreach (var arrival in one.Arrivals.Units.Concat(other.Arrivals.Units)) Touch(arrival.Items, items);
    }

    private static void Touch(int[] which, bool[] items)
    {
        foreach (var item in which) items[item] = true;
    }

    private static bool Same(CompiledScenario one, DatedArrival a, CompiledScenario other, DatedArrival b) => a.Items.SequenceEqual(b.Items) && a.Splits.Length == b.Splits.Length
        && Same(one, a.Number, other, b.Number) && Same(one, a.Day, other, b.Day) && a.Splits.Zip(b.Splits).All(split => Same(one, split.First, other, split.Second));

    private static bool Same(CompiledScenario one, UnitArrival a, CompiledScenario other, UnitArrival b) =>
        a.Items.SequenceEqual(b.Items) && Same(one, a.Number, other, b.Number) && Same(one, a.Day, other, b.Day);

    private static bool Same(CompiledScenario one, int a, CompiledScenario other, int b) => one.Unknowns[a].Equals(other.Unknowns[b]);

    private bool Uses(string key, bool touched) => Places(touched).Any(place => place >= 0 && model.Unknowns[place].Key == key);

    /// <summary>The unknowns of all classes and items of one kind.</summary>
    private IEnumerable<int> Places(bool touched) =>
    [
        .. model.Classes.Where((_, one) => classes[one] == touched).SelectMany(Places),
        .. model.Items.Where((_, item) => items[item] == touched).SelectMany(item => new[] { item.Rounds, item.Floor, item.UnitCost }),
        .. model.Magazines.Where(magazine => items[magazine.Item] == touched).SelectMany(Places),
        .. model.Arrivals.Steady.Concat(model.Arrivals.Theatres.Select(theatre => theatre.Demand)).Where(arrival => items[arrival.Item] == touched).Select(arrival => arrival.Rate),
        .. model.Areas.SelectMany(area => touched ? new[] { area.Weight, area.Worth } : []),
    ];

    private static IEnumerable<int> Places(CompiledClass one) =>
    [
        one.Tracked, one.UnitCost, one.Attrition.Aimed, one.Attrition.Hit, one.Attrition.Destroyed, one.Raids.Rate, one.Raids.Shape, one.Raids.MassedShare, one.Raids.MassedFactor,
        .. one.Steps.SelectMany(steps => steps).SelectMany(step => new[] { step.Kill, step.Coverage, step.Reserve, step.MissJudgedKill, step.KillJudgedMiss }),
    ];

    private static IEnumerable<int> Places(CompiledMagazine one) =>
        [one.FireUnits, one.ReadyRounds, one.Reload, one.Channels, one.TransportDays, one.FailurePerDay, one.RepairCrews, one.RepairDays, one.Exposure];
}
