using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>Every registered kind of chart, walked over by keyboard in real Chromium.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class ChartKeyboardTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    /// <summary>Identity and page of each kind, as the registry of the workbench has them.</summary>
    public static TheoryData<string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (Match kind in Registered().Matches(Registry)) kinds.Add(kind.Groups[1].Value, kind.Groups[2].Value);
            return kinds;
        }
    }

    [Fact]
    public void The_registry_is_read_whole() => Assert.Equal(Regex.Count(Registry, "\"chart-[a-z]+\""), Kinds.Count);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Arrow_keys_walk_over_every_value_which_is_outlined_and_told_and_Escape_leaves(string kind, string path)
    {
        await using var watched = await site.OpenAsync(path);
        var page = watched.Page;
        await TabToDrawingAsync(page, kind);
        var marks = await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('#{kind} .drawing [data-mark]')].map(mark => mark.dataset.mark)");
        Assert.True(marks.Length > 1, $"{kind} has {marks.Length} values");
        Assert.StartsWith($"Arrow keys walk over the {marks.Length} values", await SaidAsync(page, kind), StringComparison.Ordinal);
        Assert.Equal("polite", await page.Locator($"#{kind} p.said").GetAttributeAsync("aria-live"));

        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < marks.Length; i++)
        {
            await page.Keyboard.PressAsync(i % 2 == 0 ? "ArrowRight" : "ArrowDown");
            Assert.Equal($"{marks[i]} ({i + 1} of {marks.Length})", await SaidAsync(page, kind));
            places.Add(await page.EvaluateAsync<string>($$"""(() => { const here = document.querySelector('#{{kind}} svg > .here').getBoundingClientRect(), mark = document.querySelectorAll('#{{kind}} .drawing [data-mark]')[{{i}}].getBoundingClientRect(); return [here.left <= mark.left, here.right >= mark.right, here.top <= mark.top, here.bottom >= mark.bottom].every(Boolean) ? here.left.toFixed(1) + ' ' + here.top.toFixed(1) : 'elsewhere'; })()"""));
        }

        Assert.DoesNotContain("elsewhere", places);
        Assert.True(places.Count > marks.Length / 2, $"{places.Count} places for {marks.Length} values");
        await PressAsync(page, kind, "ArrowRight", marks[^1]);
        await PressAsync(page, kind, "ArrowLeft", marks[^2]);
        await PressAsync(page, kind, "Home", marks[0]);
        await PressAsync(page, kind, "ArrowUp", marks[0]);
        await PressAsync(page, kind, "End", marks[^1]);
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await SaidAsync(page, kind));
        Assert.Equal(0, await page.Locator($"#{kind} svg > .here").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("document.activeElement.matches('.drawing')"));
        Assert.Empty(watched.Complaints);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Without_script_Tab_leads_to_the_drawing_its_table_and_its_panel(string kind, string path)
    {
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address + path);
        await TabToDrawingAsync(page, kind);
        Assert.Equal(0, await page.Locator($"#{kind} p.said").CountAsync());
        Assert.NotEmpty(await page.Locator($"#{kind} .drawing").GetAttributeAsync("aria-label") ?? "");
        var summaries = new List<string>();
        // The brief shows the table alone; its sources stand at its end.
        var wanted = path == "/brief" ? 1 : 2;
        for (var i = 0; i < 20 && summaries.Count < wanted; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>($"(() => {{ const one = document.activeElement; return one.matches('#{kind} summary') ? one.textContent : ''; }})()") is { Length: > 0 } words) summaries.Add(words);
        }

        Assert.Equal(new[] { "The same as a table", "Sources, citation and files" }.Take(wanted), summaries);
        await page.Locator($"#{kind} summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator($"#{kind} details table").First.IsVisibleAsync());
    }

    private static async Task PressAsync(IPage page, string kind, string key, string told)
    {
        await page.Keyboard.PressAsync(key);
        Assert.StartsWith(told + " (", await SaidAsync(page, kind), StringComparison.Ordinal);
    }

    private static async Task<string> SaidAsync(IPage page, string kind) => await page.Locator($"#{kind} p.said").TextContentAsync() ?? "";

    private static async Task TabToDrawingAsync(IPage page, string kind)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"document.activeElement.matches('#{kind} .drawing')")) return;
        }

        Assert.Fail($"Tab never came to the drawing of {kind}");
    }

    private static string Registry => File.ReadAllText(Path.Combine(Repository.Root, "src", "Pavise.Workbench", "Charting", "ChartRegistry.cs"));

    [GeneratedRegex("Of(?:Run|Ledger)\\(\"(chart-[a-z]+)\".*\"(/[^\"]*)\"\\),")]
    private static partial Regex Registered();
}
