using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>How leakers answer to deliveries, against the law of the stock, written again here.</summary>
public class DeliveryResponseTests
{
    private const string Text = """
        name: Few darts
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 59
        items: [{id: dart, name: Dart}]
        layers:
          - {item: dart, engages: [{class: cruise, kill-probability: {best: 0.6, unit: probability, assumption: Fixed.}, coverage: {best: 0.7, unit: share, assumption: Fixed.}}]}
        magazines:
          - {item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 2, unit: missile, assumption: Fixed.}, reload-per-day: {best: 2, unit: missile-per-day, assumption: Fixed.}}
        stock: [{item: dart, rounds: {best: 20, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 2}}]
        """;

    private const double Kill = 0.6, Coverage = 0.7;

    private const int Days = 59, Stock = 20;

    private static readonly Month January = new(2001, 1), February = new(2001, 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Scenario Scenario => Cases.Read(Text);

    private static DeliverySchedule Nothing => DeliverySchedule.Empty("AAA");

    [Fact]
    public void The_slices_add_up_to_what_the_law_of_the_stock_says_and_never_rise()
    {
        DeliveryRange[] ranges = [new("dart", January, January, 30, 5), new("dart", February, February, 30, 5)];
        var response = DeliveryResponse.Estimate(Scenario, new AssessOptions(Method.Campaign, 4000, 5, 2), Nothing, ranges, [], null, Cancel);

        var nothing = Chain(0, January);
        foreach (var range in ranges)
        {
            ProtectionSlice[] slices = [.. response.Slices.Where(slice => slice.From == range.From)];
            Assert.Equal(30, slices.Sum(slice => slice.Rounds));
            Assert.All(slices.Zip(slices.Skip(1)), pair => Assert.True(pair.First.Avoided >= pair.Second.Avoided));
            Assert.All(slices, slice => Assert.True(slice.Avoided >= 0));
            var avoided = (double)slices.Sum(slice => slice.Rounds * slice.Avoided);
            var error = Math.Sqrt(slices.Sum(slice => Math.Pow((double)(slice.Rounds * slice.Error), 2)));
            var exact = nothing - Chain(30, range.From);
            Assert.True(exact > 5);
            Assert.InRange(avoided, exact - 4 * error, exact + 4 * error);
        }

        // A round that is sure to be fired is worth its kill probability.
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

    /// <summary>Expected leakers by the law of the stock, day by day, over every day of a month on which the delivery may come.</summary>
    private static double Chain(int more, Month month)
    {
        var first = month.FirstDay.DayNumber - January.FirstDay.DayNumber;
        var days = month.LastDay.DayNumber - month.FirstDay.DayNumber + 1;
        return Enumerable.Range(first, days).Average(arrival =>
        {
            var stock = new double[Stock + more + 1];
            stock[Stock] = 1;
            var leakers = 0.0;
            for (var day = 0; day < Days; day++)
            {
                if (day == arrival) stock = [.. new double[more], .. stock[..(Stock + 1)]];
                for (var threat = 0; threat < 2; threat++)
                {
                    var after = new double[stock.Length];
                    for (var rounds = 0; rounds < stock.Length; rounds++)
                    {
                        after[rounds] += stock[rounds] * (1 - Coverage);
                        after[Math.Max(0, rounds - 1)] += stock[rounds] * Coverage;
                        leakers += stock[rounds] * (rounds > 0 ? 1 - Coverage * Kill : 1);
                    }

                    stock = after;
                }
            }

            return leakers;
        });
    }
}
