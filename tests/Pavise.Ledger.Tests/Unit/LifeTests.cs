using Pavise.Core;

namespace Pavise.Ledger.Tests;

/// <summary>The funnel of an item, the life of a figure, the registers side by side, what became of each claim.</summary>
public sealed class LifeTests : IDisposable
{
    private readonly TestBook test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_funnel_adds_promises_orders_and_deliveries_of_all_that_belongs_to_the_item_and_never_requests()
    {
        test.Post(
            TestFacts.Make("ask", ClaimKind.Request, ClaimStatus.Requested, "gem-t", TestFacts.Missiles(30), null, "UKR", decision: FactDecision.Statement),
            TestFacts.Make("ask-again", ClaimKind.Request, ClaimStatus.Requested, "patriot-interceptor", TestFacts.Missiles(50), null, "UKR", decision: FactDecision.Statement),
            TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)), TestFacts.Pledge("b", "patriot-interceptor", TestFacts.Missiles(5), "DEU"), TestFacts.Pledge("no", "gem-t", TestFacts.Missiles(9), to: "CHE"),
            TestFacts.Make("order", ClaimKind.Order, ClaimStatus.Contracted, "gem-t", TestFacts.Missiles(100), "RTX", "UKR"),
            TestFacts.Delivery("came", "gem-t", TestFacts.Missiles(4)),
            TestFacts.Make("fielded", ClaimKind.InService, ClaimStatus.Reported, "gem-t", TestFacts.Missiles(3), null, "UKR"));
        var lines = test.Book.Funnel("patriot-interceptor", "UKR", [("gem-t", TestFacts.Missiles(7), "assumption:plan/x"), ("amraam", TestFacts.Missiles(9), "assumption:plan/y")], BookView.Now, TestCatalogue.Small).Value;
        Assert.Equal(
            [(FunnelStage.Need, 7m), (FunnelStage.Asked, 50m), (FunnelStage.Promised, 15m), (FunnelStage.Ordered, 100m), (FunnelStage.Delivered, 4m), (FunnelStage.InService, 3m)],
            lines.Select(line => (line.Stage, line.Quantity!.Value.Low!.Value)));
        Assert.Equal("the largest of 2 requests; they may be one wish told often, so they are not added", lines[1].Words);
        Assert.Equal("assumption:plan/x", lines[0].Origin);
    }

    [Fact]
    public void A_stage_of_which_nobody_speaks_says_so_and_service_falls_back_on_the_latest_statement()
    {
        test.Post(
            TestFacts.Make("old", ClaimKind.Stock, ClaimStatus.Reported, "patriot-system", Quantity.Exactly(2, Unit.System), null, "UKR", DateInterval.On(new DateOnly(2023, 5, 1)), decision: FactDecision.Statement),
            TestFacts.Make("new", ClaimKind.Stock, ClaimStatus.Reported, "patriot-system", Quantity.Exactly(4, Unit.System), null, "UKR", DateInterval.On(new DateOnly(2024, 5, 1)), decision: FactDecision.Statement));
        var lines = test.Book.Funnel("patriot-system", "UKR", [], BookView.Now, TestCatalogue.Small).Value;
        Assert.All(lines.Take(5), line => Assert.Equal((null, null), (line.Quantity, line.Origin)));
        Assert.Equal((Quantity.Exactly(4, Unit.System), "the latest of 2 statements, which the book does not count"), (lines[5].Quantity!.Value, lines[5].Words));
    }

    [Fact]
    public void The_life_of_a_figure_as_recorded_tells_each_turn_and_its_source()
    {
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)));
        test.Post(TestFacts.Pledge("a", "gem-t", TestFacts.Missiles(10)), TestFacts.Delivery("came", "gem-t", TestFacts.Missiles(4)), TestFacts.Pledge("other", "gem-t", TestFacts.Missiles(3), to: "CHE"));
        test.Post(TestFacts.Delivery("came", "gem-t", TestFacts.Missiles(4)));
        var lines = test.Book.HistoryAsRecorded("gem-t", "UKR", BookView.Now, TestCatalogue.Small).Value;
        Assert.Equal(
            ["outstanding to UKR, in missile - 10", "promised to UKR, in missile - 10", "delivered to UKR, in missile - 4", "outstanding to UKR, in missile 10 6", "outstanding to UKR, in missile 6 -", "promised to UKR, in missile 10 -"],
            lines.Select(line => $"{line.Measure} {line.Before?.Low?.ToString() ?? "-"} {line.After?.Low?.ToString() ?? "-"}"));
        Assert.Equal(3, lines.Select(line => line.At).Distinct().Count());
        Assert.Equal("gone: text-a", lines[^1].Why);
    }

    [Fact]
    public void Registers_stand_side_by_side_unadded_and_disagree_by_giver()
    {
        test.Post(TestFacts.Delivery("text", "gem-t", TestFacts.Missiles(4)));
        test.Import(TestImports.Of("list", "1", TestImports.Delivery("a", 6), TestImports.Delivery("b", 1)));
        test.Import(TestImports.Of("other", "", TestImports.Delivery("a", 4, part: "other")));
        var answer = test.Book.CompareRegisters("gem-t", "UKR", BookView.Now, TestCatalogue.Small);
        Assert.Equal(["texts 4", "list/1 7", "other 4"], answer.Value.Figures.Select(figure => $"{figure.Part} {figure.Quantity!.Value.Low}"));
        Assert.Equal(
            ["texts: 4 missiles|list/1: 7 missiles|USA", "list/1: 7 missiles|other: 4 missiles|USA"],
            answer.Value.Conflicts.Select(conflict => $"{conflict.One}|{conflict.Other}|{conflict.Giver}"));
        Assert.Contains("list/1 adds rows of 6 and 1", answer.Value.Conflicts[0].Why, StringComparison.Ordinal);
        var graph = new TraceGraph(answer.Origins);
        Assert.All(answer.Value.Figures, figure => Assert.NotNull(graph.Find(figure.Origin)));
        Assert.Equal(2, test.Book.CompareRegisters("gem-t", "UKR", new BookView(Without: "list"), TestCatalogue.Small).Value.Figures.Count);
    }

    [Fact]
    public void Two_releases_of_a_register_are_a_revision_and_only_the_newest_stands_against_others()
    {
        test.Import(TestImports.Of("list", "2", TestImports.Delivery("a", 3, part: "list/2")));
        test.Import(TestImports.Of("list", "10", TestImports.Delivery("a", 5, part: "list/10")));
        test.Import(TestImports.Of("other", "", TestImports.Delivery("a", 4, part: "other")));
        Assert.Equal(["Contradiction list/10: 5 missiles|other: 4 missiles", "Revision list/2: 3 missiles|list/10: 5 missiles"], Told());
    }

    [Fact]
    public void A_list_that_names_fewer_givers_and_agrees_on_those_differs_in_coverage_and_one_without_numbers_in_nothing()
    {
        static ImportedRow From(string key, string giver, decimal? number, string part)
        {
            var row = TestImports.Delivery(key, number ?? 0, part: part);
            return row with { Figures = [row.Figures[0] with { Assertion = row.Figures[0].Assertion with { From = [giver], Quantity = number is { } stated ? Quantity.Exactly(stated, Unit.Missile) : null } }] };
        }

        test.Import(TestImports.Of("list", "", From("a", "USA", 3, "list"), From("b", "DEU", 2, "list")));
        test.Import(TestImports.Of("short", "", From("a", "USA", 3, "short")));
        Assert.Equal(["Coverage list: 5 missiles|short: 3 missiles"], Told());
        test.Import(TestImports.Of("short", "", From("a", "USA", 1, "short"), From("c", "USA", null, "short")));
        Assert.Empty(Told());
        test.Import(TestImports.Of("short", "", From("a", "USA", 4, "short"), From("c", "DEU", 1, "short")));
        Assert.Equal(["Contradiction list: 2 missiles|short: 1 missile", "Contradiction list: 3 missiles|short: 4 missiles"], Told().Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> Told() => test.Book.CompareRegisters("gem-t", "UKR", BookView.Now, TestCatalogue.Small).Value.Conflicts.Select(conflict => $"{conflict.Kind} {conflict.One}|{conflict.Other}");

    [Fact]
    public void Batteries_and_launchers_are_neither_added_nor_compared()
    {
        ImportedRow Row(string part, string unit, decimal number)
        {
            var row = TestImports.Delivery("a", number, "patriot-system", part);
            return row with { Figures = [row.Figures[0] with { Assertion = row.Figures[0].Assertion with { Quantity = Quantity.Exactly(number, new Unit(unit)) } }] };
        }

        test.Import(TestImports.Of("one", "", Row("one", "battery", 2)));
        test.Import(TestImports.Of("two", "", Row("two", "launcher", 8)));
        var view = test.Book.CompareRegisters("patriot-system", "UKR", BookView.Now, TestCatalogue.Small).Value;
        Assert.Equal(["2 battery", "8 launcher"], view.Figures.Select(figure => $"{figure.Quantity!.Value.Low} {figure.Quantity.Value.Unit}"));
        Assert.Empty(view.Conflicts);
        Assert.Contains("never added", view.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FactDecision.Posted, "A pledge opens an obligation: the receiver is owed, the giver owes.", "#obligation")]
    [InlineData(FactDecision.Held, "what is held moves nothing until something changes", "")]
    [InlineData(FactDecision.Support, "what supports another moves nothing itself", "")]
    [InlineData(FactDecision.Statement, "what is asked, considered or denied moves nothing", "")]
    public void What_became_of_a_claim_names_its_rule_and_its_entries(FactDecision decision, string rule, string leg)
    {
        test.Post(TestFacts.Make("a", ClaimKind.Pledge, ClaimStatus.Pledged, "gem-t", TestFacts.Missiles(7), "USA", "UKR", decision: decision));
        var line = Assert.Single(test.Book.WhatBecame(BookView.Now));
        Assert.Equal((decision, rule, "a" + leg, "for the test"), (line.Decision, line.Rule, Assert.Single(line.Entries).Id, line.Reason));
    }

    [Fact]
    public void Every_random_claim_is_accounted_for_once()
    {
        var facts = new RandomFacts(11).Take(200);
        test.Post(facts);
        Assert.Equal(facts.Select(fact => fact.Id).Order(StringComparer.Ordinal), test.Book.WhatBecame(BookView.Now).Select(line => line.Fact));
        Assert.All(test.Book.WhatBecame(BookView.Now), line => Assert.True(line.Reason.Length > 0 && line.Rule.Length > 0 && line.Entries.Count > 0));
    }
}
