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
    [InlineData("in early autumn 2022", "2022-09-23", "2022-12-21")]
    [InlineData("two years late in 2023", "2023-01-01", "2023-12-31")]
    [InlineData("too late in 2023", "2023-01-01", "2023-12-31")]
    [InlineData("a month early in 2023", "2023-01-01", "2023-12-31")]
    [InlineData("from 2022 to 2026", "2022-01-01", "2024-06-20")]
    [InlineData("last week", "2024-06-10", "2024-06-16")]
    [InlineData("this week", "2024-06-17", "2024-06-20")]
    [InlineData("earlier this month", "2024-06-01", "2024-06-20")]
    [InlineData("since the start of the year", "2024-01-01", "2024-06-20")]
    [InlineData("since the beginning of last year", "2023-01-01", "2024-06-20")]
    [InlineData("since the start of May", "2024-05-01", "2024-06-20")]
    [InlineData("during April", "2024-04-01", "2024-04-30")]
    [InlineData("in the first two weeks of April", "2024-04-01", "2024-04-14")]
    [InlineData("in the first half of April", "2024-04-01", "2024-04-15")]
    [InlineData("in the second half of April", "2024-04-16", "2024-04-30")]
    [InlineData("in the first 10 days of April", "2024-04-01", "2024-04-10")]
    [InlineData("since the start of this year", "2024-01-01", "2024-06-20")]
    [InlineData("this spring", "2024-03-20", "2024-06-20")]
    [InlineData("last year", "2023-01-01", "2023-12-31")]
    public void A_year_or_week_may_stand_before_or_behind_its_day(string words, string from, string to)
    {
        var claim = Assert.Single(Texts.Read($"Germany delivered two Patriot systems to Ukraine {words}.").Assertions);
        Assert.Equal(new DateInterval(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), claim.When);
    }

    /// <summary>A night ends on the day it is told on, a promise has the day of its announcement, a month to come is the next one, and a year of output is whole.</summary>
    [Theory]
    [InlineData("Russia fired 12 drones at Ukraine overnight, the air force said on Tuesday.", "2024-06-17", "2024-06-18")]
    [InlineData("Russia fired 12 drones at Ukraine overnight on Tuesday, the air force said.", "2024-06-18", "2024-06-19")]
    [InlineData("In April, Germany announced that it would send two Patriot systems to Ukraine.", "2024-04-01", "2024-04-30")]
    [InlineData("Germany will send two Patriot systems to Ukraine, the ministry announced on Tuesday.", "2024-06-18", "2024-06-18")]
    [InlineData("During a campaign earlier this month, officials said, Russia fired 12 drones at Ukraine.", "2024-06-01", "2024-06-20")]
    [InlineData("Germany has agreed to send two Patriot systems to Ukraine.", "2024-06-20", "2024-06-20")]
    [InlineData("Two Patriot systems from Germany will arrive in Ukraine in July.", "2024-07-01", "2024-07-31")]
    [InlineData("Two Patriot systems from Germany will arrive in Ukraine in January.", "2025-01-01", "2025-01-31")]
    [InlineData("Raytheon expects to build 600 Patriot missiles this year.", "2024-01-01", "2024-12-31")]
    public void A_day_is_that_of_the_event_which_the_claim_tells(string sentence, string from, string to)
    {
        var claim = Assert.Single(Texts.Read(sentence).Assertions);
        Assert.Equal(new DateInterval(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), claim.When);
    }

    [Fact]
    public void A_day_whose_year_is_told_relative_to_the_text_does_not_lack_one()
    {
        Assert.DoesNotContain(Texts.Read("Germany delivered two Patriot systems to Ukraine on April 3 last year.").Anomalies, anomaly => anomaly.Type == "missing-year");
        Assert.Null(Assert.Single(Texts.Read("Germany delivered two Patriot systems to Ukraine on April 3.").Assertions).When);
    }

    [Theory]
    [InlineData("They came in early 2024.", "2024-02-10", "2024-01-01", "2024-02-10")]
    [InlineData("They came in late 2024.", "2024-11-20", "2024-10-01", "2024-11-20")]
    [InlineData("They came late in 2024.", "2024-11-20", "2024-10-01", "2024-11-20")]
    [InlineData("They are made from 2023 to 2029.", "2024-11-20", "2023-01-01", "2024-11-20")]
    [InlineData("They are made from 2027 to 2029.", "2024-11-20", "2027-01-01", "2029-12-31")]
    [InlineData("They will arrive in January.", "2024-11-20", "2025-01-01", "2025-01-31")]
    [InlineData("They are expected to be delivered in December.", "2024-11-20", "2024-12-01", "2024-12-31")]
    [InlineData("They are due to arrive in December.", "2024-11-20", "2024-12-01", "2024-12-31")]
    [InlineData("They may arrive in December.", "2024-11-20", "2024-12-01", "2024-12-31")]
    [InlineData("They will arrive in November.", "2024-11-20", "2024-11-20", "2024-11-30")]
    [InlineData("They were late due to bad weather in December.", "2024-11-20", "2023-12-01", "2023-12-31")]
    [InlineData("The planned delivery happened in December.", "2024-11-20", "2023-12-01", "2023-12-31")]
    [InlineData("Those who could not pay got them in December.", "2024-11-20", "2023-12-01", "2023-12-31")]
    [InlineData("They will replace what was lost in December.", "2024-11-20", "2023-12-01", "2023-12-31")]
    [InlineData("They would replace systems delivered in December.", "2024-11-20", "2023-12-01", "2023-12-31")]
    [InlineData("They came last autumn.", "2024-12-22", "2024-09-23", "2024-12-21")]
    [InlineData("They came last autumn.", "2024-12-21", "2023-09-23", "2023-12-21")]
    [InlineData("They came last spring.", "2024-06-21", "2024-03-20", "2024-06-20")]
    public void A_period_that_runs_ends_with_the_text_and_a_season_is_over_after_its_last_day(string text, string published, string from, string to)
    {
        var article = new ArticleText(Texts.Document(text, published), new ReadingTools(Texts.Catalogue));
        Assert.Equal(new DateInterval(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)), article.DayOf(0));
    }

    /// <summary>A month named before a later one is no sign that the later is to come.</summary>
    [Fact]
    public void The_month_of_May_is_no_verb() =>
        Assert.Contains(new ArticleText(Texts.Document("Orders of May came in December.", "2024-11-20"), new ReadingTools(Texts.Catalogue)).DaysOf(0), day => day.Day == new DateInterval(new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 31)));

    [Theory]
    [InlineData("At the start of the year they came.")]
    [InlineData("They are to come by the beginning of the year.")]
    [InlineData("They came in the last weeks of April.")]
    public void A_part_whose_days_the_words_do_not_say_tells_no_day(string text) =>
        Assert.Null(new ArticleText(Texts.Document(text), new ReadingTools(Texts.Catalogue)).DayOf(0));

    [Theory]
    [InlineData("Makers raise output from 2000 to 2050 missiles a year.")]
    [InlineData("Makers raise output from 2000 to 2050 a year.")]
    [InlineData("Between 2000 and 2025 drones were flown.")]
    [InlineData("Russia kept between 2000 and 2025 long-range attack drones.")]
    public void Numbers_of_things_are_no_years(string text) =>
        Assert.Null(new ArticleText(Texts.Document(text), new ReadingTools(Texts.Catalogue)).DayOf(0));

    [Theory]
    [InlineData("Deliveries of missiles will fall in number, fall 2023 figures say.")]
    [InlineData("Output may fall 2023 missiles short.")]
    [InlineData("Stocks could fall last year's record says.")]
    [InlineData("Prices winter 2023 better.")]
    public void A_verb_is_no_season(string text) =>
        Assert.DoesNotContain(new ArticleText(Texts.Document(text), new ReadingTools(Texts.Catalogue)).DaysOf(0), day => day.Day.Start is { Month: 9 or 12 });

    [Fact]
    public void Deliveries_that_will_fall_this_year_name_the_year_and_no_autumn()
    {
        var days = new ArticleText(Texts.Document("Deliveries of missiles will fall this year.", "2024-10-10"), new ReadingTools(Texts.Catalogue)).DaysOf(0);
        Assert.DoesNotContain(days, day => day.Day.Start is { Month: 9 });
    }
}
