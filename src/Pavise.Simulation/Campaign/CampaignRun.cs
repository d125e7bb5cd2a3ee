using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Runs one replication after another, day by day; allocates nothing while it runs.</summary>
internal sealed class CampaignRun
{
    private readonly CompiledScenario model;
    private readonly OutcomeLayout layout;
    private readonly World world;
    private readonly Battle battle;
    private readonly SupplyLine supply;
    private readonly FireUnits units;
    private readonly RaidStream[] streams;
    private readonly ClassRaids[] raids;
    private readonly DayNotes? days;
    private readonly int[] firstEmpty;
    private readonly int[] firstExhausted;
    private readonly int[] daysBelow;
    private readonly int[] firstMagazine;
    private readonly bool counts;
    private readonly bool[] monthEnds;

    /// <summary>Prepares a run.</summary>
    /// <param name="model">What is run.</param>
    /// <param name="layout">Where results go.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="width">Bits of the registers: 512, 256, 128; 0 for bits without registers; -1 for one threat after another.</param>
    /// <param name="dial">Turns single unknowns.</param>
    /// <param name="log">Is told every shot; only with -1.</param>
    /// <param name="books">Draws each class's day at once from its law; null = threat by threat.</param>
    public CampaignRun(CompiledScenario model, OutcomeLayout layout, uint seed, int width, WorldDial? dial = null, IShotLog? log = null, DayLawBook[]? books = null)
    {
        (this.model, this.layout) = (model, layout);
        world = new World(model, seed, dial);
        battle = new Battle(model.Magazines.Length);
        supply = new SupplyLine(model, world, battle);
        units = new FireUnits(model, world, battle, supply, seed, width, log);
        var walk = new ThreatByThreat(world, battle, seed, log);
        streams = [.. model.Classes.Select((_, one) => new RaidStream(model, one, world, seed, Math.Max(0, width)))];
        raids = [.. model.Classes.Select((_, one) => new ClassRaids(model, one, world, battle, units, walk, streams[one], width, books is null ? null : new DayLaws(books[one], battle, one, new ChanceKey(seed))))];
        var items = model.Items.Length;
        (firstEmpty, firstExhausted, daysBelow) = (new int[items], new int[items], new int[items]);
        days = layout.Days > 0 ? new DayNotes(layout, world, units, raids) : null;
        firstMagazine = [.. Enumerable.Range(0, items + 1).Select(item => model.Magazines.TakeWhile(magazine => magazine.Item < item).Count())];
        counts = layout.Days > 0 || model.Items.Any(item => item.Floor >= 0);
        monthEnds = [.. Enumerable.Range(0, model.Days).Select(day => day == model.Days - 1 || model.MonthOfDay[day + 1] != model.MonthOfDay[day])];
    }

    /// <summary>The world of the last replication.</summary>
    public World World => world;

    /// <summary>Blocks of four words that the generator drew so far, of every stream and those in vain included; of threats that are walked one by one (see <see cref="BitEngagement.Serves"/>) it counts none.</summary>
    public long DrawnBlocks
    {
        get
        {
            var sum = world.DrawnBlocks + world.Spread.DrawnBlocks + units.DrawnBlocks;
            foreach (var one in streams) sum += one.DrawnBlocks;
            return sum;
        }
    }

    /// <summary>The state at the end of the last day run.</summary>
    public Battle Battle => battle;

    /// <summary>Cost of rounds over cost of threats, in millionths; 0 where threats cost nothing.</summary>
    public static long CostRatio(long cost, long threatCost) => threatCost == 0 ? 0 : (long)Math.Round(1e6 * cost / threatCost);

    /// <summary>Share of the launched worth that does not leak, in millionths.</summary>
    public static long Protection(double launched, double leaked) => launched == 0 ? 1_000_000 : (long)Math.Round(1e6 * (1 - leaked / launched));

    /// <summary>Runs a replication and writes its results into the places of the layout.</summary>
    public void Run(Luck luck, Span<long> outcome) => Run(luck, outcome, model.Days);

    /// <summary>Runs the first days of a replication.</summary>
    public void Run(Luck luck, Span<long> outcome, int days)
    {
        outcome.Clear();
        Begin(luck);
        var moves = model.UnitsMove;
        for (var day = 0; day < days; day++)
        {
            if (moves) units.Morning(day, luck.Chance);
            supply.Move(day);
            foreach (var one in raids) one.Run(day);
            End(day, outcome);
        }

        Finish(outcome);
    }

    private void Begin(Luck luck)
    {
        var changed = world.Draw(luck);
        foreach (var one in streams) one.Begin(luck.Chance, changed);
        foreach (var one in raids) one.Begin(luck.Chance);
        supply.Begin();
        units.Begin();
        Array.Clear(battle.Fired);
        days?.Begin();
        Array.Clear(daysBelow);
        Array.Fill(firstEmpty, model.Days + 1);
        Array.Fill(firstExhausted, model.Days + 1);
    }

    private void End(int day, Span<long> outcome)
    {
        var (ready, magazine) = (battle.Ready, 0);
        for (var item = 0; item < firstEmpty.Length; item++)
        {
            var rounds = 0;
            for (var end = firstMagazine[item + 1]; magazine < end; magazine++) rounds += ready[magazine];
            if (rounds == 0 && firstExhausted[item] > day) NoteEmpty(day, item);
            if (counts) Count(day, item, rounds + supply.Behind(item), outcome);
        }

        days?.End(day, outcome);
        if (monthEnds[day]) EndMonth(model.MonthOfDay[day], outcome);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void NoteEmpty(int day, int item)
    {
        firstEmpty[item] = Math.Min(firstEmpty[item], day + 1);
        if (supply.Behind(item) == 0) firstExhausted[item] = Math.Min(firstExhausted[item], day + 1);
    }

    private void Count(int day, int item, int left, Span<long> outcome)
    {
        if (left < world.Floor[item]) daysBelow[item]++;
        days?.Item(day, item, FiredOf(item), model.Items[item].Unlimited ? 0 : left, firstEmpty[item] <= day + 1, left < world.Floor[item], outcome);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndMonth(int month, Span<long> outcome)
    {
        for (var item = 0; item < firstEmpty.Length; item++)
        {
            var fired = FiredOf(item);
            outcome[layout.ShotsIn(item, month)] = fired - outcome[layout.Shots(item)];
            outcome[layout.Shots(item)] = fired;
            outcome[layout.UnitsAfter(item, month)] = units.InService(item);
            if (!model.Items[item].Unlimited) outcome[layout.StockAfter(item, month)] = ReadyOf(item) + (long)supply.Behind(item);
        }

        for (var one = 0; one < raids.Length; one++)
        {
            outcome[layout.LaunchedIn(one, month)] = raids[one].Launched - outcome[layout.Launched(one)];
            outcome[layout.LeakersIn(one, month)] = raids[one].Leaked - outcome[layout.Leakers(one)];
            (outcome[layout.Launched(one)], outcome[layout.Leakers(one)]) = (raids[one].Launched, raids[one].Leaked);
        }
    }

    /// <summary>Results that are made of others.</summary>
    private void Finish(Span<long> outcome)
    {
        var (cost, threatCost) = (0L, 0L);
        for (var one = 0; one < raids.Length; one++)
        {
            outcome[layout.Intercepted(one)] = raids[one].Launched - raids[one].Leaked;
            outcome[layout.AllLeakers] += raids[one].Leaked;
            outcome[layout.AllIntercepted] += raids[one].Launched - raids[one].Leaked;
            threatCost += raids[one].Launched * world.ThreatCost[one];
        }

        for (var item = 0; item < firstEmpty.Length; item++)
        {
            (outcome[layout.FirstEmpty(item)], outcome[layout.FirstExhausted(item)], outcome[layout.DaysBelow(item)]) = (firstEmpty[item], firstExhausted[item], daysBelow[item]);
            cost += FiredOf(item) * world.UnitCost[item];
            outcome[layout.Elsewhere(item)] = world.Theatres.Diverted[item] + supply.Taken(item);
            outcome[layout.UnitsLost(item)] = units.Lost(item);
            outcome[layout.RoundsLost(item)] = units.RoundsLost(item);
        }

        (outcome[layout.Cost], outcome[layout.ThreatCost]) = (cost, threatCost);
        outcome[layout.CostRatio] = CostRatio(cost, threatCost);
        Areas(outcome);
    }

    private void Areas(Span<long> outcome)
    {
        var (all, through) = (0.0, 0.0);
        for (var area = 0; area < world.Worth.Length; area++)
        {
            var (launched, leaks) = (0L, 0L);
            for (var one = 0; one < raids.Length; one++)
            {
                launched += raids[one].LaunchedIn(area);
                leaks += raids[one].LeakedIn(area);
                if (world.Worth.Length > 1) outcome[layout.AreaLeakers(area, one)] = raids[one].LeakedIn(area);
            }

            if (world.Worth.Length > 1) outcome[layout.AreaLeakers(area)] = leaks;
            all += world.Worth[area] * launched;
            through += world.Worth[area] * leaks;
        }

        outcome[layout.Protection] = Protection(all, through);
    }

    private long FiredOf(int item)
    {
        var fired = 0L;
        for (var i = 0; i < world.Magazines.Length; i++) fired += world.Magazines[i].Item == item ? battle.Fired[i] : 0;
        return fired;
    }

    private int ReadyOf(int item)
    {
        var ready = 0;
        for (var i = 0; i < world.Magazines.Length; i++) ready += world.Magazines[i].Item == item ? battle.Ready[i] : 0;
        return ready;
    }
}
