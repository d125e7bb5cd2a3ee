namespace Pavise.Simulation;

/// <summary>Everything that is fixed within one replication: the unknowns as numbers, ready for the run.</summary>
internal sealed class World
{
    private readonly CompiledScenario model;
    private readonly ChanceKey key;
    private readonly double[] values;
    private bool drawn;

    public World(CompiledScenario model, uint seed)
    {
        this.model = model;
        key = new ChanceKey(seed);
        values = new double[model.Unknowns.Length];
        Start = new int[model.Items.Length];
        Capacity = new int[model.Items.Length];
        Reload = new double[model.Items.Length];
        Arrivals = [.. model.Items.Select(_ => new int[model.Days])];
        Steps = [.. model.Classes.Select(one => new StepLaw[one.Steps.Length])];
        Raids = [.. model.Classes.Select(one => new RaidLaw(one.Raids, model.Months))];
    }

    /// <summary>Rounds of each item on the first day.</summary>
    public int[] Start { get; }

    /// <summary>Most ready rounds of each item.</summary>
    public int[] Capacity { get; }

    /// <summary>Rounds a day from the national stock to the magazines, as a rate.</summary>
    public double[] Reload { get; }

    /// <summary>Rounds that arrive, by item and day.</summary>
    public int[][] Arrivals { get; }

    /// <summary>By class and step.</summary>
    public StepLaw[][] Steps { get; }

    /// <summary>By class.</summary>
    public RaidLaw[] Raids { get; }

    /// <summary>Draws the world of a replication; a world without unknowns is made once.</summary>
    public void Draw(Luck luck)
    {
        if (drawn && model.WorldIsFixed) return;
        drawn = true;
        for (var i = 0; i < values.Length; i++)
        {
            ref readonly var unknown = ref model.Unknowns[i];
            values[i] = unknown.IsPoint ? unknown.At(0) : unknown.At(key.World(unknown.Assumed ? luck.Assumed : luck.Sourced, unknown.Luck, 0).Uniform);
        }

        for (var item = 0; item < Start.Length; item++) Fill(item);
        foreach (var arrival in model.Arrivals.Steady) Add(arrival);
        foreach (var arrival in model.Arrivals.Dated) Add(arrival);
        for (var one = 0; one < Steps.Length; one++)
        {
            var steps = model.Classes[one].Steps;
            for (var i = 0; i < steps.Length; i++) Steps[one][i] = Law(steps[i]);
            Raids[one].Draw(values, key, luck.Sourced);
        }
    }

    /// <summary>Whole rounds that the rate of reload allows on a day.</summary>
    public int ReloadOn(int item, int day) =>
        (int)Math.Min(CompiledItem.WithoutLimit, (long)(Reload[item] * (day + 1)) - (long)(Reload[item] * day));

    /// <summary>A drawn value by the index of its unknown.</summary>
    public double Value(int unknown) => values[unknown];

    /// <summary>A drawn whole number by the index of its unknown; 0 when absent.</summary>
    public int Whole(int unknown) => unknown < 0 ? 0 : (int)values[unknown];

    private void Fill(int item)
    {
        var numbers = model.Items[item];
        Start[item] = numbers.Unlimited ? CompiledItem.WithoutLimit : (int)values[numbers.Rounds];
        Capacity[item] = (int)Math.Min(CompiledItem.WithoutLimit, values[numbers.FireUnits] * values[numbers.ReadyRounds]);
        Reload[item] = values[numbers.FireUnits] * values[numbers.Reload];
        Array.Clear(Arrivals[item]);
    }

    private void Add(SteadyArrival arrival)
    {
        var perMonth = values[arrival.Rate] * arrival.PerMonth;
        var before = 0L;
        var day = 0;
        for (var month = 0; month < model.Months && month <= arrival.UntilMonth; month++)
        {
            var length = (model.Scenario.Start + month).Days;
            for (var i = 1; i <= length && day < model.Days; i++, day++)
            {
                if (month < arrival.FromMonth) continue;
                var total = (long)Math.Floor(perMonth * (month - arrival.FromMonth + (double)i / length));
                Arrivals[arrival.Item][day] += (int)(total - before);
                before = total;
            }
        }
    }

    private void Add(DatedArrival arrival)
    {
        var day = (int)values[arrival.Day];
        if (day < 0 || day >= model.Days) return;
        var number = (long)values[arrival.Number];
        var count = arrival.Items.Length;
        for (var i = 0; i < count; i++) Arrivals[arrival.Items[i]][day] += (int)(number * (i + 1) / count - number * i / count);
    }

    private StepLaw Law(Step step) => new(
        ChanceKey.Threshold(values[step.Kill]),
        step.Coverage < 0 ? ChanceKey.Threshold(1) : ChanceKey.Threshold(values[step.Coverage]),
        step.Reserve < 0 ? 0 : (int)values[step.Reserve],
        step.MissJudgedKill < 0 ? 0 : ChanceKey.Threshold(values[step.MissJudgedKill]),
        step.KillJudgedMiss < 0 ? 0 : ChanceKey.Threshold(values[step.KillJudgedMiss]));
}
