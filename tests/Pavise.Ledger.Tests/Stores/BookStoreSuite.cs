using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>What every store of a book must do; a class for each store says how to open one.</summary>
public abstract class BookStoreSuite
{
    private readonly TestClock clock = new();

    /// <summary>An empty store.</summary>
    protected abstract IBookStore Open();

    [Fact]
    public void An_empty_store_holds_nothing_and_nothing_is_broken()
    {
        using var store = Open();
        Assert.Empty(store.Journal());
        Assert.Empty(store.Standing(null));
        Assert.Empty(store.Parts());
        Assert.Empty(store.Sums(BookView.Now));
        Assert.Empty(store.Faults(store.Journal()));
        Assert.Null(store.Find(1));
        Assert.Null(store.Row("row:list/1/a"));
    }

    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        using var store = Open();
        using (var book = new Book(store, clock))
        {
            book.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4)), TestCatalogue.Small, TestContext.Current.CancellationToken);
            using var cancel = new CancellationTokenSource();
            cancel.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(() => book.Import(TestImports.Of("list", "1", TestImports.Delivery("b", 5)), TestCatalogue.Small, cancel.Token));
            Assert.Equal(["list/1"], book.Parts());
            Assert.Equal(4, Assert.Single(Assert.Single(book.Totals().Value).Lines).Quantity.Low);
        }
    }

    [Fact]
    public void Parts_rows_and_numbers_are_found()
    {
        using var book = Imported(out var store);
        Assert.Equal(["list/1", "list/2"], store.Parts());
        Assert.Equal("a,4", store.Row("row:list/1/a")!.Raw);
        Assert.Equal(3, store.Find(3)!.Number);
        Assert.All(store.StandingOf("list/2", null), entry => Assert.Equal("list/2", entry.Register));
        Assert.Empty(store.StandingOf(null, null));
        Assert.Equal(store.Standing(null).Select(entry => entry.Number), store.StandingOf("list/1", null).Concat(store.StandingOf("list/2", null)).Select(entry => entry.Number));
    }

    [Fact]
    public void A_row_that_is_gone_is_not_found_and_the_moment_before_still_shows_it()
    {
        using var book = Imported(out var store);
        var before = clock.Now;
        clock.Now += TimeSpan.FromMinutes(1);
        var report = book.Import(TestImports.Of("list", "1", TestImports.Delivery("b", 5)), TestCatalogue.Small, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1), (report.Withdrawn, report.Unchanged));
        Assert.Null(store.Row("row:list/1/a"));
        Assert.Contains(store.StandingOf("list/1", before), entry => entry.Fact == "row:list/1/a");
        Assert.Equal(9, Stock(new BookView(Register: "list/1", Recorded: before)));
        Assert.Equal(5, Stock(new BookView(Register: "list/1")));

        decimal? Stock(BookView view) => Assert.Single(store.Sums(view, new Account(AccountKind.Stock, "UKR"), "gem-t")).Quantity.Low;
    }

    [Fact]
    public void Sums_are_the_balances_of_every_part()
    {
        using var book = Imported(out var store);
        foreach (var view in new BookView[] { new(Register: "list/1"), new(Register: "list/2"), new(TestFacts.Day.AddDays(-1), Register: "list/2"), default })
            Assert.Equal(book.Balances(view).Value.Select(balance => new AccountSum(balance.Account, balance.Item, balance.Quantity, balance.Entries.Count)), store.Sums(view));
    }

    [Fact]
    public void Deliveries_discharge_what_their_giver_owes_and_do_so_once()
    {
        using var book = new Book(Open(), clock);
        var import = TestImports.Of("list", "1", TestImports.Delivery("p", 10, kind: ClaimKind.Pledge), TestImports.Delivery("a", 4));
        book.Import(import, TestCatalogue.Small, TestContext.Current.CancellationToken);
        var text = TestBook.Export(book);
        Assert.Equal(6, Assert.Single(book.Sums(new BookView(Register: "list/1"), new Account(AccountKind.Owed, "UKR", "USA"))).Quantity.Low);
        Assert.Equal(2, book.Import(import, TestCatalogue.Small, TestContext.Current.CancellationToken).Unchanged);
        Assert.Equal(text, TestBook.Export(book));
        clock.Now += TimeSpan.FromMinutes(1);
        book.Import(TestImports.Of("list", "1", TestImports.Delivery("p", 10, kind: ClaimKind.Pledge)), TestCatalogue.Small, TestContext.Current.CancellationToken);
        Assert.Equal(10, Assert.Single(book.Sums(new BookView(Register: "list/1"), new Account(AccountKind.Owed, "UKR", "USA"))).Quantity.Low);
        Assert.True(book.Audit(cancel: TestContext.Current.CancellationToken).IsWhole);
    }

    [Fact]
    public void A_loaded_text_exports_to_the_same_bytes_with_the_same_sums()
    {
        using var book = Imported(out var store);
        var text = TestBook.Export(book);
        using var copy = new Book(Open(), clock);
        Assert.Equal(store.Journal().Count(), copy.Load(new StringReader(text), cancel: TestContext.Current.CancellationToken));
        Assert.Equal(text, TestBook.Export(copy));
        Assert.Equal(book.Sums(new BookView(Register: "list/1")), copy.Sums(new BookView(Register: "list/1")));
        Assert.True(copy.Audit(cancel: TestContext.Current.CancellationToken).IsWhole);
    }

    private Book Imported(out IBookStore store)
    {
        store = Open();
        var book = new Book(store, clock);
        book.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4), TestImports.Delivery("b", 5)), TestCatalogue.Small, TestContext.Current.CancellationToken);
        clock.Now += TimeSpan.FromMinutes(1);
        book.Import(TestImports.Of("list", "2", TestImports.Delivery("a", 7, part: "list/2")), TestCatalogue.Small, TestContext.Current.CancellationToken);
        return book;
    }
}
