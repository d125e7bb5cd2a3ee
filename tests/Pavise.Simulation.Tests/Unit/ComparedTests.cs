using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Two scenarios beside each other: by which engines, in which results, and how much of the difference rests on what.</summary>
public class ComparedTests
{
    private const string Text = """
        name: Compared
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 10
        items: [{id: dart, name: Dart, unit: round}]
        layers:
          - {item: dart, engages: [{class: ballistic, kill-probability: {best: 1, unit: probability, assumption: Fixed.}, coverage: {low: 0, high: 1, unit: share, assumption: Nobody knows.}}]}
        magazines:
          - {item: dart, fire-units: {best: 1, unit: system, assumption: One.}, ready-rounds: {best: 900, unit: round, assumption: Enough.}, reload-per-day: {best: 900, unit: round-per-day, assumption: Enough.}}
        stock: [{item: dart, rounds: {best: 900, unit: round, assumption: Enough.}}]
        threats:
          - {class: ballistic, adversary: true, raids: {source: script, every-day: 30}}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Exact_scenarios_have_the_exact_difference_of_their_means_and_no_law()
    {
        Scenario Of(int rounds) => Cases.Read(Text.Replace("low: 0, high: 1,", "best: 0.5,", StringComparison.Ordinal).Replace("rounds: {best: 900, unit: round, assumption: Enough.}}]", $"rounds: {{best: {rounds}, unit: round, assumption: Enough.}}}}]", StringComparison.Ordinal), $"with-{rounds}.yaml");
        var (one, other) = (Of(100), Of(140));
        var outlook = Compare(one, other, Method.Exact);
        Assert.Equal((Method.Exact, 0), (outlook.Method, outlook.Replications));
        var (first, second) = (Exact(one), Exact(other));
        Assert.All(outlook.Difference!.Results, result => Assert.True(result.IsMeanAlone));
        Assert.Equal(first.Leakers.Mean - second.Leakers.Mean, Mean(outlook, PairedKind.Leakers), 1e-9);
        Assert.True(Mean(outlook, PairedKind.Leakers) > 20, "the rounds make no difference");
        var (a, b) = (first.Items[0], second.Items[0]);
        Assert.Equal(a.Shots.Mean - b.Shots.Mean, Mean(outlook, PairedKind.Shots, "dart"), 1e-9);
        Assert.Equal(a.StockByMonth[^1].Estimate.Mean - b.StockByMonth[^1].Estimate.Mean, Mean(outlook, PairedKind.StockAtEnd, "dart"), 1e-9);
        Assert.Equal(a.FirstDayExhausted!.Day.Mean - b.FirstDayExhausted!.Day.Mean, Mean(outlook, PairedKind.FirstDayExhausted, "dart"), 1e-9);
        var written = JsonNode.Parse(OutlookJson.Write(outlook))!["results"]!["difference"]!["results"]![0]!.AsObject();
        Assert.Equal(["what", "mean", "standard_error", "interval95"], written.Select(entry => entry.Key));
    }

    [Theory]
    [InlineData(Method.Exact, "PAV5033", "open.yaml")]
    [InlineData(Method.Kernel, "PAV5035", "one.yaml")]
    public void What_cannot_be_compared_by_a_method_is_refused_and_never_drawn_by_another(Method method, string code, string file)
    {
        var (one, open) = (Cases.Read(Text.Replace("low: 0, high: 1,", "best: 0.5,", StringComparison.Ordinal), "one.yaml"), Cases.Read(Text, "open.yaml"));
        var refused = Assert.Throws<PaviseException>(() => Compare(one, open, method));
        Assert.Equal((code, file), (refused.Diagnostics[0].Code, refused.Diagnostics[0].Place.File));
    }

    // Each difference is that of the two campaigns drawn by themselves, to the rounding of the sums; what the list below names and the comparison leaves out fails, and so does a kind that no model has.
    [Fact]
    public void Every_result_that_both_have_is_compared()
    {
        var seen = new HashSet<PairedKind>();
        foreach (var number in new[] { 3u, 5u, 8u })
        {
            var one = Wanted(Priced(RandomModels.Full(number)));
            var other = one with { Id = "other", Stocks = [.. one.Stocks.Select(stock => stock with { Rounds = stock.Rounds is { } rounds ? rounds with { Quantity = Quantity.Exactly(3, rounds.Quantity.Unit) } : null })] };
            var (compared, first, second) = (Compare(one, other, Method.Campaign), Results(Drawn(one)), Results(Drawn(other)));
            var differences = compared.Difference!.Results.ToDictionary(result => result.Result, result => result.Difference.Mean);
            Assert.Equal(first.Keys.ToHashSet(), differences.Keys.ToHashSet());
            Assert.All(first, entry => Assert.Equal(entry.Value - second[entry.Key], differences[entry.Key], 1e-9 * Math.Max(1, Math.Abs(entry.Value))));
            Assert.Contains(differences, entry => entry.Value != 0);
            seen.UnionWith(differences.Keys.Select(result => result.Kind));
        }

        Assert.Equal(Enum.GetValues<PairedKind>().ToHashSet(), seen);
    }

    /// <summary>The mean of everything that scenarios are compared by, as a campaign tells it.</summary>
    private static Dictionary<PairedResult, double> Results(Outlook outlook)
    {
        var all = new Dictionary<PairedResult, double>();
        void Add(PairedKind kind, string subject, Estimate? estimate)
        {
            if (estimate is { IsKept: true }) all.Add(new PairedResult(kind, subject), estimate.Mean);
        }

        Add(PairedKind.Leakers, "", outlook.Leakers);
        Add(PairedKind.Cost, "", outlook.Money?.Rounds);
        Add(PairedKind.Intercepted, "", outlook.Intercepted);
        Add(PairedKind.WeightedProtection, "", outlook.WeightedProtection);
        foreach (var row in outlook.Classes)
        {
            Add(PairedKind.LeakersOfClass, row.ThreatClass, row.Leakers);
            Add(PairedKind.InterceptedOfClass, row.ThreatClass, row.Intercepted);
        }

        foreach (var row in outlook.Items)
        {
            Add(PairedKind.Shots, row.Item, row.Shots);
            Add(PairedKind.FirstDayEmpty, row.Item, row.FirstDayEmpty.Day);
            Add(PairedKind.FirstDayExhausted, row.Item, row.FirstDayExhausted?.Day);
            Add(PairedKind.StockAtEnd, row.Item, row.StockByMonth.Count > 0 ? row.StockByMonth[^1].Estimate : null);
            Add(PairedKind.FireUnitsLost, row.Item, row.FireUnitsLost);
            Add(PairedKind.RoundsLost, row.Item, row.RoundsLost);
            Add(PairedKind.ToOtherTheatres, row.Item, row.ToOtherTheatres);
            Add(PairedKind.DaysBelowFloor, row.Item, row.DaysBelowFloor);
        }

        return all;
    }

    /// <summary>A model whose rounds cost something, the first least.</summary>
    private static Scenario Priced(Scenario scenario) => scenario with
    {
        Stocks = [.. scenario.Stocks.Select((stock, i) => stock with { UnitCost = new ScenarioValue($"stock/{stock.Item}/unit-cost", Quantity.Exactly(i + 2, new Unit("eur")), new Assumption("assumption:price", "A test.", null, 0), false, new Place("priced.yaml")) })],
    };

    /// <summary>A model whose first item is asked for elsewhere too, from its stock.</summary>
    private static Scenario Wanted(Scenario scenario) => scenario with
    {
        OtherTheatres = [new OtherTheatre("Elsewhere", scenario.Stocks[0].Item, new ScenarioValue("other-theatres/Elsewhere/demand", Quantity.Exactly(60, new Unit("missile-per-month")), new Assumption("assumption:demand", "A test.", null, 0), false, new Place("wanted.yaml")), TheatreSource.Resupply | TheatreSource.Stock, null, null)],
    };

    // Ten rounds, three fired a day and floor six: after day 2 four are left, so that of ten days nine end below it; a stock of 100 never does. What asks for two a day, in one scenario only, takes 20.
    [Fact]
    public void Days_below_a_floor_and_rounds_for_other_theatres_differ_as_by_hand()
    {
        const string certain = "{best: 3, unit: round, assumption: Fixed.}";
        Scenario Of(int rounds, string more, string file) => Cases.Read(Text.Replace("low: 0, high: 1,", "best: 1,", StringComparison.Ordinal).Replace("every-day: 30", "every-day: 3", StringComparison.Ordinal).Replace("ready-rounds: {best: 900", "ready-rounds: {best: 10", StringComparison.Ordinal)
            .Replace("rounds: {best: 900, unit: round, assumption: Enough.}}]", $"rounds: {certain.Replace("3", $"{rounds}", StringComparison.Ordinal)}, floor: {certain.Replace("3", "6", StringComparison.Ordinal)}}}]" + more, StringComparison.Ordinal), file);
        var (few, many) = (Of(10, "", "few.yaml"), Of(100, "\nother-theatres: [{name: Elsewhere, item: dart, demand: {best: 62, unit: round-per-month, assumption: Fixed.}, takes-from: [stock]}]", "many.yaml"));
        foreach (var method in new[] { Method.Exact, Method.Campaign })
        {
            var (one, other) = (Compare(few, many, method), Compare(many, few, method));
            Assert.Equal((9, -9), (Mean(one, PairedKind.DaysBelowFloor, "dart"), Mean(other, PairedKind.DaysBelowFloor, "dart")));
            Assert.Equal((-20, 20), (Mean(one, PairedKind.ToOtherTheatres, "dart"), Mean(other, PairedKind.ToOtherTheatres, "dart")));
        }

        // What only one of them has no floor for, or neither is asked for elsewhere, is not compared.
        var without = Compare(few, few with { Stocks = [few.Stocks[0] with { Floor = null }] }, Method.Campaign).Difference!.Results;
        Assert.DoesNotContain(without, result => result.Result.Kind is PairedKind.DaysBelowFloor or PairedKind.ToOtherTheatres);
    }

    // Leakers differ by 300 times the coverage, which is all that is not known; the difference without it does not vary.
    [Theory]
    [InlineData("assumption: Nobody knows.", 1, 1)]
    [InlineData("source: https://example.org/coverage, date: 2000-01-01, confidence: M", 1, 0)]
    public void The_shares_of_a_difference_tell_what_is_assumed_in_it(string origin, double worlds, double assumptions)
    {
        var open = Cases.Read(Text.Replace("assumption: Nobody knows.", origin, StringComparison.Ordinal));
        foreach (var (one, other) in new[] { (open, Without), (Without, open) })
        {
            var shares = Compare(one, other, Method.Campaign).Difference!.Results[0].Shares;
            Assert.Equal(512, shares.Pairs);
            Assert.Equal(worlds, shares.Worlds, 0.05);
            Assert.Equal(assumptions, shares.Assumptions, 0.15);
            Assert.Equal(assumptions == 1, shares.RestsOnAssumptions);
        }

        Assert.Equal(new VarianceShares(0, 0, 0), Compare(Without, Cases.Read(Text.Replace("low: 0, high: 1,", "best: 0.5,", StringComparison.Ordinal)), Method.Campaign).Difference!.Results[0].Shares);
    }

    [Fact]
    public void What_both_share_settles_nothing_of_their_difference()
    {
        IReadOnlyList<SensitivityShare> Shares(Scenario one, Scenario other) => Sensitivity.Shares([SensitivityQuestion.AllLeakers], Input(one), Input(other), 200, 1, null, Cancel)[0];
        var open = Cases.Read(Text);
        var share = Shares(open, Without).Single(one => one.Name == "layers/dart/ballistic/coverage");
        Assert.Equal(1, share.First, 4 * share.FirstError + 0.05);
        Assert.All(Shares(open, open), one => Assert.Equal((0, 0), (one.First, one.Total)));
    }

    private static Scenario Without { get; } = Cases.Read(Text.Replace("low: 0, high: 1,", "best: 0,", StringComparison.Ordinal), "without.yaml");

    private static CampaignInput Input(Scenario scenario) => new(scenario, DeliverySchedule.Empty(""), []);

    private static Outlook Compare(Scenario one, Scenario other, Method method) => Assessment.Compare(one, other, new AssessOptions(method, 600, 4), DeliverySchedule.Empty(""), [], null, Cancel);

    private static Outlook Exact(Scenario scenario) => Assessment.Assess(scenario, new AssessOptions(Method.Exact), DeliverySchedule.Empty(""), [], null, Cancel);

    private static Outlook Drawn(Scenario scenario) => Assessment.Assess(scenario, new AssessOptions(Method.Campaign, 600, 4), DeliverySchedule.Empty(""), [], null, Cancel);

    private static double Mean(Outlook outlook, PairedKind kind, string subject = "") => outlook.Difference!.Results.Single(one => one.Result == new PairedResult(kind, subject)).Difference.Mean;
}
