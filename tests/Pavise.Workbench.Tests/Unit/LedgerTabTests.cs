using System.Globalization;
using Pavise.Core;
using Pavise.Ledger;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The tabs of the ledger held to the ledger's own answers, figure by figure.</summary>
public sealed class LedgerTabTests(BookedSite site) : IClassFixture<BookedSite>
{
    private const string Gifts = "?register=gifts%2F1";

    [Theory]
    [InlineData("", null)]
    [InlineData(Gifts, "gifts/1")]
    public async Task Debts_are_the_books_with_what_is_outstanding_since_when_due_when_and_how_they_stand(string query, string? register)
    {
        using var asked = Ask(register);
        var debts = asked.Book.Debts(asked.View).Value;
        Assert.NotEmpty(debts);
        var naming = new Naming(asked.Catalogue);
        Assert.Equal(debts.Select(debt => (string[])
        [
            naming.Actor(debt.Debtor), naming.Actor(debt.Creditor), Item(naming, debt.Item), Told(debt.Outstanding), Told(debt.Booked), debt.Since.ToString(), debt.Due?.ToString() ?? "nobody said",
            debt.Outstanding.High <= 0 ? "repaid" : debt.Due?.End < asked.Settings.AsOf ? "overdue" : debt.Due is null ? "no day is stated" : "due",
        ]), await RowsAsync("/ledger/debts" + query));
        if (register is not null) Assert.Equal(["overdue", "due", "due"], (await RowsAsync("/ledger/debts" + query)).Select(row => row[^1]));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(Gifts, "gifts/1")]
    public async Task Delivery_windows_are_the_books_with_months_and_what_is_open(string query, string? register)
    {
        using var asked = Ask(register);
        var slots = asked.Book.Slots(asked.View).Value;
        Assert.NotEmpty(slots);
        var naming = new Naming(asked.Catalogue);
        string Month(Month? month) => month is { } known ? Formatter.MonthName(known) : "…";
        Assert.Equal(slots.Select(slot => (string[])
        [
            naming.Actor(slot.Customer), slot.First == slot.Last ? Month(slot.First) : $"{Month(slot.First)} to {Month(slot.Last)}", Item(naming, slot.Item), Told(slot.Outstanding), Told(slot.Promised), naming.Actor(slot.Giver), slot.Kind.ToString().ToLowerInvariant(),
        ]), await RowsAsync("/ledger/slots" + query));
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData("?as-of=2024-08-01", null, "2024-08-01")]
    [InlineData(Gifts, "gifts/1", null)]
    public async Task The_docket_is_the_books_with_its_due_days_and_verdicts(string query, string? register, string? day)
    {
        using var asked = Ask(register);
        var lines = asked.Book.Docket(day is null ? asked.Settings.AsOf : DateOnly.Parse(day, CultureInfo.InvariantCulture), asked.View, asked.Catalogue).Value;
        Assert.NotEmpty(lines);
        var naming = new Naming(asked.Catalogue);
        Assert.Equal(lines.Select(line => (naming.Of(line.Office), Told(line.Quantity), line.Due.ToString(), line.Verdict.ToString().ToLowerInvariant(), Flat(naming.Of(line.Why)))),
            (await RowsAsync("/ledger/docket" + query)).Select(row => (row[0], row[3], row[4], row[5], row[6])));
    }

    [Fact]
    public async Task Statements_are_checked_as_the_book_checks_them()
    {
        using var asked = Ask("gifts/1");
        var checks = asked.Book.Statements(asked.View, asked.Catalogue).Value;
        Assert.NotEmpty(checks);
        var naming = new Naming(asked.Catalogue);
        Assert.Equal(checks.Select(check => (naming.Actor(check.Holder), Item(naming, check.Item), Told(check.Stated), check.On.ToString(), check.Held is null ? "nothing known" : Told(check.Held), check.Verdict.ToString().ToLowerInvariant())),
            (await RowsAsync("/ledger/statements" + Gifts)).Select(row => (row[0], row[1], row[2], row[3], row[5], row[6])));
        var stated = Assert.Single(await RowsAsync("/ledger/statements" + Gifts));
        Assert.Equal(("Ukraine", "Patriot fire units", "9 systems", "6 systems", "fail"), (stated[0], stated[1], stated[2], stated[5], stated[6]));
    }

    [Fact]
    public async Task Registers_stand_beside_the_texts_and_one_another_and_contradictions_are_told_with_both_numbers()
    {
        using var asked = Ask(null);
        var naming = new Naming(asked.Catalogue);
        var view = asked.Book.CompareRegisters("patriot-system", "UKR", asked.View, asked.Catalogue).Value;
        Assert.Subset(view.Figures.Select(figure => figure.Part).ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { "texts", "gifts/1", "presents/1" });
        var rows = await RowsAsync("/ledger/registers?item=patriot-system");
        Assert.Equal(view.Figures.Select(figure => (figure.Part == "texts" ? "texts, weighed together" : figure.Part, naming.Actor(figure.Giver), Item(naming, figure.Item), figure.Quantity is null ? "no number" : Told(figure.Quantity))),
            rows.Select(row => (row[0], row[2], row[3], row[4])));
        Assert.Contains(rows, row => row[0] == "gifts/1" && row[1].StartsWith("delivered", StringComparison.Ordinal) && row[2] == "Germany" && row[4] == "6 systems");
        Assert.Contains(rows, row => row[0] == "presents/1" && row[2] == "Germany" && row[4] == "1 system");
        var said = (await site.OpenAsync("/ledger/registers?item=patriot-system")).QuerySelectorAll("main > ul li").Select(line => Flat(line.TextContent)).ToArray();
        Assert.NotEmpty(view.Conflicts);
        Assert.All(view.Conflicts, conflict => Assert.Contains(said, line => line.Contains($"{naming.Of(conflict.One)}; {naming.Of(conflict.Other)}.", StringComparison.Ordinal)));
        Assert.Contains(said, line => line.StartsWith("They contradict each other, delivered by Germany", StringComparison.Ordinal) && line.Contains("gifts/1: 6 systems", StringComparison.Ordinal) && line.Contains("presents/1: 1 system", StringComparison.Ordinal));
        // As if the second had not spoken, nothing contradicts the first but the texts.
        var without = await RowsAsync("/ledger/registers?item=patriot-system&without=presents");
        Assert.Contains(without, row => row[0] == "gifts/1");
        Assert.DoesNotContain(without, row => row[0] == "presents/1");
    }

    private BookInView Ask(string? register) => BookFolder.AskKept(site.Workspace, Site.Parts, BookView.Now with { Register = register });

    private static string Told(Quantity? quantity) => Cell.Of(quantity, "run:judgement").Words.Text;

    private static string Item(Naming naming, string item) => naming.ItemCell(item).Words.Text;

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<List<string[]>> RowsAsync(string path)
    {
        var rows = new List<string[]>();
        for (var next = (string?)path; next is not null;)
        {
            var page = await site.OpenAsync(next);
            rows.AddRange(page.QuerySelectorAll("main > .scroll tbody tr").Select(row => row.Children.Select(cell => Flat(cell.TextContent)).ToArray()));
            next = page.QuerySelector("p.leaf a[rel=next]")?.GetAttribute("href");
        }

        return rows;
    }
}
