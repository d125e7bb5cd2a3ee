using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>Public statements of stocks against the book.</summary>
public sealed class StatementTests : IDisposable
{
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Theory]
    [InlineData("3..3", "3..3", StandingVerdict.Pass)]
    [InlineData("2..4", "3..3", StandingVerdict.Pass)]
    [InlineData("5..5", "3..3", StandingVerdict.Fail)]
    [InlineData("1..2", "3..3", StandingVerdict.Fail)]
    [InlineData("1..*", "3..3", StandingVerdict.Unknown)]
    [InlineData("5..*", "3..3", StandingVerdict.Fail)]
    [InlineData("3..3", "2..*", StandingVerdict.Pass)]
    [InlineData("3..3", "4..*", StandingVerdict.Fail)]
    public void It_passes_fails_or_is_unknown_bound_by_bound(string arrived, string stated, StandingVerdict verdict)
    {
        test.Post(Arrival("a", Systems(arrived), 5), Stock("s", Systems(stated), 6));
        var check = Only();
        Assert.Equal((verdict, Systems(arrived), Systems(arrived) - Systems(stated)), (check.Verdict, check.Held!.Value, check.Difference!.Value));
        Assert.Equal(["s", "a"], [check.Entry, Assert.Single(check.Behind).Entry]);
    }

    [Fact]
    public void What_arrived_later_does_not_count_and_what_may_have_counts_from_zero()
    {
        test.Post(Arrival("a", Systems("2..2"), 5), Arrival("late", Systems("4..4"), 7), Arrival("maybe", Systems("1..1"), 6) , Stock("s", Systems("2..2"), 6));
        var check = Only();
        Assert.Equal((StandingVerdict.Pass, Systems("2..3")), (check.Verdict, check.Held!.Value));
        Assert.Equal(["a", "maybe"], check.Behind.Select(one => one.Entry));
    }

    [Fact]
    public void Losses_and_hand_overs_count_against_and_units_in_service_stay_with_the_holder()
    {
        test.Post(
            Arrival("a", Systems("5..5"), 3),
            TestFacts.Make("lost", ClaimKind.Loss, ClaimStatus.Reported, "patriot-system", Systems("1..1"), null, "UKR", Month(4)),
            TestFacts.Make("fielded", ClaimKind.InService, ClaimStatus.Reported, "patriot-system", Systems("3..3"), null, "UKR", Month(4)),
            Stock("s", Systems("4..4"), 6));
        var check = Only();
        Assert.Equal((StandingVerdict.Pass, 2), (check.Verdict, check.Behind.Count));
        Assert.Equal("nothing to do", check.Next);
    }

    [Fact]
    public void A_failure_says_the_difference_the_entries_and_what_to_do_next()
    {
        test.Post(Arrival("a", Systems("3..3"), 3), Arrival("b", Systems("2..2"), 4), Stock("s", Systems("3..3"), 6));
        var check = Only();
        Assert.Equal((StandingVerdict.Fail, Systems("2..2"), "the book holds more than the statement says"), (check.Verdict, check.Difference!.Value, check.Why));
        Assert.Contains("counted twice", check.Next, StringComparison.Ordinal);
        Assert.Equal([("a", Systems("3..3")), ("b", Systems("2..2"))], check.Behind.Select(one => (one.Entry, one.Change)));
        var graph = new TraceGraph(test.Book.Statements(BookView.Now, TestCatalogue.Small).Origins);
        Assert.Equal(["quote:text-a@a", "quote:text-a@b", "quote:text-a@s"], graph.Find(check.Origin)!.From);
    }

    [Fact]
    public void A_holder_of_which_the_book_saw_nothing_arrive_is_unknown()
    {
        test.Post(TestFacts.Delivery("given", "patriot-system", Systems("1..1"), "DEU", when: Month(3)), Stock("s", Systems("9..9"), 6, "DEU"), Stock("t", Systems("9..9"), 6, "CHE"));
        var checks = test.Book.Statements(BookView.Now, TestCatalogue.Small).Value;
        Assert.All(checks, check => Assert.Equal(StandingVerdict.Unknown, check.Verdict));
        Assert.Equal([1, 0], checks.Select(check => check.Behind.Count));
    }

    [Fact]
    public void A_battery_is_checked_against_systems_and_launchers_are_not()
    {
        test.Post(
            Arrival("a", Systems("3..3"), 3), Arrival("launchers", Quantity.Exactly(8, new Unit("launcher")), 3),
            TestFacts.Make("s", ClaimKind.Stock, ClaimStatus.Reported, "patriot-system", Quantity.Exactly(3, new Unit("battery")), null, "UKR", Month(6), decision: FactDecision.Statement));
        Assert.Equal((StandingVerdict.Pass, "a"), (Only().Verdict, Assert.Single(Only().Behind).Entry));
    }

    private StatementCheck Only() => Assert.Single(test.Book.Statements(BookView.Now, TestCatalogue.Small).Value);

    private static Quantity Systems(string text) => QuantityWords.Read(text.Replace("*", "", StringComparison.Ordinal), Unit.System)!.Value;

    private static DateInterval Month(int month) => DateInterval.During(new Month(2024, month));

    private static Fact Arrival(string id, Quantity quantity, int month) => TestFacts.Delivery(id, "patriot-system", quantity, "USA", when: Month(month));

    private static Fact Stock(string id, Quantity quantity, int month, string holder = "UKR") =>
        TestFacts.Make(id, ClaimKind.Stock, ClaimStatus.Reported, "patriot-system", quantity, null, holder, Month(month), decision: FactDecision.Statement);
}
