using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class ConflictTests
{
    [Fact]
    public void Independent_numbers_that_cannot_both_hold_post_as_a_range()
    {
        var verdict = new Case().Says("x", ClaimKind.Order, "gem-t", Case.Missiles(12), "RTX", "DEU").Says("y", ClaimKind.Order, "gem-t", Case.Missiles(18), "RTX", "DEU", "b").Weigh();
        var conflict = Assert.Single(verdict.Conflicts);
        Assert.Equal(["x", "y"], conflict.Alternatives);
        Assert.Equal((null, Quantity.Between(12, 18, Unit.Missile)), (conflict.Pick, conflict.Range!.Value));
        var posted = Assert.Single(verdict.Facts, fact => fact.Decision == FactDecision.Posted);
        Assert.Equal((Quantity.Between(12, 18, Unit.Missile), conflict.Id), (posted.Quantity!.Value, posted.Conflict));
        Assert.Equal(2, posted.Roots.Count);
        var other = verdict.Facts.Single(fact => fact.Id != posted.Id);
        Assert.Equal((FactDecision.Support, conflict.Id), (other.Decision, other.Conflict));
        Assert.Equal([other.Id], posted.Supports);
    }

    [Fact]
    public void Two_notes_of_one_outlet_with_two_numbers_post_as_a_range_even_when_one_names_its_speaker()
    {
        var story = new Case().Source("monday", outlet: "Herald").Source("tuesday", outlet: "Herald")
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(12), source: "monday").Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(18), source: "tuesday", speaker: "An official");
        var conflict = Assert.Single(story.Weigh().Conflicts);
        Assert.Equal((null, Quantity.Between(12, 18, Unit.Missile)), (conflict.Pick, conflict.Range!.Value));
        Assert.Equal("pledge of GEM-T by the United States to Ukraine", conflict.Topic);
        Assert.Single(story.Weigh().Facts.Single(fact => fact.Decision == FactDecision.Posted).Roots);
    }

    [Fact]
    public void Within_one_text_the_attributed_number_is_picked()
    {
        var verdict = new Case()
            .Says("headline", ClaimKind.Pledge, "interceptor-unspecified", Case.Missiles(500))
            .Says("body", ClaimKind.Pledge, "interceptor", Quantity.AtLeast(501, Unit.Missile), speaker: "An official").Weigh();
        var conflict = Assert.Single(verdict.Conflicts);
        Assert.Equal(("body", Quantity.AtLeast(500, Unit.Missile)), (conflict.Pick, conflict.Range!.Value));
        var posted = verdict.Facts.Single(fact => fact.Decision == FactDecision.Posted);
        Assert.Equal(("body", Quantity.AtLeast(501, Unit.Missile)), (posted.Id, posted.Quantity!.Value));
        Assert.Empty(posted.Supports);
    }

    [Fact]
    public void Three_alternatives_make_one_conflict()
    {
        var verdict = new Case().Says("x", ClaimKind.Order, "gem-t", Case.Missiles(1)).Says("y", ClaimKind.Order, "gem-t", Case.Missiles(2), source: "b")
            .Says("z", ClaimKind.Order, "gem-t", Case.Missiles(3), source: "c").Weigh();
        Assert.Equal(["x", "y", "z"], Assert.Single(verdict.Conflicts).Alternatives);
        Assert.Single(verdict.Facts, fact => fact.Decision == FactDecision.Posted);
    }

    [Fact]
    public void Two_dated_events_are_no_conflict()
    {
        var verdict = new Case().Says("x", ClaimKind.Delivery, "gem-t", Case.Missiles(1), when: DateInterval.On(Case.Day))
            .Says("y", ClaimKind.Delivery, "gem-t", Case.Missiles(2), when: DateInterval.On(Case.Day.AddDays(30))).Weigh();
        Assert.Empty(verdict.Conflicts);
        Assert.All(verdict.Facts, fact => Assert.Equal(FactDecision.Posted, fact.Decision));
    }

    [Fact]
    public void A_running_total_that_grew_is_an_update_and_counts_once()
    {
        var story = new Case().Source("spring", published: DateInterval.On(new DateOnly(2024, 4, 20))).Source("summer", published: DateInterval.On(new DateOnly(2024, 7, 10)))
            .Says("two", ClaimKind.Delivery, "patriot-system", Case.Systems(2), "DEU", source: "spring").Says("three", ClaimKind.Delivery, "patriot-system", Case.Systems(3), "DEU", source: "summer");
        Assert.Empty(story.Weigh().Conflicts);
        Assert.Equal(FactDecision.Posted, story.Fact("three").Decision);
        Assert.Equal(FactDecision.Held, story.Fact("two").Decision);
        Assert.Contains("if one decision, 3 systems; if two, 5 systems", story.Fact("two").Reason, StringComparison.Ordinal);
    }
}
