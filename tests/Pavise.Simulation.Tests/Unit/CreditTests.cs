using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class CreditTests
{
    private const string Text = """
        name: One dart each
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 1
        items: [{id: dart, name: Dart}]
        layers:
          - {item: dart, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}
        magazines:
          - {item: dart, fire-units: {best: 2, unit: system, assumption: Fixed.}, ready-rounds: {best: 6, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}
        stock: [{item: dart, rounds: {best: STOCK, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 40}}]
        """;

    [Theory]
    // Twelve of a hundred rounds are ready, and no further round can be used; a third unit makes six more ready.
    [InlineData("100", null)]
    // Nine rounds for twelve places: a third unit finds no rounds, so it is worth none.
    [InlineData("9", 0)]
    public void A_fire_unit_is_worth_the_rounds_that_do_as_much(string stock, int? rounds)
    {
        var scenario = Cases.Read(Text.Replace("STOCK", stock, StringComparison.Ordinal));
        Assert.Equal(rounds, Credit.Search(scenario, "dart", "dart", 200, 1, DeliverySchedule.Empty(""), [], TestContext.Current.CancellationToken).Rounds);
    }

    [Fact]
    public void What_the_scenario_does_not_have_is_refused() =>
        Assert.Equal("PAV5221", Assert.Single(Assert.Throws<PaviseException>(() => Credit.Search(Cases.Read(Text.Replace("STOCK", "9", StringComparison.Ordinal)), "arrow", "dart", 20, 1, DeliverySchedule.Empty(""), [], TestContext.Current.CancellationToken)).Diagnostics).Code);
}
