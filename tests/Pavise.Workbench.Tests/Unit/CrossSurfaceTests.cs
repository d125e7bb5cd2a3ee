using System.Text.Json;
using AngleSharp.Dom;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>A figure of the book is said in the same words by the page, the API and the lines of the command, in every view.</summary>
public sealed class CrossSurfaceTests(Site site) : IClassFixture<Site>
{
    private static readonly string[] Items = ["patriot-system", "interceptor", "iris-t-slm", "gem-t", "pac-3-mse"];

    /// <summary>Times and silent sources to ask through.</summary>
    private static readonly string[] Views =
    [
        "", "happened=2024-07-10", "happened=2025-08-01", "published=2024-07-10", "published=2025-08-01", "recorded=2100-01-01", "without=Germany", "without=Romania",
        "happened=2025-01-01&without=Germany", "happened=2024-01-01", "published=2026-02-01", "published=2025-01-30&without=Romania",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Questions =>
    [
        "balance", "debts", "slots", "docket", "statements", "docket?as-of=2025-01-01", "debts?as-of=2026-06-30",
        .. Items.Select(item => $"funnel?item={item}"), .. Items.Select(item => $"registers?item={item}"),
    ];

    [Fact]
    public async Task Two_hundred_questions_are_answered_in_the_same_words()
    {
        var (asked, figures) = (0, 0);
        foreach (var question in Questions)
        {
            foreach (var view in Views)
            {
                var address = question + (view.Length == 0 ? "" : (question.Contains('?', StringComparison.Ordinal) ? "&" : "?") + view);
                var said = (await FiguresAsync(address)).ToArray();
                var (page, lines) = (await PageAsync("/ledger/" + address), Lines(address));
                Assert.All(said, words => Assert.True(SaidFigures.Stands(page, words), $"/ledger/{address} does not say '{words}'"));
                if (lines is not null) Assert.All(said, words => Assert.True(SaidFigures.Stands(lines, words), $"the command does not say '{words}' of {address}: {lines}"));
                (asked, figures) = (asked + 1, figures + said.Length);
            }
        }

        Assert.True(asked >= 200, $"only {asked} questions");
        Assert.True(figures >= 250, $"only {figures} figures");
    }

    [Fact]
    public async Task Every_computed_figure_of_the_brief_stands_in_the_same_words_on_the_pages()
    {
        var (brief, pages) = (Figures([await site.OpenAsync("/brief")]), Figures((await site.WalkAsync()).Values));
        var computed = brief.Where(one => one.Key.StartsWith("run:ledger/", StringComparison.Ordinal) || one.Key.StartsWith("run:outlook/", StringComparison.Ordinal)).ToArray();
        Assert.All(computed, one => Assert.Subset(pages[one.Key].ToHashSet(StringComparer.Ordinal), one.ToHashSet(StringComparer.Ordinal)));
        Assert.True(computed.Sum(one => one.Distinct(StringComparer.Ordinal).Count()) >= 70, "too few figures to tell anything");
    }

    [Fact]
    public async Task The_outlook_of_the_API_is_what_the_brief_says_of_every_threat()
    {
        var brief = Figures([await site.OpenAsync("/brief")]);
        using var outlook = JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri("/api/outlook", UriKind.Relative), Cancel));
        var said = 0;
        foreach (var row in outlook.RootElement.GetProperty("results").GetProperty("leakers_by_class").EnumerateObject())
        {
            var (quantiles, intervals) = (row.Value.GetProperty("quantiles"), row.Value.GetProperty("quantile_intervals"));
            DrawnFigure At(string name) => new(Number(quantiles, name), intervals.GetProperty(name)[0].GetDouble(), intervals.GetProperty(name)[1].GetDouble());
            var words = Formatter.Estimate(new DrawnInterval(At("0.10"), At("0.50"), At("0.90"), 60));
            Assert.Contains(words, brief[$"run:outlook/spring-2026/leakers/{row.Name}"]);
            said++;
        }

        Assert.Equal(4, said);
    }

    private static double Number(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    /// <summary>What is printed of each origin.</summary>
    private static ILookup<string, string> Figures(IEnumerable<IParentNode> pages) => pages.SelectMany(page => page.QuerySelectorAll("a.figure[data-origin]"))
        .ToLookup(figure => figure.GetAttribute("data-origin")!, figure => string.Join(' ', figure.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);

    [Fact]
    public async Task The_plan_of_a_workspace_that_made_none_is_not_found()
    {
        using var answer = await site.Browser.GetAsync(new Uri("/api/plan", UriKind.Relative), Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("PAV1010", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_that_no_text_names_is_not_stated_on_every_surface()
    {
        var page = await PageAsync("/ledger/timeline");
        Assert.Contains("\nNot stated\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("giver", page, StringComparison.Ordinal);
        var catalogue = CatalogueReader.Read(Site.Parts.CatalogueFiles());
        using var asked = BookFolder.AskKept(site.Workspace, Site.Parts, BookView.Now);
        var said = ClaimViews.All(asked, null).Lines;
        Assert.Contains(said, line => line.Contains(" to not stated", StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains("unstated", StringComparison.Ordinal));
        Assert.Equal("Not stated", new Naming(catalogue).Actor(Account.Unstated));
        Assert.Equal("owed to a party that is not stated by Germany", new Naming(catalogue).Account(new Account(AccountKind.Owed, Account.Unstated, "DEU")));
    }

    [Theory]
    [InlineData("12 missiles", "12 missiles", true)]
    [InlineData("of 12 missiles; 112 missiles", "12 missiles", true)]
    [InlineData("112 missiles", "12 missiles", false)]
    [InlineData("1,012 missiles", "12 missiles", false)]
    [InlineData("0.12 missiles", "12 missiles", false)]
    [InlineData("5 to 12 missiles", "12 missiles", false)]
    [InlineData("at least 12 missiles", "12 missiles", false)]
    [InlineData("12 missiles a month; 12 missileship", "12 missiles", true)]
    [InlineData("12 missileship", "12 missiles", false)]
    [InlineData("12 to 20 missiles", "12", false)]
    [InlineData("12.5 missiles", "12", false)]
    [InlineData("at least 12 missiles", "at least 12 missiles", true)]
    public void A_figure_is_found_only_where_it_stands_whole(string text, string words, bool stands) => Assert.Equal(stands, SaidFigures.Stands(text, words));

    /// <summary>The quantities of an answer of the API, in words.</summary>
    private async Task<IEnumerable<string>> FiguresAsync(string address)
    {
        using var answer = JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri("/api/ledger/" + address, UriKind.Relative), Cancel));
        return SaidFigures.Of(address, answer.RootElement);
    }

    /// <summary>Every leaf of the table of a page, as text.</summary>
    private async Task<string> PageAsync(string path)
    {
        var (text, next) = ("", (string?)path);
        while (next is not null)
        {
            var page = await site.OpenAsync(next);
            text += string.Join('\n', page.QuerySelectorAll("td, th").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))) + "\n";
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return text;
    }

    /// <summary>What the verb writes to the same question, asked without starting a process for each of the two hundred: the end-to-end test of the same name asks the built command.</summary>
    private string? Lines(string address)
    {
        var parts = address.Split('?');
        var values = parts.Length == 1 ? [] : parts[1].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var catalogue = CatalogueReader.Read(Site.Parts.CatalogueFiles());
        var query = new PageQuery("/", values);
        using var asked = BookFolder.AskKept(site.Workspace, Site.Parts, LedgerQuery.View(query, catalogue));
        var (item, receiver, asOf) = (LedgerQuery.Item(query, "patriot-system", catalogue), LedgerQuery.Actor(query, "receiver", asked.Settings.Receiver, catalogue), LedgerQuery.AsOf(query, asked));
        var view = parts[0] switch
        {
            "balance" => LedgerViews.Balance(asked),
            "debts" => LedgerViews.Debts(asked, asOf),
            "slots" => LedgerViews.Slots(asked),
            "docket" => LedgerViews.Docket(asked, asOf),
            "statements" => LedgerViews.Statements(asked),
            "registers" => LedgerViews.CompareRegisters(asked, item, receiver),
            _ => LedgerViews.Funnel(asked, item, receiver, []),
        };
        return string.Join('\n', view.Lines);
    }
}
