using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>A book in a folder of its own, removed at the end.</summary>
internal sealed class TestBook : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-book-").FullName;

    public TestBook()
    {
        File = Path.Combine(folder, "book.db");
        Book = Book.Open(File, Clock);
    }

    public string File { get; }

    public TestClock Clock { get; } = new();

    public Book Book { get; private set; }

    public static string Export(Book book)
    {
        using var writer = new StringWriter();
        book.Export(writer, cancel: TestContext.Current.CancellationToken);
        return writer.ToString();
    }

    public PostingReport Post(params IReadOnlyList<Fact> facts)
    {
        Clock.Now += TimeSpan.FromMinutes(1);
        return Book.Post(facts, TestCatalogue.Small, TestContext.Current.CancellationToken);
    }

    public string Export() => Export(Book);

    public Entry Entry(string id) => Book.Entries(BookView.Now).Value.Single(entry => entry.Id == id);

    public Quantity Balance(string account, string item) =>
        Book.Balances(BookView.Now).Value.Single(balance => balance.Account.ToString() == account && balance.Item == item).Quantity;

    public void Reopen()
    {
        Book.Dispose();
        Book = Book.Open(File, Clock);
    }

    public void Dispose()
    {
        Book.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
