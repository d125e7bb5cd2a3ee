using System.Globalization;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>A workbench with many and hostile texts in real Chromium, sent to twice at once and killed in the middle of a run.</summary>
[Collection(AloneCollection.Name)]
public sealed class CrowdedWorkbenchTests(CrowdedWorkspace site) : IClassFixture<CrowdedWorkspace>
{
    /// <summary>Sentences of one list on one page.</summary>
    private const int Leaf = 40;

    private const string Since = "/?since=2025-01-01";

    [Fact]
    public async Task The_overview_is_paged_through_by_its_links_and_no_news_is_lost_or_told_twice()
    {
        await using var watched = await site.OpenAsync(Since);
        var page = watched.Page;
        var seen = new List<string>();
        var (leaves, further, told) = (1, 0, new List<int>());
        while (true)
        {
            var lines = (await page.Locator("#news li").AllTextContentsAsync()).Select(line => line.Trim()).ToArray();
            if (leaves == 1) told.AddRange(lines.Where(IsCount).Select(line => int.Parse(string.Concat(line.Where(char.IsDigit)), CultureInfo.InvariantCulture)));
            else further += lines.Count(line => !IsCount(line));
            seen.AddRange(lines.Where(line => !IsCount(line)));
            var next = page.GetByRole(AriaRole.Link, new() { Name = "The next part of each list" });
            if (await next.CountAsync() == 0) break;
            await next.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await ArriveAsync(page, $"page={++leaves}");
        }

        Assert.True(leaves >= 3, $"{leaves} parts");
        Assert.All(told, count => Assert.True(count >= CrowdedWorkspace.Texts));
        Assert.Equal(told.Sum(count => count - Leaf), further);
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        var last = await page.InnerTextAsync("main");
        await page.GetByRole(AriaRole.Link, new() { Name = "The part before of each list" }).ClickAsync();
        await ArriveAsync(page, $"page={leaves - 1}");
        await page.GoBackAsync();
        await ArriveAsync(page, $"page={leaves}");
        Assert.Equal(last, await page.InnerTextAsync("main"));
        Assert.Empty(watched.Complaints);
    }

    [Theory]
    [InlineData("/document?id=hostile")]
    [InlineData("/documents?q=script")]
    [InlineData("/?since=2024-01-01")]
    [InlineData("/sources?q=script")]
    [InlineData("/documents?q=%3C%2Finput%3E%3Cscript%3Ealert(5)%3C%2Fscript%3E%E2%80%AE")]
    public async Task Markup_scripts_and_turned_words_of_a_text_or_a_search_are_shown_and_never_run(string path)
    {
        await using var watched = await site.OpenAsync(path);
        var page = watched.Page;
        Assert.NotEqual("taken", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("main script, main img, main a[href^='javascript'], main form[action^='http'], main svg[onload], body > style").CountAsync());
        Assert.True(await page.Locator("footer").IsVisibleAsync());
        if (!path.Contains("since", StringComparison.Ordinal)) Assert.Contains("script", await page.InnerTextAsync("main") + await page.EvaluateAsync<string>("[...document.querySelectorAll('main input')].map(one => one.value).join(' ')"), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Two_windows_that_send_at_once_run_once_and_a_killed_workbench_takes_the_run_up_again()
    {
        var settings = Path.Combine(site.Workspace, "pavise.yaml");
        var before = await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken);
        TemporaryFolder.Edit(settings, "replications: 200", "replications: 9000000");
        await using var first = await site.OpenAsync("/run");
        await using var second = await site.OpenAsync("/run");
        await Task.WhenAll(new[] { first, second }.Select(window => window.Page.GetByRole(AriaRole.Button, new() { Name = "Run the workspace again" }).ClickAsync()));
        await first.Page.Locator("#steps li", new() { HasText = "outlook" }).WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        var jobs = Path.Combine(site.Workspace, "out", "jobs");
        Assert.Single(Directory.GetFiles(jobs));
        await site.KillAsync();
        await using var again = await site.OpenAsync("/run");
        await again.Page.Locator("#steps li", new() { HasText = "outlook" }).WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        Assert.Contains("Running", await again.Page.InnerTextAsync("#h-job"), StringComparison.Ordinal);
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Stop this run" }).ClickAsync();
        await again.Page.Locator("#h-job", new() { HasText = "Stopped" }).WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        Assert.Single(Directory.GetFiles(jobs));
        await File.WriteAllTextAsync(settings, before, TestContext.Current.CancellationToken);
        Assert.Contains("NASAMS", await (await again.Page.Context.Browser!.NewPageAsync()).GotoAsync(site.Address + "/") is { } answer ? await answer.TextAsync() : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/files/edit?kind=scenario&file=spring-2026.yaml")]
    [InlineData("/files/edit?kind=plan&new=yes")]
    [InlineData("/files/edit?kind=mapping&new=yes&from=shipped%3Asipri")]
    [InlineData("/what-if")]
    [InlineData("/ledger/balance")]
    public async Task The_tabulator_walks_a_form_in_the_order_in_which_it_is_read(string path)
    {
        await using var watched = await site.OpenAsync(path);
        var page = watched.Page;
        Assert.Equal(0, await page.Locator("[tabindex]:not([tabindex='0']):not([tabindex='-1'])").CountAsync());
        const string Focusable = "[...document.querySelector('main form:not(.search)').querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(one => one.checkVisibility())";
        var count = await page.EvaluateAsync<int>($"() => {{ window.walk = {Focusable}; window.walk[0].focus(); return window.walk.length; }}");
        Assert.True(count > 5, $"{count} fields");
        for (var i = 0; i < Math.Min(count, 120); i++)
        {
            Assert.True(await page.EvaluateAsync<bool>($"() => window.walk[{i}] === document.activeElement"), $"{path}: after {i} steps the focus is on {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 160)")}");
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches(':focus-visible')"), $"{path}: the focus is not seen after {i} steps");
            do await page.Keyboard.PressAsync("Tab");
            while (await page.EvaluateAsync<bool>($"() => window.walk[{i}] === document.activeElement || (document.activeElement.matches('.scroll, .yaml') && !window.walk.includes(document.activeElement))"));
        }

        Assert.Empty(watched.Complaints);
    }

    /// <summary>The last line of a part says how many there are in all.</summary>
    private static bool IsCount(string line) => line.StartsWith("There are ", StringComparison.Ordinal);

    private static async Task ArriveAsync(IPage page, string part) =>
        _ = await page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete'", part);
}
