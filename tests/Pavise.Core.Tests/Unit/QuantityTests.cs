namespace Pavise.Core.Tests;

public class QuantityTests
{
    private static readonly Unit Missile = Unit.Missile;

    [Fact]
    public void Over_five_hundred_is_open_above() =>
        Assert.Equal((501m, null, null), (Quantity.AtLeast(501, Missile).Low, Quantity.AtLeast(501, Missile).Best, Quantity.AtLeast(501, Missile).High));

    [Fact]
    public void Hundreds_and_over_five_hundred_of_one_decision_are_501_to_999()
    {
        var both = Quantity.Intersect(Quantity.Between(200, 999, Missile, approximate: true), Quantity.AtLeast(501, Missile));
        Assert.Equal(Quantity.Between(501, 999, Missile), both);
    }

    [Fact]
    public void Hundreds_and_over_five_hundred_of_two_decisions_are_701_or_more() =>
        Assert.Equal((701m, null), Bounds(Quantity.Between(200, 999, Missile) + Quantity.AtLeast(501, Missile)));

    [Fact]
    public void Quantities_that_exclude_one_another_do_not_intersect() =>
        Assert.Null(Quantity.Intersect(Quantity.Exactly(12, Missile), Quantity.Exactly(18, Missile)));

    [Fact]
    public void The_hull_holds_both() =>
        Assert.Equal((12m, 18m), Bounds(Quantity.Hull(Quantity.Exactly(12, Missile), Quantity.Exactly(18, Missile))));

    [Fact]
    public void Subtraction_swaps_the_bounds() =>
        Assert.Equal((-5m, 15m), Bounds(Quantity.Between(5, 20, Missile) - Quantity.Between(5, 10, Missile)));

    [Fact]
    public void A_negative_factor_swaps_the_bounds() => Assert.Equal((-20m, -5m), Bounds(Quantity.Between(5, 20, Missile) * -1));

    [Fact]
    public void A_physical_stock_is_never_below_zero() =>
        Assert.Equal((0m, 15m), Bounds((Quantity.Between(5, 20, Missile) - Quantity.Between(5, 10, Missile)).ClampAtZero()));

    [Fact]
    public void Unlike_units_are_never_added() =>
        Assert.Throws<ArgumentException>(() => Quantity.Exactly(1, new Unit("battery")) + Quantity.Exactly(1, new Unit("launcher")));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(0, -1)]
    public void A_low_above_its_high_is_refused(int low, int high) => Assert.Throws<ArgumentException>(() => Quantity.Between(low, high, Missile));

    [Fact]
    public void An_open_interval_is_drawn_by_the_one_stated_rule() =>
        Assert.Equal((501m, 751.5m), OpenIntervalRule.Close(Quantity.AtLeast(501, Missile)));

    [Fact]
    public void It_is_read_back_from_json_as_it_was_written()
    {
        foreach (var quantity in new[] { Quantity.AtLeast(501, Missile), Quantity.Between(1, 3, Missile, 2), Quantity.About(30, Missile), Quantity.AtMost(1000, Missile) })
        {
            var text = System.Text.Json.JsonSerializer.Serialize(quantity, PaviseJson.Options);
            Assert.Equal(quantity, System.Text.Json.JsonSerializer.Deserialize<Quantity>(text, PaviseJson.Options));
        }
    }

    private static (decimal?, decimal?) Bounds(Quantity quantity) => (quantity.Low, quantity.High);
}
