using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace.Tests;

/// <summary>A kept book of weighed claims, and what it answers.</summary>
internal sealed class WeighedBook : IDisposable
{
    private readonly MovingClock clock = new();
    private readonly List<Assertion> claims = [];
    private readonly List<SourceProfile> sources = [];

    public WeighedBook() => Book = new Book(new MemoryBookStore(), clock);

    public Book Book { get; }

    public DateTimeOffset Now => clock.Now;

    private static Catalogue Catalogue => SharedData.Catalogue;

    /// <summary>Brings further claims into the book, and weighs all.</summary>
    public void Tell((IReadOnlyList<Assertion> Claims, IReadOnlyList<SourceProfile> Sources) told)
    {
        claims.AddRange(told.Claims);
        sources.AddRange(told.Sources);
        clock.Now += TimeSpan.FromHours(1);
        Book.Post(Input(), Catalogue, TestContext.Current.CancellationToken);
    }

    public void ByHand(HandPosting posting)
    {
        clock.Now += TimeSpan.FromHours(1);
        Book.PostByHand([posting], Input(), Catalogue, TestContext.Current.CancellationToken);
    }

    public BookInput Input() => new(BookFolder.Weigh(Catalogue)(claims, sources), sources, [], []);

    /// <summary>Everything the book answers in a view, as one text.</summary>
    public string Answers(BookView view)
    {
        if (!view.IsReweighed) return Answers(Book, view);
        using var through = Book.Through(view, BookFolder.Weigh(Catalogue), Catalogue);
        return Answers(through, view);
    }

    public static string Answers(Book book, BookView view) => string.Join('\n',
    [
        .. book.Balances(view).Value.Select(line => $"{line.Account} {line.Item} {line.Quantity} {line.Origin}"),
        .. book.PledgedAgainstDelivered("UKR", view).Value.Select(line => $"{line.From} {line.Item} {line.Pledged} {line.Delivered} {line.Outstanding}"),
        .. book.Debts(view).Value.Select(line => $"{line.Entry} {line.Outstanding}"),
        .. book.Entries(view).Value.Select(entry => $"{entry.Id} {entry.Decision} {entry.Quantity} {entry.Reason}").Order(StringComparer.Ordinal),
    ]);

    public void Dispose() => Book.Dispose();

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
