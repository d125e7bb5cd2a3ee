namespace Pavise.Core.Tests;

public class FormatterTests
{
    public static TheoryData<Quantity, string> Quantities => new()
    {
        { Quantity.Exactly(1000, Unit.Missile), "1,000 missiles" },
        { Quantity.Exactly(1, Unit.System), "1 system" },
        { Quantity.AtLeast(501, Unit.Missile), "at least 501 missiles" },
        { Quantity.AtMost(1000, Unit.Missile), "up to 1,000 missiles" },
        { Quantity.Between(200, 999, Unit.Missile), "200 to 999 missiles" },
        { Quantity.Between(200, 999, Unit.Missile, 400), "200 to 999 missiles (best 400)" },
        { Quantity.About(30, Unit.Missile), "about 30 missiles" },
        { Quantity.Exactly(5_600_000_000, Unit.Usd), "5.6 billion USD" },
        { Quantity.AtLeast(40_000_000_000, Unit.Usd), "at least 40 billion USD" },
        { Quantity.Exactly(2, new Unit("battery")), "2 batteries" },
        { Quantity.Exactly(2, new Unit("country")), "2 countries" },
        { Quantity.Exactly(2, new Unit("day")), "2 days" },
        { Quantity.Exactly(25, new Unit("percent")), "25 %" },
        { Quantity.Between(3.8m, 4.2m, new Unit("million-usd"), 4), "3.8 to 4.2 million USD (best 4)" },
    };

    [Theory]
    [MemberData(nameof(Quantities))]
    public void A_quantity_is_written_with_its_unit_and_bounds(Quantity quantity, string words) => Assert.Equal(words, Formatter.Quantity(quantity));

    [Theory]
    [InlineData(1018.79, 969, 1071, "1,019 (969 to 1,071)")]
    [InlineData(4.4221, 4.31, 4.53, "4.42 (4.31 to 4.53)")]
    [InlineData(386, 386, 386, "386")]
    [InlineData(123456, 100000, 150000, "123,000 (100,000 to 150,000)")]
    public void Digits_of_an_estimate_follow_its_half_width(double best, double low, double high, string words) =>
        Assert.Equal(words, Formatter.Estimate(best, low, high));

    [Theory]
    [InlineData(1018.656, 0.309, "1,018.66 ± 0.31")]
    [InlineData(-4.395, 0.83, "-4.40 ± 0.83")]
    [InlineData(12345.6, 234.5, "12,350 ± 230")]
    [InlineData(0.00012346, 0.0000021, "0.0001235 ± 0.0000021")]
    [InlineData(-0.003, 0.5, "0.00 ± 0.50")]
    [InlineData(7.5, 0, "7.5 ± 0")]
    public void A_mean_has_the_digits_of_its_error(double mean, double error, string words) => Assert.Equal(words, Formatter.Mean(mean, error));

    [Theory]
    [InlineData(3584.6666, "3,584.67")]
    [InlineData(3584.9999999, "3,585")]
    [InlineData(75, "75")]
    [InlineData(100, "100")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(0.00312, "0.0031")]
    [InlineData(-1e-12, "0")]
    [InlineData(0, "0")]
    public void A_computed_amount_has_no_needless_digit(double value, string words) => Assert.Equal(words, Formatter.Amount(value));

    [Theory]
    [InlineData(4.395, 0.83, "+4.40 ± 0.83")]
    [InlineData(-4.395, 0.83, "-4.40 ± 0.83")]
    [InlineData(0.003, 1.2, "0.0 ± 1.2")]
    public void A_difference_has_a_sign_only_where_it_is_one(double mean, double error, string words) => Assert.Equal(words, Formatter.Difference(mean, error));

    [Fact]
    public void An_estimate_much_smaller_than_one_keeps_its_digits() => Assert.Equal("0.000123 (0.000111 to 0.000135)", Formatter.Estimate(0.000123, 0.000111, 0.000135));

    [Theory]
    [InlineData(72, 71, 73, 60, 58, 60, 85, 85, 85, "72 [71 to 73] (60 [58 to 60] to 85)", "; Monte Carlo error at most 2, at 95 %")]
    [InlineData(72, 72, 72, 60, 60, 60, 85, 85, 85, "72 (60 to 85)", "; Monte Carlo error at most 0, at 95 %")]
    // An error below the digits printed is not seen behind the figure, and is rounded up beside it.
    [InlineData(1018.8, 1018.6, 1019.1, 969, 969, 969, 1071, 1071, 1071, "1,019 (969 to 1,071)", "; Monte Carlo error at most 1, at 95 %")]
    [InlineData(5, 4, 6, 5, 5, 5, 5, 5, 5, "5 [4 to 6]", "; Monte Carlo error at most 1, at 95 %")]
    public void Each_end_of_a_drawn_interval_has_its_own_Monte_Carlo_error_beside_it(
        double median, double medianLow, double medianHigh, double low, double lowLow, double lowHigh, double high, double highLow, double highHigh, string words, string error)
    {
        var drawn = new DrawnInterval(new DrawnFigure(low, lowLow, lowHigh), new DrawnFigure(median, medianLow, medianHigh), new DrawnFigure(high, highLow, highHigh), 1000);
        Assert.Equal(words, Formatter.Estimate(drawn));
        Assert.Equal(error, Formatter.ErrorOf(drawn));
        Assert.Equal("", Formatter.ErrorOf(drawn with { Draws = 0 }));
    }

    [Fact]
    public void A_count_stands_before_its_noun() => Assert.Equal("at least 501", Formatter.Count(Quantity.AtLeast(501, Unit.Missile)));

    [Fact]
    public void Plain_words_of_a_sentence_hold_no_numeral() =>
        Assert.Throws<ArgumentException>(() => new SentenceBuilder().Say("5 systems").Build());
}
