using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

public class DateReaderTests
{
    [Theory]
    [InlineData("in April last year", "2023-04-01", "2023-04-30")]
    [InlineData("in April of last year", "2023-04-01", "2023-04-30")]
    [InlineData("last year in April", "2023-04-01", "2023-04-30")]
    [InlineData("last year, in early April", "2023-04-01", "2023-04-30")]
    [InlineData("in April this year", "2024-04-01", "2024-04-30")]
    [InlineData("this year in April", "2024-04-01", "2024-04-30")]
    [InlineData("in April, earlier this year", "2024-04-01", "2024-04-30")]
    [InlineData("in November last year", "2023-11-01", "2023-11-30")]
    [InlineData("last year in November", "2023-11-01", "2023-11-30")]
    [InlineData("on April 3 last year", "2023-04-03", "2023-04-03")]
    [InlineData("on 3 April of last year", "2023-04-03", "2023-04-03")]
    [InlineData("last year on the 3rd of April", "2023-04-03", "2023-04-03")]
    [InlineData("this year, on April 3", "2024-04-03", "2024-04-03")]
    [InlineData("last week on Tuesday", "2024-06-11", "2024-06-11")]
    [InlineData("on Tuesday of last week", "2024-06-11", "2024-06-11")]
    [InlineData("on Tuesday last week", "2024-06-11", "2024-06-11")]
    [InlineData("in the autumn of 2022", "2022-09-23", "2022-12-21")]
    [InlineData("in spring 2023", "2023-03-20", "2023-06-20")]
    [InlineData("last autumn", "2023-09-23", "2023-12-21")]
    [InlineData("in early 2024", "2024-01-01", "2024-03-31")]
    [InlineData("late in 2023", "2023-10-01", "2023-12-31")]
    [InlineData("from 2021 to 2023", "2021-01-01", "2023-12-31")]
    [InlineData("last week", "2024-06-10", "2024-06-16")]
    [InlineData("last year", "2023-01-01", "2023-12-31")]
    public void A_year_or_week_may_stand_before_or_behind_its_day(string words, string from, string to)
    {
        var claim = Assert.Single(Texts.Read($"Germany delivered two Patriot systems to Ukraine {words}.").Assertions);
        Assert.Equal(new DateInterval(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), claim.When);
    }

    [Fact]
    public void A_day_whose_year_is_told_relative_to_the_text_does_not_lack_one()
    {
        Assert.DoesNotContain(Texts.Read("Germany delivered two Patriot systems to Ukraine on April 3 last year.").Anomalies, anomaly => anomaly.Type == "missing-year");
        Assert.Null(Assert.Single(Texts.Read("Germany delivered two Patriot systems to Ukraine on April 3.").Assertions).When);
    }
}
