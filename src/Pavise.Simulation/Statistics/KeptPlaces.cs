namespace Pavise.Simulation;

/// <summary>Which places of a layout a run keeps: those of the kinds asked for.</summary>
internal sealed class KeptPlaces
{
    private readonly bool[] kept;

    /// <summary>The places of some kinds; of all when there is no choice.</summary>
    public KeptPlaces(OutcomeLayout layout, IReadOnlyCollection<ResultKind>? kinds)
    {
        kept = new bool[layout.Length];
        bool Asked(ResultKind kind) => kinds?.Contains(kind) != false;
        var months = Asked(ResultKind.Months);
        kept[layout.AllLeakers] = true;
        kept[layout.AllIntercepted] = Asked(ResultKind.Intercepted);
        kept[layout.Cost] = kept[layout.ThreatCost] = kept[layout.CostRatio] = Asked(ResultKind.Cost);
        kept[layout.Protection] = Asked(ResultKind.Protection);
        for (var one = 0; one < layout.Classes; one++)
        {
            kept[layout.Leakers(one)] = true;
            kept[layout.Launched(one)] = Asked(ResultKind.Launched);
            kept[layout.Intercepted(one)] = Asked(ResultKind.Intercepted);
            Fill(layout.LeakersIn(one, 0), layout.Months, months);
            Fill(layout.LaunchedIn(one, 0), layout.Months, months && Asked(ResultKind.Launched));
            Fill(layout.LeakersOn(one, 0), layout.Days, true);
        }

        for (var item = 0; item < layout.Items; item++)
        {
            kept[layout.Shots(item)] = Asked(ResultKind.Shots);
            kept[layout.FirstEmpty(item)] = kept[layout.FirstExhausted(item)] = Asked(ResultKind.FirstDayEmpty);
            kept[layout.DaysBelow(item)] = Asked(ResultKind.DaysBelowFloor);
            kept[layout.UnitsLost(item)] = kept[layout.RoundsLost(item)] = Asked(ResultKind.Losses);
            Fill(layout.ShotsIn(item, 0), layout.Months, months && Asked(ResultKind.Shots));
            Fill(layout.StockAfter(item, 0), layout.Months, Asked(ResultKind.Stock));
            Fill(layout.UnitsAfter(item, 0), layout.Months, Asked(ResultKind.FireUnits));
            Fill(layout.ShotsOn(item, 0), layout.Days, Asked(ResultKind.Shots));
            Fill(layout.StockOn(item, 0), layout.Days, Asked(ResultKind.Stock));
            Fill(layout.UnitsOn(item, 0), layout.Days, Asked(ResultKind.FireUnits));
        }

        if (layout.Areas > 1) Fill(layout.AreaLeakers(0), layout.Areas * (1 + layout.Classes), Asked(ResultKind.Areas));
    }

    /// <summary>True when the place is kept.</summary>
    public bool this[int place] => kept[place];

    private void Fill(int first, int count, bool asked) => kept.AsSpan(first, count).Fill(asked);
}
