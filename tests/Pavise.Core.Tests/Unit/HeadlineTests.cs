namespace Pavise.Core.Tests;

public class HeadlineTests
{
    [Theory]
    [InlineData(100, 300, true)]
    [InlineData(100, 301, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 5, false)]
    [InlineData(-300, -100, true)]
    [InlineData(-301, -100, false)]
    [InlineData(7, 7, true)]
    public void A_number_is_a_headline_only_when_its_interval_spans_at_most_a_factor_of_three(double low, double high, bool determined) =>
        Assert.Equal(determined, Headline.IsDetermined(low, high));

    [Theory]
    [InlineData(0, 10, 10, true)]
    [InlineData(0, 11, 10, false)]
    public void A_count_that_may_be_zero_is_measured_by_the_width_the_question_names(double low, double high, double width, bool determined) =>
        Assert.Equal(determined, Headline.IsDetermined(low, high, width));

    [Theory]
    [InlineData(-6, -2, null, true)]
    [InlineData(-7, -2, null, false)]
    [InlineData(2, 6, null, true)]
    [InlineData(-1, 2, null, false)]
    // An end at zero leaves open whether anything changes.
    [InlineData(-6, 0, null, false)]
    [InlineData(0, 6, null, false)]
    [InlineData(0, 0, null, true)]
    // The width the question names takes the place of the factor, never of the sign.
    [InlineData(-7, -2, 5.0, true)]
    [InlineData(-7, -1, 5.0, false)]
    [InlineData(-1, 2, 5.0, false)]
    [InlineData(-2, 0, 5.0, false)]
    public void A_difference_has_a_headline_only_with_a_sign_and_a_size(double low, double high, double? width, bool determined) =>
        Assert.Equal(determined, Headline.IsDifferenceDetermined(low, high, width));

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.899, false)]
    [InlineData(0.101, false)]
    [InlineData(0.1, true)]
    public void Yes_or_no_is_told_when_it_is_the_same_in_nine_tenths(double share, bool determined) => Assert.Equal(determined, Headline.IsShareDetermined(share));
}
