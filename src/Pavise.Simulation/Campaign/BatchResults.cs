using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Notes what a batch of replications comes to: for each place of the layout a column of all replications.</summary>
internal sealed class BatchResults
{
    private readonly CompiledScenario model;
    private readonly OutcomeLayout layout;
    private readonly World world;
    private readonly BatchSupply supply;
    private readonly BatchRaids[] raids;
    private readonly int lanes;
    private readonly long[] columns;
    private readonly int[][] firstEmpty;
    private readonly int[][] firstExhausted;
    private readonly int[][] daysBelow;
    private readonly long[] cost;
    private readonly long[] threatCost;

    public BatchResults(CompiledScenario model, OutcomeLayout layout, World world, BatchSupply supply, BatchRaids[] raids, int lanes)
    {
        (this.model, this.layout, this.world, this.supply, this.raids, this.lanes) = (model, layout, world, supply, raids, lanes);
        (cost, threatCost) = (new long[lanes], new long[lanes]);
        columns = new long[layout.Length * lanes];
        int[][] Columns() => [.. model.Items.Select(_ => new int[lanes])];
        (firstEmpty, firstExhausted, daysBelow) = (Columns(), Columns(), Columns());
    }

    /// <summary>Begins a batch.</summary>
    public void Begin()
    {
        Array.Clear(columns);
        for (var item = 0; item < firstEmpty.Length; item++)
        {
            Array.Fill(firstEmpty[item], model.Days + 1);
            Array.Fill(firstExhausted[item], model.Days + 1);
            Array.Clear(daysBelow[item]);
        }
    }

    /// <summary>The end of a day.</summary>
    public void End(int day)
    {
        for (var item = 0; item < firstEmpty.Length; item++)
        {
            NoteEmpty(day, item);
            if (world.Floor[item] > 0) NoteBelow(item);
        }

        var ends = day == model.Days - 1 || model.MonthOfDay[day + 1] != model.MonthOfDay[day];
        if (layout.Days > 0) EndDay(day);
        if (layout.Days > 0 || ends) Count(model.MonthOfDay[day]);
        if (ends) EndMonth(model.MonthOfDay[day]);
    }

    /// <summary>Results that are made of others; returns all.</summary>
    public ReadOnlySpan<long> Finish()
    {
        Array.Clear(cost);
        Array.Clear(threatCost);
        for (var one = 0; one < raids.Length; one++)
            Finish(one, Column(layout.Launched(one)), Column(layout.Leakers(one)), Column(layout.Intercepted(one)), Column(layout.AllLeakers), Column(layout.AllIntercepted));
        for (var item = 0; item < firstEmpty.Length; item++)
        {
            Set(layout.FirstEmpty(item), firstEmpty[item]);
            Set(layout.FirstExhausted(item), firstExhausted[item]);
            Set(layout.DaysBelow(item), daysBelow[item]);
            Column(layout.Elsewhere(item)).Fill(world.Theatres.Diverted[item]);
            var shots = Column(layout.Shots(item));
            for (var lane = 0; lane < shots.Length; lane++) cost[lane] += shots[lane] * world.UnitCost[item];
        }

        cost.CopyTo(Column(layout.Cost));
        threatCost.CopyTo(Column(layout.ThreatCost));
        Span<long> ratio = Column(layout.CostRatio), protection = Column(layout.Protection);
        var launched = 0L;
        var leaked = 0L;
        for (var lane = 0; lane < ratio.Length; lane++)
        {
            (launched, leaked) = (0, 0);
            for (var one = 0; one < raids.Length; one++) (launched, leaked) = (launched + Column(layout.Launched(one))[lane], leaked + Column(layout.Leakers(one))[lane]);
            ratio[lane] = CampaignRun.CostRatio(cost[lane], threatCost[lane]);
            protection[lane] = CampaignRun.Protection(world.Worth[0] * launched, world.Worth[0] * leaked);
        }

        return columns;
    }

    private void Finish(int one, Span<long> launched, Span<long> leaked, Span<long> intercepted, Span<long> allLeaked, Span<long> allIntercepted)
    {
        for (var lane = 0; lane < launched.Length; lane++)
        {
            intercepted[lane] = launched[lane] - leaked[lane];
            allLeaked[lane] += leaked[lane];
            allIntercepted[lane] += intercepted[lane];
            threatCost[lane] += launched[lane] * world.ThreatCost[one];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void NoteEmpty(int day, int item)
    {
        Span<Vector<int>> ready = Lanes.Of(supply.Ready[item]), first = Lanes.Of(firstEmpty[item]);
        var (today, never) = (new Vector<int>(day + 1), new Vector<int>(model.Days + 1));
        for (var i = 0; i < ready.Length && i < first.Length; i++)
            first[i] = Vector.Min(first[i], Vector.ConditionalSelect(Vector.Equals(ready[i], Vector<int>.Zero), today, never));
        if (model.Items[item].Unlimited) return;
        Span<Vector<int>> stock = Lanes.Of(supply.Stock(item)), road = Lanes.Of(supply.OnTheRoad(item)), none = Lanes.Of(firstExhausted[item]);
        for (var i = 0; i < ready.Length && i < none.Length; i++)
            none[i] = Vector.Min(none[i], Vector.ConditionalSelect(Vector.Equals(ready[i] + stock[i] + road[i], Vector<int>.Zero), today, never));
    }

    private void NoteBelow(int item)
    {
        for (var lane = 0; lane < lanes; lane++) daysBelow[item][lane] += Left(item, lane) < world.Floor[item] ? 1 : 0;
    }

    private int Left(int item, int lane) => supply.Ready[item][lane] + supply.Stock(item)[lane] + supply.OnTheRoad(item)[lane];

    /// <summary>What was counted since the evening before, when days are kept one by one.</summary>
    private void EndDay(int day)
    {
        Array.Clear(cost);
        Array.Clear(threatCost);
        for (var one = 0; one < raids.Length; one++) EndDay(day, one);
        for (var item = 0; item < firstEmpty.Length; item++) EndItem(day, item);
        cost.CopyTo(Column(layout.AllOn(layout.Cost, day)));
        threatCost.CopyTo(Column(layout.AllOn(layout.ThreatCost, day)));
        Span<long> ratio = Column(layout.AllOn(layout.CostRatio, day)), protection = Column(layout.AllOn(layout.Protection, day));
        Span<long> leaked = Column(layout.AllOn(layout.AllLeakers, day)), intercepted = Column(layout.AllOn(layout.AllIntercepted, day));
        for (var lane = 0; lane < ratio.Length; lane++)
        {
            ratio[lane] = CampaignRun.CostRatio(cost[lane], threatCost[lane]);
            protection[lane] = CampaignRun.Protection(world.Worth[0] * (leaked[lane] + intercepted[lane]), world.Worth[0] * leaked[lane]);
        }
    }

    private void EndDay(int day, int one)
    {
        Set(layout.LeakersOn(one, day), raids[one].Leaked);
        Set(layout.LaunchedOn(one, day), raids[one].Launched);
        Span<long> launched = Column(layout.LaunchedOn(one, day)), leaked = Column(layout.LeakersOn(one, day)), intercepted = Column(layout.InterceptedOn(one, day));
        Finish(one, launched, leaked, intercepted, Column(layout.AllOn(layout.AllLeakers, day)), Column(layout.AllOn(layout.AllIntercepted, day)));
    }

    private void EndItem(int day, int item)
    {
        foreach (var raid in raids) Sum(layout.ShotsOn(item, day), raid.Fired[item]);
        if (!model.Items[item].Unlimited) SetLeft(layout.StockOn(item, day), item);
        Column(layout.UnitsOn(item, day)).Fill(world.Magazines[item].FireUnits);
        Span<long> shots = Column(layout.ShotsOn(item, day)), emptyBy = Column(layout.EmptyBy(item, day)), below = Column(layout.BelowOn(item, day));
        for (var lane = 0; lane < shots.Length; lane++)
        {
            cost[lane] += shots[lane] * world.UnitCost[item];
            emptyBy[lane] = firstEmpty[item][lane] <= day + 1 ? 1 : 0;
            below[lane] = Left(item, lane) < world.Floor[item] ? 1 : 0;
        }
    }

    /// <summary>Takes over what was counted since the last time.</summary>
    private void Count(int month)
    {
        for (var one = 0; one < raids.Length; one++)
        {
            Sum(layout.LaunchedIn(one, month), raids[one].Launched);
            Sum(layout.Launched(one), raids[one].Launched);
            Sum(layout.LeakersIn(one, month), raids[one].Leaked);
            Sum(layout.Leakers(one), raids[one].Leaked);
            for (var item = 0; item < firstEmpty.Length; item++)
            {
                Sum(layout.ShotsIn(item, month), raids[one].Fired[item]);
                Sum(layout.Shots(item), raids[one].Fired[item]);
            }

            raids[one].Clear();
        }
    }

    private void EndMonth(int month)
    {
        for (var item = 0; item < firstEmpty.Length; item++)
        {
            Column(layout.UnitsAfter(item, month)).Fill(world.Magazines[item].FireUnits);
            if (!model.Items[item].Unlimited) SetLeft(layout.StockAfter(item, month), item);
        }
    }

    private Span<long> Column(int place) => columns.AsSpan(place * lanes, lanes);

    private void Set(int place, int[] values)
    {
        var column = Column(place);
        for (var lane = 0; lane < column.Length && lane < values.Length; lane++) column[lane] = values[lane];
    }

    private void SetLeft(int place, int item)
    {
        var column = Column(place);
        for (var lane = 0; lane < column.Length; lane++) column[lane] = Left(item, lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(int place, int[] values)
    {
        var column = Column(place);
        for (var lane = 0; lane < column.Length && lane < values.Length; lane++) column[lane] += values[lane];
    }
}
