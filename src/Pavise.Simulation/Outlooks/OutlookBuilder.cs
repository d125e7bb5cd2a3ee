using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Turns what an engine kept into an outlook, with an origin for each figure.</summary>
internal sealed class OutlookBuilder
{
    private readonly CompiledScenario model;
    private readonly CampaignTallies tallies;
    private readonly OutcomeLayout layout;
    private readonly List<Origin> computations = [];

    private OutlookBuilder(CompiledScenario model, CampaignTallies tallies)
    {
        this.model = model;
        this.tallies = tallies;
        layout = tallies.Layout;
    }

    public static Outlook Build(CompiledScenario model, AssessOptions options, CampaignTallies tallies)
    {
        var builder = new OutlookBuilder(model, tallies);
        var classes = model.Classes.Select((one, i) => builder.Class(one.Id, i)).ToArray();
        var items = model.Items.Select((item, i) => builder.Item(item, i)).ToArray();
        builder.Compute("leakers", "leakers of all classes", [.. classes.Select(one => builder.Id($"leakers/{one.ThreatClass}"))]);
        var scenario = model.Scenario;
        return new Outlook(
            scenario.Id, scenario.Name, scenario.Place, scenario.Start, scenario.HorizonDays, Method.Campaign, options.Replications, options.Seed,
            builder.Estimate(builder.layout.AllLeakers), tallies.Shares(0), classes, items,
            [.. model.Origins.Origins, .. builder.computations], model.OpenIntervals, model.NotCounted);
    }

    private ClassOutlook Class(string threatClass, int i)
    {
        Compute($"launched/{threatClass}", $"{threatClass} threats launched", model.Origins.InputsOfRaids(threatClass));
        Compute($"leakers/{threatClass}", $"{threatClass} leakers", model.Origins.InputsOf(model.Origins.Class(threatClass)));
        return new ClassOutlook(threatClass, Estimate(layout.Launched(i)), Estimate(layout.Leakers(i)),
            Months(month => layout.LaunchedIn(i, month)), Months(month => layout.LeakersIn(i, month)), tallies.Shares(i + 1));
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

    private Estimate Estimate(int place) => tallies.Results[place].ToEstimate();

    private MonthEstimate[] Months(Func<int, int> place) =>
        [.. Enumerable.Range(0, model.Months).Select(month => new MonthEstimate(model.Scenario.Start + month, Estimate(place(month))))];

    private DayEstimate Day(int place) => new(Estimate(place), tallies.Results[place].ShareFrom(model.Days + 1));

    private string Id(string name) => $"run:outlook/{model.Scenario.Id}/{name}";

    private void Compute(string name, string what, IReadOnlyList<string> inputs) =>
        computations.Add(new Computation(Id(name), $"{what} in the scenario “{model.Scenario.Name}”", inputs));
}
