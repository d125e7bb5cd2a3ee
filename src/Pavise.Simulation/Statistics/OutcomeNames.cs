namespace Pavise.Simulation;

/// <summary>A name for each place of a replication's results: the columns of raw draws.</summary>
public static class OutcomeNames
{
    /// <summary>The names in the order of the layout: leakers, cruise/launched, cruise/launched/2024-11, dart/stock/day-3.</summary>
    public static IReadOnlyList<string> Of(CompiledScenario model, bool daily)
    {
        var layout = model.Layout(daily);
        var names = new string[layout.Length];
        (names[layout.AllLeakers], names[layout.AllIntercepted]) = ("leakers", "intercepted");
        (names[layout.Cost], names[layout.ThreatCost]) = ("cost", "threat-cost");
        (names[layout.CostRatio], names[layout.Protection]) = ("cost-ratio-millionths", "protection-millionths");
        var months = Enumerable.Range(0, model.Months).Select(month => (model.Scenario.Start + month).ToString()).ToArray();
        for (var one = 0; one < model.Classes.Length; one++) OfClass(names, layout, one, model.Classes[one].Id, months);
        for (var item = 0; item < model.Items.Length; item++) OfItem(names, layout, item, model.Items[item].Id, months);
        OfAreas(names, layout, model);
        for (var day = 0; day < layout.Days; day++) OfDay(names, layout, model, day);
        return names;
    }

    /// <summary>The places that a run with these options keeps, in order, each with its name.</summary>
    public static IReadOnlyList<(int Place, string Name)> Kept(CompiledScenario model, AssessOptions options)
    {
        var kept = new KeptPlaces(model.Layout(options.Daily), options.Results);
        return [.. Of(model, options.Daily).Index().Where(entry => kept[entry.Index]).Select(entry => (entry.Index, entry.Item))];
    }

    private static void OfClass(string[] names, OutcomeLayout layout, int one, string id, string[] months)
    {
        names[layout.Launched(one)] = $"{id}/launched";
        names[layout.Leakers(one)] = $"{id}/leakers";
        names[layout.Intercepted(one)] = $"{id}/intercepted";
        foreach (var (month, name) in months.Index())
        {
            names[layout.LaunchedIn(one, month)] = $"{id}/launched/{name}";
            names[layout.LeakersIn(one, month)] = $"{id}/leakers/{name}";
        }
    }

    private static void OfItem(string[] names, OutcomeLayout layout, int item, string id, string[] months)
    {
        names[layout.Shots(item)] = $"{id}/shots";
        names[layout.FirstEmpty(item)] = $"{id}/first-day-empty";
        names[layout.FirstExhausted(item)] = $"{id}/first-day-exhausted";
        names[layout.DaysBelow(item)] = $"{id}/days-below-floor";
        names[layout.UnitsLost(item)] = $"{id}/fire-units-lost";
        names[layout.RoundsLost(item)] = $"{id}/rounds-lost";
        names[layout.Elsewhere(item)] = $"{id}/to-other-theatres";
        foreach (var (month, name) in months.Index())
        {
            names[layout.ShotsIn(item, month)] = $"{id}/shots/{name}";
            names[layout.StockAfter(item, month)] = $"{id}/stock/{name}";
            names[layout.UnitsAfter(item, month)] = $"{id}/fire-units/{name}";
        }
    }

    private static void OfAreas(string[] names, OutcomeLayout layout, CompiledScenario model)
    {
        for (var area = 0; layout.Areas > 1 && area < layout.Areas; area++)
        {
            var id = model.Scenario.Areas[area].Id;
            names[layout.AreaLeakers(area)] = $"{id}/leakers";
            for (var one = 0; one < layout.Classes; one++) names[layout.AreaLeakers(area, one)] = $"{id}/{model.Classes[one].Id}/leakers";
        }
    }

    private static void OfDay(string[] names, OutcomeLayout layout, CompiledScenario model, int day)
    {
        var name = FormattableString.Invariant($"day-{day + 1}");
        foreach (var ofAll in (int[])[layout.AllLeakers, layout.AllIntercepted, layout.Cost, layout.ThreatCost, layout.CostRatio, layout.Protection])
            names[layout.AllOn(ofAll, day)] = $"{names[ofAll]}/{name}";
        for (var one = 0; one < layout.Classes; one++)
        {
            names[layout.LeakersOn(one, day)] = $"{model.Classes[one].Id}/leakers/{name}";
            names[layout.LaunchedOn(one, day)] = $"{model.Classes[one].Id}/launched/{name}";
            names[layout.InterceptedOn(one, day)] = $"{model.Classes[one].Id}/intercepted/{name}";
        }

        for (var item = 0; item < layout.Items; item++)
        {
            names[layout.ShotsOn(item, day)] = $"{model.Items[item].Id}/shots/{name}";
            names[layout.StockOn(item, day)] = $"{model.Items[item].Id}/stock/{name}";
            names[layout.UnitsOn(item, day)] = $"{model.Items[item].Id}/fire-units/{name}";
            names[layout.EmptyBy(item, day)] = $"{model.Items[item].Id}/empty-by/{name}";
            names[layout.BelowOn(item, day)] = $"{model.Items[item].Id}/below-floor/{name}";
            names[layout.UnitsLostOn(item, day)] = $"{model.Items[item].Id}/fire-units-lost/{name}";
            names[layout.RoundsLostOn(item, day)] = $"{model.Items[item].Id}/rounds-lost/{name}";
        }

        for (var area = 0; layout.Areas > 1 && area < layout.Areas; area++)
        {
            names[layout.AreaLeakersOn(area, day)] = $"{names[layout.AreaLeakers(area)]}/{name}";
            for (var one = 0; one < layout.Classes; one++) names[layout.AreaLeakersOn(area, one, day)] = $"{names[layout.AreaLeakers(area, one)]}/{name}";
        }
    }
}
