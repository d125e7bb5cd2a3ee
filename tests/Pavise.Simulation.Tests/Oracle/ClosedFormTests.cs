using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The exact engine against laws that can be written down: areas, channels, roads, losses, floors, money, shared days. Solved by hand.</summary>
public class ClosedFormTests
{
    private const double Tolerance = 1e-12;

    /// <summary>To a relative 1e-12.</summary>
    private static void Same(double exact, double found) => Assert.Equal(exact, found, Tolerance * Math.Max(1, Math.Abs(exact)));

    [Fact]
    public void Where_nothing_defends_an_area_its_leakers_are_its_share_of_the_raid()
    {
        var areas = "areas:\n  - {id: west, weight: " + Value(1, "weight") + ", worth: " + Value(3, "weight") + ", fire-units: []}\n  - {id: east, weight: " + Value(3, "weight") + ", fire-units: [{item: dart, number: " + Value(1, "system") + "}]}\n";
        var outlook = Exact(Text(areas, "", units: false, raids: 12));
        Law(outlook.Areas[0].Leakers, Binomial(0.25, 12));
        Law(outlook.Areas[1].Leakers, Binomial(0.75 * 0.4, 12));
        // Worth 3 in the west, 1 in the east: by total expectation over how many of the twelve fall in the west.
        var protection = Enumerable.Range(0, 13).Sum(west => new Binomial(0.25, 12).Probability(west) * (1 - (3 * west + 0.4 * (12 - west)) / (3 * west + (12 - west))));
        Assert.Equal(protection, outlook.WeightedProtection!.Mean, Tolerance);
    }

    [Fact]
    public void Fire_units_engage_no_more_threats_than_they_have_channels()
    {
        var outlook = Exact(Text("", $"    channels: {Value(3, "threat")}\n", raids: 8, days: 2));
        Law(outlook.Leakers, number => number < 10 ? 0 : new Binomial(0.4, 6).Probability(number - 10));
    }

    [Fact]
    public void Rounds_on_the_road_are_nowhere_to_be_fired()
    {
        // Three stand ready and are fired on the first day; three more are asked for next morning and stand ready two mornings later.
        var outlook = Exact(Text("", $"    transport-days: {Value(2, "day")}\n", ready: 3, reload: 3, rounds: 11, raids: 20, days: 4), daily: true);
        Assert.Equal([3, 0, 0, 3], outlook.Daily!.Shots[0].Select(day => day.Mean));
        Assert.Equal([8, 8, 8, 5], outlook.Daily.Stock[0].Select(day => day.Mean));
        Assert.Equal(0, outlook.Items[0].Shots.StandardDeviation);
        Law(outlook.Leakers, number => number < 74 ? 0 : new Binomial(0.4, 6).Probability(number - 74));
    }

    [Fact]
    public void Days_below_the_floor_are_those_on_which_fewer_threats_were_spared()
    {
        // A round is fired at each threat that is tracked; at the evening of day d, 10 less a binomial number are left.
        var outlook = Exact(Text("", "", rounds: 10, raids: 2, days: 4, floor: 6, threat: $"    track-probability: {Value(0.5, "probability")}\n"));
        Assert.Equal(Enumerable.Range(1, 4).Sum(day => 1 - new Binomial(0.5, 2 * day).CumulativeDistribution(4)), outlook.Items[0].DaysBelowFloor!.Mean, Tolerance);
    }

    [Fact]
    public void Money_is_rounds_and_threats_times_what_they_cost()
    {
        var outlook = Exact(Text("", "", rounds: 50, raids: 5, days: 3, cost: 4_100_000, threat: $"    track-probability: {Value(0.5, "probability")}\n    unit-cost: {Value(20_000, "usd")}\n"));
        var fired = new Binomial(0.5, 15);
        Same(fired.Mean * 4_100_000, outlook.Money!.Rounds.Mean);
        Same(fired.StdDev * 4_100_000, outlook.Money!.Rounds.StandardDeviation);
        Assert.Equal(0, outlook.Money.Threats!.StandardDeviation);
        Same(300_000, outlook.Money.Threats.Mean);
        Same(fired.Mean * 4_100_000 / 300_000, outlook.Money.Ratio!.Mean);
    }

    [Fact]
    public void The_ratio_of_two_random_sums_of_money_is_the_mean_over_both()
    {
        var outlook = Exact(Text("", "", rounds: 90, raids: -1, days: 1, cost: 3, threat: $"    track-probability: {Value(0.5, "probability")}\n    unit-cost: {Value(2, "usd")}\n"));
        var number = new Poisson(4);
        // Given how many came, half are fired at in the mean, so that the ratio is 0.75 unless none came.
        Assert.Equal(0.75 * (1 - number.Probability(0)), outlook.Money!.Ratio!.Mean, Tolerance);
        Assert.Equal(8, outlook.Money.Threats!.Mean, Tolerance);
    }

    [Fact]
    public void A_fire_unit_survives_as_long_as_no_leaker_hits_it()
    {
        // Nothing is fired (no rounds): three a day leak, each aimed at the unit with 0.5, hitting with 0.4 in the open and half of that hidden.
        var outlook = Exact(Text("", $"    exposure-factor: {Value(0.5, "probability")}\n", rounds: 0, raids: 3, days: 5,
            threat: $"    aimed-at-fire-units: {Value(0.5, "probability")}\n    hit-probability: {Value(0.4, "probability")}\n    destroyed-share: {Value(1, "probability")}\n"));
        var survives = Math.Pow(1 - 0.5 * 0.4 * 0.5, 15);
        Assert.Equal(survives, outlook.Items[0].FireUnitsByMonth[0].Estimate.Mean, Tolerance);
        Assert.Equal(1 - survives, outlook.Items[0].FireUnitsLost!.Mean, Tolerance);
    }

    [Fact]
    public void Rounds_are_lost_with_the_fire_unit_that_held_them()
    {
        // Two units hold ten rounds and nothing is engaged: the first hit takes five, the second the other five.
        var outlook = Exact(Text("", "", units: true, fireUnits: 2, ready: 5, rounds: 10, raids: 3, days: 1, threat: $"    track-probability: {Value(0, "probability")}\n    aimed-at-fire-units: {Value(1, "probability")}\n    hit-probability: {Value(0.3, "probability")}\n    destroyed-share: {Value(1, "probability")}\n"));
        var hits = new Binomial(0.3, 3);
        Assert.Equal(5 * hits.Probability(1) + 10 * (hits.Probability(2) + hits.Probability(3)), outlook.Items[0].RoundsLost!.Mean, Tolerance);
        Assert.Equal(hits.Probability(1) + 2 * (hits.Probability(2) + hits.Probability(3)), outlook.Items[0].FireUnitsLost!.Mean, Tolerance);
    }

    [Fact]
    public void Failures_and_repairs_follow_the_two_state_chain()
    {
        var outlook = Exact(Text("", $"    failure-per-day: {Value(0.2, "probability")}\n    repair-crews: {Value(1, "crew")}\n    repair-days: {Value(4, "day")}\n", raids: 0, days: 9));
        // In service with probability u: u' = 0.8 u + 0.25 (1 - u), from u = 1; solved, u = 5/9 + 4/9 * 0.55^n.
        Assert.Equal(0.25 / 0.45 + 0.2 / 0.45 * Math.Pow(0.55, 9), outlook.Items[0].FireUnitsByMonth[0].Estimate.Mean, Tolerance);
    }

    [Fact]
    public void Classes_have_their_massed_days_together()
    {
        static string Raids(double share) => $"    raids: {{source: rate, rate: {Value(2, "threat-per-day")}, shape: {Value(2, "shape")}, massed-share: {Value(share, "share")}, massed-factor: {Value(4, "ratio")}}}\n";
        var outlook = Exact(Text("", "", rounds: 0, days: 3, raidsText: Raids(0.3), second: Raids(0.2)));
        // Day by day: the wider share decides when only the first has a massed day; variances of means given the day come on top of those of each law.
        (double Quiet, double Massed) Means(double share) => (2 / (1 - share + 4 * share), 8 / (1 - share + 4 * share));
        static double Variance(double mean) => mean + mean * mean / 2;
        var (first, second) = (Means(0.3), Means(0.2));
        (double P, double A, double B)[] days = [(0.2, first.Massed, second.Massed), (0.1, first.Massed, second.Quiet), (0.7, first.Quiet, second.Quiet)];
        var mean = days.Sum(day => day.P * (day.A + day.B));
        var variance = days.Sum(day => day.P * (Variance(day.A) + Variance(day.B) + (day.A + day.B) * (day.A + day.B))) - mean * mean;
        Same(3 * mean, outlook.Leakers.Mean);
        Same(Math.Sqrt(3 * variance), outlook.Leakers.StandardDeviation);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void Rounds_spread_over_a_raid_of_random_size_are_the_mean_over_its_sizes(int salvo)
    {
        var outlook = Exact(Text("", "", ready: 5, rounds: 5, raids: -1, days: 1, doctrine: $"    doctrine: even-spread\n    salvo: {salvo}\n"));
        var number = new Poisson(4);
        double Leakers(int left, int rounds)
        {
            if (left == 0) return 0;
            var fired = Math.Min(salvo, rounds / left);
            return Math.Pow(0.4, fired) + Leakers(left - 1, rounds - fired);
        }

        Assert.Equal(Enumerable.Range(0, 60).Sum(n => number.Probability(n) * Leakers(n, 5)), outlook.Leakers.Mean, Tolerance);
    }

    private static void Law(Estimate estimate, Func<int, double> probability)
    {
        var numbers = Enumerable.Range(0, 200).ToArray();
        var mean = numbers.Sum(number => number * probability(number));
        Assert.Equal(mean, estimate.Mean, Tolerance);
        Same(Math.Sqrt(numbers.Sum(number => (number - mean) * (number - mean) * probability(number))), estimate.StandardDeviation);
        foreach (var quantile in estimate.Quantiles)
            Assert.Equal(numbers.First(number => numbers.Take(number + 1).Sum(probability) >= quantile.Probability - Tolerance), quantile.Value);
    }

    private static Func<int, double> Binomial(double p, int n) => number => number > n ? 0 : new Binomial(p, n).Probability(number);

    private static Outlook Exact(string text, bool daily = false) =>
        Assessment.Assess(Cases.Read(text), new AssessOptions(Method.Exact) { Daily = daily }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);

    private static string Value(double number, string unit) => FormattableString.Invariant($"{{best: {number}, unit: {unit}, assumption: Fixed by the model.}}");

    /// <summary>One item that kills with 0.6, with what a test adds; -1 raids are Poisson with mean 4.</summary>
    private static string Text(
        string areas, string magazine, bool units = true, int fireUnits = 1, int ready = 40, int reload = 0, int rounds = 40, int raids = 0, int days = 1, int floor = -1, int cost = -1,
        string threat = "", string doctrine = "", string? raidsText = null, string? second = null)
    {
        raidsText ??= raids < 0 ? $"    raids: {{source: rate, rate: {Value(4, "threat-per-day")}}}\n" : $"    raids: {{source: script, every-day: {raids}}}\n";
        return $"name: Closed form\nplace: {{name: Testland, real: false}}\nstart: 2001-01\nhorizon-days: {days}\nitems:\n  - {{id: dart, name: Dart, unit: missile}}\n"
            + $"layers:\n  - item: dart\n{doctrine}    engages:\n      - {{class: ballistic, kill-probability: {Value(0.6, "probability")}}}\n"
            + $"magazines:\n  - item: dart\n{(units ? $"    fire-units: {Value(fireUnits, "system")}\n" : "")}    ready-rounds: {Value(ready, "missile")}\n    reload-per-day: {Value(reload, "missile-per-day")}\n{magazine}"
            + $"stock:\n  - {{item: dart, rounds: {Value(rounds, "missile")}{(floor < 0 ? "" : $", floor: {Value(floor, "missile")}")}{(cost < 0 ? "" : $", unit-cost: {Value(cost, "usd")}")}}}\n"
            + areas + $"threats:\n  - class: ballistic\n    adversary: true\n{threat}{raidsText}" + (second is null ? "" : $"  - class: drone\n    adversary: true\n{second}");
    }
}
