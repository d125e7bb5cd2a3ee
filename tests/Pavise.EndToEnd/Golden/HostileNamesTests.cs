using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>Names full of markup, scripts and turned words, in every input that may hold one, in real Chromium.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileNamesTests(HostileWorkspace site) : IClassFixture<HostileWorkspace>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/document?id=2024-07-09-summit")]
    [InlineData("/ledger")]
    [InlineData("/ledger/timeline")]
    [InlineData("/ledger/docket")]
    [InlineData("/ledger/registers")]
    [InlineData("/outlook")]
    [InlineData("/plan")]
    [InlineData("/what-if")]
    [InlineData("/sources")]
    [InlineData("/sources?show=values")]
    [InlineData("/files/edit?kind=scenario&file=spring-2026.yaml")]
    [InlineData("/run")]
    [InlineData("/trace?id=quote%3A2026-02-20-pac-3%4027-92")]
    [InlineData("/trace?id=run:ledger/donors")]
    [InlineData("/brief")]
    public async Task A_hostile_name_is_shown_never_run_and_turns_no_word(string path)
    {
        await using var watched = await site.OpenAsync(path);
        var page = watched.Page;
        Assert.Equal(200, watched.Status);
        Assert.Contains("esrever", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("body script:not([src]), body img, [onerror], [onload], main a[href^='javascript']").CountAsync());
        Assert.DoesNotContain(await page.InnerTextAsync("body"), c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        Assert.DoesNotContain(await page.TitleAsync(), c => c is >= '\u202A' and <= '\u202E');
        Assert.NotEqual("taken", await page.TitleAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_field_gives_a_hostile_name_back_to_the_letter()
    {
        await using var watched = await site.OpenAsync("/files/edit?kind=scenario&file=spring-2026.yaml");
        Assert.Equal(HostileWorkspace.Name, await watched.Page.InputValueAsync("[name='f/name']"));
    }

    [Theory]
    [InlineData("/document?id=word")]
    [InlineData("/document?id=word&part=99")]
    [InlineData("/documents")]
    [InlineData("/")]
    public async Task Ten_million_letters_without_a_blank_neither_widen_a_page_nor_slow_it(string path)
    {
        await using var watched = await site.OpenAsync(path);
        await watched.Page.SetViewportSizeAsync(360, 900);
        Assert.True(await watched.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.InRange(await watched.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].decodedBodySize"), 1_000, 500_000);
        Assert.Empty(watched.Complaints);
    }
}
