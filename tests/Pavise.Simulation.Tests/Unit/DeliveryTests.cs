using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class DeliveryTests
{
    [Fact]
    public void Deliveries_raise_the_stock_and_lower_the_leakers()
    {
        var without = Run();
        var with = Run(Country.Delivery("shield-1", Missiles(400), "2024-10", "2024-10"));
        Assert.True(End(with, "shield-1") > End(without, "shield-1") + 10, "the stock does not rise");
        Assert.True(with.Leakers.Mean < without.Leakers.Mean, "the leakers do not fall");
        Assert.True(with.Items[0].FirstDayExhausted!.ProbabilityNever > without.Items[0].FirstDayExhausted!.ProbabilityNever, "the stock does not last longer");
    }

    [Fact]
    public void A_delivery_that_nobody_fires_off_stays_in_the_stock_round_by_round()
    {
        var (before, after) = (Run().Items[1], Run(Country.Delivery("lance", Missiles(100_000), "2024-12", "2024-12")).Items[1]);
        for (var month = 0; month < 2; month++) Assert.Equal(before.StockByMonth[month].Estimate.Mean, after.StockByMonth[month].Estimate.Mean);
        Assert.Equal(Had(before, 2) + 100_000, Had(after, 2), 1e-6);
    }

    [Fact]
    public void A_group_is_shared_in_any_split_and_says_so()
    {
        var outlook = Run(Country.Delivery("interceptor", Missiles(100_001), "2024-10", "2024-10"));
        CheckSplit(outlook, 100_001);
        Assert.Contains(StatedRules.GroupDelivery, outlook.Origins);
        Assert.DoesNotContain(StatedRules.ArrivalDay.Id, Inputs(Run(), "stock/lance"));
    }

    [Fact]
    public void A_number_that_items_share_reaches_each_of_them_a_system_through_what_it_fires()
    {
        var delivery = Country.Delivery("interceptor-unspecified", Missiles(100_000), "2024-10", "2024-10");
        Assert.Single(Run(delivery).NotCounted);
        var outlook = Run(delivery with { Joint = ["lance-system", "shield-interceptor"] });
        Assert.Empty(outlook.NotCounted);
        CheckSplit(outlook, 100_000);
        Assert.Contains(StatedRules.GroupDelivery, outlook.Origins);
    }

    // Three shares cut by two sorted uniform numbers: each has the law Beta(1, 2), with mean 1/3 and median 1 - 1/sqrt(2) of the whole.
    [Fact]
    public void Every_split_among_three_is_as_likely_and_nothing_is_lost()
    {
        var three = Cases.Read(Country.Text
            .Replace("  - item: lance\n    looks", "  - item: shield-2\n    engages:\n      - {class: cruise, kill-probability: {best: 0.1, unit: probability, assumption: A guess.}}\n  - item: lance\n    looks", StringComparison.Ordinal)
            .Replace("  - item: lance\n    fire-units", "  - {item: shield-2, fire-units: {best: 1, unit: system, assumption: A guess.}, ready-rounds: {best: 1, unit: missile, assumption: A guess.}, reload-per-day: {best: 1, unit: missile-per-day, assumption: A guess.}}\n  - item: lance\n    fire-units", StringComparison.Ordinal)
            .Replace("  - {item: lance, rounds", "  - {item: shield-2, rounds: {best: 0, unit: missile, assumption: None.}}\n  - {item: lance, rounds", StringComparison.Ordinal));
        var stock = Assess(three, Country.Delivery("interceptor", Missiles(900_000), "2024-10", "2024-10")).Items.Single(item => item.Item == "shield-2").StockByMonth[0].Estimate;
        Assert.InRange(stock.Mean, 300_000 - 4 * stock.StandardError, 300_000 + 4 * stock.StandardError);
        Assert.InRange(stock.At(0.5) / 900_000, 1 - Math.Sqrt(0.5) - 0.06, 1 - Math.Sqrt(0.5) + 0.06);
        Assert.InRange(stock.StandardError * 20 / 900_000, 0.9 / Math.Sqrt(18), 1.1 / Math.Sqrt(18));
    }

    [Fact]
    public void A_variant_counts_for_the_nearest_item_above_it()
    {
        var scenario = Cases.Read(Country.Text.Replace("lance", "shield-2", StringComparison.Ordinal));
        var outlook = Assess(scenario, Country.Delivery("shield-2b", Missiles(70_000), "2024-10", "2024-10"));
        Assert.Equal(Had(Assess(scenario).Items[1], 0) + 70_000, Had(outlook.Items[1], 0), 1e-6);
    }

    [Fact]
    public void An_open_quantity_is_drawn_by_the_stated_rule_and_named()
    {
        var outlook = Run(Country.Delivery("lance", Quantity.AtLeast(20_000, Unit.Missile), "2024-10", "2024-10"));
        var stock = outlook.Items[1].StockByMonth[0].Estimate;
        Assert.Equal(25_000, Had(outlook.Items[1], 0) - Had(Run().Items[1], 0), 4 * stock.StandardError);
        Assert.Contains("delivery/run:ledger/delivery/1/lance/2024-10/number", outlook.OpenIntervals);
        Assert.Contains(OpenIntervalRule.Origin.Id, Inputs(outlook, "stock/lance"));
        Assert.Contains("run:ledger/delivery/1", Inputs(outlook, "stock/lance"));
    }

    [Theory]
    [InlineData("shield", 5, "system", "2024-10", false, "no layer of the scenario fires it")]
    [InlineData("lance", 5, "system", "2024-10", false, "counted in system, not in missile")]
    [InlineData("any-system", 5, "system", "2024-10", false, "no layer of the scenario fires it")]
    [InlineData("lance-system", 5, "launcher", "2024-10", false, "counted in launcher, not in whole fire units")]
    [InlineData("lance-system", 2, "system", "2024-09", true, "arrived before the start: it is among the fire units")]
    [InlineData("lance-system", 2, "system", "2024-09", false, "promised for months before the start and not arrived: nobody says when it will")]
    [InlineData("lance-system", 2, "system", "2025-03", false, "after the horizon")]
    [InlineData("lance", 5, "missile", "2024-09", true, "arrived before the start: it is in the stock")]
    [InlineData("lance", 5, "missile", "2024-09", false, "promised for months before the start and not arrived: nobody says when it will")]
    [InlineData("lance", 5, "missile", "2025-03", false, "after the horizon")]
    public void What_is_not_counted_is_listed_with_its_reason(string item, int number, string unit, string month, bool arrived, string reason)
    {
        var outlook = Run(Country.Delivery(item, Quantity.Exactly(number, new Unit(unit)), month, month, arrived));
        Assert.Equal(reason, Assert.Single(outlook.NotCounted).Reason);
        Assert.Equal(Run().Leakers.Mean, outlook.Leakers.Mean);
    }

    [Fact]
    public void Resupply_arrives_evenly_from_its_first_month()
    {
        var text = Country.Text.Replace("low: 120, high: 240, unit: missile-per-year", "best: 31000, unit: missile-per-month", StringComparison.Ordinal);
        var lance = Assess(Cases.Read(text)).Items[1];
        Assert.True(lance.StockByMonth[0].Estimate.Mean < 301, "it came too early");
        Assert.Equal(Had(lance, 0) + 31_000, Had(lance, 1), 1e-6);
        Assert.Equal(Had(lance, 0) + 62_000, Had(lance, 2), 1e-6);
    }

    [Fact]
    public void Deliveries_of_another_receiver_are_refused() =>
        Assert.Equal("PAV5034", Assert.Single(Assert.Throws<PaviseException>(() => Assessment.Assess(Country.Scenario, new AssessOptions(Method.Campaign, 10),
            new DeliverySchedule("DEU", [Country.Delivery("lance", Missiles(1), "2024-10", "2024-10")]), Country.Raids, null, TestContext.Current.CancellationToken)).Diagnostics).Code);

    private static Quantity Missiles(int number) => Quantity.Exactly(number, Unit.Missile);

    private static Outlook Run(params Delivery[] deliveries) => Assess(Country.Scenario, deliveries);

    private static Outlook Assess(Scenario scenario, params Delivery[] deliveries) =>
        Cases.Assess(scenario, 400, deliveries: Country.Schedule(deliveries), raids: Country.Raids);

    /// <summary>Shares spread evenly over all splits: mean a half, 10 % and 90 % at a tenth and nine tenths; and what one item has the other lacks.</summary>
    private static void CheckSplit(Outlook outlook, int number)
    {
        var without = Run();
        foreach (var (item, bare) in outlook.Items.Zip(without.Items))
        {
            var stock = item.StockByMonth[0].Estimate;
            Assert.Equal(0.5 * number, Had(item, 0) - Had(bare, 0), 4 * stock.StandardError);
            Assert.InRange(stock.At(0.1) / number, 0.04, 0.16);
            Assert.InRange(stock.At(0.9) / number, 0.84, 0.96);
        }

        Assert.Equal(without.Items.Sum(item => Had(item, 0)) + number, outlook.Items.Sum(item => Had(item, 0)), 1e-6);
    }

    /// <summary>Rounds that there were until a month's end: those fired and those left.</summary>
    private static double Had(ItemOutlook item, int month) => item.StockByMonth[month].Estimate.Mean + item.ShotsByMonth.Take(month + 1).Sum(one => one.Estimate.Mean);

    private static double End(Outlook outlook, string item) => outlook.Items.Single(one => one.Item == item).StockByMonth[^1].Estimate.Mean;

    private static IReadOnlyList<string> Inputs(Outlook outlook, string figure) => outlook.Computations.Single(one => one.Id == $"run:outlook/{outlook.Scenario}/{figure}").Inputs;
}
