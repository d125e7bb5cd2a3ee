using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class CorroborationTests
{
    [Fact]
    public void Numbers_that_agree_post_once_with_what_both_allow()
    {
        var verdict = new Case()
            .Says("hundreds", ClaimKind.Pledge, "gem-t", Quantity.Between(200, 999, Unit.Missile, approximate: true))
            .Says("over", ClaimKind.Pledge, "gem-t", Quantity.AtLeast(501, Unit.Missile), source: "b").Weigh();
        var posted = Assert.Single(verdict.Facts, fact => fact.Decision == FactDecision.Posted);
        Assert.Equal(Quantity.Between(501, 999, Unit.Missile), posted.Quantity);
        Assert.Equal(["a", "b"], posted.Roots);
        Assert.Equal(FactDecision.Support, verdict.Facts.Single(fact => fact.Id != posted.Id).Decision);
    }

    [Fact]
    public void A_claim_without_a_number_supports_one_with_a_number()
    {
        var story = new Case().Says("number", ClaimKind.Pledge, "gem-t", Case.Missiles(5)).Says("mention", ClaimKind.Pledge, "gem-t", null, source: "b");
        Assert.Equal(["mention"], story.Fact("number").Supports);
        Assert.Equal(FactDecision.Support, story.Fact("mention").Decision);
    }

    [Fact]
    public void A_battery_and_a_system_are_one_thing_in_two_words()
    {
        var story = new Case().Says("x", ClaimKind.Pledge, "patriot-system", Quantity.Exactly(1, new Unit("battery"))).Says("y", ClaimKind.Pledge, "patriot-system", Case.Systems(1), source: "b");
        Assert.Equal(["y"], story.Fact("x").Supports);
        Assert.Equal(new Unit("battery"), story.Fact("x").Quantity!.Value.Unit);
    }

    [Theory]
    [InlineData(ClaimKind.Order, "gem-t", "USA", "UKR", 0)]
    [InlineData(ClaimKind.Pledge, "nasams-interceptor", "USA", "UKR", 0)]
    [InlineData(ClaimKind.Pledge, "gem-t", "DEU", "UKR", 0)]
    [InlineData(ClaimKind.Pledge, "gem-t", "USA", "ROU", 0)]
    [InlineData(ClaimKind.Pledge, "gem-t", "USA", "UKR", 200)]
    public void Another_kind_item_party_or_time_is_another_fact(ClaimKind kind, string item, string from, string to, int daysLater)
    {
        var verdict = new Case().Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(5), when: DateInterval.On(Case.Day))
            .Says("y", kind, item, Case.Missiles(5), from, to, "b", when: DateInterval.On(Case.Day.AddDays(daysLater))).Weigh();
        Assert.All(verdict.Facts, fact => Assert.Equal(FactDecision.Posted, fact.Decision));
    }

    [Fact]
    public void Undated_claims_published_more_than_half_a_year_apart_are_two_facts()
    {
        var verdict = new Case().Source("a", published: DateInterval.On(Case.Day)).Source("b", published: DateInterval.On(Case.Day.AddDays(184)))
            .Says("x", ClaimKind.Order, "gem-t", Case.Missiles(5)).Says("y", ClaimKind.Order, "gem-t", Case.Missiles(5), source: "b").Weigh();
        Assert.DoesNotContain(verdict.Facts, fact => fact.Decision == FactDecision.Support);
    }

    [Fact]
    public void A_number_that_items_share_posts_once_to_their_group()
    {
        string[] joint = ["patriot-interceptor", "nasams-interceptor"];
        var verdict = new Case()
            .Says("n", ClaimKind.Pledge, "nasams-interceptor", Quantity.AtLeast(501, Unit.Missile), joint: joint)
            .Says("p", ClaimKind.Pledge, "patriot-interceptor", Quantity.AtLeast(501, Unit.Missile), joint: joint).Weigh();
        var posted = Assert.Single(verdict.Facts, fact => fact.Decision == FactDecision.Posted);
        Assert.Equal(("interceptor", Quantity.AtLeast(501, Unit.Missile)), (posted.Item, posted.Quantity!.Value));
        Assert.Equal("nasams-interceptor", posted.Assertion.Item);
        Assert.Equal(FactDecision.Support, verdict.Facts.Single(fact => fact.Id != posted.Id).Decision);
    }

    [Fact]
    public void Items_without_a_common_group_share_an_interceptor_not_specified() =>
        Assert.Equal("interceptor-unspecified", new Case().Says("x", ClaimKind.Pledge, "loner", Case.Missiles(5), joint: ["loner", "gem-t"]).Fact("x").Item);
}
