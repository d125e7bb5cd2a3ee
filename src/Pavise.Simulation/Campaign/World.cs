namespace Pavise.Simulation;

/// <summary>Everything that is fixed within one replication: the unknowns as numbers, ready for the run.</summary>
internal sealed class World
{
    private readonly CompiledScenario model;
    private readonly ChanceKey key;
    private readonly WorldDial dial;
    private readonly double[] values;
    private readonly long[] cuts;
    private readonly int[] planned;
    private readonly int blocks;
    private readonly bool[] raided;
    private bool drawn;

    /// <summary>Prepares for a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="dial">Turns single unknowns.</param>
    /// <param name="raiding">The classes whose raids are drawn from this world; null for all.</param>
    public World(CompiledScenario model, uint seed, WorldDial? dial = null, IReadOnlyCollection<int>? raiding = null)
    {
        this.model = model;
        raided = [.. model.Classes.Select((_, one) => raiding?.Contains(one) != false)];
        this.dial = dial ?? WorldDial.None;
        key = new ChanceKey(seed);
        values = new double[model.Unknowns.Length];
        Start = new int[model.Items.Length];
        Floor = new int[model.Items.Length];
        UnitCost = new long[model.Items.Length];
        ThreatCost = new long[model.Classes.Length];
        Magazines = new MagazineLaw[model.Magazines.Length];
        Reloads = [.. model.Magazines.Select(_ => new int[model.Days])];
        Arrivals = [.. model.Items.Select(_ => new int[model.Days])];
        UnitArrivals = model.Arrivals.Units.Length == 0 ? [] : [.. model.Magazines.Select(_ => new int[model.Days])];
        planned = new int[model.Magazines.Length];
        Steps = [.. model.Classes.Select(one => one.Steps.Select(steps => new StepLaw[steps.Length]).ToArray())];
        Attrition = new AttritionLaw[model.Classes.Length];
        Tracked = new ulong[model.Classes.Length];
        Raids = [.. model.Classes.Select(one => new RaidLaw(one.Raids, model.Months))];
        Spread = new AreaSpread(model.Areas.Length);
        cuts = new long[model.Arrivals.Dated.Select(arrival => arrival.Splits.Length).DefaultIfEmpty(0).Max()];
        Worth = new double[model.Areas.Length];
        Theatres = new OtherTheatres(model);
        blocks = model.UnknownCount + model.Classes.Count(one => one.Raids.Kind == RaidKind.RecordedMonths) * model.Months;
    }

    /// <summary>Rounds of each item on the first day.</summary>
    public int[] Start { get; }

    /// <summary>Readiness floor of each item in rounds; 0 = none.</summary>
    public int[] Floor { get; }

    /// <summary>Cost of a round of each item, in whole units of money; 0 = not given.</summary>
    public long[] UnitCost { get; }

    /// <summary>Cost of a threat of each class, in whole units of money; 0 = not given.</summary>
    public long[] ThreatCost { get; }

    /// <summary>Fire units and what they hold, by item and area.</summary>
    public MagazineLaw[] Magazines { get; }

    /// <summary>Most rounds that reach a magazine on a day while all its fire units are in service.</summary>
    public int[][] Reloads { get; }

    /// <summary>Rounds that arrive, by item and day.</summary>
    public int[][] Arrivals { get; }

    /// <summary>Fire units that arrive, by magazine and day; empty when none are delivered.</summary>
    public int[][] UnitArrivals { get; }

    /// <summary>By class, area and step.</summary>
    public StepLaw[][][] Steps { get; }

    /// <summary>Where the draws of a class's potential shots stand.</summary>
    public ShotLayout LayoutOf(int threatClass) => model.Classes[threatClass].Shots;

    /// <summary>By class.</summary>
    public AttritionLaw[] Attrition { get; }

    /// <summary>By class: a word below it means that a threat is tracked.</summary>
    public ulong[] Tracked { get; }

    /// <summary>By class.</summary>
    public RaidLaw[] Raids { get; }

    /// <summary>How threats fall on areas.</summary>
    public AreaSpread Spread { get; }

    /// <summary>Worth of each area, for the weighted protection.</summary>
    public double[] Worth { get; }

    /// <summary>What other theatres take.</summary>
    public OtherTheatres Theatres { get; }

    /// <summary>Blocks of four words drawn so far for what is not known.</summary>
    public long DrawnBlocks { get; private set; }

    /// <summary>Draws the world of a replication; a world without unknowns is made once. True when it changed.</summary>
    public bool Draw(Luck luck)
    {
        if (drawn && model.WorldIsFixed && !dial.Moves) return false;
        drawn = true;
        DrawnBlocks += blocks;
        for (var i = 0; i < values.Length; i++)
        {
            ref readonly var unknown = ref model.Unknowns[i];
            var u = unknown.IsPoint ? 0 : dial.At(i) ?? key.World(dial.Replication(i, unknown.Assumed ? luck.Assumed : luck.Sourced), unknown.Luck, 0).Uniform;
            values[i] = unknown.At(u) + dial.Shift(i);
        }

        for (var item = 0; item < Start.Length; item++) Fill(item);
        for (var i = 0; i < Magazines.Length; i++) Fill(i, model.Magazines[i]);
        foreach (var arrival in model.Arrivals.Steady) Flow(arrival, Arrivals[arrival.Item]);
        foreach (var arrival in model.Arrivals.Dated) Add(arrival);
        Theatres.Take(this);
        AddUnits();
        for (var one = 0; one < Steps.Length; one++) Fill(model.Classes[one], one, luck);
        for (var area = 0; area < Worth.Length; area++) Worth[area] = Or(model.Areas[area].Worth, 1);
        Spread.Draw(model.Areas, this);
        return true;
    }

    /// <summary>A drawn value by the index of its unknown.</summary>
    public double Value(int unknown) => values[unknown];

    /// <summary>A drawn value by the index of its unknown, or what stands for an absent one.</summary>
    public double Or(int unknown, double absent) => unknown < 0 ? absent : values[unknown];

    /// <summary>A drawn whole number by the index of its unknown; 0 when absent.</summary>
    public int Whole(int unknown) => unknown < 0 ? 0 : (int)values[unknown];

    private void Fill(int item)
    {
        var numbers = model.Items[item];
        Start[item] = numbers.Unlimited ? CompiledItem.WithoutLimit : (int)values[numbers.Rounds];
        Floor[item] = Whole(numbers.Floor);
        UnitCost[item] = (long)Or(numbers.UnitCost, 0);
        Array.Clear(Arrivals[item]);
    }

    private void Fill(int i, CompiledMagazine numbers)
    {
        var law = Magazines[i] = new MagazineLaw(
            numbers.Item, numbers.Area, (int)values[numbers.FireUnits], (int)values[numbers.ReadyRounds], values[numbers.Reload],
            numbers.Channels < 0 ? MagazineLaw.WithoutLimit : (int)values[numbers.Channels], Whole(numbers.TransportDays),
            ChanceKey.Threshold(Or(numbers.FailurePerDay, 0)), ChanceKey.Threshold(1 / Math.Max(1, Or(numbers.RepairDays, 1))), Whole(numbers.RepairCrews), Or(numbers.Exposure, 1));
        var reloads = Reloads[i];
        for (var day = 0; day < reloads.Length; day++) reloads[day] = law.ReloadOn(law.FireUnits, day);
    }

    private void Fill(CompiledClass compiled, int one, Luck luck)
    {
        for (var area = 0; area < Steps[one].Length; area++)
        {
            var steps = compiled.Steps[area];
            for (var i = 0; i < steps.Length; i++) Steps[one][area][i] = Law(steps[i]);
        }

        var attrition = compiled.Attrition;
        Attrition[one] = attrition.IsNone ? default : new AttritionLaw(ChanceKey.Threshold(values[attrition.Aimed]), values[attrition.Hit], ChanceKey.Threshold(Or(attrition.Destroyed, 0)));
        Tracked[one] = ChanceKey.Threshold(Or(compiled.Tracked, 1));
        ThreatCost[one] = (long)Or(compiled.UnitCost, 0);
        if (raided[one]) Raids[one].Draw(values, key, dial.Climate(luck.Sourced));
    }

    /// <summary>Adds a steady flow to the days of the horizon.</summary>
    public void Flow(SteadyArrival arrival, int[] days)
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
                // Divided last: 310 a month are ten on each day of January, to the round.
                var total = (long)Math.Floor(perMonth * ((long)(month - arrival.FromMonth) * length + i) / length);
                days[day] += (int)(total - before);
                before = total;
            }
        }
    }

    private void Add(DatedArrival arrival)
    {
        var day = (int)values[arrival.Day];
        if (day < 0 || day >= model.Days) return;
        var number = (long)values[arrival.Number];
        // Sorted cuts drawn evenly make every split as likely.
        for (var i = 0; i < arrival.Splits.Length; i++) cuts[i] = (long)(number * values[arrival.Splits[i]]);
        Array.Sort(cuts, 0, arrival.Splits.Length);
        var before = 0L;
        for (var i = 0; i < arrival.Items.Length; i++)
        {
            var end = i < arrival.Splits.Length ? cuts[i] : number;
            Arrivals[arrival.Items[i]][day] += (int)(end - before);
            before = end;
        }
    }

    /// <summary>Each fire unit goes to the magazine of its item that by then is to have the fewest, the first of several.</summary>
    private void AddUnits()
    {
        foreach (var days in UnitArrivals) Array.Clear(days);
        for (var i = 0; i < planned.Length; i++) planned[i] = Magazines[i].FireUnits;
        foreach (var arrival in model.Arrivals.Units)
        {
            var day = (int)values[arrival.Day];
            if (day < 0 || day >= model.Days) continue;
            foreach (var item in arrival.Items)
            {
                for (var more = (int)values[arrival.Number]; more > 0; more--)
                {
                    var to = Fewest(item);
                    planned[to]++;
                    UnitArrivals[to][day]++;
                }
            }
        }
    }

    private int Fewest(int item)
    {
        var to = -1;
        for (var i = 0; i < planned.Length; i++)
        {
            if (Magazines[i].Item == item && (to < 0 || planned[i] < planned[to])) to = i;
        }

        return to;
    }

    private StepLaw Law(Step step) => new(
        step,
        ChanceKey.Threshold(values[step.Kill]),
        step.Coverage < 0 ? ChanceKey.Threshold(1) : ChanceKey.Threshold(values[step.Coverage]),
        step.Reserve < 0 ? 0 : (int)values[step.Reserve],
        step.MissJudgedKill < 0 ? 0 : ChanceKey.Threshold(values[step.MissJudgedKill]),
        step.KillJudgedMiss < 0 ? 0 : ChanceKey.Threshold(values[step.KillJudgedMiss]));
}
