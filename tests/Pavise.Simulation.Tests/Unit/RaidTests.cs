using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class RaidTests
{
    [Fact]
    public void Recorded_months_before_the_start_set_the_number_launched()
    {
        var launched = Cases.Assess(Country.Scenario, 4000, raids: Country.Raids).Classes[0].Launched;
        // 92 days at the mean daily rate of the six months from April to September; block ends weigh alike in a circular bootstrap.
        var perDay = new[] { 48 / 30.0, 23 / 31.0, 14 / 30.0, 19 / 31.0, 42 / 31.0, 46 / 30.0 }.Average();
        Assert.Equal(92 * perDay, launched.Mean, 4 * launched.StandardError);
    }

    [Fact]
    public void Months_after_the_start_are_never_used()
    {
        var outlook = Cases.Assess(Country.Scenario, 50, raids: Country.Raids);
        var inputs = outlook.Computations.Single(one => one.Id == "run:outlook/quarter/launched/ballistic").Inputs;
        Assert.Equal(6, inputs.Count(input => input.StartsWith("row:", StringComparison.Ordinal)));
        Assert.DoesNotContain("row:raids/test/6", inputs);
        Assert.Equal(outlook.ResultsHash, Cases.Assess(Country.Scenario, 50, raids: [.. Country.Raids.Take(6)]).ResultsHash);
    }

    [Fact]
    public void A_month_whose_number_is_unknown_is_left_out_and_not_taken_for_zero()
    {
        RaidTotal[] raids = [.. Country.Raids.Take(6), Country.Raids[5] with { Origin = "row:raids/test/x", Launched = null }];
        var outlook = Cases.Assess(Country.Scenario, 4000, raids: raids);
        var perDay = new[] { 48 / 30.0, 23 / 31.0, 14 / 30.0, 19 / 31.0, 42 / 31.0 }.Average();
        Assert.Equal(92 * perDay, outlook.Classes[0].Launched.Mean, 4 * outlook.Classes[0].Launched.StandardError);
    }

    [Fact]
    public void Without_a_record_the_run_is_refused()
    {
        var error = Assert.Throws<PaviseException>(() => Cases.Assess(Country.Scenario, 10));
        Assert.Equal("PAV5018", Assert.Single(error.Diagnostics).Code);
        Assert.Equal("- class: ballistic", Country.Text.Split('\n')[error.Diagnostics[0].Place.Line - 1].Trim());
    }

    [Fact]
    public void Massed_days_are_the_same_for_all_classes()
    {
        var text = Joint("source: rate", "rate: {best: 10, unit: threat-per-day, assumption: A guess.}", "shape: {best: 50, unit: shape, assumption: A guess.}",
            "massed-share: {best: 0.1, unit: share, assumption: A guess.}", "massed-factor: {best: 20, unit: ratio, assumption: A guess.}");
        var scenario = Cases.Read(text);
        var (cruise, drone) = Days(scenario, []);
        Assert.True(Correlation(cruise, drone) > 0.8, "the classes do not mass together");
        var launched = Cases.Assess(scenario, 1000).Classes[0].Launched;
        Assert.Equal(920, launched.Mean, 4 * launched.StandardError);
    }

    [Fact]
    public void Recorded_days_are_repeated_in_blocks_for_all_classes_together()
    {
        var start = new DateOnly(2024, 7, 1);
        var raids = Enumerable.Range(0, 60).SelectMany(i => new[] { "cruise", "drone" }.Select(name =>
            new RaidTotal(DateInterval.On(start.AddDays(i)), name, name == "cruise" ? i : 2 * i, null, $"row:raids/day/{name}/{i}"))).ToArray();
        var (cruise, drone) = Days(Cases.Read(Joint("source: recorded-days", "block-days: 7")), raids);
        Assert.Equal(drone, cruise.Select(number => 2 * number));
        for (var day = 0; day < cruise.Length; day++)
        {
            if (day % 7 != 0) Assert.Equal((cruise[day - 1] + 1) % 60, cruise[day]);
        }
    }

    [Fact]
    public void The_scenarios_own_days_are_taken_as_recorded_and_an_unknown_day_is_refused()
    {
        var start = new DateOnly(2024, 9, 20);
        RaidTotal[] raids = [.. Enumerable.Range(0, 110).Where(i => i % 3 != 2).SelectMany(i => new[] { "cruise", "drone" }.Select(name =>
            new RaidTotal(DateInterval.On(start.AddDays(i)), name, name == "cruise" ? i : 2 * i, null, $"row:raids/day/{name}/{i}")))];
        var scenario = Cases.Read(Joint("source: as-recorded"));

        var (cruise, drone) = Days(scenario, raids);

        // The first day of the scenario is one of those without a row, within the series.
        Assert.Equal(Enumerable.Range(11, 92).Select(i => i % 3 == 2 ? 0 : i), cruise);
        Assert.Equal(drone, cruise.Select(number => 2 * number));
        var inputs = Cases.Assess(scenario, 10, raids: raids).Computations.Single(one => one.Id == "run:outlook/case/launched/cruise").Inputs;
        Assert.Contains(StatedRules.RaidsAsRecorded.Id, inputs);
        Assert.DoesNotContain("row:raids/day/cruise/9", inputs);
        foreach (var broken in new[] { raids[..^30], [.. raids.Where(raid => raid.Window.Start >= new DateOnly(2024, 10, 2))], [.. raids, raids[30] with { Launched = null }] })
            Assert.Equal("PAV5018", Assert.Throws<PaviseException>(() => Days(scenario, broken)).Diagnostics[0].Code);
    }

    [Fact]
    public void A_script_with_single_days_launches_exactly_these()
    {
        var text = Joint("source: script", "every-day: 1", "days: [{day: 3, number: 20}, {day: 92, number: 4}]");
        var (cruise, _) = Days(Cases.Read(text), []);
        Assert.Equal(92 + 24, cruise.Sum());
        Assert.Equal(21, cruise[2]);
        Assert.Equal(5, cruise[91]);
    }

    /// <summary>The numbers of each day of one replication of the two classes.</summary>
    private static (int[] Cruise, int[] Drone) Days(Scenario scenario, IReadOnlyList<RaidTotal> raids)
    {
        var model = ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty("UKR"), raids);
        var world = new World(model, 3);
        world.Draw(Luck.Of(11));
        int[] Numbers(int one) => [.. Enumerable.Range(0, model.Days).Select(day => world.Raids[one].Number(day, model.MonthOfDay[day], one, new ChanceKey(3), 11))];
        return (Numbers(0), Numbers(1));
    }

    private static string Joint(params string[] lines)
    {
        var head = Country.Text[..Country.Text.IndexOf("threats:", StringComparison.Ordinal)];
        var raids = string.Concat(lines.Select(line => $"      {line}\n"));
        return $"{head}threats:\n  - class: cruise\n    adversary: true\n    raids:\n{raids}  - class: drone\n    adversary: true\n    raids:\n{raids}";
    }

    private static double Correlation(int[] a, int[] b)
    {
        var (ma, mb) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - ma) * (y - mb)).Sum() / Math.Sqrt(a.Sum(x => (x - ma) * (x - ma)) * b.Sum(y => (y - mb) * (y - mb)));
    }
}
