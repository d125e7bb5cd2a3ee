namespace Pavise.Briefing.Tests;

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
}
