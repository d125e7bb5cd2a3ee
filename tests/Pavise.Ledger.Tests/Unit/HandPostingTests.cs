using Pavise.Core;

namespace Pavise.Ledger.Tests;

public sealed class HandPostingTests : IDisposable
{
    private static readonly BookInput Told = new([TestFacts.Pledge("pledge", "gem-t", TestFacts.Missiles(10), when: DateInterval.On(TestFacts.Day))], [], [], []);
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void An_entry_by_hand_moves_what_its_rule_says_names_its_maker_and_discharges_a_promise_of_a_text()
    {
        Post(Delivery(4));
        var entry = test.Book.Entries(BookView.Now).Value.Single(entry => entry is { IsByHand: true, Leg: EntryLeg.Movement });
        Assert.Equal(TestFacts.Missiles(6), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Equal("entered by A. Reader: seen in a photograph", entry.Reason);
        Assert.Equal((entry.Id, "hand:A. Reader"), (Assert.Single(entry.Origins), Assert.Single(entry.Sources)));
        Assert.Equal("delivery of gem-t, 4 missiles: entered by A. Reader on 2024-06-21, because seen in a photograph", Assert.Single(test.Book.ByHand()).Describe());
    }

    [Fact]
    public void It_stands_when_the_texts_are_posted_anew_and_survives_export_and_load()
    {
        Post(Delivery(4));
        test.Book.Post(Told, TestCatalogue.Small, TestContext.Current.CancellationToken);
        test.Post(Told.Facts);
        Assert.Equal(TestFacts.Missiles(6), test.Balance("owed:UKR/USA", "gem-t"));
        using var copy = new TestBook();
        copy.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken);
        Assert.Equal(test.Export(), copy.Export());
        Assert.Equal(Delivery(4).Id, Assert.Single(copy.Book.Claims().ByHand).Id);
    }

    [Fact]
    public void Taking_it_back_leaves_it_in_the_book_with_who_and_why()
    {
        var posting = Delivery(4);
        Post(posting);
        test.Book.TakeBack(posting.Id, "B. Editor", "the photograph is older", Told, TestCatalogue.Small, TestContext.Current.CancellationToken);

        Assert.Equal(TestFacts.Missiles(10), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Empty(test.Book.ByHand());
        Assert.Contains("reason: takes back entry", test.Export(), StringComparison.Ordinal);
        Assert.Contains("taken back by B. Editor: the photograph is older", test.Export(), StringComparison.Ordinal);
        Assert.True(test.Book.Audit(cancel: TestContext.Current.CancellationToken).IsWhole);
    }

    [Fact]
    public void The_same_entry_twice_and_taking_back_what_is_not_there_are_refused()
    {
        Post(Delivery(4));
        var before = test.Export();
        Assert.Equal("PAV4016", Assert.Throws<PaviseException>(() => Post(Delivery(4))).Diagnostics[0].Code);
        var error = Assert.Throws<PaviseException>(() => test.Book.TakeBack("pledge", "B", "no", Told, TestCatalogue.Small, TestContext.Current.CancellationToken)).Diagnostics[0];
        Assert.Equal("PAV4017", error.Code);
        Assert.Contains(Delivery(4).Id, error.Remedy, StringComparison.Ordinal);
        Assert.Equal(before, test.Export());
        Post(Delivery(4) with { Claim = Delivery(5).Claim });
        Assert.Equal(2, test.Book.ByHand().Count);
    }

    [Fact]
    public void A_request_by_hand_moves_nothing()
    {
        Post(HandPosting.Make("A. Reader", "heard on the radio", TestFacts.Day, Delivery(3).Claim with { Kind = ClaimKind.Request, Status = ClaimStatus.Requested }));
        Assert.Equal(FactDecision.Statement, test.Book.Entries(BookView.Now).Value.Single(entry => entry.IsByHand).Decision);
    }

    private static HandPosting Delivery(decimal number) => HandPosting.Make("A. Reader", "seen in a photograph", new DateOnly(2024, 6, 21),
        TestFacts.Delivery("", "gem-t", TestFacts.Missiles(number), when: DateInterval.On(TestFacts.Day)).Assertion);

    private void Post(HandPosting posting)
    {
        test.Clock.Now += TimeSpan.FromMinutes(1);
        test.Book.PostByHand([posting], Told, TestCatalogue.Small, TestContext.Current.CancellationToken);
    }
}
