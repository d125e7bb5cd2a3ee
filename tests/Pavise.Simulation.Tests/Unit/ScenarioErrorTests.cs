using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Each rule broken once: the code, and that the place is the line that was changed.</summary>
public class ScenarioErrorTests
{
    [Theory]
    [InlineData("PAV1103", "name: A quarter with two interceptors", "", 2, 1)]
    [InlineData("PAV1103", "start: 2024-10", "", 1, 1)]
    [InlineData("PAV1103", "    salvo: 2\n    engages:\n      - class: ballistic\n        kill-probability: {catalogue: item/shield-1/kill-probability-ballistic}", "    engages:\n      - class: ballistic", 8, 9)]
    [InlineData("PAV1103", "{catalogue: item/shield-1/ready-rounds}", "{unit: missile, assumption: A guess.}", 24, 19)]
    [InlineData("PAV1106", "salvo: 2", "salvo: 9", 7, 12)]
    [InlineData("PAV1106", "looks: 2", "looks: 0", 16, 12)]
    [InlineData("PAV1107", "start: 2024-10", "start: October", 3, 8)]
    [InlineData("PAV1108", "horizon-days: 92", "horizon-days: 92\nhorizont: 3", 5, 1)]
    [InlineData("PAV1203", "low: 2, high: 4", "low: 4, high: 2", 23, 23)]
    [InlineData("PAV1204", "assumption: Counted from news.", "note: Counted from news.", 23, 17)]
    [InlineData("PAV5001", "- item: shield-1\n    salvo", "- item: shield-9\n    salvo", 6, 11)]
    [InlineData("PAV5001", "{item: lance, rounds", "{item: lanze, rounds", 32, 12)]
    [InlineData("PAV5002", "- class: cruise\n    adversary", "- class: cruiser\n    adversary", 45, 12)]
    [InlineData("PAV5002", "- class: cruise\n        kill-probability: {low: 0.5, best", "- class: balloon\n        kill-probability: {low: 0.5, best", 12, 16)]
    [InlineData("PAV5003", "horizon-days: 92", "horizon-days: 92\nareas: [{name: Kyiv}]", 5, 8)]
    [InlineData("PAV5003", "horizon-days: 92", "horizon-days: 92\nitems: [{id: dart, name: Dart}]", 5, 9)]
    [InlineData("PAV5003", "rounds: {low: 60, unit: missile, assumption: At least what was shown.}", "unlimited: true", 31, 33)]
    [InlineData("PAV5003", "real: true", "real: false", 2, 30)]
    [InlineData("PAV5004", ", country: UKR", "", 2, 8)]
    [InlineData("PAV5004", "country: UKR", "country: XYZ", 2, 45)]
    [InlineData("PAV5005", "ready-rounds: {best: 6, unit: missile, assumption: A guess.}", "ready-rounds: 6", 28, 19)]
    [InlineData("PAV5005", "ready-rounds: {best: 6, unit: missile, assumption: A guess.}", "ready-rounds: {best: 6, assumption: A guess.}", 28, 19)]
    [InlineData("PAV5006", "reload-per-day: {best: 6, unit: missile-per-day", "reload-per-day: {best: 6, unit: missile-per-month", 29, 37)]
    [InlineData("PAV5006", "{catalogue: item/shield-1/ready-rounds}", "{catalogue: item/shield-1/kill-probability-ballistic}", 24, 19)]
    [InlineData("PAV5007", "rounds: {low: 60,", "rounds: {low: -60,", 31, 30)]
    [InlineData("PAV5007", "low: 100, high: 300", "low: -100, high: 300", 32, 27)]
    [InlineData("PAV5008", "- class: cruise\n    adversary: true", "- class: cruise", 45, 5)]
    [InlineData("PAV5009", "kill-probability: {low: 0.5, high: 0.9", "kill-probability: {low: 0.5, high: 1.9", 20, 27)]
    [InlineData("PAV5009", "coverage: {low: 0.2, high: 0.6", "coverage: {low: 20, high: 60", 11, 19)]
    [InlineData("PAV5010", "horizon-days: 92", "horizon-days: 0", 4, 15)]
    [InlineData("PAV5010", "horizon-days: 92", "horizon-days: 3651", 4, 15)]
    [InlineData("PAV5010", "horizon-days: 92", "horizon-days: 1.5", 4, 15)]
    [InlineData("PAV5011", "- class: cruise\n    adversary", "- class: ballistic\n    adversary", 45, 12)]
    [InlineData("PAV5011", "- {item: lance, rounds", "- {item: shield-1, rounds", 32, 12)]
    [InlineData("PAV5012", "  - {item: shield-1, rounds: {low: 60, unit: missile, assumption: At least what was shown.}}\n", "", 31, 3)]
    [InlineData("PAV5012", "- {item: lance, rate", "- {item: shield-2, rate", 34, 12)]
    [InlineData("PAV5013", "item/shield-1/ready-rounds", "item/shield-1/weight", 24, 31)]
    [InlineData("PAV5016", "source: rate", "source: rumour", 48, 15)]
    [InlineData("PAV5017", "rate: {low: 60, high: 180", "rate: {low: 60, high: 1000000000", 49, 13)]
    [InlineData("PAV5019", "low: 0.5, high: 2, unit: shape", "low: 0, high: 2, unit: shape", 42, 14)]
    [InlineData("PAV5019", "best: 5, unit: ratio", "best: 0.5, unit: ratio", 52, 22)]
    [InlineData("PAV5020", "- item: lance\n    looks", "- item: shield\n    looks", 15, 11)]
    [InlineData("PAV5021", "      shape: {best: 1, unit: shape, assumption: A guess.}\n      massed-share: {best: 0.1, unit: share, assumption: A guess.}\n      massed-factor: {best: 5, unit: ratio, assumption: A guess.}", "", 48, 7)]
    [InlineData("PAV5022", "reload-per-day: {best: 6, unit: missile-per-day, assumption: A guess.}", "reload-per-day: {catalogue: threat/ballistic/launched-per-month}", 29, 21)]
    [InlineData("PAV5204", "horizon-days: 92", "horizon-days: 92\ndistribution: fair", 5, 15)]
    [InlineData("PAV5214", "horizon-days: 92", "horizon-days: 92\nquestion: {within-threats: {balistic: 20}}", 5, 39)]
    [InlineData("PAV5214", "horizon-days: 92", "horizon-days: 92\nquestion: narrow", 5, 11)]
    [InlineData("PAV5214", "horizon-days: 92", "horizon-days: 92\nquestion: {}", 5, 11)]
    [InlineData("PAV1106", "horizon-days: 92", "horizon-days: 92\nquestion: {within-threats: {ballistic: 0}}", 5, 40)]
    [InlineData("PAV1105", "horizon-days: 92", "horizon-days: 92\nquestion: {within-threats: {all: few}}", 5, 34)]
    [InlineData("PAV5024", "doctrine: even-spread", "doctrine: hope", 17, 15)]
    [InlineData("PAV5025", "from: 2024-11", "from: 2024-11, until: 2024-10", 34, 138)]
    public void A_broken_rule_has_its_code_and_place(string code, string from, string to, int line, int column)
    {
        Assert.Contains(from, Country.Text, StringComparison.Ordinal);
        var at = Country.Text.IndexOf(from, StringComparison.Ordinal);
        var error = Assert.Throws<PaviseException>(() => Cases.Read(Country.Text[..at] + to + Country.Text[(at + from.Length)..]));
        var found = Assert.Single(error.Diagnostics, diagnostic => diagnostic.Code == code);
        Assert.Equal(new Place("case.yaml", line, column), found.Place);
    }

    [Theory]
    [InlineData("rounds: {low: 60,", "rounds: {low: -60,", "rounds: ")]
    [InlineData("doctrine: even-spread", "doctrine: hope", "doctrine: ")]
    public void The_place_is_the_value_itself(string from, string to, string key)
    {
        var before = Country.Text[..(Country.Text.IndexOf(from, StringComparison.Ordinal) + key.Length)].Split('\n');
        var error = Assert.Throws<PaviseException>(() => Cases.Read(Country.Text.Replace(from, to, StringComparison.Ordinal)));
        var place = Assert.Single(error.Diagnostics).Place;
        Assert.Equal((before.Length, before[^1].Length + 1), (place.Line, place.Column));
    }

    // A side, an area and fire units each may keep rounds from a class: only from one that is engaged there, and counted as what is fired.
    [Theory]
    [InlineData("doctrine: {reserve: {drone: {best: 2, unit: missile, assumption: Test.}}}\n", "", "", "PAV5027")]
    [InlineData("", "\n    doctrine: {reserve: {drone: {best: 2, unit: missile, assumption: Test.}}}", "", "PAV5027")]
    [InlineData("", "", ", doctrine: {reserve: {drone: {best: 2, unit: missile, assumption: Test.}}}", "PAV5027")]
    [InlineData("doctrine: {reserve: {cruise: {best: 2, unit: round, assumption: Test.}}}\n", "", "", "PAV5006")]
    [InlineData("doctrine: {reserve: {cruise: {best: 2, unit: missile, assumption: Test.}}}\n", "\n    doctrine: {reserve: {cruise: {best: 2, unit: missile, assumption: Test.}}}", ", doctrine: {reserve: {cruise: {best: 2, unit: missile, assumption: Test.}}}", null)]
    public void A_reserve_that_keeps_nothing_is_refused_where_it_stands(string side, string area, string units, string? code)
    {
        var text = $$$"""
            name: Reserves
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: 3
            {{{side}}}items: [{id: dart, name: Dart}]
            layers: [{item: dart, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Test.}}]}]
            magazines: [{item: dart, ready-rounds: {best: 9, unit: missile, assumption: Test.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Test.}}]
            stock: [{item: dart, rounds: {best: 9, unit: missile, assumption: Test.}}]
            areas:
              - id: north{{{area}}}
                fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Test.}{{{units}}}}]
            threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 4}}]
            """;
        if (code is null)
        {
            // Nine rounds against twelve threats: all are fired, or all but the two that are kept.
            Assert.Equal((7, 9), (Cases.Assess(Cases.Read(text), 10).Items[0].Shots.Mean, Cases.Assess(Cases.Read(text.Replace("best: 2,", "best: 0,", StringComparison.Ordinal)), 10).Items[0].Shots.Mean));
            return;
        }

        var found = Assert.Single(Assert.Throws<PaviseException>(() => Cases.Read(text)).Diagnostics);
        var before = text[..text.IndexOf(side.Contains("cruise", StringComparison.Ordinal) ? "cruise: {best: 2" : "drone: {best: 2", StringComparison.Ordinal)].Split('\n');
        Assert.Equal((code, before.Length), (found.Code, found.Place.Line));
    }

    [Fact]
    public void All_errors_come_together()
    {
        var text = Country.Text.Replace("horizon-days: 92", "horizon-days: 0", StringComparison.Ordinal).Replace("looks: 2", "looks: 99", StringComparison.Ordinal);
        var error = Assert.Throws<PaviseException>(() => Cases.Read(text));
        Assert.Equal(["PAV1106", "PAV5010"], error.Diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Broken_yaml_and_an_empty_file_are_told_apart()
    {
        Assert.Equal("PAV1101", Assert.Throws<PaviseException>(() => Cases.Read("name: [")).Diagnostics[0].Code);
        Assert.Equal("PAV1102", Assert.Throws<PaviseException>(() => Cases.Read("")).Diagnostics[0].Code);
        var missing = Assert.Throws<PaviseException>(() => Cases.Read("name: Nothing else"));
        Assert.Equal(2, missing.Diagnostics.Count(diagnostic => diagnostic.Code == "PAV5015"));
    }

    [Theory]
    [InlineData("PAV5030", Method.Campaign, 0, 1ul, 1)]
    [InlineData("PAV5030", Method.Campaign, 20_000_000, 1ul, 1)]
    [InlineData("PAV5031", Method.Campaign, 10, 1ul << 32, 1)]
    [InlineData("PAV5032", Method.Campaign, 10, 1ul, 0)]
    [InlineData("PAV5033", Method.Exact, 10, 1ul, 1)]
    public void Options_out_of_range_are_refused_before_the_first_draw(string code, Method method, int replications, ulong seed, int threads)
    {
        var error = Assert.Throws<PaviseException>(() => Assessment.Assess(Country.Scenario, new AssessOptions(method, replications, seed, threads),
            DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken));
        Assert.Equal(code, Assert.Single(error.Diagnostics).Code);
    }

    // What the reader cannot know, because deliveries of fire units might come, and what adds up over days.
    [Theory]
    [InlineData("PAV5026", "lance\n    fire-units: {best: 3,", "lance\n    fire-units: {best: 0,", "lance\n    fire-units: ")]
    [InlineData("PAV5017", "source: rate\n", "source: script\n      every-day: 1000000000\n", "every-day: ")]
    [InlineData("PAV5017", "source: rate\n", "source: script\n      days: [{day: 3, number: 1000000000}]\n", "number: ")]
    [InlineData("PAV5017", "source: rate\n", "source: script\n      every-day: 60000\n      days: [{day: 3, number: 30000}, {day: 3, number: 30000}]\n", "days: [{day: 3, number: 30000}, {day: 3, number: 30000}]\n", true)]
    [InlineData("PAV5007", "source: rate\n", "source: script\n      every-day: -1\n", "every-day: ")]
    [InlineData("PAV5007", "{item: lance, rounds: {low: 100,", "{item: lance, rounds: {low: -100,", "{item: lance, rounds: ")]
    [InlineData("PAV5009", "kill-probability: {low: 0.5, best: 0.7, high: 0.9,", "kill-probability: {low: 0.5, best: 0.7, high: 1.0001,", "class: cruise\n        kill-probability: ")]
    public void A_scenario_outside_the_domain_is_a_coded_error_before_the_first_draw(string code, string from, string to, string at, bool whole = false)
    {
        var text = Country.Text.Replace(from, to, StringComparison.Ordinal);
        if (to.Contains("script", StringComparison.Ordinal)) text = System.Text.RegularExpressions.Regex.Replace(text, "      rate: .*\n      shape: .best.*\n      massed-share: .*\n      massed-factor: .best.*(\n|$)", "");
        var drawn = 0;
        var error = Assert.Throws<PaviseException>(() => Assessment.Assess(Cases.Read(text), new AssessOptions(Method.Campaign, 10) { Draws = (_, _) => drawn++ }, DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken));
        var found = Assert.Single(error.Diagnostics);
        var before = text[..(text.IndexOf(at, StringComparison.Ordinal) + (whole ? "days: ".Length : at.Length))].Split('\n');
        Assert.Equal((code, "case.yaml", before.Length, before[^1].Length + 1), (found.Code, found.Place.File, found.Place.Line, found.Place.Column));
        Assert.Equal(0, drawn);
    }

    [Fact]
    public void Scripts_of_a_thousand_million_threats_in_all_are_refused_before_the_first_draw()
    {
        string Of(int everyDay) => "name: Many\nplace: {name: Testland, real: false}\nstart: 2001-01\nhorizon-days: 3650\nitems: [{id: dart, name: Dart}]\n"
            + "layers: [{item: dart, engages: [{class: drone, kill-probability: {best: 0.5, unit: probability, assumption: A test.}}]}]\n"
            + "magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: A test.}, ready-rounds: {best: 1, unit: missile, assumption: A test.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: A test.}}]\n"
            + "stock: [{item: dart, rounds: {best: 1, unit: missile, assumption: A test.}}]\nthreats:\n"
            + string.Concat(new[] { "ballistic", "aeroballistic", "cruise", "drone" }.Select(name => $"  - {{class: {name}, adversary: true, raids: {{source: script, every-day: {everyDay}}}}}\n"));
        var error = Assert.Single(Assert.Throws<PaviseException>(() => Cases.Assess(Cases.Read(Of(68_494)), 1)).Diagnostics);
        Assert.Equal(("PAV5017", 10, 5), (error.Code, error.Place.Line, error.Place.Column));
        Assert.Equal(4 * 3650 * 68_493L, ScenarioCompiler.Compile(Cases.Read(Of(68_493)), DeliverySchedule.Empty(""), []).Classes.Sum(one => one.Raids.Script.Sum(number => (long)number)));
    }

    [Fact]
    public void A_fire_unit_that_the_book_promises_is_enough()
    {
        var text = Country.Text.Replace("fire-units: {low: 2, high: 4,", "fire-units: {best: 0,", StringComparison.Ordinal);
        Assert.Equal("PAV5026", Assert.Single(Assert.Throws<PaviseException>(() => Cases.Assess(Cases.Read(text), 10, raids: Country.Raids)).Diagnostics).Code);
        var promised = Country.Schedule(Country.Delivery("old-shield", Quantity.Exactly(1, new Unit("system")), "2024-11", "2024-12"));
        Assert.True(Cases.Assess(Cases.Read(text), 10, deliveries: promised, raids: Country.Raids).Items[0].Shots.Mean > 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_half_width_that_is_no_positive_number_is_refused_before_the_first_draw(double width)
    {
        var error = Assert.Throws<PaviseException>(() => Assessment.Assess(Country.Scenario, new AssessOptions(Method.Campaign, 10) { HalfWidth = width, Draws = (_, _) => Assert.Fail("drawn") },
            DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken));
        Assert.Equal("PAV5211", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public void More_rounds_than_can_be_counted_are_refused_when_compiled()
    {
        var text = Country.Text.Replace("low: 120, high: 240, unit: missile-per-year", "low: 120, high: 90000000, unit: missile-per-month", StringComparison.Ordinal).Replace("horizon-days: 92", "horizon-days: 900", StringComparison.Ordinal);
        Assert.Equal("PAV5017", Assert.Throws<PaviseException>(() => Cases.Assess(Cases.Read(text), 10, raids: Country.Raids)).Diagnostics[0].Code);
    }

    [Fact]
    public void Fire_units_stand_either_in_magazines_or_in_areas()
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml")) + "\nareas: []\n";
        var errors = Assert.Throws<PaviseException>(() => Cases.Read(text)).Diagnostics.OrderBy(error => error.Code, StringComparer.Ordinal).ToArray();
        Assert.Equal(["PAV5015", "PAV5203", "PAV5203"], errors.Select(error => error.Code));
        var lines = text.Split('\n');
        Assert.Equal("areas: []", lines[errors[0].Place.Line - 1]);
        Assert.Equal("areas: ".Length + 1, errors[0].Place.Column);
        Assert.All(errors[1..], error => Assert.EndsWith("fire-units: ", lines[error.Place.Line - 1][..(error.Place.Column - 1)], StringComparison.Ordinal));
    }

    [Fact]
    public void A_massed_day_beyond_all_measure_is_refused_when_compiled()
    {
        var text = Country.Text.Replace("high: 180, unit: missile-per-month", "high: 100000, unit: missile-per-day", StringComparison.Ordinal).Replace("best: 5, unit: ratio", "best: 900, unit: ratio", StringComparison.Ordinal);
        Assert.Equal("PAV5017", Assert.Throws<PaviseException>(() => Cases.Assess(Cases.Read(text), 10, raids: Country.Raids)).Diagnostics[0].Code);
    }
}
