namespace Pavise.Simulation.Tests;

/// <summary>Oracle B8: Erlang's formulas against drawn arrivals, and against the law of a raid in the exact engine and the campaign.</summary>
public class ErlangTests
{
    private const int Batches = 40;
    private const int Each = 4000;

    public static TheoryData<double, int, int> Loads => new()
    {
        { 3, 4, 0 }, { 3, 4, 1 }, { 3, 4, 2 }, { 2, 2, 0 }, { 2, 2, 1 }, { 2, 2, 2 }, { 4.5, 9, 0 }, { 4.5, 9, 1 }, { 4.5, 9, 2 }, { 8, 10, 0 }, { 8, 10, 1 }, { 8, 10, 2 },
    };

    // The loss is the same for any law of the engagement time with one mean: exponential, fixed, and two-valued.
    [Theory]
    [MemberData(nameof(Loads))]
    public void Drawn_arrivals_are_lost_as_often_whatever_the_law_of_the_engagement(double load, int channels, int law)
    {
        var busy = new double[channels];
        var (now, shares) = (0.0, new double[Batches]);
        for (var arrival = -1000; arrival < Batches * Each; arrival++)
        {
            var block = Philox4x32.Block((uint)arrival, (uint)law, 0, 0, 101, 0);
            now -= Math.Log(1 - Uniform(block.W0)) / load;
            var free = Array.FindIndex(busy, until => until <= now);
            if (free >= 0) busy[free] = now + law switch { 0 => -Math.Log(1 - Uniform(block.W1)), 1 => 1.0, _ => Uniform(block.W1) < 0.9 ? 0.5 : 5.5 };
            else if (arrival >= 0) shares[arrival / Each] += 1.0 / Each;
        }

        Sample.Mean(FireChannels.Lost(load, channels), shares);
    }

    // In the order of their coming, each takes the channel that is free first.
    [Theory]
    [InlineData(3, 4)]
    [InlineData(2, 3)]
    public void Drawn_arrivals_wait_as_often_as_Erlang_says(double load, int channels)
    {
        var free = new double[channels];
        var (now, shares) = (0.0, new double[Batches]);
        for (var arrival = -1000; arrival < Batches * Each; arrival++)
        {
            var block = Philox4x32.Block((uint)arrival, 0, 0, 0, 102, 0);
            now -= Math.Log(1 - Uniform(block.W0)) / load;
            var first = Array.IndexOf(free, free.Min());
            if (arrival >= 0 && free[first] > now) shares[arrival / Each] += 1.0 / Each;
            free[first] = Math.Max(now, free[first]) - Math.Log(1 - Uniform(block.W1));
        }

        Sample.Mean(FireChannels.Waits(load, channels), shares);
    }

    // With a raid of Poisson size A, Erlang B is P(N = c | N <= c), and C gives the last term the weight c/(c - A): the campaign has no clock, but it has that law.
    [Theory]
    [InlineData("3", 4, 27, 131)]
    [InlineData("2", 2, 2, 5)]
    [InlineData("4.5", 9, 4782969, 202948427)]
    [InlineData("8", 10, 4194304, 34475319)]
    public void The_raids_of_a_scenario_fill_the_channels_as_Erlang_says(string load, int channels, double over, double under)
    {
        var scenario = Cases.Read(Text.Replace("LOAD", load, StringComparison.Ordinal));
        var model = ScenarioCompiler.Compile(scenario, Core.DeliverySchedule.Empty(""), []);
        var (exact, reason) = ExactEngine.Run(model, new AssessOptions(), null, TestContext.Current.CancellationToken);
        Assert.True(exact is not null, reason);
        var (place, mean) = (exact.Layout.Leakers(0), double.Parse(load, System.Globalization.CultureInfo.InvariantCulture));
        double Exactly(int number) => exact.ShareFrom(place, number) - exact.ShareFrom(place, number + 1);
        var (full, below) = (Exactly(channels), 1 - exact.ShareFrom(place, channels));
        Assert.Equal(over / under, full / (below + full), 1e-12);
        if (mean < channels)
        {
            var waiting = full * channels / (channels - mean);
            Assert.Equal(FireChannels.Waits(mean, channels), waiting / (below + waiting), 1e-12);
        }

        var numbers = new Drawn(scenario, 40_000).At(place).Where(number => number <= channels).ToArray();
        Assert.Equal(over / under, numbers.Count(number => number == channels) / (double)numbers.Length, 4 * Math.Sqrt(over / under * (1 - over / under) / numbers.Length));
    }

    private const string Text = """
        name: All leak
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 1
        items: [{id: dart, name: Dart}]
        layers: [{item: dart, engages: [{class: cruise, kill-probability: {best: 0, unit: probability, assumption: Fixed.}}]}]
        magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 0, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}}]
        stock: [{item: dart, rounds: {best: 0, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: rate, rate: {best: LOAD, unit: threat-per-day, assumption: Fixed.}}}]
        """;

    private static double Uniform(uint word) => word / 4294967296.0;
}
