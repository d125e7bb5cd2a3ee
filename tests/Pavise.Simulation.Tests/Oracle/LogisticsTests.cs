using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Distribution, transport, floors, costs, reserves, doctrine, tracking and protection against counts by hand.</summary>
public class LogisticsTests
{
    // No raid worth the name: what moves is supply alone. 310 rounds in January are ten a day.
    private const string Supply = """
        name: Supply alone
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 31
        items: [{id: dart, name: Dart}]
        distribution: RULE
        areas:
          - {id: west, fire-units: [{item: dart, number: {best: 2, unit: system, assumption: Fixed.}}]}
          - {id: east, fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Fixed.}}]}
        layers: [{item: dart, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}]
        magazines:
          - item: dart
            ready-rounds: {best: 10, unit: missile, assumption: Fixed.}
            reload-per-day: {best: 10, unit: missile-per-day, assumption: Fixed.}
            transport-days: {best: DAYS, unit: day, assumption: Fixed.}
        stock: [{item: dart, rounds: {best: 0, unit: missile, assumption: Fixed.}}]
        resupply: [{item: dart, rate: {best: 310, unit: missile-per-month, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 0}}]
        """;

    private const string OneDay = """
        name: One item
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: HORIZON
        items: [{id: dart, name: Dart}]
        layers: LAYERS
        magazines:
          - {item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: READY, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
        stock: [{item: dart, rounds: {best: READY, unit: missile, assumption: Fixed.}MORE}]
        threats: THREATS
        """;

    // By need ten are shared 20 : 10, then 13 : 7, then 7 : 4, and what division leaves goes to the first; in order the west is filled before the east gets any.
    [Theory]
    [InlineData("by-need", 1, 7, 3)]
    [InlineData("by-need", 2, 14, 6)]
    [InlineData("by-need", 3, 20, 10)]
    [InlineData("in-order", 1, 10, 0)]
    [InlineData("in-order", 2, 20, 0)]
    [InlineData("in-order", 3, 20, 10)]
    public void A_stock_too_small_is_shared_by_the_rule(string rule, int days, int west, int east) => Assert.Equal([west, east], Ready(rule, 0, days));

    // On the road for two days: what is sent on day 1 is ready on day 3, and what is on the road is not asked for again.
    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(3, 7, 3)]
    [InlineData(4, 14, 6)]
    [InlineData(5, 20, 10)]
    public void Rounds_are_on_the_road_for_the_days_of_transport(int days, int west, int east) => Assert.Equal([west, east], Ready("by-need", 2, days));

    [Fact]
    public void Rounds_on_the_road_count_as_stock_and_not_as_ready()
    {
        var outlook = Assessment.Assess(Cases.Read(Text(Supply, ("RULE", "by-need"), ("DAYS", "2"))), new AssessOptions(Method.Campaign, 2) { Daily = true }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 31).Select(day => 10.0 * day), outlook.Daily!.Stock[0].Select(day => day.Mean));
        Assert.Equal((1, 1), (outlook.Items[0].FirstDayEmpty.Day.Mean, outlook.Items[0].FirstDayEmpty.Day.At(0.95)));
    }

    // Thirty rounds, four a day: 26, 22, 18, 14, 10, 6, 2, 0, 0, 0 are left; seven evenings lie below 15.
    [Fact]
    public void Days_below_the_floor_and_costs_are_counted()
    {
        var outlook = Cases.Assess(Cases.Read(Text(OneDay, ("HORIZON", "10"), ("LAYERS", "[{item: dart, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}]"), ("READY", "30"),
            ("MORE", ", floor: {best: 15, unit: missile, assumption: Fixed.}, unit-cost: {best: 3, unit: usd, assumption: Fixed.}"),
            ("THREATS", "[{class: cruise, adversary: true, raids: {source: script, every-day: 4}, unit-cost: {best: 2, unit: usd, assumption: Fixed.}}]"))), 3);
        Assert.Equal((7, 8, 10), (outlook.Items[0].DaysBelowFloor!.Mean, outlook.Items[0].FirstDayEmpty.Day.Mean, outlook.Leakers.Mean));
        Assert.Equal((90, 80, 1.125), (outlook.Money!.Rounds.Mean, outlook.Money.Threats!.Mean, outlook.Money.Ratio!.Mean));
    }

    // Twenty rounds, eight kept for ballistic missiles: cruise missiles get twelve of them, and the five ballistic ones are all shot down.
    [Fact]
    public void A_reserve_is_left_to_the_classes_without_one()
    {
        var outlook = Cases.Assess(Cases.Read(Text(OneDay, ("HORIZON", "1"), ("READY", "20"), ("MORE", ""),
            ("LAYERS", "[{item: dart, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}, reserve: {best: 8, unit: missile, assumption: Fixed.}}, {class: ballistic, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}]"),
            ("THREATS", "[{class: cruise, adversary: true, raids: {source: script, every-day: 30}}, {class: ballistic, adversary: true, raids: {source: script, every-day: 5}}]"))), 3);
        Assert.Equal((18, 0, 17), (outlook.Classes[0].Leakers.Mean, outlook.Classes[1].Leakers.Mean, outlook.Items[0].Shots.Mean));
    }

    // One draw for all layers: with two single shots at a half a threat leaks with 1 - t (1 - 1/4), not with (1 - t/2)².
    [Fact]
    public void A_threat_that_is_not_tracked_meets_no_layer()
    {
        const string layer = "{item: dart, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}";
        var outlook = Cases.Assess(Cases.Read(Text(OneDay, ("HORIZON", "1"), ("READY", "1000"), ("MORE", ""), ("LAYERS", $"[{layer}, {layer}]"),
            ("THREATS", "[{class: cruise, adversary: true, raids: {source: script, every-day: 50}, track-probability: {best: 0.6, unit: probability, assumption: Fixed.}}]"))), 20_000);
        Assert.Equal(50 * (1 - 0.6 * 0.75), outlook.Leakers.Mean, 4 * outlook.Leakers.StandardError);
        Assert.Equal(50 * 0.6 * 1.5, outlook.Items[0].Shots.Mean, 4 * outlook.Items[0].Shots.StandardError);
    }

    // The side says two rounds and two looks; the layer one round; the east three; its fire units one look. No shot hits, so that every threat takes all it can.
    [Fact]
    public void Doctrine_is_inherited_from_side_to_layer_to_area_to_fire_units()
    {
        var rows = Rows("""
            name: Doctrine
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: 3
            doctrine: {salvo: 2, looks: 2}
            items: [{id: dart, name: Dart}, {id: pike, name: Pike}]
            areas:
              - {id: west, worth: {best: 3, unit: weight, assumption: Fixed.}, fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Fixed.}}, {item: pike, number: {best: 1, unit: system, assumption: Fixed.}}]}
              - id: east
                weight: {best: 2, unit: weight, assumption: Fixed.}
                doctrine: {salvo: 3}
                fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Fixed.}, doctrine: {looks: 1}}, {item: pike, number: {best: 1, unit: system, assumption: Fixed.}}]
            layers:
              - {item: dart, salvo: 1, engages: [{class: cruise, kill-probability: {best: 0, unit: probability, assumption: Fixed.}}]}
              - {item: pike, engages: [{class: cruise, kill-probability: {best: 0, unit: probability, assumption: Fixed.}}]}
            magazines:
              - {item: dart, ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
              - {item: pike, ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
            stock: [{item: dart, rounds: {best: 2000, unit: missile, assumption: Fixed.}}, {item: pike, rounds: {best: 2000, unit: missile, assumption: Fixed.}}]
            threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 20}}]
            """, 200);
        foreach (var row in rows)
        {
            var (west, east) = (row["west/leakers"], row["east/leakers"]);
            Assert.Equal((60, 2 * west + 3 * east, 4 * west + 6 * east), (west + east, row["dart/shots"], row["pike/shots"]));
        }

        Assert.Equal(40, rows.Average(row => row["east/leakers"]), 4 * Math.Sqrt(60 * 2 / 9.0 / rows.Count));
    }

    // Ten ready rounds everywhere and more threats than rounds: what is fired is ten less the reserve. The side keeps five of each class, the layer of pikes seven,
    // the east three, its darts two: darts fire 5 in the west and 8 in the east, pikes 3 and 7. Of drones, which only the side names, eight are kept in each magazine.
    [Theory]
    [InlineData("cruise", 5 + 8, 3 + 7)]
    [InlineData("drone", 4, 4)]
    public void Reserve_per_class_is_inherited_from_side_to_layer_to_area_to_fire_units(string threatClass, int darts, int pikes)
    {
        var text = """
            name: Reserve
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: 1
            doctrine: {reserve: {cruise: {best: 5, unit: missile, assumption: Fixed.}, drone: {best: 8, unit: missile, assumption: Fixed.}}}
            items: [{id: dart, name: Dart}, {id: pike, name: Pike}]
            areas:
              - {id: west, fire-units: [{item: dart, number: ONE}, {item: pike, number: ONE}]}
              - id: east
                doctrine: {reserve: {cruise: {best: 3, unit: missile, assumption: Fixed.}}}
                fire-units: [{item: dart, number: ONE, doctrine: {reserve: {cruise: {best: 2, unit: missile, assumption: Fixed.}}}}, {item: pike, number: ONE}]
            layers:
              - {item: dart, engages: [{class: CLASS, kill-probability: {best: 0, unit: probability, assumption: Fixed.}}, {class: OTHER, kill-probability: {best: 0, unit: probability, assumption: Fixed.}}]}
              - {item: pike, engages: [{class: CLASS, kill-probability: {best: 0, unit: probability, assumption: Fixed.}, reserve: {best: 7, unit: missile, assumption: Fixed.}}, {class: OTHER, kill-probability: {best: 0, unit: probability, assumption: Fixed.}}]}
            magazines:
              - {item: dart, ready-rounds: {best: 10, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
              - {item: pike, ready-rounds: {best: 10, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
            stock: [{item: dart, rounds: {best: 20, unit: missile, assumption: Fixed.}}, {item: pike, rounds: {best: 20, unit: missile, assumption: Fixed.}}]
            threats: [{class: CLASS, adversary: true, raids: {source: script, every-day: 200}}]
            """;
        if (threatClass == "drone") text = text.Replace(", reserve: {best: 7, unit: missile, assumption: Fixed.}", "", StringComparison.Ordinal);
        var scenario = Cases.Read(Text(text, ("CLASS", threatClass), ("OTHER", threatClass == "drone" ? "cruise" : "drone"), ("ONE", "{best: 1, unit: system, assumption: Fixed.}")));
        foreach (var method in new[] { Method.Campaign, Method.Exact })
        {
            var outlook = Assessment.Assess(scenario, new AssessOptions(method, 200), DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
            Assert.Equal([(darts, 0.0), (pikes, 0.0)], outlook.Items.Select(item => ((int)item.Shots.Mean, item.Shots.StandardDeviation)));
        }

        Assert.Contains(scenario.Values(), value => value.Key == "areas/east/fire-units/dart/doctrine/reserve/cruise");
    }

    [Theory]
    [InlineData("reserve: {missile: {best: 5, unit: missile, assumption: A test.}}", "PAV5002")]
    [InlineData("reserve: {cruise: 5}", "PAV5005")]
    [InlineData("reserve: {cruise: {best: 5, unit: share, assumption: A test.}}", "PAV5006")]
    [InlineData("reserve: {cruise: {best: -5, unit: missile, assumption: A test.}}", "PAV5007")]
    [InlineData("reserve: 5", "PAV5005")]
    public void A_reserve_of_the_doctrine_is_checked_like_any_other(string doctrine, string code)
    {
        var text = Country.Text.Replace("horizon-days: 92", $"horizon-days: 92\ndoctrine: {{{doctrine}}}", StringComparison.Ordinal);
        var error = Assert.Single(Assert.Throws<PaviseException>(() => Cases.Read(text)).Diagnostics);
        Assert.Equal((code, 5), (error.Code, error.Place.Line));
        Assert.True(error.Place.Column > 20, $"{error.Place}");
    }

    // The west lets none through, the east has nothing: protection is one less the worth launched at the east over all that was launched.
    [Fact]
    public void Weighted_protection_counts_each_threat_with_the_worth_of_its_area()
    {
        var rows = Rows("""
            name: Worth
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: 1
            items: [{id: dart, name: Dart}]
            areas:
              - {id: west, worth: {best: 3, unit: weight, assumption: Fixed.}, fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Fixed.}}]}
              - {id: east}
            layers: [{item: dart, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}]
            magazines: [{item: dart, ready-rounds: {best: 100, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}]
            stock: [{item: dart, rounds: {best: 100, unit: missile, assumption: Fixed.}}]
            threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 40}}]
            """, 200);
        foreach (var row in rows)
        {
            var east = row["east/leakers"];
            Assert.Equal((0, 40 - east), (row["west/leakers"], row["dart/shots"]));
            Assert.Equal(Math.Round(1e6 * (1 - east / (3.0 * (40 - east) + east))), row["protection-millionths"], 1);
        }
    }

    private static int[] Ready(string rule, int transport, int days)
    {
        var model = ScenarioCompiler.Compile(Cases.Read(Text(Supply, ("RULE", rule), ("DAYS", FormattableString.Invariant($"{transport}")))), DeliverySchedule.Empty(""), []);
        var layout = model.Layout(false);
        var run = new CampaignRun(model, layout, 1, ThreatWords.Widest);
        run.Run(Luck.Of(0), new long[layout.Length], days);
        return run.Battle.Ready;
    }

    /// <summary>Every campaign's results by name.</summary>
    private static List<Dictionary<string, long>> Rows(string text, int replications)
    {
        var scenario = Cases.Read(text);
        var names = OutcomeNames.Of(ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []), daily: false);
        var rows = new List<Dictionary<string, long>>();
        Assessment.Assess(scenario, new AssessOptions(Method.Campaign, replications) { Draws = (_, row) => rows.Add(names.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)) },
            DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        return rows;
    }

    private static string Text(string text, params (string Key, string Value)[] values) => values.Aggregate(text, (now, pair) => now.Replace(pair.Key, pair.Value, StringComparison.Ordinal));
}
