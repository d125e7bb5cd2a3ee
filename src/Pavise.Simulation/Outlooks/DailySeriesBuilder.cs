namespace Pavise.Simulation;

/// <summary>Turns what an engine kept day by day into series.</summary>
internal sealed class DailySeriesBuilder(CompiledScenario model, IResults results, KeptPlaces kept)
{
    private const double Millionth = 1e-6;
    private readonly OutcomeLayout layout = results.Layout;

    /// <summary>The series; null when days were not kept.</summary>
    /// <param name="money">The outlook's money, which says which costs are known.</param>
    public DailySeries? Build(MoneyOutlook? money)
    {
        if (layout.Days == 0) return null;
        var items = Enumerable.Range(0, layout.Items).ToArray();
        var areas = layout.Areas > 1 ? Enumerable.Range(0, layout.Areas).ToArray() : [];
        return new DailySeries
        {
            AllLeakers = All(layout.AllLeakers), AllIntercepted = All(layout.AllIntercepted),
            Launched = Classes(layout.LaunchedOn), Leakers = Classes(layout.LeakersOn), Intercepted = Classes(layout.InterceptedOn),
            LeakersByArea = Each(areas, layout.AreaLeakersOn),
            LeakersByAreaAndClass = areas.Length == 0 || !kept[layout.AreaLeakersOn(0, 0)] ? [] : [.. areas.Select(area => Classes((one, day) => layout.AreaLeakersOn(area, one, day)))],
            Shots = Each(items, layout.ShotsOn), Stock = Each(items, layout.StockOn), FireUnits = Each(items, layout.UnitsOn), EmptyBy = Each(items, layout.EmptyBy),
            BelowFloor = model.Items.Any(item => item.Floor >= 0) && kept[layout.BelowOn(0, 0)] ? [.. items.Select(item => model.Items[item].Floor >= 0 ? Days(day => layout.BelowOn(item, day)) : [])] : [],
            FireUnitsLost = model.Wears ? Each(items, layout.UnitsLostOn) : [], RoundsLost = model.Wears ? Each(items, layout.RoundsLostOn) : [],
            Cost = money is null ? [] : All(layout.Cost),
            ThreatCost = money?.Threats is null ? [] : All(layout.ThreatCost),
            CostRatio = money?.Ratio is null ? [] : [.. All(layout.CostRatio).Select(day => day.Times(Millionth))],
            WeightedProtection = areas.Length == 0 ? [] : [.. All(layout.Protection).Select(day => day.Times(Millionth))],
        };
    }

    private Estimate[] All(int place) => Days(day => layout.AllOn(place, day));

    private IReadOnlyList<IReadOnlyList<Estimate>> Classes(Func<int, int, int> place) => Each([.. Enumerable.Range(0, layout.Classes)], place);

    private IReadOnlyList<IReadOnlyList<Estimate>> Each(int[] all, Func<int, int, int> place) =>
        all.Length == 0 || !kept[place(0, 0)] ? [] : [.. all.Select(one => Days(day => place(one, day)))];

    private Estimate[] Days(Func<int, int> place) => kept[place(0)] ? [.. Enumerable.Range(0, layout.Days).Select(day => results.At(place(day)))] : [];
}
