using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Promised against delivered by donor, item and month.</summary>
public sealed class MonthPageTests(BookedSite site) : IClassFixture<BookedSite>
{
    [Theory]
    [InlineData("item=nasams-system&giver=NOR&register=gifts%2F1", "nasams-system", "NOR", "gifts/1")]
    [InlineData("item=patriot-system", "patriot-system", null, null)]
    [InlineData("item=interceptor&giver=USA", "interceptor", "USA", null)]
    public async Task Each_month_of_a_giver_and_an_item_is_the_ledgers_in_the_table_and_in_the_drawing(string query, string item, string? giver, string? register)
    {
        var (rows, page) = (new List<string[]>(), await site.OpenAsync("/ledger/months?" + query));
        using var asked = BookFolder.AskKept(site.Workspace, Site.Parts, BookView.Now with { Register = register });
        var months = asked.Book.PledgedByMonth(item, "UKR", giver, asked.Settings.AsOf, asked.View, asked.Catalogue)!;
        for (var next = page; next is not null; next = next.QuerySelector("p.leaf a[rel=next]")?.GetAttribute("href") is { } href ? await site.OpenAsync(href) : null)
            rows.AddRange(next.QuerySelectorAll("main > .scroll tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()));
        Assert.Equal(months.Lines.Reverse().Select(line => (string[])[Formatter.MonthName(line.Month), Told(line.Promised), Told(line.Delivered)]), rows);
        var marks = page.QuerySelectorAll("figure#chart-months [data-mark]").Select(mark => mark.GetAttribute("data-mark")!).ToArray();
        Assert.Equal(months.Lines.Where(line => line.Promised is not null).Select(line => $"promised, {Formatter.MonthName(line.Month)}: {Told(line.Promised)}"), marks.Where(mark => mark.StartsWith("promised", StringComparison.Ordinal)));
        Assert.Equal(months.Lines.Count(line => line.Delivered is not null), marks.Count(mark => mark.StartsWith("delivered", StringComparison.Ordinal)));
        Assert.Equal(giver ?? "", page.QuerySelector<IHtmlSelectElement>("select[name=giver]")!.Value ?? "");
        Assert.Equal(months.Givers.Count + 1, page.QuerySelectorAll("select[name=giver] option").Length);
    }

    [Fact]
    public async Task The_months_of_the_invented_pledges_rise_by_one_and_end_with_what_the_list_of_promises_says()
    {
        var page = await site.OpenAsync("/ledger/months?item=nasams-system&giver=NOR&register=gifts%2F1");
        var first = page.QuerySelector("main > .scroll tbody tr")!;
        Assert.Equal($"{InventedGifts.Pledges} systems", first.Children[1].TextContent.Trim());
        // Pledges dated after the register was published had been made by then, nobody knows when.
        string By(string month) => page.QuerySelectorAll("main > .scroll tbody tr").First(row => row.Children[0].TextContent.Contains(month, StringComparison.Ordinal)).Children[1].TextContent.Trim();
        Assert.Equal(("60 systems", "24 to 59 systems"), (By("January 2026"), By("December 2025")));
        var list = await site.OpenAsync("/ledger?register=gifts%2F1");
        var norway = list.QuerySelectorAll("main > .scroll tbody tr").Single(row => row.Children[0].TextContent.Contains("Norway", StringComparison.Ordinal));
        Assert.Equal($"{InventedGifts.Pledges} systems", norway.Children[3].TextContent.Trim());
        Assert.Equal("/ledger/months?giver=NOR&item=nasams-system&receiver=UKR", norway.QuerySelector("th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_number_of_a_month_leads_to_what_it_rests_on()
    {
        var page = await site.OpenAsync("/ledger/months?item=patriot-system");
        var link = page.QuerySelectorAll("main > .scroll tbody td a.figure")[0].GetAttribute("href")!;
        Assert.Contains("month/promised/UKR/all/patriot-system", Uri.UnescapeDataString(link), StringComparison.Ordinal);
        Assert.NotEmpty((await site.OpenAsync(link)).QuerySelectorAll("svg.chain a"));
        Assert.NotEmpty(page.QuerySelectorAll("figure .panel table.sources tbody tr"));
    }

    [Theory]
    [InlineData("/ledger/months?giver=Nobody", 404)]
    [InlineData("/ledger/months?item=nothing", 404)]
    public async Task Who_is_not_in_the_catalogue_is_refused(string path, int status) => await site.OpenAsync(path, (System.Net.HttpStatusCode)status);

    [Fact]
    public async Task A_giver_of_nothing_is_told_so_and_stays_chosen()
    {
        var page = await site.OpenAsync("/ledger/months?item=patriot-system&giver=POL");
        Assert.Null(page.QuerySelector("figure"));
        Assert.Equal("POL", page.QuerySelector<IHtmlSelectElement>("select[name=giver]")!.Value ?? "");
        Assert.Contains("no dated promise", page.QuerySelector(".none")!.TextContent, StringComparison.Ordinal);
    }

    private static string Told(Quantity? quantity) => Cell.Of(quantity, "run:judgement", "nothing in the book").Words.Text;
}
