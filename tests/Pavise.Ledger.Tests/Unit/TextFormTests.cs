using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class TextFormTests : IDisposable
{
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void An_entry_is_a_block_of_lines_with_two_postings()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", Quantity.AtLeast(501, Unit.Missile), due: new DateInterval(null, new DateOnly(2024, 9, 22))));
        var text = test.Export();
        Assert.StartsWith(
            """
            pavise-book 1

            entry 1
              recorded: 2025-01-01T12:01:00.0000000Z
              kind: pledge
              leg: obligation
              decision: posted
              fact: a
              item: gem-t
              debit: owed:UKR/USA 501..* missile
              credit: owed:USA/UKR *..-501 missile
              happened: *..2024-06-20
              published: 2024-06-20
              slot: *..2024-09-22
              raw: {"id":"a","kind":"pledge","status":"pledged","item":"gem-t","quantity":{"low":501,"unit":"missile","approximate":false},"joint":[],"from":["USA"],"to":["UKR"],"due":{"end":"2024-09-22"},"published":{"start":"2024-06-20","end":"2024-06-20"},"source":"text-a","origin":"quote:text-a@a"}
              reason: for the test
              origin: quote:text-a@a
              source: text-a
              hash: 
            """.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_backslashes_and_scripts_of_all_sorts_survive()
    {
        const string odd = "two\nlines\r\nand \\n a backslash: \\ 漢字 \u2028 end ";
        test.Post(TestFacts.Pledge("a", "gem-t", null) with { Reason = odd });
        using var copy = new TestBook();
        copy.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(odd, Assert.Single(copy.Book.Entries(BookView.Now).Value).Reason);
    }

    [Fact]
    public void An_empty_book_survives()
    {
        using var copy = new TestBook();
        Assert.Equal(0, copy.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken));
        Assert.Equal(test.Export(), copy.Export());
    }

    [Theory]
    [InlineData("", "PAV4010")]
    [InlineData("pavise-book 2\n", "PAV4010")]
    [InlineData("pavise-book 1\n\nentry 2\n", "PAV4011")]
    [InlineData("pavise-book 1\n\nentry 1\nno field\n", "PAV4011")]
    [InlineData("pavise-book 1\n\nentry 1\n  kind: wish\n", "PAV4012")]
    [InlineData("pavise-book 1\n\nentry 1\n  debit: stock:UKR 1..1 missile\n  credit: stock:USA -2..-2 missile\n", "PAV4012")]
    public void A_broken_text_is_refused_with_its_line(string text, string code)
    {
        var error = Assert.Throws<PaviseException>(() => test.Book.Load(new StringReader(text), "book.txt", TestContext.Current.CancellationToken)).Diagnostics[0];
        Assert.Equal(code, error.Code);
        Assert.Equal("book.txt", error.Place.File);
        Assert.True(error.Place.Line > 0);
    }

    [Fact]
    public void A_load_that_is_stopped_leaves_the_book_empty()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        test.Post(TestFacts.Pledge("a", "gem-t", null));
        using var copy = new TestBook();
        Assert.Throws<OperationCanceledException>(() => copy.Book.Load(new StringReader(test.Export()), cancel: stop.Token));
        Assert.True(copy.Book.IsEmpty);
        Assert.Throws<OperationCanceledException>(() => test.Book.Export(TextWriter.Null, cancel: stop.Token));
        Assert.Throws<OperationCanceledException>(() => test.Book.Audit(cancel: stop.Token));
    }

    [Fact]
    public void Export_and_audit_tell_rising_shares_up_to_the_whole()
    {
        test.Post(Enumerable.Range(0, 40).Select(i => TestFacts.Pledge(FormattableString.Invariant($"p{i}"), "gem-t", Quantity.Exactly(i + 1, Unit.Missile))).ToArray());
        var shares = new Shares();
        test.Book.Export(TextWriter.Null, shares, TestContext.Current.CancellationToken);
        Assert.True(shares.Told.Count >= 40);
        Assert.Equal(shares.Told.Order(), shares.Told);
        Assert.Equal(1, shares.Told[^1]);
        shares.Told.Clear();
        test.Book.Audit(shares, TestContext.Current.CancellationToken);
        Assert.Equal(shares.Told.Order(), shares.Told);
        Assert.Equal(1, shares.Told[^1]);
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Told { get; } = [];

        public void Report(double value) => Told.Add(value);
    }

    [Fact]
    public void Only_an_empty_book_is_loaded()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", null));
        var error = Assert.Throws<PaviseException>(() => test.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken));
        Assert.Equal("PAV4014", error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("stock:UKR")]
    [InlineData("owed:DEU+USA/UKR")]
    [InlineData("owed:customers/USA")]
    public void An_account_is_read_as_it_is_written(string text)
    {
        Assert.True(Account.TryParse(text, out var account));
        Assert.Equal(text, account.ToString());
    }

    [Theory]
    [InlineData("stock")]
    [InlineData("stock:")]
    [InlineData("stock:UKR/USA")]
    [InlineData("owed:UKR")]
    [InlineData("7:UKR")]
    [InlineData("barn:UKR")]
    [InlineData("stock:U KR")]
    public void What_is_no_account_is_refused(string text) => Assert.False(Account.TryParse(text, out _));
}
