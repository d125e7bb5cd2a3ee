using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class PostingTests
{
    [Fact]
    public void A_changed_fact_is_taken_back_and_written_anew_and_nothing_is_erased()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)));
        var before = test.Clock.Now;
        var report = test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(12)));

        Assert.Equal((1, 1, 0), (report.Added, report.Reversed, report.Unchanged));
        Assert.Equal(TestFacts.Missiles(12), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Equal(TestFacts.Missiles(10), Assert.Single(test.Book.Entries(new BookView(Recorded: before)).Value).Quantity);
        var text = test.Export();
        Assert.Contains("  reverses: 1\n", text, StringComparison.Ordinal);
        Assert.Contains("takes back entry 1: what follows from its fact has changed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_gone_leaves_its_entry_and_a_correction()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)), TestFacts.Pledge("b", "gem-t", TestFacts.Missiles(1)));
        var report = test.Post(TestFacts.Pledge("b", "gem-t", TestFacts.Missiles(1)));
        Assert.Equal((0, 1, 1), (report.Added, report.Reversed, report.Unchanged));
        Assert.Equal(TestFacts.Missiles(1), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Equal(3, test.Book.Audit(cancel: TestContext.Current.CancellationToken).Entries);
        Assert.Empty(test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Fact]
    public void A_fact_can_come_back_after_it_was_taken_back()
    {
        using var test = new TestBook();
        var fact = TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10));
        test.Post(fact);
        test.Post();
        Assert.Empty(test.Book.Entries(BookView.Now).Value);
        test.Post(fact);
        Assert.Equal(TestFacts.Missiles(10), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Empty(test.Book.Audit(cancel: TestContext.Current.CancellationToken).Findings);
    }

    [Fact]
    public void A_cancelled_posting_leaves_the_book_as_it_was()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)));
        var text = test.Export();
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => test.Book.Post([TestFacts.Pledge("b", "gem-t", null)], TestCatalogue.Small, cancel.Token));
        Assert.Equal(text, test.Export());
        test.Post(TestFacts.Pledge("b", "gem-t", null));
        Assert.Equal("b#obligation", Assert.Single(test.Book.Entries(BookView.Now).Value).Id);
    }

    [Fact]
    public void A_book_reopened_is_the_same_book()
    {
        using var test = new TestBook();
        test.Post(new RandomFacts(3).Take(20));
        var text = test.Export();
        test.Reopen();
        Assert.Equal(text, test.Export());
    }

    [Fact]
    public void The_same_identity_twice_is_refused()
    {
        using var test = new TestBook();
        Assert.Throws<ArgumentException>(() => test.Post(TestFacts.Pledge("a", "gem-t", null), TestFacts.Pledge("a", "amraam", null)));
    }
}
