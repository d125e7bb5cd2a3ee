using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class PostingRulesTests
{
    [Theory]
    [InlineData(ClaimKind.Pledge, ClaimStatus.Pledged, "owed:UKR/USA<owed:USA/UKR")]
    [InlineData(ClaimKind.Delivery, ClaimStatus.Pledged, "owed:UKR/USA<owed:USA/UKR")]
    [InlineData(ClaimKind.Delivery, ClaimStatus.InTransit, "transit:UKR<stock:USA")]
    [InlineData(ClaimKind.Delivery, ClaimStatus.Delivered, "stock:UKR<stock:USA")]
    [InlineData(ClaimKind.Order, ClaimStatus.Contracted, "owed:UKR/USA<owed:USA/UKR")]
    [InlineData(ClaimKind.Diversion, ClaimStatus.Pledged, "owed:customers/USA<owed:USA/customers", "owed:UKR/USA<owed:USA/UKR")]
    [InlineData(ClaimKind.Diversion, ClaimStatus.Delayed, "owed:UKR/USA<owed:USA/UKR")]
    [InlineData(ClaimKind.Backfill, ClaimStatus.Pledged, "owed:UKR/USA<owed:USA/UKR")]
    [InlineData(ClaimKind.Production, ClaimStatus.Delivered, "stock:USA<line:USA")]
    [InlineData(ClaimKind.Loss, ClaimStatus.Reported, "lost:UKR<stock:UKR")]
    [InlineData(ClaimKind.InService, ClaimStatus.Reported, "magazine:UKR<stock:UKR")]
    [InlineData(ClaimKind.Transfer, ClaimStatus.Reported, "transit:UKR<stock:USA")]
    [InlineData(ClaimKind.Expenditure, ClaimStatus.Reported, "expended:UKR<magazine:UKR")]
    [InlineData(ClaimKind.Request, ClaimStatus.Requested)]
    [InlineData(ClaimKind.Coordination, ClaimStatus.Reported)]
    [InlineData(ClaimKind.Stock, ClaimStatus.Reported)]
    [InlineData(ClaimKind.Attack, ClaimStatus.Reported)]
    public void A_claim_moves_what_its_rule_says(ClaimKind kind, ClaimStatus status, params string[] moves)
    {
        using var test = new TestBook();
        test.Post(TestFacts.Make("a", kind, status, "gem-t", TestFacts.Missiles(10), "USA", "UKR"));

        var entries = test.Book.Entries(BookView.Now).Value;
        Assert.Equal(moves, entries.Where(entry => entry.Moves).Select(entry => $"{entry.Debit}<{entry.Credit}"));
        Assert.All(entries, entry => Assert.Equal(TestFacts.Missiles(10), entry.Quantity));
        if (moves.Length == 0) Assert.Equal(EntryLeg.Note, Assert.Single(entries).Leg);
    }

    [Fact]
    public void A_promise_dated_after_it_was_told_was_made_by_then_and_its_date_is_its_window()
    {
        using var test = new TestBook();
        var december = DateInterval.During(new Month(2024, 12));
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(2), when: december), TestFacts.Delivery("came", "gem-t", TestFacts.Missiles(1), when: DateInterval.During(new Month(2024, 9))));
        var entry = test.Entry("a#obligation");
        Assert.Equal((new DateInterval(null, TestFacts.Day), december), (entry.Happened, entry.Slot!.Value));
        Assert.Equal(TestFacts.Missiles(1), test.Balance("owed:UKR/USA", "gem-t"));
    }

    [Fact]
    public void The_price_of_an_order_is_owed_to_the_maker_and_booked_as_money()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Make("a", ClaimKind.Order, ClaimStatus.Contracted, "gem-t", Quantity.Exactly(5_600_000_000, Unit.Usd), "RTX", "DEU"));
        Assert.Equal(Quantity.Exactly(5_600_000_000, Unit.Usd), test.Balance("owed:RTX/DEU", "money"));
    }

    [Fact]
    public void Money_promised_is_owed_and_money_paid_discharges_it()
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Make("a", ClaimKind.Funding, ClaimStatus.Pledged, "money", Quantity.Exactly(100, Unit.Usd), "DEU", "UKR"),
            TestFacts.Make("b", ClaimKind.Funding, ClaimStatus.Delivered, "money", Quantity.Exactly(30, Unit.Usd), "DEU", "UKR"));
        Assert.Equal(Quantity.Exactly(70, Unit.Usd), test.Balance("owed:UKR/DEU", "money"));
        Assert.Equal(Quantity.Exactly(30, Unit.Usd), test.Balance("stock:UKR", "money"));
    }

    [Fact]
    public void A_claim_without_a_number_is_some_and_never_dropped()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("a", "gem-t", null), TestFacts.Make("b", ClaimKind.Funding, ClaimStatus.Pledged, "money", null, "DEU", "UKR"));
        Assert.Equal(Quantity.AtLeast(1, Unit.Missile, approximate: true), test.Balance("owed:UKR/USA", "gem-t"));
        Assert.Equal(Quantity.AtLeast(0, Unit.Usd, approximate: true), test.Balance("owed:UKR/DEU", "money"));
    }

    [Fact]
    public void A_claim_that_names_no_two_parties_moves_nothing_and_says_so()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(3), from: null!, to: null!));
        var entry = test.Entry("a");
        Assert.False(entry.Moves);
        Assert.Contains("no two parties", entry.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FactDecision.Held)]
    [InlineData(FactDecision.Statement)]
    [InlineData(FactDecision.Support)]
    public void What_is_not_posted_stands_in_the_book_as_a_note(FactDecision decision)
    {
        using var test = new TestBook();
        test.Post(TestFacts.Make("a", ClaimKind.Pledge, ClaimStatus.Pledged, "gem-t", TestFacts.Missiles(7), "USA", "UKR", decision: decision));
        var entry = test.Entry("a");
        Assert.Equal((false, decision, TestFacts.Missiles(7)), (entry.Moves, entry.Decision, entry.Quantity!.Value));
        Assert.Empty(test.Book.Balances(BookView.Now).Value);
    }

    [Fact]
    public void Every_kind_of_claim_has_a_rule_in_words_and_every_kind_of_entry_but_a_correction_comes_from_one()
    {
        Assert.All(PostingRules.Table, rule => Assert.EndsWith(".", rule.Words, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ClaimKind>(), PostingRules.Table.Select(rule => rule.Claim).Distinct().Order());
        Assert.Equal(Enum.GetValues<EntryKind>().Where(kind => kind != EntryKind.Correction), PostingRules.Table.Select(rule => rule.Entry).Distinct().Order());
        Assert.Equal("owed of receiver from giver", PostingRules.Table.First(rule => rule.Claim == ClaimKind.Pledge).Legs[0].Debit.ToString());
    }

    [Fact]
    public void An_entry_rests_on_the_supports_of_its_fact_and_on_the_earliest_publication()
    {
        using var test = new TestBook();
        var late = TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)) with { Supports = ["b"], Quantity = TestFacts.Missiles(9) };
        var early = TestFacts.Make("b", ClaimKind.Pledge, ClaimStatus.Pledged, "gem-t", TestFacts.Missiles(9), "USA", "UKR",
            published: DateInterval.On(new DateOnly(2024, 5, 1)), source: "text-b", decision: FactDecision.Support);
        test.Post(late, early);

        var entry = test.Entry("a#obligation");
        Assert.Equal(TestFacts.Missiles(9), entry.Quantity);
        Assert.Equal(["quote:text-a@a", "quote:text-b@b"], entry.Origins);
        Assert.Equal(["text-a", "text-b"], entry.Sources);
        Assert.Equal(DateInterval.On(new DateOnly(2024, 5, 1)), entry.Published);
        var origin = Assert.Single(test.Book.Entries(BookView.Now).Origins);
        Assert.Equal(entry.Origin, origin.Id);
        Assert.Equal(entry.Origins, origin.From);
    }
}
