using System.Text.RegularExpressions;
using Pavise.Core;

namespace Pavise.Briefing.Tests;

/// <summary>The brief of a large workspace as one page.</summary>
public class ShortBriefTests
{
    private const int Many = 20_000;

    [Fact]
    public async Task A_brief_over_twenty_thousand_quotes_is_a_page_of_less_than_a_megabyte_whose_links_all_lead_somewhere()
    {
        Origin[] quotes = [.. Enumerable.Range(0, Many).Select(i => new DocumentSpan($"quote:text@{i}", "text", "", i, i + 1, "Ten missiles arrived.", new Attribution("A club", "CC0-1.0")))];
        var whole = new Computation("run:judgement", "all of it", [.. quotes.Select(quote => quote.Id)]);
        Sentence Said(int i) => new SentenceBuilder().Say("Missiles: ").Say("10", quotes[i].Id).Say(".").Cite([.. quotes.Take(1000).Select(quote => quote.Id)]).Build();
        Sentence[] all = [.. Enumerable.Range(0, Many).Select(Said)];
        var title = new SentenceBuilder().Say("Large").Build();
        var brief = new Brief(title, new SentenceBuilder().Say("as of ").Say("2026", whole.Id).Build(), [all[0]],
            [new Section("one", "One", [new Listing("As a list", all, 8), new Paragraph(all), new Table("As a table", ["Number"], [.. all.Select(one => (IReadOnlyList<Sentence>)[one])])])], [], [.. quotes, whole]);
        var html = await BriefRenderer.RenderAsync(brief);
        Assert.InRange(html.Length, 50_000, 1 << 20);
        Assert.Equal(3, Regex.Count(html, "There are\\s+<a [^>]*>20,000</a>"));
        Assert.Empty(NumeralAudit.Check("brief.html", html, new TraceGraph(brief.Origins)));
        var anchors = Regex.Matches(html, "id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct(), anchor => Assert.Contains(anchor, anchors));
        Assert.Contains("and others, which", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, 20)]
    [InlineData(600, 20)]
    [InlineData(600, 200)]
    public async Task From_every_figure_links_lead_to_a_root_within_the_brief_however_many_origins_stand_behind_it(int figures, int each)
    {
        Origin[] quotes = [.. Enumerable.Range(0, figures * each).Select(i => new DocumentSpan($"quote:text@{i}", "text", "", i, i + 1, "Ten missiles arrived that nobody had seen before, of which two were broken.", new Attribution("A club", "CC0-1.0")))];
        Origin[] sums = [.. Enumerable.Range(0, figures).Select(i => new Computation($"run:sum/{i}", "a sum", [.. quotes.Skip(i * each).Take(each).Select(quote => quote.Id)]))];
        Origin[] means = [.. sums.Select((sum, i) => new Computation($"run:mean/{i}", "a mean", [sum.Id, quotes[^1].Id]))];
        Sentence[] all = [.. means.Select(mean => new SentenceBuilder().Say("Missiles: ").Say("10", mean.Id).Say(".").Build())];
        var brief = new Brief(new SentenceBuilder().Say("Large").Build(), all[0], [all[0]],
            [.. all.Chunk(ShortBrief.Most).Select((some, i) => new Section(FormattableString.Invariant($"s{i}"), "Some", [new Paragraph(some)]))], [], [.. quotes, .. sums, .. means]);
        var html = await BriefRenderer.RenderAsync(brief);
        Assert.InRange(html.Length, 1, 1 << 20);
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var listed = page.QuerySelectorAll("ul.origins > li").ToDictionary(item => item.Id!, StringComparer.Ordinal);
        Assert.Equal(listed.Count <= BriefOrigins.Many && figures * each <= BriefOrigins.Many, listed.Count == figures * (each + 2));
        foreach (var figure in page.QuerySelectorAll("main a.figure"))
        {
            var item = listed[figure.GetAttribute("href")![1..]];
            Assert.Equal(figure.GetAttribute("data-origin"), item.GetAttribute("data-origin"));
            for (var steps = 0; item.ClassName == "computed"; steps++)
            {
                Assert.True(steps < 3, "the chain does not end");
                item = listed[item.QuerySelector("details a")!.GetAttribute("href")![1..]];
            }

            Assert.Equal("quote", item.ClassName);
        }

        Assert.All(page.QuerySelectorAll("ul.origins a"), link => Assert.Contains(link.GetAttribute("href")![1..], listed.Keys));
    }

    [Fact]
    public void A_brief_of_the_usual_length_stays_as_it_is()
    {
        var brief = BriefWriter.Write(Arnor.Input());
        Assert.Equal(brief.Sections.SelectMany(section => section.Blocks), ShortBrief.Of(brief).Sections.SelectMany(section => section.Blocks));
    }
}
