using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>Slots, diversions and debts on an axis of time.</summary>
public sealed class LedgerTimeTests(BookedSite site) : IClassFixture<BookedSite>
{
    [Fact]
    public async Task The_timeline_draws_every_dated_dealing_of_the_book_with_its_days_and_counts_the_others()
    {
        var page = await site.OpenAsync("/ledger/timeline");
        var entries = Dealings(BookView.Now);
        var dated = entries.Where(entry => HasDay(entry.Happened) || (entry.Leg != EntryLeg.Movement && entry.Slot is { } slot && HasDay(slot))).ToArray();
        Assert.InRange(dated.Length, 8, TimeDrawing.Most);
        var marks = Marks(page);
        Assert.Equal(dated.Length, marks.Length);
        var naming = new Naming(CatalogueReader.Read(Site.Parts.CatalogueFiles()));
        Assert.All(dated, entry => Assert.Contains(marks, mark => mark.StartsWith($"{naming.Actor(entry.Credit!.Value.Holder)} to {naming.Actor(entry.Debit!.Value.Holder)}: {naming.ItemCell(entry.Item).Words.Text}", StringComparison.Ordinal)
            && mark.Contains(Days(entry.Happened, "beginning ", entry.Leg == EntryLeg.Movement), StringComparison.Ordinal)
            && (entry.Leg == EntryLeg.Movement || mark.Contains(entry.Slot is { } slot && HasDay(slot) ? $"ending {slot}" : "end not stated", StringComparison.Ordinal))));
        var undated = entries.Count - dated.Length;
        Assert.Equal(undated > 0, page.QuerySelector("figcaption")!.TextContent.Contains("the table alone", StringComparison.Ordinal));
        Assert.Equal(dated.Length, page.QuerySelectorAll("figure#chart-timeline details:not(.panel) tbody tr").Length);
        Assert.Contains("as of 28 February 2026", page.QuerySelector("figure svg")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_book_is_drawn_in_parts_that_link_to_one_another_and_no_row_is_lost()
    {
        const string View = "/ledger/timeline?register=gifts%2F1";
        var drawn = new List<string>();
        var path = (string?)View;
        var parts = 0;
        while (path is not null)
        {
            var page = await site.OpenAsync(path);
            var marks = Marks(page);
            Assert.InRange(marks.Length, 1, TimeDrawing.Most);
            drawn.AddRange(marks);
            Assert.Contains("rows a part is drawn", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("nav[aria-label='Parts of the drawing'] [data-origin]"));
            // Its files hold the very part.
            var file = page.QuerySelectorAll("figure .files a").Select(link => link.GetAttribute("href")!).Single(href => href.Contains(".csv", StringComparison.Ordinal));
            Assert.Equal(marks.Length + 1, (await site.Browser.GetStringAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken)).TrimEnd('\n').Split('\n').Length);
            // The table under it is the same one whatever is drawn.
            Assert.StartsWith("1 to 50 of", page.QuerySelector("p.leaf[data-origin]")!.TextContent.Trim(), StringComparison.Ordinal);
            path = page.QuerySelector("nav[aria-label='Parts of the drawing'] a[rel=next]")?.GetAttribute("href")?.Split('#')[0];
            parts++;
        }

        var entries = Dealings(BookView.Now with { Register = "gifts/1" });
        Assert.True(entries.Count > InventedGifts.Pledges);
        Assert.Equal(entries.Count, drawn.Count);
        Assert.Equal((drawn.Count + TimeDrawing.Most - 1) / TimeDrawing.Most, parts);
        Assert.Equal(Marks(await site.OpenAsync(View + $"&drawn={parts}")), Marks(await site.OpenAsync(View + "&drawn=999")));
    }

    [Fact]
    public async Task A_diversion_shows_the_slot_it_gives_and_the_debt_it_leaves_each_with_its_days()
    {
        var marks = Marks(await site.OpenAsync("/ledger/timeline?register=gifts%2F1")).Concat(Marks(await site.OpenAsync("/ledger/timeline?register=gifts%2F1&drawn=2"))).ToArray();
        Assert.Contains("The United States to Ukraine: GEM-T missiles, 20 missiles: beginning 2024-06-20, ending 2026-06-01 to 2026-06-30, diversion", marks);
        Assert.Contains("The United States to Other customers: GEM-T missiles, 20 missiles: beginning 2024-06-20, ending 2026-06-01 to 2026-06-30, diversion, a debt", marks);
        Assert.Contains("Germany to Ukraine: IRIS-T SLM systems, 2 systems: beginning until 2026-01-31, end not stated, pledge", marks);
        Assert.Contains("Germany to Ukraine: Patriot fire units, 6 systems: 2025-03-04, delivery", marks);
    }

    [Fact]
    public async Task Windows_stand_under_their_customer_and_debts_under_their_debtor_with_their_state()
    {
        var slots = await site.OpenAsync("/ledger/slots?register=gifts%2F1&drawn=2");
        var windows = Marks(await site.OpenAsync("/ledger/slots?register=gifts%2F1")).Concat(Marks(slots)).ToArray();
        Assert.Contains("Ukraine: Patriot fire units, 8 systems, by Germany: beginning 2025-12-01, ending 2025-12-31, open", windows);
        Assert.Contains("Ukraine: GEM-T missiles, 20 missiles, by The United States: beginning 2026-06-01, ending 2026-06-30, open, diverted", windows);
        Assert.Contains(windows, mark => mark.Contains("IRIS-T", StringComparison.Ordinal) && mark.Contains("beginning not stated, ending 2025-12-31", StringComparison.Ordinal));
        var debts = Marks(await site.OpenAsync("/ledger/debts?register=gifts%2F1"));
        Assert.Contains("The United States owes: Switzerland: GEM-T missiles, 5 missiles: beginning 2024-06-01 to 2024-06-30, ending 2026-01-01 to 2026-01-31, overdue", debts);
        Assert.Contains("The United States owes: Germany: Patriot fire units, 1 system: beginning 2024-08-01, ending 2026-09-01 to 2026-09-30, due", debts);
        Assert.Contains("The United States owes: Not stated: Interceptors, number not stated: beginning until 2024-06-21, end not stated, no day is stated", Marks(await site.OpenAsync("/ledger/debts")));
        Assert.Contains("Switzerland: GEM-T missiles, 5 missiles: beginning 2024-06-01 to 2024-06-30, ending 2026-01-01 to 2026-01-31, due", string.Join('\n', Marks(await site.OpenAsync("/ledger/debts?register=gifts%2F1&as-of=2026-01-15"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_any_day_are_counted_and_when_there_are_no_others_nothing_is_drawn()
    {
        var chart = new TimeChart("chart-timeline", "T", "D", "S.", "C", ["Row"], [("a", "full")], new DateOnly(2026, 1, 1), "run:judgement");
        TimeDrawing? Of(params int[] days) => chart.Of(days, day => day > 0, day => new TimeRow("", "row", 0, DateInterval.On(DateOnly.FromDayNumber(739_000 + day)), null, "", [new SentenceBuilder().Say("row").Build()]), _ => "run:judgement");
        Assert.Null(Of(0, 0));
        var drawing = Of([0, 0, .. Enumerable.Range(1, 2 * TimeDrawing.Most + 1)])!;
        Assert.Equal((3, 1, TimeDrawing.Most), (drawing.Parts, drawing.Draw(3)!.Data.Rows.Count, drawing.Draw(1)!.Data.Rows.Count));
        Assert.Null(drawing.Draw(4));
        Assert.Contains("2 have no day", drawing.Draw(1)!.Summary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a part is drawn", Of(0, 1)!.Draw(1)!.Summary.Text, StringComparison.Ordinal);
    }

    private IReadOnlyList<Entry> Dealings(BookView view)
    {
        using var asked = BookFolder.AskKept(site.Workspace, Site.Parts, view);
        return asked.Book.Dealings(view).Value;
    }

    private static bool HasDay(DateInterval days) => days is not { Start: null, End: null };

    private static string Days(DateInterval days, string before, bool isEvent) => isEvent ? days.ToString() : HasDay(days) ? before + days : "beginning not stated";

    private static string[] Marks(IHtmlDocument page) => [.. page.QuerySelectorAll("figure [data-mark]").Select(mark => mark.GetAttribute("data-mark")!)];
}
