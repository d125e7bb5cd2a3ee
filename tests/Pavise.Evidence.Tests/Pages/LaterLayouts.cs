using System.Text.Json;
using static Pavise.Evidence.Tests.Pages.FirstLayouts;
using static Pavise.Evidence.Tests.Pages.PageBody;

namespace Pavise.Evidence.Tests.Pages;

/// <summary>Ten more layouts, made after the scorer stood: what it finds in them it was not written for.</summary>
internal static class LaterLayouts
{
    public static IReadOnlyDictionary<string, Func<PageBody, string>> All { get; } = new Dictionary<string, Func<PageBody, string>>(StringComparer.Ordinal)
    {
        ["running report"] = LiveBlog,
        ["page for fast phones"] = Amp,
        ["teaser before a paywall"] = Paywall,
        ["text drawn by a script"] = Script,
        ["everything in one form"] = OneForm,
        ["sections with notices between"] = Sections,
        ["three whole articles in a row"] = Endless,
        ["names that say nothing"] = Nameless,
        ["unclosed tags of an old editor"] = Unclosed,
        ["magazine with side notes and pictures"] = Magazine,
    };

    private static string Head(PageBody body, string more = "") => $"<!doctype html><html lang=\"en-GB\"><head><title>{E(body.Title)} - County Courier</title><meta property=\"og:title\" content=\"{E(body.Title)}\"><meta property=\"og:site_name\" content=\"County Courier\">{more}</head>";

    private static string LiveBlog(PageBody body) => $"""
        {Head(body)}<body><div class="topbar"><a href="/">County Courier</a> <a href="/live">Live</a> <a href="/local">Local</a></div><h1>{E(body.Title)}</h1><div class="live-summary"><a href="#latest">Jump to latest</a></div><div class="live-feed">
        {string.Concat(body.Parts.Where(part => part.Kind != PartKind.Item).Select((part, i) => $"<div class=\"entry\" id=\"e{i}\"><span class=\"time\">{9 + (i / 6)}:{i % 6}0</span>{(part.Kind == PartKind.Heading ? $"<h3>{E(part.Text)}</h3>" : $"<p>{E(part.Text)}</p>")}<div class=\"social-links\"><a href=\"/s\">Share</a> <a href=\"/c\">Copy link</a></div></div>"))}
        </div><div class="promo-strip"><h3>Elsewhere on the Courier</h3><ul><li><a href="/1">The longest night of the winter market</a></li><li><a href="/2">A baker turns eighty and bakes on</a></li></ul></div></body></html>
        """;

    private static string Amp(PageBody body) => $"""
        <!doctype html><html amp lang="en">{Head(body)}<body><amp-sidebar id="side"><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></amp-sidebar><amp-consent><div>We use cookies on this website to show you what you like and to share it with our partners.</div></amp-consent>
        <header class="h"><a href="/">Courier</a></header><main role="main"><h1 class="t">{E(body.Title)}</h1><div class="auth">{E(body.Author)}</div><amp-img src="a.jpg" width="1" height="1"></amp-img><span class="cap">The mill seen from the south</span>{Html(body, heading: "h2")}
        <amp-ad width="300"></amp-ad><amp-embed type="x"></amp-embed><section class="amp-related"><h2>Related</h2><a href="/1">One more story about the mill</a><a href="/2">And another one</a></section></main><footer>County Courier, Mill Lane 4. Registered in the county. Chief editor: Ms Quillfeather.</footer></body></html>
        """;

    private static string Paywall(PageBody body) => $"""
        {Head(body)}<body class="paywalled"><nav><a href="/">Front page</a><a href="/buy">Subscribe</a></nav><article class="premium"><h1>{E(body.Title)}</h1><p class="author">{E(body.Author)}</p><div class="excerpt">{Html(body)}</div>
        <div class="paywall"><h3>This article is for subscribers</h3><p>Read this and every other article of the Courier for four weeks at the price of a cup of coffee, and cancel whenever you like.</p><p>Already a subscriber? <a href="/login">Log in</a></p></div></article>
        <div class="offers"><p>Our letters: choose what you want to hear of, from gardening to the price of houses.</p></div></body></html>
        """;

    private static string Script(PageBody body) => $$"""
        {{Head(body, "<script type=\"application/ld+json\">" + JsonSerializer.Serialize(new Dictionary<string, object> { ["@context"] = "https://schema.org", ["@type"] = "NewsArticle", ["headline"] = body.Title, ["articleBody"] = body.Text, ["datePublished"] = Iso(body) }) + "</script>")}}
        <body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><p>Loading, please wait.</p><script>window.__DATA__ = {"a": "<p>x</p>"};</script></body></html>
        """;

    private static string OneForm(PageBody body) => $"""
        {Head(body)}<body><form method="post" action="./page.aspx" id="aspnetForm"><input type="hidden" name="v" value="AAAA"><div id="ctl00_Top"><a href="/">Ministry of the county</a> <a href="/f">Forms</a> <select><option>English</option><option>Norsk</option></select></div>
        <div id="ctl00_Left"><ul><li><a href="/1">Tasks of the ministry</a></li><li><a href="/2">The minister</a></li><li><a href="/3">Speeches of the minister</a></li></ul></div>
        <div id="ctl00_Main"><span id="ctl00_Title"><h1>{E(body.Title)}</h1></span><span class="dt">{Day(body)}</span><div id="ctl00_Body">{Html(body, heading: "h4")}</div><a href="#top">Back to top</a> <a href="/print">Printer friendly</a></div>
        <div id="ctl00_Bottom"><label for="q">Search</label><input id="q"><span>Ministry of the county, Castle Square 1, telephone 555 0199</span></div></form></body></html>
        """;

    private static string Sections(PageBody body)
    {
        var chunks = body.Parts.Chunk(3).ToArray();
        return $"""
        {Head(body)}<body><div class="app"><div class="hd"><a href="/">Courier</a></div><div class="col"><h1>{E(body.Title)}</h1>{string.Concat(chunks.Select((chunk, i) => $"<section class=\"chunk\">{Html(chunk, heading: "h3")}</section><div class=\"ad-container\"><span>Advertisement</span></div>{(i == 1 ? "<div class=\"newsletter-signup\"><h4>The Courier at breakfast</h4><p>Get the five stories of the day in one letter, every morning at six, written by our editors for you.</p><input><button>Go</button></div>" : "")}"))}
        <p class="tagline"><em>{E(body.Author)} writes about the county for the Courier. <a href="/m">Write to the author</a></em></p></div><div class="col2">{string.Concat(Enumerable.Range(1, 12).Select(Teaser))}</div></div></body></html>
        """;
    }

    private static string Endless(PageBody body)
    {
        var (second, third) = (Make(901, 8, true), Make(902, 8, true));
        return $"""
        {Head(body)}<body><nav><a href="/">Courier</a></nav><div class="stream">{string.Concat(new[] { body, second, third }.Select((one, i) => $"<article data-url=\"/{i}\"><h1>{E(one.Title)}</h1><div class=\"info\">{E(one.Author)} | {Day(one)}</div><div class=\"text\">{Html(one)}</div></article>"))}</div></body></html>
        """;
    }

    private static string Nameless(PageBody body) => $"""
        {Head(body)}<body><div class="x1"><div class="x2"><a href="/">A</a><a href="/b">B</a><a href="/c">C</a></div><div class="x3"><div class="x4"><div class="x5">{E(body.Title)}</div><div class="x6">{E(body.Author)}</div></div>{string.Concat(body.Parts.Select((part, i) => $"<div class=\"{(part.Kind == PartKind.Heading ? "y" : "z")}\"><div><span>{E(part.Text)}</span></div></div>"))}</div>
        <div class="x7">{string.Concat(Enumerable.Range(1, 20).Select(i => $"<div class=\"k\"><a href=\"/k{i}\"><div>A story of the county that has nothing to do with this one, number {i}</div></a></div>"))}</div></div></body></html>
        """;

    private static string Unclosed(PageBody body) => $"""
        <HTML><HEAD><TITLE>{E(body.Title)}</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><A HREF="index.htm">Index</A> | <A HREF="next.htm">Next</A></CENTER><HR><H1>{E(body.Title)}</H1><FONT FACE=Times><I>{E(body.Author)}</I>
        {string.Concat(body.Parts.Select(part => part.Kind switch { PartKind.Heading => $"<H3>{E(part.Text)}</H3>\n", PartKind.Item => $"<LI>{E(part.Text)}\n", PartKind.Quote => $"<BLOCKQUOTE>{E(part.Text)}</BLOCKQUOTE>\n", _ => $"<P><FONT SIZE=2>{E(part.Text)}\n" }))}
        <HR><A HREF="mailto:a@example.org">Write to us</A><BR><SMALL>Last changed on a Monday.</SMALL></BODY></HTML>
        """;

    private static string Magazine(PageBody body) => $"""
        {Head(body)}<body><header role="banner"><a href="/">The Quay Review</a><p>A magazine of slow reading, printed four times a year.</p></header><div class="feature"><div class="feature__hero"><h1>{E(body.Title)}</h1><p class="feature__byline">Words by {E(body.Author)}</p></div>
        <div class="feature__body">{string.Concat(body.Parts.Select((part, i) => (part.Kind switch { PartKind.Heading => $"<h2>{E(part.Text)}</h2>", PartKind.Item => $"<ul><li>{E(part.Text)}</li></ul>", PartKind.Quote => $"<blockquote>{E(part.Text)}</blockquote>", _ => $"<p>{(i == 0 ? $"<span class=\"dropcap\">{E(part.Text[..1])}</span>{E(part.Text[1..])}" : E(part.Text))}</p>" }) + (i % 5 == 1 ? "<figure><img src=\"p.jpg\"><figcaption>Boats on the hard in winter. Picture by Una Tarn</figcaption></figure>" : "") + (i % 6 == 2 ? "<aside class=\"pullquote\"><p>The sea does not wait at all</p></aside>" : "")))}</div>
        <div class="feature__author"><h3>About the author</h3><p>{E(body.Author)} has written for this magazine since its first number and lives with two cats in a house that was once a chapel.</p></div></div><footer role="contentinfo"><p>The Quay Review is made by a society of its readers, who own it together.</p></footer></body></html>
        """;
}
