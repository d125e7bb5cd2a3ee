using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class DailySeriesTests
{
    // A country in areas with losses and floors, R2L beside threat by threat, by its law, and exact: each engine has its own way to the days.
    public static TheoryData<string> Runs => ["areas", "batches", "law", "chain"];

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_days_of_every_result_add_up_to_the_whole(string run)
    {
        var (outlook, daily) = Run(run);
        void Adds(Estimate? whole, IEnumerable<Estimate> days) => Assert.Equal(whole!.Mean, days.Sum(day => day.Mean), 1e-8 * (1 + whole.Mean));
        Adds(outlook.Leakers, daily.AllLeakers);
        Adds(outlook.Intercepted, daily.AllIntercepted);
        foreach (var (i, one) in outlook.Classes.Index())
        {
            Adds(one.Launched, daily.Launched[i]);
            Adds(one.Leakers, daily.Leakers[i]);
            Adds(one.Intercepted, daily.Intercepted[i]);
        }

        foreach (var (i, item) in outlook.Items.Index())
        {
            Adds(item.Shots, daily.Shots[i]);
            if (item.DaysBelowFloor is { } below) Adds(below, daily.BelowFloor[i]);
            if (item.FireUnitsLost is null) continue;
            Adds(item.FireUnitsLost, daily.FireUnitsLost[i]);
            Adds(item.RoundsLost, daily.RoundsLost[i]);
        }

        foreach (var (i, area) in outlook.Areas.Index())
        {
            Adds(area.Leakers, daily.LeakersByArea[i]);
            foreach (var (one, leakers) in area.LeakersByClass.Index()) Adds(leakers, daily.LeakersByAreaAndClass[i][one]);
        }

        if (outlook.Money is not { } money) return;
        Adds(money.Rounds, daily.Cost);
        if (money.Threats is not null) Adds(money.Threats, daily.ThreatCost);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void An_item_is_empty_by_the_days_that_the_first_empty_day_says(string run)
    {
        var (outlook, daily) = Run(run);
        foreach (var (i, item) in outlook.Items.Index())
        {
            var first = item.FirstDayEmpty;
            Assert.Equal(1 - first.ProbabilityNever, daily.EmptyBy[i][^1].Mean, 1e-9);
            Assert.All(daily.EmptyBy[i].Zip(daily.EmptyBy[i].Skip(1)), pair => Assert.True(pair.First.Mean <= pair.Second.Mean + 1e-12));
            // The day it first happens, never counting as the day after the horizon, is one more than the days on which it has not.
            Assert.Equal(first.Day.Mean, 1 + daily.EmptyBy[i].Sum(day => 1 - day.Mean), 1e-8 * first.Day.Mean);
        }
    }

    [Fact]
    public void A_day_has_its_ratio_of_costs_and_its_protection()
    {
        var (outlook, daily) = Run("areas");
        Assert.NotNull(outlook.Money?.Ratio);
        Assert.Equal(outlook.Items.Count, daily.FireUnitsLost.Count);
        Assert.Contains(daily.CostRatio, day => day.Mean > 0 && day.StandardDeviation > 0);
        Assert.All(daily.WeightedProtection, day => Assert.InRange(day.Mean, 0, 1));
        Assert.Contains(daily.WeightedProtection, day => day.Mean is > 0 and < 1);
    }

    // What is said of each day is what its own draws say.
    [Theory]
    [InlineData("areas", 3)]
    [InlineData("batches", 40)]
    public void A_ratio_of_a_day_is_that_of_its_own_costs(string run, int day)
    {
        var rows = new List<long[]>();
        var scenario = run == "areas" ? RandomModels.Full(3) : Costly;
        var layout = ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []).Layout(true);
        Assessment.Assess(scenario, new AssessOptions(Method.Campaign, 60, 2) { Daily = true, Draws = (_, row) => rows.Add(row.ToArray()) }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        foreach (var row in rows)
        {
            var (cost, threats) = (row[layout.AllOn(layout.Cost, day)], row[layout.AllOn(layout.ThreatCost, day)]);
            Assert.Equal(CampaignRun.CostRatio(cost, threats), row[layout.AllOn(layout.CostRatio, day)]);
            Assert.Equal(Enumerable.Range(0, layout.Classes).Sum(one => row[layout.LeakersOn(one, day)]), row[layout.AllOn(layout.AllLeakers, day)]);
            Assert.All(Enumerable.Range(0, layout.Classes), one => Assert.Equal(row[layout.LaunchedOn(one, day)], row[layout.LeakersOn(one, day)] + row[layout.InterceptedOn(one, day)]));
        }
    }

    /// <summary>R2L with costs, and a stock with a floor behind its second layer.</summary>
    private static Scenario Costly => Cases.Read(File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml"))
        .Replace("interceptor-b, unlimited: true}", "interceptor-b, rounds: {best: 6000, unit: missile, assumption: Test.}, floor: {best: 1500, unit: missile, assumption: Test.}, unit-cost: {best: 7, unit: usd, assumption: Test.}}", StringComparison.Ordinal)
        .Replace("adversary: true", "adversary: true\n    unit-cost: {best: 3, unit: usd, assumption: Test.}", StringComparison.Ordinal));

    private static (Outlook Outlook, DailySeries Daily) Run(string run)
    {
        var (scenario, method) = run switch
        {
            "areas" => (RandomModels.Full(3), Method.Campaign),
            "batches" => (Costly, Method.Campaign),
            "law" => (Costly, Method.Kernel),
            _ => (RandomModels.Small(1), Method.Exact),
        };
        var outlook = Assessment.Assess(scenario, new AssessOptions(method, 300, 2) { Daily = true }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        return (outlook, outlook.Daily!);
    }
}
