using System.Diagnostics;
using System.Text;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Property;

/// <summary>Inputs made to break a reader: each ends soon, with documents or with a coded error.</summary>
public class HostileInputTests
{
    private const string Prose = "The town has bought twelve buses for the people of the hills, and it will be a help to all of them in the winter. ";

    private static readonly string Body = string.Concat(Enumerable.Repeat("<p>" + Prose + "</p>", 5));

    public static TheoryData<string> Pages => [.. MakePages().Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_made_to_break_a_parser_is_read_in_time(string kind)
    {
        var page = MakePages()[kind]();
        var clock = Stopwatch.StartNew();
        Document? document = null;
        try
        {
            document = DocumentReader.Read("page.html", Encoding.UTF8.GetBytes(page));
        }
        catch (PaviseException problem)
        {
            Assert.StartsWith("PAV20", problem.Diagnostics[0].Code, StringComparison.Ordinal);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed} for {page.Length} characters");
        if (kind.Contains("words stay", StringComparison.Ordinal)) Assert.Contains("twelve buses", document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_multiplies_entities_is_refused_and_asks_nobody()
    {
        var bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{(i == 1 ? "" : i - 1)};", 10))}\">"))
            + "]><rss><channel><item><title>&a9;</title><description>&a9;</description></item></channel></rss>";
        Assert.Equal("PAV2014", Code("feed.xml", bomb));
        Assert.Equal("PAV2014", Code("feed.xml", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>x</title><description>&x;</description></item></channel></rss>"));
        // A document type that is named and not used hurts nobody: RSS 0.91 has one.
        Assert.Null(Code("feed.xml", "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/rss.dtd\"><rss><channel><title>t</title><item><title>x</title><description>" + Prose + "</description></item></channel></rss>"));
    }

    [Fact]
    public void Deep_feeds_and_deep_json_are_refused()
    {
        Assert.Equal("PAV2014", Code("feed.xml", "<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Assert.Equal("PAV2006", Code("a.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        Assert.Equal("PAV2006", Code("a.json", new string('[', 1_000_000)));
        Assert.Equal("PAV2014", Code("feed.xml", "<rss " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}='x' ")) + "><channel/></rss" + ">x"));
    }

    [Fact]
    public void Bytes_that_are_no_text_name_their_place()
    {
        Assert.Equal("PAV2001", Code("a.txt", [.. "ab\n"u8, 0, .. "cd"u8]));
        Assert.Equal("PAV2002", Code("a.txt", [.. "ab\n"u8, 0xC3, 0x28]));
        Assert.Equal("PAV2002", Code("page.html", [.. "<p>"u8, 0xFF, 0xFF, 0x80]));
        Assert.Equal("PAV2005", Code("a.txt", new byte[DocumentReader.MaximumBytes + 1]));
        Assert.Equal("PAV2005", Code("a.html", new byte[DocumentReader.MaximumPageBytes + 1]));
    }

    [Fact]
    public void Characters_that_turn_the_order_of_words_are_told_and_kept()
    {
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes("One line.\nThe town has \u202Edetalumis\u202C a bridge."));
        var note = Assert.Single(document.Notes);
        Assert.Equal(("PAV2012", new Place("a.txt", 2, 14)), (note.Code, note.Place));
        Assert.Contains('\u202E', document.Text);
    }

    private static string? Code(string file, string text) => Code(file, Encoding.UTF8.GetBytes(text));

    private static string? Code(string file, byte[] bytes)
    {
        try
        {
            DocumentReader.ReadAll(file, bytes);
            return null;
        }
        catch (PaviseException problem)
        {
            return problem.Diagnostics[0].Code;
        }
    }

    private static Dictionary<string, Func<string>> MakePages()
    {
        static string Many(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
        return new(StringComparer.Ordinal)
        {
            ["100,000 nested divs; words stay"] = () => Many("<div>", 100_000) + Body + Many("</div>", 100_000),
            ["100,000 nested spans never closed; words stay"] = () => Body + Many("<span>", 100_000),
            ["crossed spans and divs; words stay"] = () => Body + Many("<span><div></span>", 50_000),
            ["1,000,000 attributes of one tag; words stay"] = () => "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i}=1 ")) + ">" + Body,
            ["1,000,000 times one attribute; words stay"] = () => "<p " + Many("class=a ", 1_000_000) + ">" + Body,
            ["open formatting before every paragraph; words stay"] = () => string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<font size={i}>")) + Body + Many("<p>x", 200_000),
            ["text straight in a table; words stay"] = () => Body + "<table>" + Many("a<br>", 200_000),
            ["unclosed links; words stay"] = () => Body + Many("<a href=x><p>", 100_000),
            ["nested tables; words stay"] = () => Body + Many("<table><tr><td>", 50_000),
            ["nested lists; words stay"] = () => Body + Many("<ul><li>", 50_000),
            ["definition lists; words stay"] = () => Body + Many("<dl><dd><dt>", 50_000),
            ["math and svg; words stay"] = () => Body + Many("<math><td><svg><p>", 50_000),
            ["unclosed comments; words stay"] = () => Body + Many("<!-- <!-- ", 200_000),
            ["unclosed scripts; words stay"] = () => Body + Many("<script><!--<script>", 100_000),
            ["end tags alone; words stay"] = () => Body + Many("</p></div></a></td>", 100_000),
            ["entities; words stay"] = () => Body + Many("&amp;&lt;&#x41;&nope;&", 200_000),
            ["broken tags"] = () => Many("<", 1_000_000),
            ["broken attributes"] = () => "<p a=\"" + Many("<p a='", 300_000),
            ["deep description of itself; words stay"] = () => "<script type=\"application/ld+json\">" + Many("{\"@graph\":[", 100_000) + "</script>" + Body,
            ["description of itself with 200,000 objects; words stay"] = () => "<script type=\"application/ld+json\">[" + Many("{\"@type\":\"Thing\"},", 200_000) + "{}]</script>" + Body,
            ["100,000 articles; words stay"] = () => "<title>Town buys twelve buses</title><article><h1>Town buys twelve buses</h1>" + Body + "</article>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<article><h2><a href=/{i}>Town {i}</a></h2><p>A short line about something else here.</p></article>")),
            ["50,000 headings; words stay"] = () => Body + Many("<h2><a href=x>Another page of the town here</a></h2><p>A word or two.</p>", 50_000),
            ["one line of 4 MB; words stay"] = () => "<p>" + Many(Prose, 40_000) + "</p>",
        };
    }
}
