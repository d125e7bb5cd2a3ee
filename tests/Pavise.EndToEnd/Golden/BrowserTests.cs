using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The brief in real Chromium.</summary>
public class BrowserTests
{
    [Fact]
    public async Task The_brief_opens_without_a_console_error_or_a_network_request_and_leads_from_a_number_to_its_origin()
    {
        using var folder = new TemporaryFolder();
        var workspace = folder.FirstLook();
        Assert.Equal(0, Command.Run(folder.Path, "run", workspace).Code);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        var (said, asked) = (new List<string>(), new List<string>());
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(Path.Combine(workspace, "out", "brief.html")).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

        Assert.Empty(said);
        Assert.Single(asked, url => url.StartsWith("file:", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal(5, await page.Locator("ol.findings > li").CountAsync());
        Assert.Equal(4, await page.Locator("figure svg").CountAsync());

        var figure = page.Locator("ol.findings a.figure").First;
        var target = await figure.GetAttributeAsync("href");
        await figure.ClickAsync();
        Assert.EndsWith(target!, page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator($"[id='{target![1..]}']").CountAsync());
        foreach (var width in new[] { 360, 1280, 2560 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"the page scrolls sideways at {width} pixels");
        }
    }
}
