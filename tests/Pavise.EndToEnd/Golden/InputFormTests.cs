using System.Globalization;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>Scenario, plan and mapping made and changed in forms in real Chromium; the commands then read the files.</summary>
[Collection(AloneCollection.Name)]
public sealed class InputFormTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    [Fact]
    public async Task A_scenario_is_made_from_nothing_by_keyboard_alone_and_simulated()
    {
        await using var watched = await site.OpenAsync("/files");
        var page = watched.Page;
        await PressAsync(page, "element.tagName === 'BUTTON' && element.textContent === 'Make a new scenario'", "kind=scenario");
        await TypeAsync(page, "", "name", "by-keyboard");
        await TypeAsync(page, "f/", "name", "By keyboard");
        await TypeAsync(page, "f/", "horizon-days", "10");
        await TypeAsync(page, "f/", "start", "2001-01");
        await UnfoldAsync(page, "place");
        await TypeAsync(page, "f/place/", "name", "Testland");
        await ChooseAsync(page, "f/place/real", "no");
        await AddAsync(page, "items");
        await page.Keyboard.TypeAsync("dart");
        await TypeAsync(page, "f/items/0/", "name", "Dart");
        await AddAsync(page, "layers");
        await page.Keyboard.TypeAsync("dart");
        await AddAsync(page, "layers/0/engages");
        await ChooseAsync(page, "f/layers/0/engages/0/class", "ballistic");
        await ValueAsync(page, "layers/0/engages/0/kill-probability", "0.7", "probability");
        await AddAsync(page, "magazines");
        await page.Keyboard.TypeAsync("dart");
        foreach (var (name, best, unit) in new[] { ("fire-units", "1", "battery"), ("ready-rounds", "16", "missile"), ("reload-per-day", "8", "missile-per-day") }) await ValueAsync(page, $"magazines/0/{name}", best, unit);
        await AddAsync(page, "stock");
        await page.Keyboard.TypeAsync("dart");
        await ValueAsync(page, "stock/0/rounds", "40", "missile");
        await AddAsync(page, "threats");
        await ChooseAsync(page, "f/threats/0/class", "ballistic");
        await ChooseAsync(page, "f/threats/0/adversary", "yes");
        await PressAsync(page, "element.value === 'check'", null);
        Assert.Contains("to the field", await page.InnerTextAsync(".told"), StringComparison.Ordinal);
        await UnfoldAsync(page, "threats/0/raids");
        await ChooseAsync(page, "f/threats/0/raids/source", "script");
        await TypeAsync(page, "f/threats/0/raids/", "every-day", "5");
        await PressAsync(page, "element.value === 'check'", null);
        Assert.True(await page.Locator(".done").CountAsync() == 1, await page.InnerTextAsync("main"));
        await PressAsync(page, "element.value === 'save'", "done=saved");
        Assert.Empty(watched.Complaints);
        var file = Path.Combine(site.Workspace, "scenarios", "by-keyboard.yaml");
        var run = Command.Run(site.Workspace, "simulate", file, "--replications", "20");
        File.Delete(file);
        Assert.True(run.Code == 0, run.ToString());
    }

    [Fact]
    public async Task A_plan_is_changed_by_mouse_and_the_command_plans_it()
    {
        await using var watched = await site.OpenAsync("/plan");
        var page = watched.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the plan in a form" }).ClickAsync();
        await ArriveAsync(page, "kind=plan");
        await page.Locator("[name='f/months']").FillAsync("25");
        await page.Locator("#f-orders > details.row").First.Locator("> summary").ClickAsync();
        await page.Locator("[name='f/orders/0/note']").FillAsync("changed by mouse");
        await page.GetByLabel("File", new() { Exact = true }).FillAsync("by-mouse.yaml");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await ArriveAsync(page, "done=saved");
        Assert.Empty(watched.Complaints);
        var file = Path.Combine(site.Workspace, "plans", "by-mouse.yaml");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var plan = Command.Run(site.Workspace, "plan", file);
        File.Delete(file);
        Assert.Contains("note: changed by mouse", text, StringComparison.Ordinal);
        Assert.Contains("# Months of output and stock", text, StringComparison.Ordinal);
        Assert.True(plan.Code == 0, plan.ToString());
        Assert.Contains("25 months", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_is_made_and_a_table_imported_through_it()
    {
        await using var watched = await site.OpenAsync("/files");
        var page = watched.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a new import mapping" }).ClickAsync();
        await ArriveAsync(page, "kind=mapping");
        foreach (var (name, words) in new[] { ("register", "gifts"), ("release", "2026-03"), ("credit", "A club of donors"), ("key", "no") }) await page.Locator($"[name='f/{name}']").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to figures" }).ClickAsync();
        await page.Locator("[name='f/figures/0/measure']").FillAsync("given");
        await page.Locator("[name='f/figures/0/kind']").SelectOptionAsync("delivery");
        await page.Locator("[name='f/figures/0/status']").SelectOptionAsync("delivered");
        foreach (var (name, words) in new[] { ("item", "thing"), ("number", "pieces"), ("from", "giver"), ("to", "=UKR"), ("when", "day") }) await page.Locator($"[name='f/figures/0/{name}']").FillAsync(words);
        await page.GetByLabel("File", new() { Exact = true }).FillAsync("gifts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await ArriveAsync(page, "done=saved");
        var taken = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Take away" }).ClickAsync());
        Assert.Equal("gifts.yaml", taken.SuggestedFilename);
        Assert.Empty(watched.Complaints);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["gifts.csv"], "no,thing,pieces,giver,day\n1,gem-t,4,USA,2026-01-10\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, Command.Run(folder.Path, "new", "fresh").Code);
        var import = Command.Run(folder["fresh"], "ledger", "import", Path.Combine(site.Workspace, "mappings", "gifts.yaml"), folder["gifts.csv"], "--json");
        Assert.True(import.Code == 0, import.ToString());
        Assert.Contains("\"posted\":1", import.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>A number with its unit and an assumption, in a group that may be folded.</summary>
    private static async Task ValueAsync(IPage page, string path, string best, string unit)
    {
        await UnfoldAsync(page, path);
        foreach (var (name, words) in new[] { ("best", best), ("unit", unit), ("assumption", "An example.") }) await TypeAsync(page, $"f/{path}/", name, words);
    }

    private static async Task TypeAsync(IPage page, string prefix, string name, string words)
    {
        await TabToAsync(page, $"element.name === '{prefix}{name}'");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
    }

    private static async Task ChooseAsync(IPage page, string name, string word)
    {
        await TabToAsync(page, $"element.name === '{name}'");
        await page.Keyboard.TypeAsync(word);
    }

    /// <summary>Opens a folded part, if it is folded.</summary>
    private static async Task UnfoldAsync(IPage page, string path)
    {
        var id = "f-" + path.Replace('/', '_');
        await TabToAsync(page, $"element.tagName === 'SUMMARY' && element.parentElement.id === '{id}'");
        if (!await page.EvaluateAsync<bool>("document.activeElement.parentElement.open")) await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Adds a row; the page comes back with the keyboard in it.</summary>
    private static async Task AddAsync(IPage page, string path)
    {
        await UnfoldAsync(page, path);
        await PressAsync(page, $"element.value === 'add/{path}'", null);
        await page.WaitForFunctionAsync("start => document.activeElement.name?.startsWith(start) ?? false", $"f/{path}/");
    }

    /// <summary>Presses Enter on a button and waits for the page that answers.</summary>
    private static async Task PressAsync(IPage page, string condition, string? part)
    {
        await TabToAsync(page, condition);
        await page.EvaluateAsync("document.body.dataset.before = 'yes'");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, part ?? "");
    }

    private static async Task TabToAsync(IPage page, string condition)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await page.EvaluateAsync<bool>($"(element => {condition})(document.activeElement)")) return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"the keyboard does not reach: {condition} at {page.Url}"));
    }

    /// <summary>Waits until another page, with this part in its address, is read whole.</summary>
    private static async Task ArriveAsync(IPage page, string part) =>
        _ = await page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete' && document.body.dataset.before !== 'yes'", part);
}
