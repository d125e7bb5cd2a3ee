using System.Text;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

public class HeadTests
{
    private static Document Read(string text, string file = "a.txt") => DocumentReader.Read(file, Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("BIELSKO-BIALA, June 20, 2024 (AP) - Norway will deliver two NASAMS systems to Ukraine.", "2024-06-20")]
    [InlineData("Norway to send systems to Ukraine\nOSLO, June 20, 2024 (Reuters) - Norway will deliver two NASAMS systems to Ukraine.", "2024-06-20")]
    [InlineData("KYIV, 14 July 2025 (AP) — Norway delivered two NASAMS systems to Ukraine.", "2025-07-14")]
    [InlineData("NEW YORK, September 3, 2024 - Norway delivered two NASAMS systems to Ukraine.", "2024-09-03")]
    public void A_full_date_line_dates_its_text_and_the_reason_is_told(string text, string day)
    {
        var article = Texts.Extractor.Extract(Read(text));
        Assert.Equal(DateInterval.On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), article.Profile.Published);
        Assert.StartsWith("begins with a date line of ", article.Profile.PublishedReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OSLO, June 20 (Reuters) - Norway delivered two NASAMS systems to Ukraine.")]
    [InlineData("Norway, June 20, 2024 (Reuters) - Norway delivered two NASAMS systems to Ukraine.")]
    [InlineData("NATO, which met on June 20, 2024 in the capital, delivered two NASAMS systems to Ukraine.")]
    public void What_is_no_full_date_line_dates_nothing(string text) => Assert.Null(Read(text).Published);

    [Fact]
    public void A_stated_date_goes_before_the_date_line()
    {
        var document = DocumentReader.Read("a.txt", "OSLO, June 20, 2024 (Reuters) - Norway delivered two NASAMS systems."u8, new YamlSource("a.meta.yaml", "published: 2024-06-21"));
        Assert.Equal((new DateOnly(2024, 6, 21), null), (document.Published, document.PublishedReason));
    }

    [Theory]
    [InlineData("Defence Minister Boris Pistorius said Germany delivered two Patriot batteries. Norwegian Prime Minister Anders Holm agreed.", "a.txt", "en")]
    [InlineData("Netherlands, Germany, Norway, Denmark: Patriot components, launchers, radar sent Tuesday; Sweden, Finland: Stinger missiles, RBS 70 launchers delivered Wednesday.", "a.txt", "en")]
    [InlineData("<html lang=\"en\"><body><article><p>Oslo Bergen Stavanger Trondheim Drammen Fredrikstad Kristiansand Tromso Sandnes Sarpsborg Skien Bodo Arendal Hamar Larvik.</p></article></body></html>", "a.html", "en")]
    [InlineData("<html lang=\"en\"><body><article><p>Rząd Polski podarował dwie baterie Patriot Ukrainie w środę na granicy i oświadczył że jest to nowa umowa.</p></article></body></html>", "a.html", "pl")]
    [InlineData("Die Regierung hat dem Land zwei Systeme Patriot geliefert, sagte Minister Boris Pistorius in Berlin am Mittwoch.", "a.txt", "de")]
    [InlineData("Vlada Republike Hrvatske isporučila je Ukrajini sustave protuzračne obrane Patriot prošle srijede navodi ministarstvo obrane.", "a.txt", "und")]
    public void Names_belong_to_no_language_and_a_declared_one_weighs(string text, string file, string language) => Assert.Equal(language, Read(text, file).Language);

    [Theory]
    [InlineData('\u00AD')]
    [InlineData('\u200B')]
    [InlineData('\u2060')]
    public void A_sign_that_only_says_where_a_word_may_break_is_no_part_of_it_and_stays_in_the_quote(char sign)
    {
        var article = Texts.Read($"Germany deliv{sign}ered 21 Pat{sign}riot missiles to Ukra{sign}ine on Wednesday.");
        var claim = Assert.Single(article.Assertions);
        Assert.Equal(("patriot-interceptor", 21m), (claim.Item, claim.Quantity?.Low ?? 0));
        Assert.Contains($"21 Pat{sign}riot missiles", Texts.QuoteOf(article, claim), StringComparison.Ordinal);
    }
}
