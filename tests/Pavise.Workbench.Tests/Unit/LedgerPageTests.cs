using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Tests;

/// <summary>Questions to the book through its pages.</summary>
public sealed class LedgerPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Promises_are_shown_by_giver_and_item_and_without_a_source_they_are_gone()
    {
        Assert.Contains("Germany", await RowsAsync("/ledger"), StringComparison.Ordinal);
        var without = await RowsAsync("/ledger?without=Germany");
        Assert.Contains("Romania", without, StringComparison.Ordinal);
        Assert.NotEqual(await RowsAsync("/ledger"), without);
        var page = await site.OpenAsync("/ledger?without=Germany");
        Assert.Equal("Germany", page.QuerySelector<IHtmlInputElement>("input[name=without]")!.Value);
        Assert.All(page.QuerySelectorAll("nav.tabs a"), tab => Assert.Contains("without=Germany", tab.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_are_found_by_words_of_any_cell_and_made_only_when_they_are_shown()
    {
        var made = new List<int>();
        var rows = new LazyRows<int>([.. Enumerable.Range(0, 5000)], number =>
        {
            made.Add(number);
            return [Cell.Of("row " + (char)('a' + number % 26)), Cell.Of(number % 7 == 0 ? "Norway" : "Spain")];
        });
        Assert.Equal("Norway", rows[0][1].Words.Text);
        Assert.Equal([0], made);
        Assert.Equal(Enumerable.Range(0, 5000).Where(number => number % 7 == 0 && number % 26 == 2), rows.Find(["NORWAY", "row", "c"]).Where(i => i % 26 == 2));
        made.Clear();
        Assert.Empty(rows.Find(["cNorway"]));
        Assert.Empty(made);
    }

    [Fact]
    public async Task Each_of_the_three_times_has_a_slider_over_the_days_of_the_book_that_stands_at_the_day_asked_for()
    {
        var page = await site.OpenAsync("/ledger/balance?published=2025-02-01");
        var sliders = page.QuerySelectorAll<IHtmlInputElement>("input[type=range]").ToArray();
        Assert.Equal(["happened-day", "published-day", "recorded-day"], sliders.Select(slider => slider.Name));
        Assert.Equal(new DateOnly(2025, 2, 1).DayNumber.ToString(CultureInfo.InvariantCulture), sliders[1].Value);
        Assert.Equal(["everything", "1 February 2025", "everything"], sliders.Select(slider => slider.GetAttribute("aria-valuetext")));
        foreach (var slider in sliders)
        {
            var (least, most) = (int.Parse(slider.Minimum!, CultureInfo.InvariantCulture), int.Parse(slider.Maximum!, CultureInfo.InvariantCulture));
            var name = slider.Name!.Split('-')[0];
            Assert.Equal(await RowsAsync("/ledger/balance"), await RowsAsync($"/ledger/balance?{name}={DateOnly.FromDayNumber(most - 1):yyyy-MM-dd}"));
            Assert.NotEqual(await RowsAsync("/ledger/balance"), await RowsAsync($"/ledger/balance?{name}={DateOnly.FromDayNumber(least):yyyy-MM-dd}"));
        }
    }

    [Theory]
    [InlineData("published=&published-was=739675&published-day=739282&item=&recorded-day=739947&recorded-was=739947", "?published=2025-02-01")]
    [InlineData("published=2024-07-01&published-was=739282&published-day=739282", "?published=2024-07-01")]
    [InlineData("published=2025-02-01&published-was=739282&published-day=3652058&without=Germany", "?without=Germany")]
    public async Task Without_script_the_slider_that_was_moved_says_the_day_and_one_that_was_not_leaves_it_to_the_date(string sent, string settled)
    {
        using var answer = await site.Browser.GetAsync(new Uri("/ledger/balance?" + sent, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/ledger/balance" + settled, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_place_on_a_slider_that_is_no_number_is_refused() =>
        Assert.Contains("PAV9104", (await site.OpenAsync("/ledger?happened-day=soon&happened-was=1", HttpStatusCode.BadRequest)).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_reader_of_the_book_does_not_make_it_another_so_that_it_is_not_read_again()
    {
        await using var desk = new Desk(site.Workspace, Site.Parts);
        var (before, snapshot) = (desk.RunAndBook, desk.Snapshot());
        using var reader = Pavise.Ledger.Book.Open(site.Workspace.Book, TimeProvider.System);
        Assert.NotEmpty(reader.Parts());
        Assert.True(File.Exists(site.Workspace.Book + "-wal"));
        Assert.Equal(before, desk.RunAndBook);
        Assert.Same(snapshot, desk.Snapshot());
    }

    [Fact]
    public async Task The_book_is_asked_at_each_of_its_three_times()
    {
        var now = await RowsAsync("/ledger/balance");
        Assert.NotEqual(now, await RowsAsync("/ledger/balance?published=2024-07-10"));
        Assert.NotEqual(now, await RowsAsync("/ledger/balance?happened=2024-07-10"));
        Assert.Equal(now, await RowsAsync("/ledger/balance?recorded=2100-01-01"));
        Assert.Contains("holds nothing", (await site.OpenAsync("/ledger/balance?recorded=2000-01-01")).QuerySelector(".none")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_balance_in_a_view_leads_to_its_trace_in_that_view()
    {
        var page = await site.OpenAsync("/ledger/balance?published=2025-02-01");
        var link = page.QuerySelectorAll("tbody a.figure")[0].GetAttribute("href")!;
        Assert.Contains("published", Uri.UnescapeDataString(link), StringComparison.Ordinal);
        Assert.NotEmpty((await site.OpenAsync(link)).QuerySelectorAll("svg.chain a"));
    }

    [Fact]
    public async Task Each_debt_stands_once_with_whom_it_is_owed_to()
    {
        var rows = await RowsAsync("/ledger/balance");
        Assert.Contains("Owed to Ukraine by Germany", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("Owed to Germany by Ukraine", rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_funnel_tells_each_stage_and_draws_those_that_count_the_same()
    {
        var page = await site.OpenAsync("/ledger/funnel?item=patriot-system");
        Assert.Equal(["Need", "Asked", "Promised", "Ordered", "Delivered", "In service"], page.QuerySelectorAll("main > .scroll tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.NotNull(page.QuerySelector("figure svg"));
    }

    [Fact]
    public async Task The_map_shows_who_promised_delivered_and_waits_in_Europe_or_all_of_the_world()
    {
        var page = await site.OpenAsync("/ledger/countries?item=patriot-system");
        Assert.Contains("4 systems3 systems", page.QuerySelectorAll("main > .scroll tbody tr").Single(row => row.Children[0].TextContent.Contains("Germany", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal(["Germany: 4", "Romania: 1", "Ukraine: the receiver"], Marks(page));
        Assert.Contains("resolution 68/262", page.QuerySelector("figure desc")!.TextContent, StringComparison.Ordinal);
        var waiting = await site.OpenAsync("/ledger/countries?item=patriot-system&show=waiting&view=world");
        Assert.Contains("Switzerland: 5", Marks(waiting));
        Assert.Equal("waiting", waiting.QuerySelector<IHtmlSelectElement>("select[name=show]")!.Value);
        Assert.Equal("world", waiting.QuerySelector<IHtmlSelectElement>("select[name=view]")!.Value);
        Assert.NotEqual(page.QuerySelector("figure svg")!.GetAttribute("viewBox"), waiting.QuerySelector("figure svg")!.GetAttribute("viewBox"));
        Assert.Contains("Germany: 3", Marks(await site.OpenAsync("/ledger/countries?item=patriot-system&show=delivered")));
        Assert.Null((await site.OpenAsync("/ledger/countries?recorded=2000-01-01")).QuerySelector("figure"));
    }

    [Fact]
    public async Task The_tiles_show_every_region_with_the_rows_that_name_it_and_say_how_many_name_none()
    {
        var page = await site.OpenAsync("/ledger/regions");
        var marks = Marks(page).ToArray();
        Assert.Equal(27, marks.Length);
        Assert.Equal(InventedRaids.Expected.Select(pair => $"{pair.Key}: {pair.Value}").Order(StringComparer.Ordinal), marks.Where(mark => !mark!.EndsWith(": none", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(["Crimea: none", "Sevastopol: none"], mark => Assert.Contains(mark, marks));
        Assert.Contains("20 of 23 rows", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var trace = await site.OpenAsync(page.QuerySelector("main > .scroll tbody a.figure")!.GetAttribute("href")!);
        Assert.Contains("rows of raids/2025-09 that name Odesa", trace.QuerySelector("h1, main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var none = await site.OpenAsync("/ledger/regions?recorded=2000-01-01");
        Assert.Null(none.QuerySelector("figure"));
    }

    private static IEnumerable<string?> Marks(IHtmlDocument page) => page.QuerySelectorAll("figure [data-mark]").Select(mark => mark.GetAttribute("data-mark"));

    [Theory]
    [InlineData("/ledger/countries?show=moon", 400)]
    [InlineData("/ledger/countries?view=moon", 400)]
    [InlineData("/ledger?published=yesterday", 400)]
    [InlineData("/ledger/funnel?item=nothing", 404)]
    [InlineData("/ledger/nothing", 404)]
    [InlineData("/ledger?without=Nobody+At+All", 404)]
    public async Task What_cannot_be_asked_is_told(string path, int status) => await site.OpenAsync(path, (System.Net.HttpStatusCode)status);

    private async Task<string> RowsAsync(string path) => string.Join('\n', (await site.OpenAsync(path)).QuerySelectorAll("main > .scroll tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
}
