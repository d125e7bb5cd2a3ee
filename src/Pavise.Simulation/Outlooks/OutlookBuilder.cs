using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Turns what an engine kept into an outlook, with an origin for each figure.</summary>
internal sealed class OutlookBuilder
{
    private const double Millionth = 1e-6;
    private readonly CompiledScenario model;
    private readonly IResults results;
    private readonly KeptPlaces kept;
    private readonly OutcomeLayout layout;
    private readonly List<Origin> computations = [];

    private OutlookBuilder(CompiledScenario model, IReadOnlyCollection<ResultKind>? kinds, IResults results)
    {
        this.model = model;
        this.results = results;
        layout = results.Layout;
        kept = new KeptPlaces(layout, kinds);
    }

    /// <summary>Builds the outlook of an engine's results.</summary>
    /// <param name="model">What was run.</param>
    /// <param name="method">The engine.</param>
    /// <param name="replications">Campaigns run; 0 when exact.</param>
    /// <param name="options">The seed, and what to keep.</param>
    /// <param name="results">What the engine knows.</param>
    public static Outlook Build(CompiledScenario model, Method method, int replications, AssessOptions options, IResults results)
    {
        var builder = new OutlookBuilder(model, options.Results, results);
        var classes = model.Classes.Select((one, i) => builder.Class(one.Id, i)).ToArray();
        var items = model.Items.Select((item, i) => builder.Item(item, i)).ToArray();
        builder.Compute("leakers", "leakers of all classes", [.. classes.Select(one => builder.Id($"leakers/{one.ThreatClass}"))]);
        var (scenario, money) = (model.Scenario, builder.Money());
        return new Outlook(
            scenario.Id, scenario.Name, scenario.Place, scenario.Start, scenario.HorizonDays, method, replications, options.Seed,
            builder.Estimate(builder.layout.AllLeakers), results.Shares(0), classes, items,
            [.. model.Origins.Origins, .. builder.computations], model.OpenIntervals, model.NotCounted)
        {
            Intercepted = builder.Known(builder.layout.AllIntercepted),
            WeightedProtection = model.Areas.Length == 1 ? null : builder.Known(builder.layout.Protection)?.Times(Millionth),
            Areas = builder.Areas(),
            Money = money,
            Daily = new DailySeriesBuilder(model, results, builder.kept).Build(money),
            Kept = options.Results is { } kinds ? [.. kinds.Order()] : null,
        };
    }

    private AreaOutlook[] Areas() => model.Areas.Length == 1 || !kept[layout.AreaLeakers(0)] ? []
        : [.. model.Scenario.Areas.Select((area, a) => new AreaOutlook(area.Id, area.Name, Estimate(layout.AreaLeakers(a)),
            [.. model.Classes.Select((_, one) => Estimate(layout.AreaLeakers(a, one)))]))];

    private MoneyOutlook? Money()
    {
        if (model.Scenario.Currency is not { } currency || !kept[layout.Cost]) return null;
        var threats = model.Classes.Any(one => one.UnitCost >= 0);
        return new MoneyOutlook(currency.Symbol, Estimate(layout.Cost), threats ? Estimate(layout.ThreatCost) : null, threats ? Estimate(layout.CostRatio).Times(Millionth) : null);
    }

    private Estimate? Known(int place) => kept[place] && results.Knows(place) ? results.At(place) : null;

    private ClassOutlook Class(string threatClass, int i)
    {
        if (kept[layout.Launched(i)]) Compute($"launched/{threatClass}", $"{threatClass} threats launched", model.Origins.InputsOfRaids(threatClass));
        Compute($"leakers/{threatClass}", $"{threatClass} leakers", model.Origins.InputsOf(model.Origins.Class(threatClass)));
        return new ClassOutlook(threatClass, Estimate(layout.Launched(i)), Estimate(layout.Leakers(i)),
            Months(month => layout.LaunchedIn(i, month)), Months(month => layout.LeakersIn(i, month)), results.Shares(i + 1)) { Intercepted = Known(layout.Intercepted(i)) };
    }

    private ItemOutlook Item(CompiledItem item, int i)
    {
        var inputs = model.Origins.InputsOf(model.Origins.Item(item.Id));
        if (kept[layout.Shots(i)]) Compute($"shots/{item.Id}", $"rounds of {item.Id} fired", inputs);
        if (kept[layout.FirstEmpty(i)]) Compute($"first-day-empty/{item.Id}", $"first day that ends without a ready round of {item.Id}", inputs);
        if (!item.Unlimited)
        {
            if (kept[layout.StockAfter(i, 0)]) Compute($"stock/{item.Id}", $"rounds of {item.Id} left at the end of each month", inputs);
            if (kept[layout.FirstExhausted(i)]) Compute($"first-day-exhausted/{item.Id}", $"first day that ends without a round of {item.Id}", inputs);
        }

        var wanted = model.Arrivals.Theatres.Any(theatre => theatre.Demand.Item == i);
        if (wanted && kept[layout.Elsewhere(i)]) Compute($"to-other-theatres/{item.Id}", $"rounds of {item.Id} that other theatres take", inputs);
        return new ItemOutlook(item.Id, Estimate(layout.Shots(i)), Months(month => layout.ShotsIn(i, month)),
            item.Unlimited ? [] : Months(month => layout.StockAfter(i, month)), Day(layout.FirstEmpty(i)),
            item.Unlimited ? null : Day(layout.FirstExhausted(i)))
        {
            DaysBelowFloor = item.Floor < 0 ? null : Known(layout.DaysBelow(i)),
            FireUnitsByMonth = model.UnitsMove ? Months(month => layout.UnitsAfter(i, month)) : [],
            FireUnitsLost = model.Wears ? Known(layout.UnitsLost(i)) : null,
            RoundsLost = model.Wears ? Known(layout.RoundsLost(i)) : null,
            ToOtherTheatres = wanted ? Known(layout.Elsewhere(i)) : null,
        };
    }

    private Estimate Estimate(int place) => kept[place] ? results.At(place) : Simulation.Estimate.NotKept;

    private MonthEstimate[] Months(Func<int, int> place) =>
        kept[place(0)] ? [.. Enumerable.Range(0, model.Months).Select(month => new MonthEstimate(model.Scenario.Start + month, Estimate(place(month))))] : [];

    private DayEstimate Day(int place) => new(Estimate(place), kept[place] ? results.ShareFrom(place, model.Days + 1) : double.NaN);

    private string Id(string name) => $"run:outlook/{model.Scenario.Id}/{name}";

    private void Compute(string name, string what, IReadOnlyList<string> inputs) =>
        computations.Add(new Computation(Id(name), $"{what} in the scenario “{model.Scenario.Name}”", inputs));
}
