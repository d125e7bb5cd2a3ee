using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Turns what an engine kept into an outlook, with an origin for each figure.</summary>
internal sealed class OutlookBuilder
{
    private readonly CompiledScenario model;
    private readonly IResults results;
    private readonly OutcomeLayout layout;
    private readonly List<Origin> computations = [];

    private OutlookBuilder(CompiledScenario model, IResults results)
    {
        this.model = model;
        this.results = results;
        layout = results.Layout;
    }

    /// <summary>Builds the outlook of an engine's results.</summary>
    /// <param name="model">What was run.</param>
    /// <param name="method">The engine.</param>
    /// <param name="replications">Campaigns run; 0 when exact.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="results">What the engine knows.</param>
    public static Outlook Build(CompiledScenario model, Method method, int replications, ulong seed, IResults results)
    {
        var builder = new OutlookBuilder(model, results);
        var classes = model.Classes.Select((one, i) => builder.Class(one.Id, i)).ToArray();
        var items = model.Items.Select((item, i) => builder.Item(item, i)).ToArray();
        builder.Compute("leakers", "leakers of all classes", [.. classes.Select(one => builder.Id($"leakers/{one.ThreatClass}"))]);
        var scenario = model.Scenario;
        return new Outlook(
            scenario.Id, scenario.Name, scenario.Place, scenario.Start, scenario.HorizonDays, method, replications, seed,
            builder.Estimate(builder.layout.AllLeakers), results.Shares(0), classes, items,
            [.. model.Origins.Origins, .. builder.computations], model.OpenIntervals, model.NotCounted);
    }

    private ClassOutlook Class(string threatClass, int i)
    {
        Compute($"launched/{threatClass}", $"{threatClass} threats launched", model.Origins.InputsOfRaids(threatClass));
        Compute($"leakers/{threatClass}", $"{threatClass} leakers", model.Origins.InputsOf(model.Origins.Class(threatClass)));
        return new ClassOutlook(threatClass, Estimate(layout.Launched(i)), Estimate(layout.Leakers(i)),
            Months(month => layout.LaunchedIn(i, month)), Months(month => layout.LeakersIn(i, month)), results.Shares(i + 1));
    }

    private ItemOutlook Item(CompiledItem item, int i)
    {
        var inputs = model.Origins.InputsOf(model.Origins.Item(item.Id));
        Compute($"shots/{item.Id}", $"rounds of {item.Id} fired", inputs);
        Compute($"first-day-empty/{item.Id}", $"first day that ends without a ready round of {item.Id}", inputs);
        if (!item.Unlimited)
        {
            Compute($"stock/{item.Id}", $"rounds of {item.Id} left at the end of each month", inputs);
            Compute($"first-day-exhausted/{item.Id}", $"first day that ends without a round of {item.Id}", inputs);
        }

        return new ItemOutlook(item.Id, Estimate(layout.Shots(i)), Months(month => layout.ShotsIn(i, month)),
            item.Unlimited ? [] : Months(month => layout.StockAfter(i, month)), Day(layout.FirstEmpty(i)),
            item.Unlimited ? null : Day(layout.FirstExhausted(i)));
    }

    private Estimate Estimate(int place) => results.At(place);

    private MonthEstimate[] Months(Func<int, int> place) =>
        [.. Enumerable.Range(0, model.Months).Select(month => new MonthEstimate(model.Scenario.Start + month, Estimate(place(month))))];

    private DayEstimate Day(int place) => new(Estimate(place), results.ShareFrom(place, model.Days + 1));

    private string Id(string name) => $"run:outlook/{model.Scenario.Id}/{name}";

    private void Compute(string name, string what, IReadOnlyList<string> inputs) =>
        computations.Add(new Computation(Id(name), $"{what} in the scenario “{model.Scenario.Name}”", inputs));
}
