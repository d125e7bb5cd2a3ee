using System.Globalization;
using System.Net;
using System.Text;
using static Pavise.Evidence.Tests.Pages.PageBody;

namespace Pavise.Evidence.Tests.Pages;

/// <summary>Ten layouts of web pages, made while the scorer was written.</summary>
internal static class FirstLayouts
{
    public static IReadOnlyDictionary<string, Func<PageBody, string>> All { get; } = new Dictionary<string, Func<PageBody, string>>(StringComparer.Ordinal)
    {
        ["news page with article element"] = News,
        ["blog with side bar"] = Blog,
        ["press release of an office"] = Release,
        ["tables for layout"] = Tables,
        ["text in divs with line breaks"] = Breaks,
        ["long comments"] = LongComments,
        ["many links beside"] = LinkHeavy,
        ["cookie wall"] = CookieWall,
        ["related articles inside"] = RelatedInside,
        ["several articles"] = SeveralArticles,
    };

    internal static string E(string text) => WebUtility.HtmlEncode(text);

    internal static string Day(PageBody body) => body.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Iso(PageBody body) => body.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The parts in ordinary markup.</summary>
    internal static string Html(PageBody body, string paragraph = "p", string heading = "h2") => Html(body.Parts, paragraph, heading);

    internal static string Html(IEnumerable<Part> parts, string paragraph = "p", string heading = "h2")
    {
        var (html, list) = (new StringBuilder(), false);
        foreach (var part in parts)
        {
            if (list && part.Kind != PartKind.Item) html.Append("</ul>\n");
            if (!list && part.Kind == PartKind.Item) html.Append("<ul>");
            list = part.Kind == PartKind.Item;
            html.Append(part.Kind switch
            {
                PartKind.Heading => $"<{heading}>{E(part.Text)}</{heading}>",
                PartKind.Item => $"<li>{E(part.Text)}</li>",
                PartKind.Quote => $"<blockquote><p>{E(part.Text)}</p></blockquote>",
                _ => $"<{paragraph}>{E(part.Text)}</{paragraph}>",
            }).Append('\n');
        }

        return html.Append(list ? "</ul>" : "").ToString();
    }

    internal static string Links(int count, string about) => "<ul>" + string.Concat(Enumerable.Range(1, count).Select(i => $"<li><a href=\"/{about}/{i}\">{about} story number {i} that readers liked</a></li>")) + "</ul>";

    internal static string Teaser(int i) => $"<div class=\"item\"><h3><a href=\"/t/{i}\">Another town plans a bridge of its own, part {i}</a></h3><p>The mayor of the other town said that the bridge will be longer than any before it.</p></div>";

    private static string Top(PageBody body) => $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{E(body.Title)} | The Harbour Times</title><script>var a = '<p>not text</p>';</script><style>p {{ color: red }}</style></head><body>";

    private static string Nav => "<header class=\"site-header\"><a href=\"/\">The Harbour Times</a><nav><ul><li><a href=\"/news\">News</a></li><li><a href=\"/sport\">Sport</a></li><li><a href=\"/weather\">Weather</a></li></ul></nav></header>";

    private static string Foot => "<footer><p>Copyright 2024 The Harbour Times. All rights reserved. No part of this page may be printed without the permission of the publisher.</p><a href=\"/about\">About us</a> <a href=\"/terms\">Terms</a></footer></body></html>";

    private static string News(PageBody body) => $"""
        {Top(body)}{Nav}<main><article><header><h1>{E(body.Title)}</h1><p class="byline">By <a href="/a">{E(body.Author)}</a></p><time datetime="{Iso(body)}T08:00:00Z">{Day(body)}</time></header>
        <figure><img src="x.jpg"><figcaption>The quay in the morning, seen from the tower. Photo: Lars Quill</figcaption></figure>
        <div class="article-body">{Html(body)}</div>
        <div class="share-buttons"><span>Share this story</span><a href="#f">Facebook</a><a href="#t">Twitter</a></div></article></main>
        <aside class="sidebar"><h2>Most read</h2>{Links(6, "read")}</aside>{Foot}
        """;

    private static string Blog(PageBody body) => $"""
        {Top(body)}<div id="page"><div id="masthead"><h1><a href="/">Notes from the quay</a></h1><p>Thoughts about water, stone and small boats since 2009.</p></div>
        <div id="content"><div class="post"><h2 class="entry-title">{E(body.Title)}</h2><div class="entry-meta">Posted on {Day(body)} by {E(body.Author)} in <a href="/c">Harbour</a></div>
        <div class="entry-content">{Html(body, heading: "h3")}</div><p class="post-tags">Tags: <a href="/q">quay</a>, <a href="/b">boats</a></p></div>
        <div class="nav-links"><a href="/p">Older: The winter of the ice</a> <a href="/n">Newer: A summer without rain</a></div></div>
        <div id="sidebar"><div class="widget"><h3>About me</h3><p>I am a retired sailor who writes about the harbour, its people and its birds. I answer letters when I find the time.</p></div>
        <div class="widget"><h3>Archive</h3>{Links(14, "archive")}</div></div></div><div id="footer">Powered by a small machine in the cellar.</div></body></html>
        """;

    private static string Release(PageBody body) => $"""
        {Top(body)}<a class="skip-link" href="#main">Skip to main content</a><div class="gov-banner"><p>An official website of the county. Here is how you know.</p></div>{Nav}
        <div class="breadcrumb"><a href="/">Home</a> / <a href="/press">Press</a> / Releases</div><div id="main"><h1>{E(body.Title)}</h1><p class="date">{Day(body)}</p><p><strong>FOR IMMEDIATE RELEASE</strong></p>
        {Html(body)}<p>###</p><div class="contact-box"><h2>Press contact</h2><p>Press office of the county, telephone 555 0100, open on working days from nine to four.</p></div></div>
        <div class="footer-links"><a href="/privacy">Privacy</a><a href="/access">Accessibility</a></div>{Foot}
        """;

    private static string Tables(PageBody body) => $"""
        <html><head><title>{E(body.Title)}</title></head><body bgcolor=white><table width=100%><tr><td colspan=3><font size=5>THE HARBOUR TIMES</font></td></tr>
        <tr><td width=120 valign=top><a href=a.htm>Front page</a><br><a href=b.htm>Sport</a><br><a href=c.htm>Letters to the editor</a><br><a href=d.htm>Small notices</a></td>
        <td valign=top><font size=4><b>{E(body.Title)}</b></font><br><i>{E(body.Author)}, {Day(body)}</i>{string.Concat(body.Parts.Select(part => "<p>" + (part.Kind == PartKind.Heading ? $"<b>{E(part.Text)}</b>" : E(part.Text)) + "\n"))}</td>
        <td width=150 valign=top><b>Also today</b><br><a href=e.htm>The price of herring rises again</a><br><a href=f.htm>A choir looks for voices</a></td></tr>
        <tr><td colspan=3><small>Printed in the old town. Write to us.</small></td></tr></table></body></html>
        """;

    private static string Breaks(PageBody body) => $"""
        {Top(body)}{Nav}<div class="wrap"><div class="title">{E(body.Title)}</div><div class="when">{Day(body)}</div><div class="txt">{string.Join("<br><br>\n", body.Parts.Select(part => E(part.Text)))}</div>
        <div class="more"><a href="/1">The first of three stories</a><br><a href="/2">The second of three stories</a></div></div>{Foot}
        """;

    private static string LongComments(PageBody body) => $"""
        {Top(body)}{Nav}<div class="container"><h1>{E(body.Title)}</h1><div class="story">{Html(body)}</div><div id="comments"><h3>38 comments</h3>{string.Concat(Enumerable.Range(0, 38).Select(i =>
            $"<div class=\"c\"><b>reader{i}</b> <span>{i + 1} hours ago</span><p>I do not agree with what the board says here, since my family has lived beside this quay for {i + 20} years and we have never seen such a thing. They should ask the people first.</p><a href=\"#r{i}\">Reply</a></div>"))}</div></div>{Foot}
        """;

    private static string LinkHeavy(PageBody body) => $"""
        {Top(body)}{Nav}<div class="left">{Links(30, "north")}</div><div class="mid"><h1>{E(body.Title)}</h1><p>{E(body.Author)} - {Day(body)}</p>{Html(body)}</div><div class="right"><h4>Headlines</h4>{Links(40, "south")}{string.Concat(Enumerable.Range(0, 8).Select(Teaser))}</div>{Foot}
        """;

    private static string CookieWall(PageBody body) => $"""
        {Top(body)}<div class="overlay" role="dialog"><h2>We value your privacy</h2><p>We and our 812 partners use cookies and similar tools on this site to store information on your device, to measure our reach and to show you advertising that fits your interests.</p><p>By clicking accept you give your consent to the use of cookies by us and our partners. You may change your mind at any time in the settings of this website.</p><button>Accept all</button></div>
        {Nav}<section class="post-full"><h1>{E(body.Title)}</h1><section class="post-content">{Html(body)}</section></section>{Foot}
        """;

    private static string RelatedInside(PageBody body)
    {
        var half = body.Parts.Count / 2;
        return $"""
        {Top(body)}{Nav}<article class="story"><h1>{E(body.Title)}</h1><div class="story-text">{Html(body.Parts.Take(half))}
        <div class="related-box"><h4>Related stories</h4>{Teaser(1)}{Teaser(2)}</div><p><a href="/x">READ MORE: The bridge that nobody wanted to pay for</a></p><div class="ad-slot">Advertisement</div>
        {Html(body.Parts.Skip(half))}<p>Sign up for our morning letter and get the news of the harbour by post.</p></div></article><section class="more-stories"><h2>More from the harbour</h2>{string.Concat(Enumerable.Range(3, 6).Select(Teaser))}</section>{Foot}
        """;
    }

    private static string SeveralArticles(PageBody body) => $"""
        {Top(body)}{Nav}<main><article id="a1"><h1>{E(body.Title)}</h1><p class="meta">{E(body.Author)}</p>{Html(body)}</article>
        {string.Concat(Enumerable.Range(1, 5).Select(i => $"<article class=\"card\"><h2><a href=\"/s/{i}\">The choir of the old town sings for the {i}th time</a></h2><p>Sixty voices will be heard in the market hall on Saturday evening, and the entrance is free for everyone who brings a chair.</p><a href=\"/s/{i}\">Continue</a></article>"))}</main>{Foot}
        """;
}
