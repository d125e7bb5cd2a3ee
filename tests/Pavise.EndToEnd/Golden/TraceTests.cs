using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>From a printed number, click by click, to the words or the row that it rests on.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class TraceTests(ServedStates states)
{
    /// <summary>Page, the number as it is printed, how many links lie between it and its root, and the quote it must end in.</summary>
    public static TheoryData<string, string, bool, string> Quoted => new()
    {
        { "/", "5.6 billion USD", false, "contract worth $5.6 billion from the NATO Support and Procurement Agency" },
        { "/", "501 to 999", true, "The United States is sending more than 500 interceptors for Patriot and NASAMS to Ukraine" },
        { "/", "411 to 909", true, "The United States has transferred about 90 Patriot interceptors from Israel to Ukraine" },
        { "/ledger", "18 systems", true, "Ukraine has ordered 18 IRIS-T systems from Diehl" },
        { "/ledger", "9 systems", true, "Germany has delivered nine IRIS-T systems to Ukraine" },
        { "/ledger", "about 90 missiles", true, "The United States has transferred about 90 Patriot interceptors from Israel to Ukraine" },
        { "/ledger/funnel?item=iris-t-system", "18 systems", true, "Ukraine has ordered 18 IRIS-T systems from Diehl" },
        { "/brief", "5.5 billion USD", false, "The contract for the GEM-T missiles is worth $5.5 billion" },
    };

    [Theory]
    [MemberData(nameof(Quoted))]
    public async Task A_number_ends_in_the_quote_it_rests_on_and_the_text_holds_it_where_its_identity_says(string path, string number, bool computed, string quote)
    {
        await using var watched = await states.OpenAsync("run", path);
        var page = watched.Page;
        var figure = page.Locator("a.figure:visible").Filter(new() { HasTextRegex = new Regex("^\\s*" + Regex.Escape(number)) }).First;
        // The brief leads to its own list of sources; the workbench to the chain.
        if (path == "/brief")
        {
            var origin = await figure.GetAttributeAsync("data-origin");
            await figure.ClickAsync();
            Assert.Contains(quote, await page.Locator($"[id='{(await figure.GetAttributeAsync("href"))![1..]}']").InnerTextAsync(), StringComparison.Ordinal);
            await page.GotoAsync(states.Host("run") + "/trace?id=" + Uri.EscapeDataString(origin!));
        }
        else await figure.ClickAsync();
        await page.ArriveAsync("/trace?id=");
        Assert.Equal(computed, await page.Locator("svg.chain").CountAsync() == 1);
        if (computed)
        {
            // The drawing and the list lead to the same root.
            Assert.True(await page.Locator("svg.chain a").Filter(new() { HasText = quote[..20] }).CountAsync() + await page.Locator("svg.chain g.more").CountAsync() > 0);
            await page.Locator("main th a").Filter(new() { HasText = quote }).First.ClickAsync();
            await page.ArriveAsync("/trace?id=quote");
        }

        Assert.Contains(quote, await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        var place = Place().Match(Uri.UnescapeDataString(new Uri(page.Url).Query));
        var text = (await File.ReadAllTextAsync(Path.Combine(states.Workspace("run"), "documents", place.Groups[1].Value + ".md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        Assert.Equal(quote, text[int.Parse(place.Groups[2].Value, CultureInfo.InvariantCulture)..int.Parse(place.Groups[3].Value, CultureInfo.InvariantCulture)]);
        await page.GetByRole(AriaRole.Link, new() { Name = "read it in its text" }).First.ClickAsync();
        await page.ArriveAsync("/document?id=" + place.Groups[1].Value);
        Assert.Contains(quote, await page.Locator(".text").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(await page.Locator(".text mark").AllInnerTextsAsync(), mark => quote.Contains(mark, StringComparison.Ordinal) || mark.Contains(quote, StringComparison.Ordinal));
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_computed_number_of_the_outlook_ends_in_the_rows_values_and_assumptions_of_its_files()
    {
        await using var watched = await states.OpenAsync("run", "/outlook");
        var page = watched.Page;
        await page.Locator("ul.findings a.figure").First.ClickAsync();
        await page.ArriveAsync("/trace?id=run");
        var roots = page.Locator("section[aria-labelledby=h-roots] tbody tr");
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        string? row = null;
        while (true)
        {
            foreach (var line in await roots.AllAsync())
            {
                var kind = (await line.Locator("td").First.InnerTextAsync()).Trim();
                kinds.Add(kind);
                if (kind == "REGISTER ROW" || kind == "Register row") row ??= await line.Locator("th a").GetAttributeAsync("href");
            }

            var next = page.Locator("section[aria-labelledby=h-roots] a[rel=next]");
            if (await next.CountAsync() == 0) break;
            await next.ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        Assert.DoesNotContain("Computed", kinds);
        Assert.True(kinds.Count >= 3, string.Join(", ", kinds));
        Assert.NotNull(row);
        await page.GotoAsync(states.Host("run") + row);
        // The identity of a row names its month and class: what its line of the file says is what the page shows.
        var place = Row().Match(Uri.UnescapeDataString(row));
        Assert.True(place.Success, row);
        var lines = await File.ReadAllLinesAsync(Path.Combine(states.Workspace("run"), "registers", "raids-monthly.csv"), TestContext.Current.CancellationToken);
        var cells = lines.Single(line => line.StartsWith($"{place.Groups[1].Value},{place.Groups[2].Value},", StringComparison.Ordinal)).Split(',');
        Assert.Matches($"launched {cells[2]}\\b.*intercepted {cells[3]}\\b", (await page.InnerTextAsync("h1")).Replace(",", "", StringComparison.Ordinal));
        Assert.Empty(watched.Complaints);
    }

    [GeneratedRegex("quote:(.+)@([0-9]+)-([0-9]+)$")]
    private static partial Regex Place();

    [GeneratedRegex("row:raids/2026-02/([0-9-]+)/([a-z]+)$")]
    private static partial Regex Row();
}
