using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>How leakers answer to deliveries, against the exact engine.</summary>
public class DeliveryResponseTests
{
    private const string Text = """
        name: Few darts
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 59
        items: [{id: dart, name: Dart}]
        layers:
          - {item: dart, engages: [{class: cruise, kill-probability: {best: 0.6, unit: probability, assumption: Fixed.}}]}
        magazines:
          - {item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 3, unit: missile, assumption: Fixed.}, reload-per-day: {best: 3, unit: missile-per-day, assumption: Fixed.}}
        stock: [{item: dart, rounds: {best: 20, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: rate, rate: {best: 1.5, unit: threat-per-day, assumption: Fixed.}}}]
        """;

    private static readonly Month January = new(2001, 1), February = new(2001, 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Scenario Scenario => Cases.Read(Text);

    private static DeliverySchedule Nothing => DeliverySchedule.Empty("AAA");

    [Fact]
    public void The_slices_add_up_to_what_the_exact_engine_says_and_never_rise()
    {
        DeliveryRange[] ranges = [new("dart", January, January, 60, 6), new("dart", February, February, 60, 6)];
        var response = DeliveryResponse.Estimate(Scenario, new AssessOptions(Method.Campaign, 4000, 5, 2), Nothing, ranges, [], null, Cancel);

        var nothing = Exact(Nothing);
        foreach (var range in ranges)
        {
            ProtectionSlice[] slices = [.. response.Slices.Where(slice => slice.From == range.From)];
            Assert.Equal(60, slices.Sum(slice => slice.Rounds));
            Assert.All(slices.Zip(slices.Skip(1)), pair => Assert.True(pair.First.Avoided >= pair.Second.Avoided));
            Assert.All(slices, slice => Assert.True(slice.Avoided >= 0));
            var avoided = (double)slices.Sum(slice => slice.Rounds * slice.Avoided);
            var error = Math.Sqrt(slices.Sum(slice => Math.Pow((double)(slice.Rounds * slice.Error), 2)));
            var exact = nothing - Exact(With(range.From, 60));
            Assert.True(exact > 10);
            Assert.InRange(avoided, exact - 4 * error, exact + 4 * error);
        }

        // What comes first is worth the kill probability: every round is fired, at the latest in the second month.
        Assert.Equal(0.6, (double)response.Slices[0].Avoided, 4 * (double)response.Slices[0].Error + 0.01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_slices_on_any_number_of_threads()
    {
        DeliveryRange[] ranges = [new("dart", January, February, 25, 3)];
        IReadOnlyList<ProtectionSlice> Slices(int threads) => DeliveryResponse.Estimate(Scenario, new AssessOptions(Method.Campaign, 200, 5, threads), Nothing, ranges, [], null, Cancel).Slices;
        Assert.Equal(Slices(1), Slices(3));
    }

    [Theory]
    [InlineData("arrow", 2001)]
    [InlineData("dart", 2003)]
    public void What_the_scenario_does_not_count_is_refused(string item, int year)
    {
        var month = new Month(year, 1);
        var error = Assert.Throws<PaviseException>(() => DeliveryResponse.Estimate(Scenario, new AssessOptions(Method.Campaign, 10), Nothing, [new(item, month, month, 5, 1)], [], null, Cancel));
        Assert.Equal("PAV5216", Assert.Single(error.Diagnostics).Code);
    }

    private static double Exact(DeliverySchedule schedule) => Assessment.Assess(Scenario, new AssessOptions(Method.Exact), schedule, [], null, Cancel).Leakers.Mean;

    private static DeliverySchedule With(Month month, int rounds) =>
        new("AAA", [new Delivery("dart", Quantity.Exactly(rounds, Unit.Missile), null, "AAA", month, month, false, $"run:response/dart/{month}")]);
}
