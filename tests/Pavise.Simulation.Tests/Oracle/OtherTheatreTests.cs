using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Other theatres ask for the same interceptors: what they take is worked out by hand, to the round, and is the same by every engine.</summary>
public class OtherTheatreTests
{
    // April has 30 days: 30 a month are one a day. Five darts are fired on each day, whatever is ready, until none is left.
    private const string Text = """
        name: Elsewhere
        place: {name: Testland, real: false}
        start: 2001-04
        horizon-days: 30
        items: [{id: dart, name: Dart}]
        layers: [{item: dart, salvo: 5, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}]
        magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 10, unit: missile, assumption: Fixed.}, reload-per-day: {best: 10, unit: missile-per-day, assumption: Fixed.}}]
        stock: [{item: dart, rounds: {best: STOCK, unit: missile, assumption: Fixed.}}]
        resupply: [{item: dart, rate: {best: SUPPLY, unit: missile-per-month, assumption: Fixed.}}]
        other-theatres: [{name: Middle East, item: dart, demand: {best: DEMAND, unit: missile-per-month, assumption: Its own raids.}MORE}]
        threats: [{class: cruise, adversary: true, raids: {source: script, days: [DAYS]}}]
        """;

    private static readonly string[] EveryMethod = ["campaign", "exact", "kernel"];

    private static Scenario Of(int stock, int supply, int demand, string more = "", string days = "{day: 30, number: 1}", int horizon = 30) => Cases.Read(Text
        .Replace("STOCK", $"{stock}", StringComparison.Ordinal).Replace("SUPPLY", $"{supply}", StringComparison.Ordinal).Replace("DEMAND", $"{demand}", StringComparison.Ordinal)
        .Replace("MORE", more, StringComparison.Ordinal).Replace("DAYS", days, StringComparison.Ordinal).Replace("horizon-days: 30", $"horizon-days: {horizon}", StringComparison.Ordinal));

    public static TheoryData<int, int, int, string, int, int> Cases30 => new()
    {
        // stock, resupply and demand a month, from and until what; rounds taken, rounds left after the five of the last day.
        { 40, 60, 30, "", 30, 65 },
        { 40, 60, 30, ", takes-from: [resupply]", 30, 65 },
        // Two a day come and three are asked for: all are taken, and the stock is left alone.
        { 40, 60, 90, "", 60, 35 },
        // The third is taken from the stock behind the ten in the magazine: thirty days of one.
        { 60, 60, 90, ", takes-from: [resupply, stock]", 90, 25 },
        // Of forty the thirty behind the magazine last ten days of three; what a stock does not have is not asked for again.
        { 40, 0, 90, ", takes-from: [stock]", 30, 5 },
        // Nothing is delivered, and resupply is not asked.
        { 40, 60, 30, ", takes-from: [deliveries]", 0, 95 },
        // Only from a month that is not in the horizon.
        { 40, 60, 30, ", from: 2001-05", 0, 95 },
        { 40, 60, 30, ", until: 2001-04", 30, 65 },
        // 360 a year are 30 a month.
        { 40, 60, 30, "YEAR", 30, 65 },
    };

    [Theory]
    [MemberData(nameof(Cases30))]
    public void What_is_taken_and_what_is_left_are_those_of_hand(int stock, int supply, int demand, string more, int taken, int left)
    {
        var scenario = more == "YEAR" ? Cases.Read(Text.Replace("STOCK", "40", StringComparison.Ordinal).Replace("SUPPLY", "60", StringComparison.Ordinal).Replace("best: DEMAND, unit: missile-per-month", "best: 360, unit: missile-per-year", StringComparison.Ordinal).Replace("MORE", "", StringComparison.Ordinal).Replace("DAYS", "{day: 30, number: 1}", StringComparison.Ordinal)) : Of(stock, supply, demand, more);
        foreach (var method in EveryMethod.Where(method => method != "kernel" || !more.Contains("stock", StringComparison.Ordinal)))
        {
            var row = Assess(scenario, method).Items[0];
            Assert.Equal((taken, left, 5), ((int)row.ToOtherTheatres!.Mean, (int)row.StockByMonth[^1].Estimate.Mean, (int)row.Shots.Mean));
            Assert.Equal((0, (double)taken), (row.ToOtherTheatres.StandardDeviation, row.ToOtherTheatres.At(0.5)));
        }
    }

    // Thirty are asked for in April and none comes; of the twenty and the forty of May, on whatever day, thirty are taken: what arrivals do not give is asked for again.
    [Fact]
    public void What_deliveries_do_not_give_is_asked_for_again()
    {
        var (may, other) = (Delivered(20, 5), Delivered(40, 5));
        Scenario Long(int supply, string more) => Of(40, supply, 30, more, "{day: 61, number: 1}", 61);
        (int, int) Left(Scenario scenario, params Delivery[] deliveries) => Assess(scenario, "campaign", deliveries).Items[0] is var row ? ((int)row.ToOtherTheatres!.Mean, (int)row.StockByMonth[^1].Estimate.Mean) : default;
        Assert.Equal((20, 35), Left(Long(0, ", until: 2001-04"), may));
        Assert.Equal((30, 65), Left(Long(0, ", until: 2001-04"), may, other));
        // One of the two that come each day of April is all that is asked for, and the deliveries of May stay.
        Assert.Equal((30, 40 + 120 + 60 - 30 - 5), Left(Long(60, ", until: 2001-04"), may, other));
    }

    // A hundred come on any day D of April with one a day asked for: D are taken, each from 1 to 30 as likely.
    [Fact]
    public void A_delivery_gives_what_has_been_asked_for_by_its_day()
    {
        var taken = Assessment.Assess(Of(40, 0, 30), new AssessOptions(Method.Campaign, 6000), new DeliverySchedule("", [Delivered(100, 4)]), [], null, TestContext.Current.CancellationToken).Items[0].ToOtherTheatres!;
        Assert.InRange(taken.Mean - 15.5, -4 * taken.StandardError, 4 * taken.StandardError);
        Assert.InRange(taken.StandardDeviation / Math.Sqrt(899 / 12.0), 0.97, 1.03);
    }

    // Two theatres ask in the order of the file: the first takes the two a day, the second finds nothing there and takes from the stock.
    [Fact]
    public void Theatres_ask_one_after_another()
    {
        var text = Text.Replace("STOCK", "40", StringComparison.Ordinal).Replace("SUPPLY", "60", StringComparison.Ordinal).Replace("DEMAND", "60", StringComparison.Ordinal).Replace("DAYS", "{day: 30, number: 1}", StringComparison.Ordinal)
            .Replace("MORE}]", "}, {name: Taiwan, item: dart, demand: {best: 30, unit: missile-per-month, assumption: Orders.}, takes-from: [resupply, stock]}]", StringComparison.Ordinal);
        foreach (var method in new[] { "campaign", "exact" })
        {
            var row = Assess(Cases.Read(text), method).Items[0];
            Assert.Equal((90, 5), ((int)row.ToOtherTheatres!.Mean, (int)row.StockByMonth[^1].Estimate.Mean));
        }
    }

    // A raid of law empties the stock on days that differ: the law of what is left to take is that of the draws.
    [Fact]
    public void What_a_stock_can_give_has_the_law_of_the_draws()
    {
        var scenario = Cases.Read(Text.Replace("STOCK", "30", StringComparison.Ordinal).Replace("SUPPLY", "20", StringComparison.Ordinal).Replace("DEMAND", "45", StringComparison.Ordinal).Replace("salvo: 5, ", "looks: 2, ", StringComparison.Ordinal)
            .Replace("best: 1, unit: probability", "best: 0.5, unit: probability", StringComparison.Ordinal).Replace("MORE", ", takes-from: [resupply, stock]", StringComparison.Ordinal)
            .Replace("{source: script, days: [DAYS]}", "{source: rate, rate: {best: 1, unit: threat-per-day, assumption: Fixed.}}", StringComparison.Ordinal));
        var exact = Assess(scenario, "exact").Items[0];
        var drawn = Assessment.Assess(scenario, new AssessOptions(Method.Campaign, 40_000), DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).Items[0];
        Assert.True(exact.ToOtherTheatres!.StandardDeviation > 1);
        Assert.InRange(drawn.ToOtherTheatres!.Mean - exact.ToOtherTheatres.Mean, -4 * drawn.ToOtherTheatres.StandardError, 4 * drawn.ToOtherTheatres.StandardError);
        Assert.InRange(drawn.ToOtherTheatres.StandardDeviation / exact.ToOtherTheatres.StandardDeviation, 0.97, 1.03);
        Assert.InRange(drawn.Shots.Mean - exact.Shots.Mean, -4 * drawn.Shots.StandardError, 4 * drawn.Shots.StandardError);
        // Nothing is lost from sight: 30 and what came are fired, taken or left.
        Assert.Equal(50, exact.Shots.Mean + exact.ToOtherTheatres.Mean + exact.StockByMonth[^1].Estimate.Mean, 1e-9);
        Assert.Equal(50, drawn.Shots.Mean + drawn.ToOtherTheatres.Mean + drawn.StockByMonth[^1].Estimate.Mean, 1e-9);
    }

    // 0 to 60 a month of 60 that come, and all rounds left are what is not taken: the one unknown carries all the variance, is named, and stands among the origins.
    [Fact]
    public void Its_demand_is_an_unknown_with_an_origin_a_share_and_a_figure()
    {
        var days = string.Join(", ", Enumerable.Range(1, 30).Select(day => $"{{day: {day}, number: 4}}"));
        var open = Cases.Read(Text.Replace("STOCK", "40", StringComparison.Ordinal).Replace("SUPPLY", "60", StringComparison.Ordinal).Replace("best: DEMAND", "low: 0, high: 60", StringComparison.Ordinal).Replace("MORE", "", StringComparison.Ordinal)
            .Replace("DAYS", days, StringComparison.Ordinal).Replace("salvo: 5, ", "", StringComparison.Ordinal));
        var share = Assert.Single(Sensitivity.Shares([SensitivityQuestion.AllLeakers], open, 200, 1, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken)[0], one => one.Name.StartsWith("other", StringComparison.Ordinal));
        Assert.Equal("other-theatres/Middle East/dart/demand", share.Name);
        Assert.InRange(share.First, 0.9, 1.1);
        var outlook = Cases.Assess(open, 400);
        Assert.Equal(1, outlook.Shares.Assumptions, 0.05);
        Assert.InRange(outlook.Items[0].ToOtherTheatres!.Mean, 27, 33);
        Assert.Contains(outlook.Origins, origin => origin.Id == "assumption:scenario/case/other-theatres/Middle East/dart/demand" || origin.Describe().Contains("Its own raids.", StringComparison.Ordinal));
        Assert.Contains(outlook.Origins, origin => origin.Id == "assumption:simulation/other-theatres");
        Assert.Contains("run:outlook/case/to-other-theatres/dart", outlook.Computations.Select(figure => figure.Id));
        Assert.NotNull(JsonNode.Parse(OutlookJson.Write(outlook))!["results"]!["to_other_theatres"]!["dart"]);
        Assert.Contains(ScenarioStructure.Of(open), entry => entry == ("other-theatres/Middle East/dart", "takes from resupply, deliveries, from the start until the end"));
        Assert.Contains(ScenarioChange.Between(open, open with { OtherTheatres = [] }), change => change.Key == "other-theatres/Middle East/dart/demand");
    }

    [Theory]
    [InlineData("takes-from: [resupply, luck]", "luck", "PAV5217")]
    [InlineData("takes-from: []", "[]", "PAV5217")]
    [InlineData("from: 2001-05, until: 2001-04", "2001-04}", "PAV5025")]
    [InlineData("takes-form: stock", "takes-form", "PAV1108")]
    public void What_is_wrong_has_its_place(string more, string at, string code)
    {
        var text = Text.Replace("MORE", ", " + more, StringComparison.Ordinal).Replace("STOCK", "40", StringComparison.Ordinal).Replace("SUPPLY", "60", StringComparison.Ordinal).Replace("DEMAND", "30", StringComparison.Ordinal).Replace("DAYS", "{day: 30, number: 1}", StringComparison.Ordinal);
        var before = text[..text.IndexOf(at, StringComparison.Ordinal)].Split('\n');
        Assert.Equal((code, before.Length, before[^1].Length + 1), Place(text));
    }

    [Theory]
    [InlineData("name: Middle East", "name: Middle/East", "Middle/East", "PAV5217")]
    [InlineData("name: Middle East, ", "", "item: dart, demand", "PAV1103")]
    [InlineData("demand: {best: 30, unit: missile-per-month, assumption: Its own raids.}", "demand: {best: 30, unit: missile, assumption: Its own raids.}", "missile, assumption: Its", "PAV5006")]
    [InlineData("demand: {best: 30, unit: missile-per-month, assumption: Its own raids.}", "demand: {best: 30, unit: missile-per-month}", "{best: 30", "PAV1204")]
    [InlineData("rounds: {best: 40, unit: missile, assumption: Fixed.}", "unlimited: true", "[stock]", "PAV5217")]
    public void What_is_wrong_in_a_value_has_its_place(string from, string to, string at, string code)
    {
        var text = Text.Replace("MORE", ", takes-from: [stock]", StringComparison.Ordinal).Replace("STOCK", "40", StringComparison.Ordinal).Replace("SUPPLY", "60", StringComparison.Ordinal).Replace("DEMAND", "30", StringComparison.Ordinal).Replace("DAYS", "{day: 30, number: 1}", StringComparison.Ordinal);
        Assert.Contains(from, text, StringComparison.Ordinal);
        text = text.Replace(from, to, StringComparison.Ordinal);
        var (found, line, column) = Place(text);
        Assert.Equal((code, text[..text.IndexOf(at, StringComparison.Ordinal)].Split('\n').Length), (found, line));
        Assert.True(column > 0);
    }

    private static (string, int, int) Place(string text)
    {
        var found = Assert.Throws<PaviseException>(() => Cases.Read(text)).Diagnostics[0];
        return (found.Code, found.Place.Line, found.Place.Column);
    }

    private static Delivery Delivered(int rounds, int month) => new("dart", Quantity.Exactly(rounds, Unit.Missile), null, "", new Month(2001, month), new Month(2001, month), false, $"run:ledger/delivery/{rounds}");

    private static Outlook Assess(Scenario scenario, string method, params Delivery[] deliveries) => Assessment.Assess(
        scenario, new AssessOptions(Enum.Parse<Method>(method, ignoreCase: true), 300), new DeliverySchedule("", deliveries), [], null, TestContext.Current.CancellationToken);
}
