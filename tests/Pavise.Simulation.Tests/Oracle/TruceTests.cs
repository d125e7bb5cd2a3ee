using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>A truce is a scenario: weeks without a raid, in which stocks refill and fire units come back.</summary>
public class TruceTests
{
    // Ten raids of four in January, then none until the last two days of March: of 60 rounds 40 are fired, 30 a month come, and by the end of March all four units stand again.
    private const string Text = """
        name: Truce
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 90
        items: [{id: dart, name: Dart}]
        layers: [{item: dart, engages: [{class: drone, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}]
        magazines: [{item: dart, fire-units: {best: 4, unit: system, assumption: Fixed.}, ready-rounds: {best: 5, unit: missile, assumption: Fixed.}, reload-per-day: {best: 5, unit: missile-per-day, assumption: Fixed.}, repair-crews: {best: 4, unit: crew, assumption: Fixed.}, repair-days: {best: 2, unit: day, assumption: Fixed.}}]
        stock: [{item: dart, rounds: {best: 60, unit: missile, assumption: Fixed.}}]
        resupply: [{item: dart, rate: {best: 30, unit: missile-per-month, assumption: Fixed.}, from: 2001-02}]
        threats:
          - class: drone
            adversary: true
            aimed-at-fire-units: {best: 0.05, unit: probability, assumption: Fixed.}
            hit-probability: {best: 1, unit: probability, assumption: Fixed.}
            destroyed-share: {best: 0, unit: share, assumption: Fixed.}
            raids: {source: script, days: [DAYS]}
        """;

    private static readonly Scenario Truce = Cases.Read(Text.Replace("DAYS", string.Join(", ", new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 89, 90 }.Select(day => FormattableString.Invariant($"{{day: {day}, number: 4}}"))), StringComparison.Ordinal));

    [Theory]
    [InlineData(Method.Campaign)]
    [InlineData(Method.Exact)]
    public void Nothing_is_fired_or_leaks_in_a_truce_and_what_comes_stays(Method method)
    {
        var outlook = Assessment.Assess(Truce, new AssessOptions(method, 400) { Daily = true }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        var daily = outlook.Daily!;
        Assert.All(Enumerable.Range(10, 78), day => Assert.Equal((0.0, 0.0), (daily.Leakers[0][day].Mean, daily.Shots[0][day].Mean)));
        // That leakers take all four units out at once is so rare that only the chain knows of it.
        Assert.All(Enumerable.Range(0, 10), day => Assert.Equal(4, daily.Shots[0][day].Mean, 1e-4));
        // 20 are left on the tenth day and stay until February; its thirty come day by day, and so do those of March.
        Assert.All(new[] { (9, 20), (30, 20), (58, 50), (87, 78) }, one => Assert.Equal(one.Item2, daily.Stock[0][one.Item1].Mean, 1e-3));
        Assert.True(daily.FireUnits[0][9].Mean < 3.9);
        Assert.Equal(4, daily.FireUnits[0][87].Mean, 1e-6);
    }
}
