using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 8)]
    [InlineData(3, 8)]
    public void A_book_of_an_older_schema_is_brought_forward_whole(int version, int entries)
    {
        var file = Old(version);
        using var book = Book.Open(file, test.Clock);
        var report = book.Audit(cancel: TestContext.Current.CancellationToken);
        Assert.Equal((entries, ""), (report.Entries, string.Join("; ", report.Findings)));
        Assert.Equal(
            ["owed:UKR/USA gem-t [6, 6] missile", "owed:USA/UKR gem-t [-6, -6] missile", "stock:UKR gem-t [4, 4] missile", "stock:USA gem-t [-4, -4] missile"],
            book.Sums(BookView.Now).Select(sum => $"{sum.Account} {sum.Item} {sum.Quantity}"));
        if (version > 1) Assert.Equal("x,7", book.Row("row:list/1/x")!.Raw);
    }

    [Fact]
    public void The_chain_of_hashes_is_the_same_before_and_after()
    {
        using var book = Book.Open(Old(2), test.Clock);
        using var copy = new TestBook();
        copy.Book.Load(new StringReader(TestBook.Export(book)), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(TestBook.Export(book), copy.Export());
    }

    [Fact]
    public void An_older_book_is_written_on()
    {
        using var book = Book.Open(Old(1), test.Clock);
        book.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 4)), TestCatalogue.Small, TestContext.Current.CancellationToken);
        Assert.Empty(book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
        Assert.Equal(4, Assert.Single(book.Sums(new BookView(Register: "list/1"), new Account(AccountKind.Stock, "UKR"))).Quantity.Low);
    }

    private string Old(int version) => OldBooks.Make(Path.GetDirectoryName(test.File)!, version);
}
