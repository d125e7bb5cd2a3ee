using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The three times of the ledger by slider in real Chromium.</summary>
[Collection(AloneCollection.Name)]
public sealed class LedgerSliderTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    private const string Slider = "input[type=range][data-of=published]";

    [Fact]
    public async Task By_keyboard_the_date_and_the_answer_follow_without_the_button_and_the_address_holds_them()
    {
        await using var watched = await site.OpenAsync("/ledger/balance");
        var page = watched.Page;
        var before = await AnswerAsync(page);
        await page.FocusAsync(Slider);
        await page.Keyboard.PressAsync("Home");
        Assert.NotEqual("", await page.InputValueAsync("input[name=published]"));
        await ArriveAsync(page, "published=");
        var first = await AnswerAsync(page);
        Assert.NotEqual(before, first);
        Assert.Equal(Slider[..5], await page.EvaluateAsync<string>("document.activeElement.tagName.toLowerCase()"));

        await page.Keyboard.PressAsync("ArrowRight");
        var date = await page.InputValueAsync("input[name=published]");
        await ArriveAsync(page, "published=" + date);
        await page.ReloadAsync();
        Assert.Equal(date, await page.InputValueAsync("input[name=published]"));
        var shown = await AnswerAsync(page);
        await page.FocusAsync(Slider);
        await page.Keyboard.PressAsync("End");
        await page.WaitForFunctionAsync("() => location.search === '' || !location.search.includes('published')");
        Assert.Equal("", await page.InputValueAsync("input[name=published]"));
        Assert.Equal("everything", await page.GetAttributeAsync(Slider, "aria-valuetext"));
        Assert.Equal(before, await AnswerAsync(page));
        await page.GoBackAsync();
        await ArriveAsync(page, "published=" + date);
        await page.WaitForFunctionAsync("text => document.querySelector('main').innerText === text", shown);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task By_mouse_a_drawing_follows_too_and_every_file_and_tab_leads_on_with_the_day()
    {
        await using var watched = await site.OpenAsync("/ledger");
        var page = watched.Page;
        var box = (await page.Locator(Slider).BoundingBoxAsync())!;
        var drawn = await page.InnerHTMLAsync("main > figure svg");
        await page.Mouse.MoveAsync(box.X + box.Width - 8, box.Y + box.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width * 0.45f, box.Y + box.Height / 2, new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
        await ArriveAsync(page, "published=");
        var date = await page.InputValueAsync("input[name=published]");
        await page.WaitForFunctionAsync("before => document.querySelector('main > figure svg')?.innerHTML !== before", drawn);
        Assert.EndsWith("published=" + date, page.Url, StringComparison.Ordinal);
        Assert.Contains("published=" + date, await page.GetAttributeAsync("nav.tabs a >> nth=3", "href"), StringComparison.Ordinal);
        Assert.Contains("published=" + date, await page.GetAttributeAsync("main > figure .files a >> nth=0", "href"), StringComparison.Ordinal);
        var cited = await page.Locator(".cited li").CountAsync();
        await page.ReloadAsync();
        Assert.Equal(cited, await page.Locator(".cited li").CountAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Without_script_the_slider_is_moved_and_the_button_asks()
    {
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + "/ledger/balance");
        await page.FocusAsync(Slider);
        await page.Keyboard.PressAsync("Home");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.Load);
        Assert.Matches("/ledger/balance\\?published=\\d{4}-\\d{2}-\\d{2}$", page.Url);
        Assert.Contains("holds nothing", await AnswerAsync(page), StringComparison.Ordinal);
    }

    private static Task<string> AnswerAsync(IPage page) => page.InnerTextAsync("main");

    /// <summary>Waits until the address holds this part and the answer is no longer asked for.</summary>
    private static async Task ArriveAsync(IPage page, string part) =>
        await page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete' && !document.querySelector('[aria-busy]')", part);
}
