using System.Text;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

public class PageTests
{
    private const string Words = "The county has bought twelve buses for the people of the hills, and they will be used from the first day of the winter.";

    [Fact]
    public void A_page_tells_title_author_day_address_outlet_and_language()
    {
        var document = Read($$"""
            <html lang="en-GB"><head><title>Twelve buses for the hills | The Bell</title><link rel="canonical" href="https://example.org/buses"><meta property="og:site_name" content="The Bell">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Twelve buses for the hills","author":[{"@type":"Person","name":"Ida Brask"}],"datePublished":"2024-06-20T23:30:00+02:00"}]}</script></head>
            <body><h1>Twelve buses for the hills</h1><p>{{Words}}</p><p>{{Words}}</p></body></html>
            """);
        Assert.Equal("Twelve buses for the hills", document.Title);
        Assert.Equal("Ida Brask", document.Author);
        Assert.Equal(new DateOnly(2024, 6, 20), document.Published);
        Assert.Equal("https://example.org/buses", document.Address);
        Assert.Equal("The Bell", document.Outlet);
        Assert.Equal("en", document.Language);
        Assert.Equal($"{Words}\n\n{Words}", document.Text);
    }

    [Theory]
    [InlineData("<meta name=\"DC.date.issued\" content=\"2024-06-20\">", "")]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-06-20T08:00:00Z\">", "<time datetime=\"2020-01-01\">old</time>")]
    [InlineData("", "<time datetime=\"2024-06-20T08:00\">20 June</time>")]
    [InlineData("", "<span itemprop=\"datePublished\">June 20, 2024</span>")]
    [InlineData("<meta name=\"pubdate\" content=\"Thu, 20 Jun 2024 18:22:00 GMT\">", "")]
    public void The_day_is_found_where_pages_put_it(string head, string body) =>
        Assert.Equal(new DateOnly(2024, 6, 20), Read($"<html><head>{head}</head><body>{body}<p>{Words}</p></body></html>").Published);

    [Fact]
    public void Items_bear_a_list_mark_and_paragraphs_an_empty_line_between()
    {
        var document = Read($"<p>{Words}</p><ul><li>two systems for the north of the county</li><li>three systems for the south of the county</li></ul><p>{Words}</p>");
        Assert.Equal($"{Words}\n\n- two systems for the north of the county\n- three systems for the south of the county\n\n{Words}", document.Text);
    }

    [Fact]
    public void Quotes_stand_in_the_text_that_was_taken_out()
    {
        var document = Read("<nav><a href=/>Home</a></nav><p>Germany will <b>deliver</b> two&nbsp;Patriot\n systems to Ukraine, the defence ministry said on the first day of it.</p>");
        var article = Texts.Extractor.Extract(document);
        var claim = Assert.Single(article.Assertions);
        Assert.Contains("two Patriot systems to Ukraine", Texts.QuoteOf(article, claim), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_running_text_says_so() =>
        Assert.Equal("PAV2015", Assert.Throws<PaviseException>(() => Read("<html><body><a href=/>Home</a><script>var x;</script></body></html>")).Diagnostics[0].Code);

    [Fact]
    public void An_rss_feed_gives_a_document_for_each_entry()
    {
        var documents = DocumentReader.ReadAll("bell.xml", Encoding.UTF8.GetBytes($"""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Bell</title><language>en-us</language>
            <item><title>Buses &amp; hills</title><link>https://example.org/1</link><pubDate>Thu, 20 Jun 2024 18:22:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>{Words}</p><p>{Words}</p>]]></content:encoded></item>
            <item><title>Second</title><link>https://example.org/2</link><description>&lt;p&gt;{Words}&lt;/p&gt;</description></item></channel></rss>
            """));
        Assert.Equal(["bell-1", "bell-2"], documents.Select(document => document.Id));
        Assert.Equal(("Buses & hills", "The Bell", "https://example.org/1", new DateOnly(2024, 6, 20)), (documents[0].Title, documents[0].Outlet, documents[0].Address, documents[0].Published));
        Assert.Equal($"{Words}\n\n{Words}", documents[0].Text);
        Assert.Equal(Words, documents[1].Text);
    }

    [Fact]
    public void An_atom_feed_gives_a_document_for_each_entry()
    {
        var document = Assert.Single(DocumentReader.ReadAll("bell.atom", Encoding.UTF8.GetBytes($"""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Bell</title><entry><title type="html">One &lt;b&gt;bus&lt;/b&gt;</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/><published>2024-06-20T08:00:00Z</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Words}</p></div></content></entry></feed>
            """)));
        Assert.Equal(("One bus", "https://example.org/1", new DateOnly(2024, 6, 20)), (document.Title, document.Address, document.Published));
        Assert.Contains(Words, document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_can_be_written_in_the_corpus_form_and_read_back()
    {
        var document = Read($"<html lang=en><head><title>Twelve buses for the hills</title></head><body><p>{Words}</p><p>“{Words}”</p></body></html>");
        var again = DocumentReader.Read("a.json", Encoding.UTF8.GetBytes(CorpusLines.Line(document)));
        Assert.Equal((document.Id, document.Title, document.Text, document.TextHash), (again.Id, again.Title, again.Text, again.TextHash));
    }

    [Fact]
    public void The_lines_of_a_pdf_become_paragraphs() =>
        Assert.Equal("One line and the next.\n\nA new one\n• a point\n• another", PdfLines.Join("One line\nand the next.\n\nA new one\n• a point\n• another\n\f"));

    private static Document Read(string html) => DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(html));
}
