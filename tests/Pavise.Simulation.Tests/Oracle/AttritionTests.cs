namespace Pavise.Simulation.Tests;

/// <summary>Channels, failures and repairs against closed forms and a chain of their own (oracles B8, B12).</summary>
public class AttritionTests
{
    private const string Frame = """
        name: A test of fire units
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: DAYS
        items: [{id: dart, name: Dart}]
        layers:
          - {item: dart, salvo: 1, looks: 1, engages: [{class: cruise, kill-probability: {best: 1, unit: probability, assumption: Fixed.}}]}
        magazines:
          - item: dart
            fire-units: {best: UNITS, unit: system, assumption: Fixed.}
            ready-rounds: {best: 1000, unit: missile, assumption: Fixed.}
            reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.}
            MORE
        stock: [{item: dart, rounds: {best: 100000, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: RAID}}]
        """;

    [Fact]
    public void Of_a_simultaneous_raid_no_more_are_engaged_than_there_are_channels()
    {
        var outlook = Cases.Assess(Cases.Read(Text(3, 2, 20, "channels: {best: 4, unit: threat, assumption: Fixed.}")), 50);
        Assert.Equal((3 * (20 - 8), 3 * 8.0), (outlook.Leakers.Mean, outlook.Items[0].Shots.Mean));
    }

    [Fact]
    public void A_unit_that_fails_and_is_repaired_is_available_as_the_renewal_law_says()
    {
        // Daily probabilities with the transition law of exponential failures (60 days) and repairs (10 days): B12, A(7) = 0.920271744226361.
        const double rate = 1 / 60.0 + 1 / 10.0;
        var day = 1 - Math.Exp(-rate);
        var (failure, repair) = (1 / 60.0 / rate * day, 1 / 10.0 / rate * day);
        var more = FormattableString.Invariant($"failure-per-day: {{best: {failure:R}, unit: probability, assumption: Fixed.}}\n    repair-crews: {{best: 1, unit: crew, assumption: Fixed.}}\n    repair-days: {{best: {1 / repair:R}, unit: day, assumption: Fixed.}}");
        var outlook = Cases.Assess(Cases.Read(Text(7, 1, 0, more)), 100_000);
        var up = outlook.Items[0].FireUnitsByMonth[^1].Estimate;
        Assert.Equal(0.920271744226361, up.Mean, 4 * up.StandardError);
        var year = Cases.Assess(Cases.Read(Text(365, 1, 0, more)), 20_000).Items[0].FireUnitsByMonth[^1].Estimate;
        Assert.Equal(6 / 7.0, year.Mean, 4 * year.StandardError);
    }

    // B12: 60 days up and 10 down on average are 6/7 of the time in service, whatever the laws: exponential, fixed, two-valued, and mixed.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(0, 1)]
    [InlineData(2, 2)]
    public void A_renewing_unit_is_in_service_six_sevenths_of_the_time_whatever_the_laws(int ofLife, int ofRepair)
    {
        const int batches = 40, each = 4000;
        static double Time(uint word, int law, double mean) => mean * law switch { 0 => -Math.Log(1 - word / 4294967296.0), 1 => 1.0, _ => word < 0.9 * 4294967296.0 ? 0.5 : 5.5 };
        var shares = Enumerable.Range(0, batches).Select(batch =>
        {
            var (up, down) = (0.0, 0.0);
            for (var cycle = 0; cycle < each; cycle++)
            {
                var block = Philox4x32.Block((uint)cycle, (uint)batch, (uint)(3 * ofLife + ofRepair), 0, 103, 0);
                (up, down) = (up + Time(block.W0, ofLife, 60), down + Time(block.W1, ofRepair, 10));
            }

            return up / (up + down);
        }).ToArray();
        Assert.Equal(6 / 7.0, RepairShop.InService(1 / 60.0, 1 / 10.0, 1e6), 1e-12);
        Sample.Mean(6 / 7.0, shares);
    }

    [Fact]
    public void Three_units_and_one_crew_follow_their_own_chain()
    {
        const double failure = 0.05;
        const double repair = 0.25;
        var more = FormattableString.Invariant($"failure-per-day: {{best: {failure}, unit: probability, assumption: Fixed.}}\n    repair-crews: {{best: 1, unit: crew, assumption: Fixed.}}\n    repair-days: {{best: {1 / repair}, unit: day, assumption: Fixed.}}");
        var up = Cases.Assess(Cases.Read(Text(60, 3, 0, more)), 60_000).Items[0].FireUnitsByMonth[^1].Estimate;
        // States: units down. Each unit in service fails alone; one crew repairs one unit.
        double[] law = [1, 0, 0, 0];
        for (var day = 0; day < 60; day++)
        {
            var next = new double[4];
            for (var down = 0; down < 4; down++)
            {
                for (var failed = 0; failed <= 3 - down; failed++)
                {
                    var p = law[down] * Binomial(3 - down, failed) * Math.Pow(failure, failed) * Math.Pow(1 - failure, 3 - down - failed);
                    next[down + failed] += down == 0 ? p : p * (1 - repair);
                    if (down > 0) next[down + failed - 1] += p * repair;
                }
            }

            law = next;
        }

        Assert.Equal(3 - law[1] - 2 * law[2] - 3 * law[3], up.Mean, 4 * up.StandardError);
    }

    // Time cut into ever shorter steps: the long run of the chain of days goes to that of the birth-death chain.
    [Fact]
    public void With_ever_shorter_steps_three_units_and_one_crew_come_to_the_published_law()
    {
        int[] steps = [1, 2, 3, 4, 5, 6];
        double[][] found = [.. steps.Select(Down)];
        // E. Neville's scheme to a step of 0: each round takes one power of the step out of the error.
        for (var round = 1; found.Length > 1; round++)
            found = [.. found.Zip(found.Skip(1), (coarse, fine) => (coarse, fine)).Select((pair, i) => pair.coarse.Zip(pair.fine, (a, b) => b + (b - a) * steps[i] / (steps[i + round] - steps[i])).ToArray())];
        Assert.All(found[0].Zip(Published), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
    }

    [Fact]
    public void Drawn_units_are_down_as_often()
    {
        var scenario = OneCrew(8);
        var drawn = new Drawn(scenario, 1500);
        var exact = Down(8);
        var place = drawn.Layout.UnitsAfter(0, drawn.Layout.Months - 1);
        for (var number = 0; number < 4; number++)
        {
            drawn.Share(exact[number], place, up => up == 3 - number);
            drawn.Share(Published[number], place, up => up == 3 - number);
        }
    }

    private static readonly double[] Published = [36 / 61.0, 18 / 61.0, 6 / 61.0, 1 / 61.0];

    /// <summary>Failures after 60 days, repairs of 10, each day cut into steps that the campaign takes for days.</summary>
    private static Scenario OneCrew(int steps) => Cases.Read(Text(Math.Min(3650, 600 * steps), 3, 0, FormattableString.Invariant(
        $"failure-per-day: {{best: {1 / 60.0 / steps:R}, unit: probability, assumption: Fixed.}}\n    repair-crews: {{best: 1, unit: crew, assumption: Fixed.}}\n    repair-days: {{best: {10 * steps}, unit: day, assumption: Fixed.}}")));

    /// <summary>Probabilities of 0 to 3 units down at the end by the exact engine.</summary>
    private static double[] Down(int steps)
    {
        var options = new AssessOptions(Method.Exact) { Results = [ResultKind.FireUnits] };
        var (exact, reason) = ExactEngine.Run(ScenarioCompiler.Compile(OneCrew(steps), Core.DeliverySchedule.Empty(""), []), options, null, TestContext.Current.CancellationToken);
        Assert.True(exact is not null, reason);
        var place = exact.Layout.UnitsAfter(0, exact.Layout.Months - 1);
        return [.. Enumerable.Range(0, 4).Select(number => exact.ShareFrom(place, 3 - number) - exact.ShareFrom(place, 4 - number))];
    }

    [Fact]
    public void Leakers_aimed_at_fire_units_destroy_them_and_their_rounds()
    {
        var text = Text(1, 4, 10, "exposure-factor: {best: 0.5, unit: share, assumption: Fixed.}").Replace("every-day: 10}}", "every-day: 10}, aimed-at-fire-units: {best: 0.4, unit: share, assumption: Fixed.}, hit-probability: {best: 0.5, unit: probability, assumption: Fixed.}, destroyed-share: {best: 1, unit: share, assumption: Fixed.}}", StringComparison.Ordinal)
            .Replace("kill-probability: {best: 1,", "kill-probability: {best: 0,", StringComparison.Ordinal);
        var outlook = Cases.Assess(Cases.Read(text), 40_000);
        // Ten leakers, each hits with 0.4 · 0.5 · 0.5: Binomial(10, 0.1), at most the four units there are.
        var exact = Enumerable.Range(0, 11).Sum(k => Math.Min(4, k) * Binomial(10, k) * Math.Pow(0.1, k) * Math.Pow(0.9, 10 - k));
        Assert.Equal(exact, outlook.Items[0].FireUnitsLost!.Mean, 4 * outlook.Items[0].FireUnitsLost!.StandardError);
        Assert.True(outlook.Items[0].RoundsLost!.Mean > 0, "no rounds are lost");
    }

    private static string Text(int days, int units, int raid, string more) => Frame
        .Replace("DAYS", days.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("UNITS", units.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("RAID", raid.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal);

    private static double Binomial(int n, int k) => k == 0 ? 1 : Binomial(n, k - 1) * (n - k + 1) / k;
}
