using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>Numbers of the plan by slider in real Chromium, and its reasons by a button.</summary>
[Collection(AloneCollection.Name)]
public sealed class PlanSliderTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    private const string Slider = "input[type=range][data-of='set:orders/nspa-gem-t/quantity']";
    private const string Field = "input[type=number][name='set:orders/nspa-gem-t/quantity']";

    [Fact]
    public async Task By_keyboard_the_plan_is_solved_again_as_the_slider_moves_and_the_address_holds_it()
    {
        await using var watched = await ReadyAsync();
        var page = watched.Page;
        await page.FocusAsync(Slider);
        await page.Keyboard.PressAsync("Home");
        await ArriveAsync(page, "=400");
        Assert.Equal("400", await page.InputValueAsync(Field));
        Assert.Equal("400 missiles", await page.GetAttributeAsync(Slider, "aria-valuetext"));
        Assert.Contains("Solved again in", await page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.Equal("input", await page.EvaluateAsync<string>("document.activeElement.tagName.toLowerCase()"));
        var aims = await page.InnerTextAsync(".answer table");
        await page.ReloadAsync();
        Assert.Equal("400", await page.InputValueAsync(Field));
        Assert.Equal(aims, await page.InnerTextAsync(".answer table"));
        await page.FocusAsync(Field);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("900");
        await ArriveAsync(page, "=900");
        Assert.Equal("900", await page.InputValueAsync(Slider));
        Assert.NotEqual(aims, await page.InnerTextAsync(".answer table"));
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task By_mouse_too_and_a_dropped_assumption_is_solved_at_once()
    {
        await using var watched = await ReadyAsync();
        var page = watched.Page;
        await page.Locator(Slider).ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator(Slider).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 4, box.Y + box.Height / 2, new MouseMoveOptions { Steps = 6 });
        await page.Mouse.UpAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.answer table') && !document.querySelector('[aria-busy]')");
        Assert.Contains("set%3Aorders%2Fnspa-gem-t%2Fquantity=" + await page.InputValueAsync(Field), page.Url, StringComparison.Ordinal);
        await page.Locator("details.drops summary").ClickAsync();
        await page.Locator("details.drops input[name='drop:lines/pac-3-mse-usa/capacity']").CheckAsync();
        await ArriveAsync(page, "drop%3Alines%2Fpac-3-mse-usa%2Fcapacity=yes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Holders: stock, need, floors", Exact = true }).ClickAsync();
        await ArriveAsync(page, "part=holders");
        Assert.Contains("quantity", await page.GetAttributeAsync("form.dials input[type=hidden][name^='set:orders']", "name"), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_slider_over_a_very_fine_interval_is_answered_wherever_it_stands()
    {
        const string Fine = "input[type=range][data-of='set:orders/nspa-gem-t/divertible-share']";
        var file = Path.Combine(site.Workspace, "plans", "spring-2026.yaml");
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        TemporaryFolder.Edit(file, "divertible-share: {low: 0.2, high: 0.6,", "divertible-share: {low: 0.00012, high: 0.00019,");
        await using var restored = new Restored(file, before);
        await using var watched = await ReadyAsync();
        var page = watched.Page;
        await page.FocusAsync(Fine);
        await page.Keyboard.PressAsync("Home");
        await ArriveAsync(page, "share=0.00012");
        Assert.Contains("Solved again in", await page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowRight");
        await ArriveAsync(page, "share=0.00012");
        var moved = await page.InputValueAsync("input[type=number][name='set:orders/nspa-gem-t/divertible-share']");
        Assert.Matches("^0\\.00012[0-9]{1,4}$", moved);
        await ArriveAsync(page, "share=" + moved);
        await page.Keyboard.PressAsync("End");
        await ArriveAsync(page, "share=0.00019");
        Assert.Contains("Solved again in", await page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task The_reasons_are_asked_for_by_a_button_followed_and_read_at_their_address()
    {
        await using var watched = await site.OpenAsync("/plan");
        var page = watched.Page;
        await page.FocusAsync("form[action='/plan/why'] button");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".answer").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 240_000 });
        Assert.EndsWith("/plan/why", page.Url, StringComparison.Ordinal);
        Assert.Contains("Whose yes it needs", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await using var other = await site.OpenAsync("/plan/why-not");
        await other.Page.SelectOptionAsync("select[name='if-decision']", "divert/germany-mse/pac-3-mse/UKR");
        await other.Page.FillAsync("input[name='if-number']", "0");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Why not?" }).ClickAsync();
        await other.Page.Locator(".answer").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 240_000 });
        Assert.Contains("the plan is worse: first in the aim", await other.Page.InnerTextAsync(".answer"), StringComparison.Ordinal);
        Assert.Empty(watched.Complaints.Concat(other.Complaints));
    }

    /// <summary>The page of the sliders over orders, once the plan is ready: it is read anew by itself.</summary>
    private async Task<WatchedPage> ReadyAsync()
    {
        var watched = await site.OpenAsync("/plan/try?part=orders");
        await watched.Page.Locator("form.dials").WaitForAsync(new LocatorWaitForOptions { Timeout = 240_000 });
        return watched;
    }

    /// <summary>Waits until the address holds this part and the answer is no longer asked for.</summary>
    private static async Task ArriveAsync(IPage page, string part) =>
        await page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete' && !document.querySelector('[aria-busy]')", part, new PageWaitForFunctionOptions { Timeout = 60_000 });

    /// <summary>Puts a file of the shared workspace back, whatever the test came to.</summary>
    private sealed class Restored(string file, string text) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await File.WriteAllTextAsync(file, text);
    }
}
