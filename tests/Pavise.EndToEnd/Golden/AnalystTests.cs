using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The way of a new analyst in real Chromium, from five texts to a brief in hand: by mouse, by keyboard alone, and without script.</summary>
[Collection(AloneCollection.Name)]
public sealed class AnalystTests(ServedStates states)
{
    [Theory]
    [InlineData("h1")]
    [InlineData("input[type=file]")]
    public async Task Five_texts_are_dropped_on_the_page_and_become_a_brief_by_mouse(string where)
    {
        await using var desk = await FreshDesk.OpenAsync(states.Browser);
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Add texts and run it" }).ClickAsync();
        await page.ArriveAsync("/run");
        await DropAsync(page, where, FreshDesk.Texts);
        Assert.Equal(FreshDesk.Texts.Select(Path.GetFileName), await page.EvaluateAsync<string[]>("[...document.querySelector('form.add input[type=file]').files].map(one => one.name)"));
        await page.GetByLabel("Outlet, if all have the same").FillAsync("Notes of a test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        // The page follows the run by itself and is read anew when it ends.
        var brief = page.GetByRole(AriaRole.Link, new() { Name = "the brief as one page" });
        await brief.WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        await page.ArriveAsync("/run");
        await brief.ClickAsync();
        await page.ArriveAsync("/brief");
        await InHandAsync(desk);
        await page.GotoAsync(desk.Address + "/sources");
        Assert.Contains("Notes of a test", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_texts_are_chosen_and_become_a_brief_by_keyboard_alone()
    {
        await using var desk = await FreshDesk.OpenAsync(states.Browser);
        var page = desk.Page;
        await page.TabToAsync("element.textContent === 'Add texts and run it'");
        await page.FollowAsync("/run");
        await page.TabToAsync("element.matches('form.add input[type=file]')");
        // The space bar opens the window of the system in which files are chosen.
        var window = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Space"));
        Assert.True(window.IsMultiple);
        await window.SetFilesAsync(FreshDesk.Texts);
        await page.TabToAsync("element.matches('button.main') && element.textContent === 'Add'");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "the brief as one page" }).WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        await page.ArriveAsync("/run");
        await page.TabToAsync("element.textContent === 'the brief as one page'");
        await page.FollowAsync("/brief");
        await InHandAsync(desk);
    }

    [Fact]
    public async Task Without_script_five_texts_are_dropped_on_the_field_run_read_reviewed_and_briefed()
    {
        await using var desk = await FreshDesk.OpenAsync(states.Browser, script: false);
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Add texts and run it" }).ClickAsync();
        await DropAsync(page, "input[type=file]", FreshDesk.Texts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await DoneAsync(page);
        foreach (var (name, words) in new[] { ("Overview", "In five sentences"), ("Documents", "Leaders announce five systems"), ("Ledger", "The United States"), ("Outlook", "How long it holds"), ("Plan", "Change the plan in a form"), ("Sources", "Leaders announce five systems"), ("Files", "starter.yaml"), ("Trace", "Promised") })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            Assert.Contains(words, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "Documents" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Leaders announce five systems" }).First.ClickAsync();
        await page.Locator(".card a.act").First.ClickAsync();
        await page.GetByLabel("Reject: it must not count").CheckAsync();
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Reason").FillAsync("read without script");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write the decision" }).ClickAsync();
        Assert.Contains("Rejected by Ada", await page.Locator(".card.rejected").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("read without script", await File.ReadAllTextAsync(Path.Combine(desk.Workspace, "review.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Run it again" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Run the workspace again" }).ClickAsync();
        await DoneAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "the brief as one page" }).ClickAsync();
        Assert.Equal(5, await page.Locator("ol.findings > li").CountAsync());
        Assert.Equal(0, await page.Locator("figure:not(:has(svg))").CountAsync());
        Assert.Empty(desk.Watched.Complaints);
    }

    /// <summary>The brief is whole, comes again after a reload, the way back and a deep link work, and both the brief and the overview print.</summary>
    private static async Task InHandAsync(FreshDesk desk)
    {
        var page = desk.Page;
        Assert.Equal(5, await page.Locator("ol.findings > li").CountAsync());
        var words = await page.InnerTextAsync("body");
        await page.ReloadAsync();
        Assert.Equal(words, await page.InnerTextAsync("body"));
        await page.GoBackAsync();
        await page.ArriveAsync("/run");
        Assert.Contains("Done", await page.InnerTextAsync("#h-job"), StringComparison.Ordinal);
        await page.GoForwardAsync();
        await page.ArriveAsync("/brief");
        Assert.Equal(words, await page.InnerTextAsync("body"));
        await Paper.HoldsAsync(page, "the brief");
        // Another window that is led to the same place shows the same.
        await using var other = new WatchedPage(await page.Context.NewPageAsync(), desk.Address);
        const string Deep = "/ledger?without=Germany";
        await other.Page.GotoAsync(desk.Address + Deep);
        var told = await other.Page.InnerTextAsync("main");
        await page.GotoAsync(desk.Address + "/");
        Assert.Equal(5, await page.Locator("ol.findings > li").CountAsync());
        await Paper.HoldsAsync(page, "the overview");
        await page.GotoAsync(desk.Address + Deep);
        Assert.Equal(told, await page.InnerTextAsync("main"));
        Assert.Equal("Germany", await page.InputValueAsync("[name=without]"));
        Assert.Contains("The United States", told, StringComparison.Ordinal);
        Assert.Empty(desk.Watched.Complaints);
        Assert.Empty(other.Complaints);
    }

    /// <summary>Drags files from outside the browser over an element and lets them go, as a mouse does.</summary>
    private static async Task DropAsync(IPage page, string where, IEnumerable<string> files)
    {
        var box = (await page.Locator(where).First.BoundingBoxAsync())!;
        var browser = await page.Context.NewCDPSessionAsync(page);
        var data = new Dictionary<string, object> { ["items"] = Array.Empty<object>(), ["files"] = files.ToArray(), ["dragOperationsMask"] = 1 };
        foreach (var type in new[] { "dragEnter", "dragOver", "drop" })
            await browser.SendAsync("Input.dispatchDragEvent", new Dictionary<string, object> { ["type"] = type, ["x"] = box.X + 20, ["y"] = box.Y + (box.Height / 2), ["data"] = data });
        await browser.DetachAsync();
    }

    /// <summary>A reader without script reads the page again until the run has ended.</summary>
    private static async Task DoneAsync(IPage page)
    {
        for (var i = 0; i < 400; i++)
        {
            if ((await page.Locator("#h-job").InnerTextAsync()).StartsWith("Done", StringComparison.Ordinal)) return;
            await Task.Delay(300, TestContext.Current.CancellationToken);
            await page.ReloadAsync();
        }

        Assert.Fail("the run did not end: " + await page.Locator("main").InnerTextAsync());
    }
}
