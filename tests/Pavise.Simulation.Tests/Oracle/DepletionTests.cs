namespace Pavise.Simulation.Tests;

/// <summary>Oracle B7: a stock that loses at most one round a day and gains at most one.</summary>
public class DepletionTests
{
    [Theory]
    [InlineData(10, 0.3, 0, 100 / 3.0)]
    [InlineData(10, 0.3, 0.1, 50)]
    [InlineData(0, 0.3, 0.1, 0)]
    [InlineData(10, 0.3, 0.3, double.PositiveInfinity)]
    public void The_mean_days_are_the_published_ones(int rounds, double use, double resupply, double days) => Assert.Equal(days, StockDepletion.MeanDays(rounds, use, resupply), 1e-12);

    [Theory]
    [InlineData(-1, 0.3, 0.1)]
    [InlineData(10, 1.3, 0.1)]
    [InlineData(10, 0.3, double.NaN)]
    public void Numbers_outside_the_model_are_refused(int rounds, double use, double resupply) => Assert.Throws<ArgumentOutOfRangeException>(() => StockDepletion.MeanDays(rounds, use, resupply));

    // Day by day: the law of the stock is carried on until what is not yet empty is too little to matter.
    [Theory]
    [InlineData(10, 0.3, 0.1)]
    [InlineData(3, 0.9, 0.5)]
    [InlineData(7, 1, 0.25)]
    public void The_chain_of_the_stock_lasts_as_long(int rounds, double use, double resupply)
    {
        var (up, down) = (resupply * (1 - use), use * (1 - resupply));
        var law = new double[600];
        law[rounds] = 1;
        var days = 0.0;
        for (var day = 0; day < 6000; day++)
        {
            var next = new double[law.Length];
            for (var stock = 1; stock < law.Length; stock++)
            {
                days += law[stock];
                next[stock - 1] += law[stock] * down;
                next[stock] += law[stock] * (1 - up - down);
                next[Math.Min(stock + 1, law.Length - 1)] += law[stock] * up;
            }

            next[0] = 0;
            law = next;
        }

        Assert.Equal(StockDepletion.MeanDays(rounds, use, resupply), days, 1e-12 * StockDepletion.MeanDays(rounds, use, resupply));
    }

    // A threat within reach with probability 0.3 takes a round, and one within reach with 0.9 takes the round of the day unless, with 0.1, it is spared.
    [Fact]
    public void A_campaign_with_such_a_stock_lasts_fifty_days_by_chain_and_by_draws()
    {
        var scenario = Cases.Read(Walk(), "walk.yaml");
        var outlook = Assessment.Assess(scenario, new AssessOptions(Method.Exact), Core.DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        Assert.Equal(50, outlook.Items[0].FirstDayEmpty.Day.Mean, 50e-12);
        // The variance of the first day of a walk: S variance(step) / drift^3.
        Assert.Equal(Math.Sqrt(10 * (0.3 * 0.7 + 0.1 * 0.9) / 0.008), outlook.Items[0].FirstDayEmpty.Day.StandardDeviation, 1e-11);
        var drawn = new Drawn(scenario, 4000);
        drawn.Mean(50, drawn.Layout.FirstEmpty(0));
        drawn.Deviation(Math.Sqrt(375), drawn.Layout.FirstEmpty(0));
    }

    /// <summary>Three years and a half, a round arriving on each day of each month.</summary>
    private static string Walk()
    {
        var months = Enumerable.Range(0, 42).Select(i => new DateOnly(2001, 1, 1).AddMonths(i)).ToArray();
        var supply = string.Concat(months.Select(month => FormattableString.Invariant(
            $"  - {{item: dart, rate: {{best: {DateTime.DaysInMonth(month.Year, month.Month)}, unit: missile-per-month, assumption: Fixed.}}, from: {month:yyyy-MM}, until: {month:yyyy-MM}}}\n")));
        return $$$"""
            name: A walk
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: {{{months.Sum(month => DateTime.DaysInMonth(month.Year, month.Month))}}}
            items: [{id: dart, name: Dart}]
            layers:
              - item: dart
                engages:
                  - {class: ballistic, kill-probability: {best: 1, unit: probability, assumption: Fixed.}, coverage: {best: 0.3, unit: share, assumption: Fixed.}}
                  - {class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}, coverage: {best: 0.9, unit: share, assumption: Fixed.}}
            magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 90, unit: missile, assumption: Fixed.}, reload-per-day: {best: 90, unit: missile-per-day, assumption: Fixed.}}]
            stock: [{item: dart, rounds: {best: 10, unit: missile, assumption: Fixed.}}]
            resupply:

            """ + supply + """
            threats:
              - {class: ballistic, adversary: true, raids: {source: script, every-day: 1}}
              - {class: cruise, adversary: true, raids: {source: script, every-day: 1}}
            """;
    }
}
