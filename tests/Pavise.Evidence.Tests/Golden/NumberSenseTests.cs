namespace Pavise.Evidence.Tests.Golden;

/// <summary>How many, and which days: numbers and dates by their words, read in plain sentences of 11 June 2025, a Wednesday.</summary>
public class NumberSenseTests
{
    [Theory]
    [InlineData("half a dozen", "6..6")]
    [InlineData("a dozen", "12..12")]
    [InlineData("not more than 100", "..100")]
    [InlineData("no more than 100", "..100")]
    [InlineData("fewer than 100", "..99")]
    [InlineData("no fewer than 100", "100..")]
    [InlineData("more than 100", "101..")]
    [InlineData("100 or more", "100..")]
    [InlineData("100 or fewer", "..100")]
    [InlineData("100-150", "100..150")]
    [InlineData("100–150", "100..150")]
    [InlineData("a pair of", "2..2")]
    [InlineData("both", "2..2")]
    public void Words_before_and_behind_a_number_bound_it(string words, string expected) =>
        Assert.Equal($"delivery delivered patriot-interceptor {expected} missile DEU>UKR", Told.In($"Germany gave Ukraine {words} Patriot missiles."));

    [Theory]
    [InlineData("Germany will give Ukraine two of Germany's Patriot systems.", "pledge pledged patriot-system 2..2 system DEU>UKR")]
    [InlineData("Spain gave Ukraine three of the country's HAWK launchers.", "delivery delivered hawk-system 3..3 system ESP>UKR")]
    [InlineData("Germany has delivered 60 promised IRIS-T missiles to Ukraine.", "delivery delivered iris-t-interceptor 60..60 missile DEU>UKR")]
    [InlineData("Germany has delivered 52 of 60 promised Gepards to Ukraine.", "delivery delivered gepard 52..52 system DEU>UKR")]
    [InlineData("Germany has delivered two of its 12 Patriot systems to Ukraine.", "delivery delivered patriot-system 2..2 system DEU>UKR; stock reported patriot-system 12..12 system >DEU")]
    [InlineData("Spain gave Ukraine a battery of HAWK missiles.", "delivery delivered hawk-system 1..1 battery ESP>UKR")]
    [InlineData("Norway gave Ukraine two batteries of NASAMS missiles.", "delivery delivered nasams-system 2..2 battery NOR>UKR")]
    [InlineData("Germany gave Ukraine a Patriot system with two launchers, 30 missiles and a radar.", "delivery delivered patriot-system 1..1 system DEU>UKR; delivery delivered patriot-component 2..2 system DEU>UKR; delivery delivered patriot-interceptor 30..30 missile DEU>UKR")]
    [InlineData("Germany gave Ukraine two Patriot systems in 2023 and one in 2024.", "delivery delivered patriot-system 2..2 system DEU>UKR 2023-01-01..2023-12-31; delivery delivered patriot-system 1..1 system DEU>UKR 2024-01-01..2024-12-31")]
    [InlineData("Germany gave Ukraine two Patriot systems in 2023 and one minister resigned in 2024.", "delivery delivered patriot-system 2..2 system DEU>UKR 2023-01-01..2023-12-31")]
    public void Parts_wholes_and_lists_keep_their_numbers(string text, string expected) => Assert.Equal(expected, Told.In(text));

    [Fact]
    public void A_second_number_of_rounds_after_and_is_of_the_rounds_just_named() =>
        Assert.Contains(" 224..224 missile ", Told.In("Germany bought 230 Patriot missiles for Ukraine and will buy 224."), StringComparison.Ordinal);

    [Theory]
    [InlineData("on Friday", "2025-06-13..2025-06-13")]
    [InlineData("next Monday", "2025-06-16..2025-06-16")]
    [InlineData("on Wednesday", "2025-06-11..2025-06-11")]
    [InlineData("this year", "2025-06-11..2025-12-31")]
    [InlineData("at the end of July", "2025-07-21..2025-07-31")]
    [InlineData("in mid-August", "2025-08-11..2025-08-20")]
    [InlineData("between July and September", "2025-07-01..2025-09-30")]
    [InlineData("in the second half of 2025", "2025-07-01..2025-12-31")]
    public void What_is_to_come_is_dated_ahead(string words, string expected) =>
        Assert.Equal($"pledge pledged patriot-system 1..1 system DEU>UKR {expected}", Told.In($"Germany will deliver a Patriot system to Ukraine {words}."));

    [Theory]
    [InlineData("on Friday", "2025-06-06..2025-06-06")]
    [InlineData("this year", "2025-01-01..2025-06-11")]
    [InlineData("two weeks ago", "2025-05-26..2025-06-01")]
    [InlineData("three days ago", "2025-06-08..2025-06-08")]
    [InlineData("a month ago", "2025-05-01..2025-05-31")]
    [InlineData("two years ago", "2023-01-01..2023-12-31")]
    [InlineData("in mid-May", "2025-05-11..2025-05-20")]
    [InlineData("at the end of May", "2025-05-21..2025-05-31")]
    [InlineData("between March and May", "2025-03-01..2025-05-31")]
    [InlineData("from December to February 2025", "2024-12-01..2025-02-28")]
    [InlineData("between March and May 2024", "2024-03-01..2024-05-31")]
    [InlineData("in the first quarter of 2025", "2025-01-01..2025-03-31")]
    [InlineData("in the second quarter", "2025-04-01..2025-06-11")]
    [InlineData("in the second half of 2024", "2024-07-01..2024-12-31")]
    [InlineData("in the first half of last year", "2024-01-01..2024-06-30")]
    public void What_was_done_is_dated_behind(string words, string expected) =>
        Assert.Equal($"delivery delivered patriot-system 2..2 system DEU>UKR {expected}", Told.In($"Germany has delivered two Patriot systems to Ukraine {words}."));

    [Theory]
    [InlineData("next month", "2025-07-01..2025-07-31")]
    [InlineData("next year", "2026-01-01..2026-12-31")]
    [InlineData("in 2027", "2027-01-01..2027-12-31")]
    [InlineData("no later than December", "..2025-12-31")]
    [InlineData("by the end of July", "..2025-07-31")]
    [InlineData("by the end of autumn", "..2025-12-21")]
    public void A_window_to_come_says_when_a_promise_is_due(string words, string expected) =>
        Assert.Equal($"pledge pledged patriot-system 2..2 system DEU>UKR due {expected}", Told.In($"Germany will deliver two Patriot systems to Ukraine {words}."));

    [Theory]
    [InlineData("Russia launched 100 drones at Ukraine between Monday and Tuesday.", " 2025-06-09..2025-06-10 ")]
    [InlineData("Russia launched 100 drones at Ukraine from Friday to Sunday.", " 2025-06-06..2025-06-08 ")]
    [InlineData("Russia launched 100 drones at Ukraine on Monday, and Germany will respond.", " 2025-06-09..2025-06-09 ")]
    [InlineData("Germany will repair what Russia destroyed when it launched 100 drones at Ukraine on Monday.", " 2025-06-09..2025-06-09 ")]
    public void Days_of_a_raid_lie_behind(string text, string expected) => Assert.Contains(expected, Told.In(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Germany will deliver a Patriot system to Ukraine, according to a statement on Monday.")]
    [InlineData("Germany will deliver a Patriot system to Ukraine, the minister said on Monday.")]
    public void The_day_of_a_statement_lies_behind(string text) => Assert.DoesNotContain("2025-06-16", Told.In(text), StringComparison.Ordinal);
}
