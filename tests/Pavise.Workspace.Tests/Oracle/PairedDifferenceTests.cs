using System.Globalization;
using Pavise.Core;
using Pavise.Planning;
using Pavise.Simulation;

namespace Pavise.Workspace.Tests.Oracle;

/// <summary>What a plan does against today's schedule in pairs of campaigns, held against the exact engine, which draws nothing, and against a closed form.</summary>
/// <remarks>
/// Each shot kills with one probability whatever was before it, so that the mean of kills is that probability times the mean of shots (A. Wald). Where every round is fired
/// before the end, it does not matter on which day it came: the exact engine, which knows no month without a day, has all of them in stock from the start.
/// </remarks>
public class PairedDifferenceTests
{
    private const int Replications = 4000;

    private const string Receiver = "UKR";

    private static readonly Month Start = new(2025, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> Cases => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_difference_lies_within_its_own_error_of_that_of_the_exact_engine(int number)
    {
        var random = new Random(number);
        var (threats, kill, looks, stock) = (random.Next(3, 5), random.Next(40, 80) / 100.0, random.Next(1, 3), random.Next(5, 40));
        int[] today = [random.Next(0, 20), random.Next(0, 20), 0];
        int[] planned = [today[0] + random.Next(0, 25), today[1] + random.Next(1, 25), 0];
        var more = planned.Sum() - today.Sum();

        var protection = Compare(Scenario(threats, kill, looks, stock), planned, today, number);
        var (with, without) = (Exact(Scenario(threats, kill, looks, stock + planned.Sum())), Exact(Scenario(threats, kill, looks, stock + today.Sum())));

        var leakers = protection.Differences.Single(one => one.Result == ProtectionDifference.Leakers);
        var shots = protection.Differences.Single(one => one.Result.StartsWith("shots", StringComparison.Ordinal));
        Assert.Equal(-kill * more, with.Leakers.Mean - without.Leakers.Mean, 1e-6);
        Assert.True(leakers.StandardError > 0);
        Assert.Equal(with.Leakers.Mean - without.Leakers.Mean, leakers.Mean, 4.5 * leakers.StandardError);
        Assert.Equal((more, 0), (shots.Mean, shots.StandardError));
        // One luck for both: never less sure than two campaigns drawn apart.
        var apart = Math.Sqrt((Square(with.Leakers.StandardDeviation) + Square(without.Leakers.StandardDeviation)) / Replications);
        Assert.True(leakers.StandardError < apart, $"case {number}: {leakers.StandardError} paired, {apart} apart");
        Assert.Equal(Headline.IsDifferenceDetermined(leakers.Low, leakers.High), leakers.Determined);
        Assert.True(leakers.Low <= leakers.Median && leakers.Median <= leakers.High && leakers.QuantileError >= 0, $"case {number}: {leakers.Median}");
        Assert.StartsWith(leakers.Determined ? "The plan lets " : "What the scenario states does not determine ", PlanCampaign.Say(protection, SharedData.Catalogue, "run:plan/pairs/protection", "one luck").Text, StringComparison.Ordinal);
        Assert.True(leakers.Low <= leakers.Mean && leakers.Mean <= leakers.High, $"case {number}: {leakers.Low} to {leakers.High}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    public void A_plan_that_brings_nothing_beyond_today_changes_nothing_at_all(int already)
    {
        var protection = Compare(Scenario(3, 0.6, 2, 10), [already, 0, already], [already, 0, already], 5);

        Assert.NotEmpty(protection.Differences);
        Assert.All(protection.Differences, one => Assert.Equal((0, 0, 0, 0), (one.Mean, one.StandardError, one.Low, one.High)));
    }

    [Fact]
    public void More_deliveries_let_fewer_through_step_by_step()
    {
        var scenario = Scenario(4, 0.7, 1, 8);
        double[] means = [.. Enumerable.Range(0, 8).Select(step => Compare(scenario, [5 * step, 3 * step, 0], [0, 0, 0], 3).Differences.Single(one => one.Result == ProtectionDifference.Leakers).Mean)];

        Assert.Equal(0, means[0]);
        Assert.All(means.Zip(means.Skip(1)), pair => Assert.True(pair.Second < pair.First, string.Join(' ', means)));
    }

    // Five a day were recorded where the scenario has three: the difference on the record is that of a scenario of five, to the bit; without the record there is none.
    [Fact]
    public void On_recorded_raids_the_difference_is_that_of_a_scenario_of_the_same_raids()
    {
        int[] planned = [12, 9, 0], today = [4, 0, 0];
        RaidTotal[] raids = [.. Enumerable.Range(0, 90).Select(day => new RaidTotal(DateInterval.On(Start.FirstDay.AddDays(day)), "ballistic", 5, null, $"row:raids/{day}"))];
        PlanOnRecord On(IReadOnlyList<RaidTotal> known) => PlanCampaign.OnRecord(Model(), Plan(planned), Receiver, Schedule(today), Scenario(3, 0.6, 2, 20), known, new AssessOptions(Method.Campaign, Replications, 7), Cancel);

        var (told, none, part) = (On(raids), On([]), On(raids[..60]));

        Assert.Null(told.NotDetermined);
        (string, double, double, double, double)[] Figures(IReadOnlyList<ProtectionDifference> all) => [.. all.Select(line => (line.Result, line.Mean, line.StandardError, line.Low, line.High))];
        Assert.Equal(Figures(Compare(Scenario(5, 0.6, 2, 20), planned, today, 7).Differences), Figures(told.Differences!));
        Assert.NotEqual(Figures(Compare(Scenario(3, 0.6, 2, 20), planned, today, 7).Differences), Figures(told.Differences!));
        Assert.Equal("no recorded raids imported", none.NotDetermined);
        Assert.Null(none.Differences);
        Assert.StartsWith("the raids of class 'ballistic' are not recorded for every day", part.NotDetermined, StringComparison.Ordinal);
        Assert.Null(part.Differences);
    }

    private static PlanProtection Compare(Scenario scenario, int[] planned, int[] today, int seed) => PlanCampaign.Compare(
        Model(), Plan(planned), Receiver, Schedule(today), scenario, [], new AssessOptions(Method.Campaign, Replications, (ulong)seed), Cancel);

    private static Outlook Exact(Scenario scenario) => Assessment.Assess(scenario, new AssessOptions(Method.Exact), DeliverySchedule.Empty(Receiver), [], null, Cancel);

    private static double Square(double value) => value * value;

    private static DeliverySchedule Schedule(int[] months) => PlanArrivals.Of(Model(), Plan(months), Receiver);

    /// <summary>A plan file of a line and an order alone: what a plan decides is written by the test.</summary>
    private static PlanModel Model() => PlanReader.Read(new YamlSource("plans/pairs.yaml", """
        name: pairs
        start: 2025-01
        months: 3
        lines:
          - {id: line, maker: RTX, items: [gem-t], capacity-per-month: [{amount: {best: 50, unit: missile, assumption: enough}}]}
        holders:
          - actor: UKR
            needs: [{item: gem-t, class: 1, per-month: {best: 50, unit: missile, assumption: whatever comes}}]
        orders:
          - {id: order, customer: UKR, item: gem-t, quantity: {best: 150, unit: missile, assumption: all of it}, due: 2025-03, class: 1}
        """), SharedData.Catalogue);

    private static Plan Plan(int[] months) => new(
        "pairs", Start, 3, SolveStatus.Optimal, true, [],
        [.. months.Select((rounds, t) => new PlanDecision(DecisionKind.Acceptance, "order", "gem-t", null, Receiver, Start + t, rounds, "run:plan/pairs/allocation/gem-t"))], [], [], [], [], "written by a test", 0, 0, []);

    /// <summary>Ninety days of so many threats a day against rounds of a stock that runs out.</summary>
    private static Scenario Scenario(int threats, double kill, int looks, int stock) => ScenarioReader.Read(new YamlSource("scenarios/pairs.yaml", string.Create(CultureInfo.InvariantCulture, $$$"""
        name: Pairs
        place: {name: Elsewhere, real: false}
        start: 2025-01
        horizon-days: 90
        layers:
          - {item: gem-t, salvo: 1, looks: {{{looks}}}, engages: [{class: ballistic, kill-probability: {best: {{{kill}}}, unit: probability, assumption: Drawn by the test.}}]}
        magazines:
          - {item: gem-t, fire-units: {best: 1, unit: battery, assumption: One.}, ready-rounds: {best: 8, unit: missile, assumption: Eight.}, reload-per-day: {best: 8, unit: missile-per-day, assumption: All.}}
        stock:
          - {item: gem-t, rounds: {best: {{{stock}}}, unit: missile, assumption: Drawn by the test.}}
        threats:
          - {class: ballistic, adversary: true, raids: {source: script, every-day: {{{threats}}}}}
        """)), SharedData.Catalogue);
}
