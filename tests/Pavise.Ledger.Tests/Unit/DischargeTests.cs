using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class DischargeTests
{
    private static readonly DateInterval May = DateInterval.During(new Month(2024, 5));
    private static readonly DateInterval June = DateInterval.During(new Month(2024, 6));
    private static readonly DateInterval July = DateInterval.During(new Month(2024, 7));

    [Fact]
    public void A_delivery_moves_stock_and_discharges_the_promise()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("promise", "gem-t", TestFacts.Missiles(10), when: May), TestFacts.Delivery("hand-over", "gem-t", TestFacts.Missiles(4), when: June));
        Assert.Equal(TestFacts.Missiles(6), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Equal(TestFacts.Missiles(4), test.Balance("stock:UKR", "gem-t"));
        Assert.Equal("promise#obligation", test.Entry("hand-over>promise#obligation").Settles);
    }

    [Fact]
    public void The_oldest_promise_is_fulfilled_first_and_the_rest_goes_to_the_next()
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Pledge("second", "gem-t", TestFacts.Missiles(10), when: June), TestFacts.Pledge("first", "gem-t", TestFacts.Missiles(3), when: May),
            TestFacts.Delivery("hand-over", "gem-t", TestFacts.Missiles(5), when: July));
        Assert.Equal(TestFacts.Missiles(3), test.Entry("hand-over>first#obligation").Quantity);
        Assert.Equal(TestFacts.Missiles(2), test.Entry("hand-over>second#obligation").Quantity);
    }

    [Fact]
    public void A_delivery_fulfils_a_promise_of_its_group_but_a_group_never_one_of_its_members()
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Pledge("group", "patriot-interceptor", TestFacts.Missiles(10), when: May), TestFacts.Pledge("vague", "interceptor-unspecified", TestFacts.Missiles(10), "DEU", when: May),
            TestFacts.Pledge("member", "gem-t", TestFacts.Missiles(10), "CHE", when: May),
            TestFacts.Delivery("a", "gem-t", TestFacts.Missiles(1), when: June), TestFacts.Delivery("b", "amraam", TestFacts.Missiles(2), "DEU", when: June),
            TestFacts.Delivery("c", "patriot-interceptor", TestFacts.Missiles(3), "CHE", when: June));
        Assert.Equal(TestFacts.Missiles(9), test.Balance("owed:UKR/USA", "patriot-interceptor"));
        Assert.Equal(TestFacts.Missiles(8), test.Balance("owed:UKR/DEU", "interceptor-unspecified"));
        Assert.Equal(TestFacts.Missiles(10), test.Balance("owed:UKR/CHE", "gem-t"));
    }

    [Fact]
    public void What_came_before_the_promise_does_not_fulfil_it()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("promise", "gem-t", TestFacts.Missiles(10), when: June), TestFacts.Delivery("earlier", "gem-t", TestFacts.Missiles(10), when: May));
        Assert.Equal(TestFacts.Missiles(10), test.Balance("owed:UKR/USA", "gem-t"));
    }

    [Theory]
    [InlineData(200, 999, 300, 300, 200, 300)]
    [InlineData(1, null, 3, 3, 1, 3)]
    [InlineData(10, 10, 2, null, 2, 10)]
    [InlineData(5, 5, 9, 9, 5, 5)]
    public void Settled_is_the_lesser_of_promise_and_delivery_bound_by_bound(int low, int? high, int deliveredLow, int? deliveredHigh, int settledLow, int? settledHigh)
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Pledge("promise", "gem-t", Quantity.Between(low, high, Unit.Missile), when: May),
            TestFacts.Delivery("hand-over", "gem-t", Quantity.Between(deliveredLow, deliveredHigh, Unit.Missile), when: June));
        var settled = test.Entry("hand-over>promise#obligation").Quantity!.Value;
        Assert.Equal((settledLow, (decimal?)settledHigh), (settled.Low, settled.High));
    }
}
