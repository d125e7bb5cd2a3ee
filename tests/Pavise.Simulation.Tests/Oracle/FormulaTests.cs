namespace Pavise.Simulation.Tests;

/// <summary>Oracles B8, B9 and B11: published formulas to twelve digits, and draws beside them.</summary>
public class FormulaTests
{
    [Theory]
    [InlineData(3, 4, 27.0, 131.0)]
    [InlineData(2, 2, 2.0, 5.0)]
    [InlineData(4.5, 9, 4782969.0, 202948427.0)]
    [InlineData(8, 10, 4194304.0, 34475319.0)]
    public void The_share_of_threats_lost_is_Erlangs(double load, int channels, double over, double under) => Assert.Equal(over / under, FireChannels.Lost(load, channels), 1e-12);

    [Fact]
    public void The_share_of_threats_that_wait_is_Erlangs()
    {
        Assert.Equal(27 / 53.0, FireChannels.Waits(3, 4), 1e-12);
        Assert.Equal((1.0, 1.0, 0.0), (FireChannels.Waits(4, 4), FireChannels.Lost(2, 0), FireChannels.Lost(0, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FireChannels.Lost(-1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => FireChannels.Lost(double.NaN, 2));
    }

    // The campaign's channels and the formula agree: of a raid of 50 at once, c floor(T/tau) are engaged and with certain kills the rest leak.
    [Theory]
    [InlineData(3, 100, 30)]
    [InlineData(2, 29, 30)]
    [InlineData(4, 600, 30)]
    public void A_raid_at_once_is_engaged_as_often_as_the_campaign_engages_it(int channels, double window, double cycle)
    {
        var engaged = FireChannels.Engaged(channels, window, cycle);
        var scenario = Cases.Read($$$"""
            name: At once
            place: {name: Testland, real: false}
            start: 2001-01
            horizon-days: 1
            items: [{id: dart, name: Dart}]
            layers: [{item: dart, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}]
            magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 90, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}, channels: {best: {{{engaged}}}, unit: threat, assumption: Fixed.}}]
            stock: [{item: dart, rounds: {best: 90, unit: missile, assumption: Fixed.}}]
            threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 50}}]
            """);
        Assert.Equal(channels * (int)(window / cycle), engaged);
        Assert.Equal(Math.Max(0, 50 - engaged), Cases.Assess(scenario, 3).Leakers.Mean);
    }

    [Theory]
    [InlineData(10, 50, 42.179954267116, 42.180000991183)]
    [InlineData(15, 100, 57.181867326833, 57.181995679674)]
    [InlineData(30, 1000, 152.919336047156, 152.923191949221)]
    public void The_radar_horizon_is_that_of_four_thirds_of_the_earth(double antenna, double target, double ground, double slant)
    {
        Assert.Equal(ground, RadarHorizon.Ground(antenna, target), 1e-12);
        Assert.Equal(slant, RadarHorizon.Slant(antenna, target), 1e-12);
    }

    [Fact]
    public void A_square_root_of_a_metre_is_worth_the_published_kilometres() => Assert.Equal(4.121814745958387, RadarHorizon.Ground(1, 0), 1e-14);

    // A = 3, B = 2, alpha = beta = 4, staying power 2, defence 3 each.
    [Fact]
    public void A_salvo_takes_what_Hughes_says_before_and_after_it_is_clipped()
    {
        var (a, b) = (new SalvoExchange(3, 2), new SalvoExchange(2, 2));
        Assert.Equal((3.0, 2.0), (b.Raw(4 * 3, 3 * 2), b.Lost(4 * 3, 3 * 2)));
        Assert.Equal((-0.5, 0.0), (a.Raw(4 * 2, 3 * 3), a.Lost(4 * 2, 3 * 3)));
    }

    [Fact]
    public void The_law_of_a_drawn_salvo_is_Hughes_for_certain_shots_and_that_of_draws_else()
    {
        var side = new SalvoExchange(4, 1.5);
        Assert.Equal((side.Lost(12, 6), 1.0), side.Law(12, 1, 6, 1).Single(one => one.Probability > 0));
        var law = side.Law(9, 0.6, 4, 0.5);
        Assert.Equal(1, law.Sum(one => one.Probability), 1e-12);
        var random = new Random(8);
        const int draws = 200_000;
        var lost = Enumerable.Range(0, draws).Select(_ => side.Lost(Enumerable.Range(0, 9).Count(_ => random.NextDouble() < 0.6), Enumerable.Range(0, 4).Count(_ => random.NextDouble() < 0.5))).ToArray();
        var mean = law.Sum(one => one.Lost * one.Probability);
        var deviation = Math.Sqrt(law.Sum(one => (one.Lost - mean) * (one.Lost - mean) * one.Probability));
        Assert.Equal(mean, lost.Average(), 4 * deviation / Math.Sqrt(draws));
        Assert.All(law, one => Assert.Equal(one.Probability, lost.Count(value => value == one.Lost) / (double)draws, 4 * Math.Sqrt(one.Probability * (1 - one.Probability) / draws) + 1e-12));
    }

    // Oracle B13: one Bernoulli draw with the same and with another uniform number, and an antithetic pair.
    [Fact]
    public void Shared_and_mirrored_luck_have_the_variance_of_the_closed_form()
    {
        const int draws = 400_000;
        var (shared, apart, pair) = (new double[draws], new double[draws], new double[draws]);
        for (var i = 0u; i < draws; i++)
        {
            var block = Philox4x32.Block(i, 0, 0, 0, 5, 5);
            uint Hit(uint word, double probability) => word < ChanceKey.Threshold(probability) ? 1u : 0;
            shared[i] = (double)Hit(block.W0, 0.75) - Hit(block.W0, 0.70);
            apart[i] = (double)Hit(block.W0, 0.75) - Hit(block.W1, 0.70);
            pair[i] = (Hit(block.W0, 0.70) + Hit(~block.W0, 0.70)) / 2.0;
        }

        // Two draws alone have 21/200 a pair at 0.7; sharing saves a factor of 159/19.
        var lone = shared.Select((_, i) => (Lone(2 * (uint)i) + Lone(2 * (uint)i + 1)) / 2.0).ToArray();
        static double Lone(uint i) => Philox4x32.Block(i, 1, 0, 0, 5, 5).W0 < ChanceKey.Threshold(0.70) ? 1 : 0;
        Within(19 / 400.0, shared);
        Within(159 / 400.0, apart);
        Within(3 / 50.0, pair);
        Within(21 / 200.0, lone);
        var (above, below) = (VarianceAndError(apart), VarianceAndError(shared));
        var ratio = above.Variance / below.Variance;
        Assert.Equal(159 / 19.0, ratio, 4 * ratio * Math.Sqrt(Math.Pow(above.Error / above.Variance, 2) + Math.Pow(below.Error / below.Variance, 2)));
    }

    // Oracle B12: one unit some days on and in the long run; three units and one crew.
    [Fact]
    public void Units_that_fail_and_are_repaired_are_in_service_as_their_chain_says()
    {
        Assert.Equal(0.920271744226361, RepairShop.InService(1 / 60.0, 1 / 10.0, 7), 1e-12);
        Assert.Equal(6 / 7.0, RepairShop.InService(1 / 60.0, 1 / 10.0, double.PositiveInfinity), 1e-12);
        Assert.Equal(1, RepairShop.InService(1 / 60.0, 1 / 10.0, 0), 1e-12);
        double[] down = [36 / 61.0, 18 / 61.0, 6 / 61.0, 1 / 61.0];
        Assert.All(RepairShop.Down(3, 1 / 60.0, 1 / 10.0).Zip(down), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Throws<ArgumentOutOfRangeException>(() => RepairShop.Down(3, 0, 1));
    }

    /// <summary>Within four of its own standard errors, from the fourth moment.</summary>
    private static void Within(double exact, double[] values)
    {
        var (variance, error) = VarianceAndError(values);
        Assert.Equal(exact, variance, 4 * error);
    }

    private static (double Variance, double Error) VarianceAndError(double[] values)
    {
        var (mean, variance) = (values.Average(), Variance(values));
        return (variance, Math.Sqrt((values.Average(value => Math.Pow(value - mean, 4)) - variance * variance) / values.Length));
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
