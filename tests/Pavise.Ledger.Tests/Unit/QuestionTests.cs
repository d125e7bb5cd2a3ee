using Pavise.Core;

namespace Pavise.Ledger.Tests;

public class QuestionTests
{
    private static readonly DateInterval May = DateInterval.During(new Month(2024, 5));
    private static readonly DateInterval June = DateInterval.During(new Month(2024, 6));

    [Fact]
    public void Pledged_against_delivered_names_each_giver_and_item()
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10), when: May), TestFacts.Delivery("b", "gem-t", TestFacts.Missiles(4), when: June),
            TestFacts.Diversion("c", "gem-t", Quantity.Between(200, 999, Unit.Missile), when: June),
            TestFacts.Delivery("d", "patriot-system", Quantity.Exactly(3, Unit.System), "DEU", when: June), TestFacts.Pledge("e", "gem-t", TestFacts.Missiles(5), to: "CHE"));

        var answer = test.Book.PledgedAgainstDelivered("UKR", BookView.Now);
        var (german, american) = (answer.Value[0], answer.Value[1]);
        Assert.Equal(2, answer.Value.Count);
        Assert.Equal(("DEU", "patriot-system", null, Quantity.Exactly(3, Unit.System), null), (german.From, german.Item, german.Pledged, german.Delivered, german.Outstanding));
        Assert.Equal(("USA", "gem-t", Quantity.Between(210, 1009, Unit.Missile), TestFacts.Missiles(4), Quantity.Between(206, 1005, Unit.Missile)),
            (american.From, american.Item, american.Pledged!.Value, american.Delivered!.Value, american.Outstanding!.Value));
        Assert.Equal(["quote:text-a@a", "quote:text-a@c"], new TraceGraph(answer.Origins).Find(american.PledgedOrigin!)!.From);
    }

    [Fact]
    public void By_party_an_item_and_all_that_belongs_to_it_are_added_and_who_waits_is_told_whoever_owes_it()
    {
        using var test = new TestBook();
        test.Post(
            TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10), when: May), TestFacts.Delivery("b", "gem-t", TestFacts.Missiles(4), when: June), TestFacts.Pledge("c", "patriot-interceptor", TestFacts.Missiles(6), when: May),
            TestFacts.Pledge("d", "gem-t", TestFacts.Missiles(5), to: "CHE"), TestFacts.Pledge("f", "amraam", TestFacts.Missiles(9)), TestFacts.Delivery("e", "patriot-system", Quantity.Exactly(3, Unit.System), "DEU", when: June));

        var answer = test.Book.ByParty("patriot-interceptor", "UKR", BookView.Now, TestCatalogue.Small);
        Assert.Equal(["CHE", "UKR", "USA"], answer.Value.Select(line => line.Party));
        var (swiss, receiver, giver) = (answer.Value[0], answer.Value[1], answer.Value[2]);
        Assert.Equal((null, null, TestFacts.Missiles(5)), (swiss.Promised, swiss.Delivered, swiss.Waiting));
        Assert.Equal((null, null, TestFacts.Missiles(12)), (receiver.Promised, receiver.Delivered, receiver.Waiting));
        Assert.Equal((TestFacts.Missiles(16), TestFacts.Missiles(4), null), (giver.Promised, giver.Delivered, giver.Waiting));
        Assert.Equal(["quote:text-a@a", "quote:text-a@c"], new TraceGraph(answer.Origins).Find(giver.PromisedOrigin!)!.From);
        Assert.Equal(["quote:text-a@a", "quote:text-a@b", "quote:text-a@c"], new TraceGraph(answer.Origins).Find(receiver.WaitingOrigin!)!.From);
    }

    [Fact]
    public void Every_figure_of_an_answer_leads_to_the_origins_of_the_facts()
    {
        using var test = new TestBook();
        var facts = new RandomFacts(7).Take(60);
        test.Post(facts);
        var known = facts.Select(fact => fact.Assertion.Origin).ToHashSet(StringComparer.Ordinal);
        var (balances, lines) = (test.Book.Balances(BookView.Now), test.Book.PledgedAgainstDelivered("UKR", BookView.Now));
        var (debts, schedule) = (test.Book.Debts(BookView.Now), test.Book.Schedule("UKR", TestFacts.Day, TestCatalogue.Small));
        var graph = new TraceGraph([.. balances.Origins, .. lines.Origins, .. debts.Origins, .. schedule.Origins]);

        string[] figures =
        [
            .. balances.Value.Select(balance => balance.Origin), .. debts.Value.Select(debt => debt.Origin), .. schedule.Value.Deliveries.Select(delivery => delivery.Origin),
            .. lines.Value.SelectMany(line => new[] { line.PledgedOrigin, line.DeliveredOrigin, line.OutstandingOrigin }).OfType<string>(),
        ];
        Assert.True(figures.Length > 20);
        Assert.All(figures, id => Assert.NotNull(graph.Find(id)));
        Assert.All(graph.Broken(), pair => Assert.Contains(pair.Missing, known));
    }

    [Fact]
    public void A_diversion_books_a_debt_until_the_customer_gets_its_things()
    {
        using var test = new TestBook();
        var wait = TestFacts.Make("wait", ClaimKind.Diversion, ClaimStatus.Delayed, "gem-t", TestFacts.Missiles(5), "USA", "CHE", May, due: June);
        test.Post(wait, TestFacts.Delivery("return", "gem-t", TestFacts.Missiles(2), to: "CHE", when: June));
        var debt = Assert.Single(test.Book.Debts(BookView.Now).Value);
        Assert.Equal(("USA", "CHE", TestFacts.Missiles(5), TestFacts.Missiles(3)), (debt.Debtor, debt.Creditor, debt.Booked, debt.Outstanding));
        Assert.Equal((May, June, "return>wait#debt"), (debt.Since, debt.Due!.Value, Assert.Single(debt.Returns)));
    }

    [Fact]
    public void A_stock_below_zero_is_shown_as_none_with_a_warning()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Delivery("a", "gem-t", TestFacts.Missiles(4)));
        var giver = test.Book.Balances(BookView.Now).Value.Single(balance => balance.Account.Holder == "USA");
        Assert.Equal((TestFacts.Missiles(-4), TestFacts.Missiles(0)), (giver.Quantity, giver.Shown));
        Assert.Contains("what it held before is not known", giver.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void What_may_have_happened_by_a_day_counts_from_zero()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Delivery("a", "gem-t", TestFacts.Missiles(4), when: June));
        Quantity? Held(DateOnly day) => test.Book.Balances(new BookView(Happened: day)).Value.SingleOrDefault(balance => balance.Account.Holder == "UKR")?.Quantity;
        Assert.Null(Held(new DateOnly(2024, 5, 31)));
        Assert.Equal(Quantity.Between(0, 4, Unit.Missile), Held(new DateOnly(2024, 6, 10)));
        Assert.Equal(TestFacts.Missiles(4), Held(new DateOnly(2024, 6, 30)));
    }

    [Fact]
    public void A_view_by_publication_leaves_out_undated_sources_unless_asked()
    {
        using var test = new TestBook();
        var dated = TestFacts.Make("dated", ClaimKind.Pledge, ClaimStatus.Pledged, "gem-t", TestFacts.Missiles(1), "USA", "UKR", published: DateInterval.On(new DateOnly(2024, 3, 1)));
        var undated = TestFacts.Make("undated", ClaimKind.Pledge, ClaimStatus.Pledged, "gem-t", TestFacts.Missiles(2), "USA", "UKR", published: new DateInterval(new DateOnly(2023, 1, 1), null));
        test.Post(dated, undated);
        string[] Seen(BookView view) => [.. test.Book.Entries(view).Value.Select(entry => entry.Fact)];
        Assert.Empty(Seen(new BookView(Published: new DateOnly(2024, 2, 29))));
        Assert.Equal(["dated"], Seen(new BookView(Published: new DateOnly(2024, 3, 1))));
        Assert.Equal(["dated", "undated"], Seen(new BookView(Published: new DateOnly(2024, 3, 1), Undated: true)));
    }

    [Fact]
    public void Without_a_source_only_what_it_alone_supports_is_gone()
    {
        using var test = new TestBook();
        var alone = TestFacts.Pledge("alone", "gem-t", TestFacts.Missiles(1));
        var shared = TestFacts.Pledge("shared", "amraam", TestFacts.Missiles(2)) with { Supports = ["other"] };
        var other = TestFacts.Make("other", ClaimKind.Pledge, ClaimStatus.Pledged, "amraam", TestFacts.Missiles(2), "USA", "UKR", source: "text-b", decision: FactDecision.Support);
        test.Post(alone, shared, other);
        Assert.Equal(["amraam"], test.Book.PledgedAgainstDelivered("UKR", new BookView(Without: "text-a")).Value.Select(line => line.Item));
    }

    [Fact]
    public void The_schedule_takes_stated_windows_and_labels_the_others_an_assumption()
    {
        using var test = new TestBook();
        var autumn = new DateInterval(new DateOnly(2024, 8, 5), new DateOnly(2024, 10, 2));
        test.Post(
            TestFacts.Pledge("stated", "gem-t", TestFacts.Missiles(10), due: autumn), TestFacts.Pledge("open", "amraam", TestFacts.Missiles(20)),
            TestFacts.Pledge("passed", "patriot-system", Quantity.Exactly(1, Unit.System), due: May),
            TestFacts.Delivery("arrived", "interceptor", TestFacts.Missiles(5), "DEU", when: May),
            TestFacts.Make("money", ClaimKind.Funding, ClaimStatus.Pledged, "money", Quantity.Exactly(9, Unit.Usd), "DEU", "UKR"));

        var answer = test.Book.Schedule("UKR", new DateOnly(2024, 7, 15), TestCatalogue.Small);
        Assert.Equal(
        [
            "interceptor 2024-05 2024-05 True", "amraam 2024-07 2025-01 False", "patriot-system 2024-07 2025-01 False", "gem-t 2024-08 2024-10 False",
        ], answer.Value.Deliveries.Select(delivery => $"{delivery.Item} {delivery.Earliest} {delivery.Latest} {delivery.Arrived}"));
        var graph = new TraceGraph(answer.Origins);
        string[] AssumptionsOf(string item) => [.. graph.Find(answer.Value.Deliveries.Single(delivery => delivery.Item == item).Origin)!.From.Where(id => id.StartsWith("assumption:", StringComparison.Ordinal))];
        Assert.Equal(["assumption:ledger/promise-window"], AssumptionsOf("amraam"));
        Assert.Empty(AssumptionsOf("gem-t"));
        Assert.IsType<Assumption>(graph.Find("assumption:ledger/promise-window"));
    }

    [Fact]
    public void A_number_that_items_share_keeps_them_in_the_book_its_text_and_the_schedule()
    {
        using var test = new TestBook();
        var fact = TestFacts.Pledge("a", "patriot-interceptor", Quantity.AtLeast(501, Unit.Missile));
        test.Post(fact with { Assertion = fact.Assertion with { Joint = ["patriot-interceptor", "amraam"] }, Item = "interceptor" });
        using var copy = new TestBook();
        copy.Book.Load(new StringReader(test.Export()), cancel: TestContext.Current.CancellationToken);
        var delivery = Assert.Single(copy.Book.Schedule("UKR", TestFacts.Day, TestCatalogue.Small).Value.Deliveries);
        Assert.Equal("interceptor", delivery.Item);
        Assert.Equal(["amraam", "patriot-interceptor"], delivery.Joint);
        Assert.Equal(test.Export(), copy.Export());
    }

    [Fact]
    public void An_old_promise_that_nobody_renewed_may_come_in_part_or_not_at_all()
    {
        using var test = new TestBook();
        var past = DateInterval.On(new DateOnly(2023, 6, 14));
        test.Post(
            TestFacts.Pledge("old", "gem-t", TestFacts.Missiles(10), when: past), TestFacts.Pledge("due", "amraam", TestFacts.Missiles(20), when: past, due: May),
            TestFacts.Pledge("young", "interceptor", TestFacts.Missiles(30), when: DateInterval.On(new DateOnly(2023, 6, 16))));
        var answer = test.Book.Schedule("UKR", new DateOnly(2024, 6, 15), TestCatalogue.Small);
        Delivery Of(string item) => answer.Value.Deliveries.Single(delivery => delivery.Item == item);
        Assert.Equal(Quantity.Between(0, 10, Unit.Missile), Of("gem-t").Quantity);
        Assert.Contains("assumption:ledger/old-promise", new TraceGraph(answer.Origins).Find(Of("gem-t").Origin)!.From);
        Assert.Equal((TestFacts.Missiles(20), TestFacts.Missiles(30)), (Of("amraam").Quantity, Of("interceptor").Quantity));
    }

    [Fact]
    public void A_fulfilled_promise_is_no_longer_expected()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("promise", "gem-t", TestFacts.Missiles(4), when: May), TestFacts.Delivery("hand-over", "gem-t", TestFacts.Missiles(4), when: June));
        Assert.True(Assert.Single(test.Book.Schedule("UKR", TestFacts.Day, TestCatalogue.Small).Value.Deliveries).Arrived);
    }

    [Fact]
    public void Of_a_promise_to_several_one_receiver_may_get_none_or_all()
    {
        using var test = new TestBook();
        test.Post(TestFacts.Pledge("joint", "gem-t", TestFacts.Missiles(30), to: "CHE+UKR"));
        Assert.Equal(Quantity.Between(0, 30, Unit.Missile), Assert.Single(test.Book.Schedule("UKR", TestFacts.Day, TestCatalogue.Small).Value.Deliveries).Quantity);
        Assert.Equal("CHE+UKR", Assert.Single(test.Book.PledgedAgainstDelivered("UKR", BookView.Now).Value).To);
    }
}
