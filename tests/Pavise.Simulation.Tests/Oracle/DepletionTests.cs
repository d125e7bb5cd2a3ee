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

        Assert.Equal(StockDepletion.MeanDays(rounds, use, resupply), days, 1e-10);
    }

    [Fact]
    public void Drawn_stocks_last_as_long()
    {
        var random = new Random(7);
        var days = new double[20_000];
        for (var i = 0; i < days.Length; i++)
        {
            for (var stock = 10; stock > 0; days[i]++) stock += (random.NextDouble() < 0.1 ? 1 : 0) - (random.NextDouble() < 0.3 ? 1 : 0);
        }

        var mean = days.Average();
        var error = Math.Sqrt(days.Sum(one => (one - mean) * (one - mean)) / (days.Length - 1) / days.Length);
        Assert.Equal(50, mean, 4 * error);
    }
}
