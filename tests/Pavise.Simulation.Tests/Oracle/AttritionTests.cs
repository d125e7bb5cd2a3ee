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
