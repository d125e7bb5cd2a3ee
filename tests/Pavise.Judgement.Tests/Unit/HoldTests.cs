using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class HoldTests
{
    private static readonly Quantity Hundreds = Quantity.Between(200, 999, Unit.Missile, approximate: true);
    private static readonly Quantity Over500 = Quantity.AtLeast(501, Unit.Missile);

    [Fact]
    public void Hundreds_diverted_and_over_500_pledged_are_not_summed_and_both_readings_are_given()
    {
        var story = new Case()
            .Says("diverted", ClaimKind.Diversion, "interceptor", Hundreds, when: DateInterval.On(Case.Day))
            .Says("pledged", ClaimKind.Pledge, "interceptor", Over500, source: "b", when: DateInterval.On(Case.Day.AddDays(140)));
        Assert.Equal((FactDecision.Posted, Hundreds), (story.Fact("diverted").Decision, story.Fact("diverted").Quantity!.Value));
        var held = story.Fact("pledged");
        Assert.Equal((FactDecision.Held, Over500), (held.Decision, held.Quantity!.Value));
        Assert.Contains("if one decision, 501 to 999 missiles; if two, at least 701 missiles", held.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_half_a_year_apart_they_are_two_decisions()
    {
        var verdict = new Case().Says("x", ClaimKind.Diversion, "interceptor", Hundreds, when: DateInterval.On(Case.Day))
            .Says("y", ClaimKind.Pledge, "interceptor", Over500, when: DateInterval.On(Case.Day.AddDays(184))).Weigh();
        Assert.All(verdict.Facts, fact => Assert.Equal(FactDecision.Posted, fact.Decision));
    }

    [Fact]
    public void Unnamed_givers_may_include_a_named_one()
    {
        var story = new Case().Says("five", ClaimKind.Pledge, "patriot-system", Case.Systems(5), "").Says("one", ClaimKind.Pledge, "patriot-system", Case.Systems(1), "ROU", source: "b");
        Assert.Equal(FactDecision.Posted, story.Fact("one").Decision);
        Assert.Equal(FactDecision.Held, story.Fact("five").Decision);
        Assert.Contains("if one decision, 5 systems; if two, 6 systems", story.Fact("five").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NATO")]
    [InlineData("EUROPE")]
    [InlineData("")]
    public void A_general_mention_without_a_number_is_held_behind_a_specific_claim(string from)
    {
        var story = new Case().Says("general", ClaimKind.Pledge, "patriot-system", null, from).Says("specific", ClaimKind.Pledge, "patriot-system", Case.Systems(2), "DEU", source: "b");
        Assert.Equal((FactDecision.Posted, FactDecision.Held), (story.Fact("specific").Decision, story.Fact("general").Decision));
        Assert.Contains("general mention", story.Fact("general").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_debt_to_those_who_wait_is_not_booked_twice()
    {
        var story = new Case().Says("diverted", ClaimKind.Diversion, "interceptor", Hundreds).Says("wait", ClaimKind.Diversion, "interceptor-unspecified", null, to: "", status: ClaimStatus.Delayed);
        Assert.Equal((FactDecision.Posted, FactDecision.Held), (story.Fact("diverted").Decision, story.Fact("wait").Decision));
    }

    [Theory]
    [InlineData(OutletKind.Bot, "a text written by a bot")]
    [InlineData(OutletKind.StateControlled, "a state-controlled outlet")]
    public void What_stands_only_in_a_barred_outlet_is_held_without_a_root(OutletKind kind, string words)
    {
        var fact = new Case().Source("barred", kind).Says("price", ClaimKind.Order, "gem-t", Quantity.Exactly(5_600_000_000, Unit.Usd), "RTX", "NATO", "barred").Fact("price");
        Assert.Equal(FactDecision.Held, fact.Decision);
        Assert.StartsWith("unsupported: it stands only in " + words, fact.Reason, StringComparison.Ordinal);
        Assert.Empty(fact.Roots);
    }

    [Fact]
    public void A_barred_outlet_supports_but_is_no_root_and_narrows_nothing()
    {
        var story = new Case().Source("barred", OutletKind.Bot)
            .Says("said", ClaimKind.Pledge, "gem-t", Hundreds).Says("echo", ClaimKind.Pledge, "gem-t", Case.Missiles(300), source: "barred");
        var fact = story.Fact("said");
        Assert.Equal((FactDecision.Posted, Hundreds), (fact.Decision, fact.Quantity!.Value));
        Assert.Equal(["a"], fact.Roots);
        Assert.Equal(["echo"], fact.Supports);
        Assert.Equal(FactDecision.Support, story.Fact("echo").Decision);
    }

    [Fact]
    public void A_barred_outlet_cannot_stretch_a_number_by_contradicting_it()
    {
        var story = new Case().Source("barred", OutletKind.StateControlled)
            .Says("said", ClaimKind.Pledge, "gem-t", Case.Missiles(10)).Says("other", ClaimKind.Pledge, "gem-t", Case.Missiles(90), source: "barred");
        Assert.Equal(Case.Missiles(10), story.Fact("said").Quantity);
        Assert.Equal(FactDecision.Held, story.Fact("other").Decision);
    }

    [Fact]
    public void A_held_purchase_says_that_it_is_elsewhere_only_considered()
    {
        var fact = new Case().Source("barred", OutletKind.Bot)
            .Says("plan", ClaimKind.Order, "patriot-interceptor", Quantity.AtMost(1000, Unit.Missile), "", "NATO", status: ClaimStatus.Considered)
            .Says("deal", ClaimKind.Order, "patriot-interceptor", Case.Missiles(1000), "RTX", "NATO", "barred").Fact("deal");
        Assert.Equal(FactDecision.Held, fact.Decision);
        Assert.Contains("only a statement: up to 1,000 missiles, considered", fact.Reason, StringComparison.Ordinal);
    }
}
