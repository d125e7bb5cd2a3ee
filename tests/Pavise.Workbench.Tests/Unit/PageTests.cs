using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Tests;

/// <summary>What holds on every page that a reader can reach by links.</summary>
public sealed class PageTests(PlanSite site) : IClassFixture<PlanSite>
{
    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var pages = await site.WalkAsync();
        Assert.True(pages.Count > 40, $"only {pages.Count} pages were reached");
        foreach (var href in pages.Values.SelectMany(page => page.QuerySelectorAll("a[href]")).Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('#') || href.Contains("/charts/", StringComparison.Ordinal)).Distinct())
        {
            if (href.StartsWith('#')) continue;
            using var answer = await site.Browser.GetAsync(new Uri(href, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, href);
        }

        foreach (var (path, page) in pages)
        {
            var missing = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => page.GetElementById(id) is null);
            Assert.True(!missing.Any(), $"{path} has links to nowhere: {string.Join(", ", missing)}");
            var twice = page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key);
            Assert.True(!twice.Any(), $"{path} uses an identity twice: {string.Join(", ", twice)}");
        }
    }

    [Fact]
    public async Task Every_numeral_of_every_page_stands_under_an_origin_that_the_trace_opens()
    {
        var origins = new HashSet<string>(StringComparer.Ordinal);
        var pages = await site.WalkAsync();
        Assert.All(["/", "/documents", "/outlook", "/what-if", "/plan", "/plan/why", "/plan/why-not", "/plan/relax", "/plan/try", "/sources", "/files", "/run", "/trace", "/api", "/brief", .. LedgerTab.All.Select(tab => tab.Href)], path => Assert.Contains(path, pages.Keys));
        foreach (var (path, page) in pages)
        {
            foreach (var text in page.Body!.Descendants<IText>().Where(text => text.Data.Any(char.IsDigit)))
            {
                var parent = text.ParentElement!;
                if (parent.Closest("option, code, input, textarea, script, style, time") is not null) continue;
                var origin = parent.Closest("[data-origin]")?.GetAttribute("data-origin");
                Assert.True(origin is { Length: > 0 }, $"on {path} the numeral in \"{text.Data.Trim()}\" has no origin");
                origins.Add(origin!);
            }
        }

        // Of every sort of origin some trace was walked, so that no sort of page is left out.
        Assert.All(["quote", "row", "catalogue", "assumption", "run", "source"], kind => Assert.Contains(pages.Keys, path => path.StartsWith($"/trace?id={kind}%3A", StringComparison.Ordinal)));
        Assert.True(origins.Count > 100, $"only {origins.Count} origins were named");
        foreach (var origin in origins)
        {
            using var answer = await site.Browser.GetAsync(new Uri("/trace?id=" + Uri.EscapeDataString(origin), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"the trace does not know '{origin}'");
        }
    }

    [Fact]
    public async Task No_page_shows_an_identity_where_the_catalogue_has_a_name()
    {
        var catalogue = CatalogueReader.Read(Site.Parts.CatalogueFiles());
        var identities = catalogue.Items.Select(item => item.Id).Where(id => id.Contains('-', StringComparison.Ordinal))
            .Concat(catalogue.Actors.Where(actor => actor.Iso2 is not null).Select(actor => actor.Code)).ToHashSet(StringComparer.Ordinal);
        // The brief tells in whole sentences, in which "air-defence" is a word.
        foreach (var (path, page) in (await site.WalkAsync()).Where(pair => pair.Key != "/brief"))
        {
            foreach (var text in page.Body!.Descendants<IText>())
            {
                if (text.ParentElement!.Closest("code, option, textarea, .text, .cells, [data-origin^='row:']") is not null) continue;
                var shown = text.Data.Split([' ', '\n', ',', '.', ':', ';', '(', ')', '“', '”'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(identities.Contains);
                Assert.True(shown is null, $"{path} shows '{shown}' in \"{text.Data.Trim()}\"");
            }
        }
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need_and_asks_for_nothing_outside()
    {
        foreach (var path in (await site.WalkAsync()).Keys)
        {
            using var answer = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            var page = await site.OpenAsync(path);
            Assert.DoesNotContain(page.QuerySelectorAll("[src], link[href]"), element => (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Contains("//", StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("[style], [onclick], [onload], [onerror]"));
        }
    }

    [Fact]
    public async Task A_hostile_text_is_shown_and_not_obeyed()
    {
        var page = await site.OpenAsync("/document?id=hostile");
        Assert.Empty(page.QuerySelectorAll("script, article img, article style"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["U+202E", "U+202C"], page.QuerySelectorAll(".text .control").Select(control => control.TextContent));
        Assert.DoesNotContain('\u202E', page.DocumentElement.OuterHtml);
        Assert.NotEmpty(page.QuerySelectorAll(".text mark"));
    }

    [Fact]
    public async Task A_text_of_one_endless_word_comes_in_parts()
    {
        var first = await site.OpenAsync("/document?id=wide");
        Assert.Contains("Part 1 of 6", first.QuerySelector("nav.leaf")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(20_000, first.QuerySelector(".text")!.TextContent.Length);
        Assert.Contains("Part 6 of 6", (await site.OpenAsync("/document?id=wide&part=99")).QuerySelector("nav.leaf")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/document?id=..%2f..%2fpavise")]
    [InlineData("/document?id=%00")]
    [InlineData("/trace?id=..%2f..%2fetc%2fpasswd")]
    [InlineData("/trace?id=run:ledger/balance/@published=9999-99-99")]
    [InlineData("/trace?id=row:..%2f..")]
    [InlineData("/charts/..%2fpavise.yaml")]
    [InlineData("/charts/chart-donors.exe")]
    [InlineData("/nowhere")]
    public async Task A_tricky_identity_is_not_found(string path) => Assert.Equal("This is not here", (await site.OpenAsync(path, HttpStatusCode.NotFound)).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task A_table_is_searched_and_the_search_stands_in_the_address()
    {
        var page = await site.OpenAsync("/sources?show=values&q=kill+cruise");
        var rows = page.QuerySelectorAll("tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("cruise", row.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("kill cruise", page.QuerySelector<IHtmlInputElement>("#q")!.Value);
    }

    [Fact]
    public async Task The_overview_opens_with_five_findings_each_of_which_leads_to_where_it_rests_on()
    {
        var findings = (await site.OpenAsync("/")).QuerySelectorAll("ol.findings > li");
        Assert.Equal(5, findings.Length);
        Assert.All(findings, finding => Assert.NotEmpty(finding.QuerySelectorAll("a.figure[data-origin]")));
        Assert.Contains(findings, finding => finding.QuerySelectorAll("a.figure").Any(figure => figure.TextContent.Contains(" to ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_to_be_checked_next_opens_with_the_form_that_settles_it()
    {
        var checks = (await site.OpenAsync("/")).QuerySelectorAll("#checks a[href*='/document?']").Select(link => link.GetAttribute("href")!).Where(href => href.Contains("claim=", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(checks);
        foreach (var href in checks)
        {
            Assert.Contains("review=open", href, StringComparison.Ordinal);
            Assert.NotNull((await site.OpenAsync(href)).QuerySelector("form.review"));
        }
    }

    [Fact]
    public async Task What_is_new_depends_on_the_chosen_day()
    {
        var all = (await site.OpenAsync("/?since=2020-01-01")).QuerySelectorAll("#news li").Length;
        var few = (await site.OpenAsync("/?since=2026-02-01")).QuerySelectorAll("#news li").Length;
        Assert.InRange(few, 1, all - 1);
        Assert.Contains("No text", (await site.OpenAsync("/?since=2030-01-01")).QuerySelector("#news")!.TextContent, StringComparison.Ordinal);
    }
}
