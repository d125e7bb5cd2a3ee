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
        }

        for (var item = 0; item < layout.Items; item++)
        {
            kept[layout.Shots(item)] = Asked(ResultKind.Shots);
            kept[layout.FirstEmpty(item)] = kept[layout.FirstExhausted(item)] = Asked(ResultKind.FirstDayEmpty);
            kept[layout.DaysBelow(item)] = Asked(ResultKind.DaysBelowFloor);
            kept[layout.UnitsLost(item)] = kept[layout.RoundsLost(item)] = Asked(ResultKind.Losses);
            kept[layout.Elsewhere(item)] = Asked(ResultKind.OtherTheatres);
            Fill(layout.ShotsIn(item, 0), layout.Months, months && Asked(ResultKind.Shots));
            Fill(layout.StockAfter(item, 0), layout.Months, Asked(ResultKind.Stock));
            Fill(layout.UnitsAfter(item, 0), layout.Months, Asked(ResultKind.FireUnits));
        }

        if (layout.Areas > 1) Fill(layout.AreaLeakers(0), layout.Areas * (1 + layout.Classes), Asked(ResultKind.Areas));
        if (layout.Days > 0) FillDays(layout, Asked);
    }

    /// <summary>True when the place is kept.</summary>
    public bool this[int place] => kept[place];

    private void FillDays(OutcomeLayout layout, Func<ResultKind, bool> asked)
    {
        void Series(int first, bool kept) => Fill(first, layout.Days, kept);
        foreach (var ofAll in (int[])[layout.AllLeakers, layout.AllIntercepted, layout.Cost, layout.ThreatCost, layout.CostRatio, layout.Protection]) Series(layout.AllOn(ofAll, 0), kept[ofAll]);
        for (var one = 0; one < layout.Classes; one++)
        {
            Series(layout.LeakersOn(one, 0), true);
            Series(layout.LaunchedOn(one, 0), asked(ResultKind.Launched));
            Series(layout.InterceptedOn(one, 0), asked(ResultKind.Intercepted));
        }

        for (var item = 0; item < layout.Items; item++)
        {
            Series(layout.ShotsOn(item, 0), asked(ResultKind.Shots));
            Series(layout.StockOn(item, 0), asked(ResultKind.Stock));
            Series(layout.UnitsOn(item, 0), asked(ResultKind.FireUnits));
            Series(layout.EmptyBy(item, 0), asked(ResultKind.FirstDayEmpty));
            Series(layout.BelowOn(item, 0), asked(ResultKind.DaysBelowFloor));
            Series(layout.UnitsLostOn(item, 0), asked(ResultKind.Losses));
            Series(layout.RoundsLostOn(item, 0), asked(ResultKind.Losses));
        }

        if (layout.Areas > 1) Fill(layout.AreaLeakersOn(0, 0), layout.Areas * (1 + layout.Classes) * layout.Days, asked(ResultKind.Areas));
    }

    private void Fill(int first, int count, bool asked) => kept.AsSpan(first, count).Fill(asked);
}
