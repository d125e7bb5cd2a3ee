namespace Pavise.Simulation.Tests;

/// <summary>Entries of one item that may stand several times: each keeps its own values, also beside an item whose name looks like a numbered one.</summary>
public class RepeatedEntryTests
{
    private const string Text = """
        name: Several entries
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 59
        items: [{id: dart, name: Dart}, {id: dart-2, name: Other dart}]
        layers:
          - {item: dart, engages: [{class: cruise, kill-probability: {best: 0.25, unit: probability, assumption: Fixed.}}]}
          - {item: dart, engages: [{class: cruise, kill-probability: {best: 0.5, unit: probability, assumption: Fixed.}}]}
          - {item: dart-2, engages: [{class: cruise, kill-probability: {best: 0.75, unit: probability, assumption: Fixed.}}]}
        magazines:
          - {item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}, reload-per-day: {best: 1000, unit: missile-per-day, assumption: Fixed.}}
          - {item: dart-2, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}, reload-per-day: {best: 1000, unit: missile-per-day, assumption: Fixed.}}
        stock:
          - {item: dart, rounds: {best: 100, unit: missile, assumption: Fixed.}}
          - {item: dart-2, rounds: {best: 100, unit: missile, assumption: Fixed.}}
        resupply:
          - {item: dart, rate: {best: 31, unit: missile-per-month, assumption: Fixed.}, until: 2001-01}
          - {item: dart, rate: {best: 56, unit: missile-per-month, assumption: Fixed.}, from: 2001-02}
          - {item: dart-2, rate: {best: 7, unit: missile-per-month, assumption: Fixed.}}
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 0, days: [{day: 59, number: 8}]}}]
        """;

    [Fact]
    public void Each_resupply_has_its_own_rate_and_each_layer_its_own_kill_probability()
    {
        var outlook = Assessment.Assess(Cases.Read(Text), new AssessOptions(Method.Exact), Core.DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        double Stock(int item, int month) => outlook.Items[item].StockByMonth[month].Estimate.Mean;
        Assert.Equal((131, 107), (Stock(0, 0), Stock(1, 0)));
        Assert.Equal(131 + 56, Stock(0, 1) + outlook.Items[0].Shots.Mean, 1e-12 * 187);
        Assert.Equal(107 + 7, Stock(1, 1) + outlook.Items[1].Shots.Mean, 1e-12 * 114);
        Assert.Equal(8 * (1 + 0.75), outlook.Items[0].Shots.Mean, 1e-12 * 14);
        Assert.Equal(8 * 0.75 * 0.5 * 0.25, outlook.Leakers.Mean, 1e-12);
    }
}
