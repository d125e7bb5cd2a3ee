using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class ComparerTests
{
    private static readonly DateInterval June = DateInterval.On(new DateOnly(2024, 6, 20));
    private static readonly DateInterval July = DateInterval.On(new DateOnly(2024, 7, 10));

    [Fact]
    public void Two_agencies_that_quote_one_ministry_are_two_witnesses_of_one_root()
    {
        var group = Assert.Single(Compare(Two("One Agency", "Other Agency")
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50), speaker: "Ministry of Defence").Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "b", speaker: "Ministry of Defence")).Groups);
        Assert.Equal((GroupType.Corroborate, 1, 2), (group.Type, group.Roots, group.Witnesses));
    }

    [Fact]
    public void A_text_that_says_according_to_an_agency_adds_no_witness_beside_it()
    {
        var group = Assert.Single(Compare(Two("Wire One", "Town Herald")
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "b", via: "W1")).Groups);
        Assert.Equal((1, 1), (group.Roots, group.Witnesses));
    }

    [Fact]
    public void Independent_texts_are_two_roots()
    {
        var group = Assert.Single(Compare(Two().Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "b")).Groups);
        Assert.Equal((2, 2, Case.Missiles(50)), (group.Roots, group.Witnesses, group.Range!.Value));
    }

    [Theory]
    [InlineData(OutletKind.StateControlled)]
    [InlineData(OutletKind.Bot)]
    public void A_barred_text_stands_in_a_group_and_is_no_root(OutletKind kind)
    {
        var story = new Case().Source("a", published: June).Source("b", kind, published: June);
        var group = Assert.Single(Compare(story.Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "b")).Groups);
        Assert.Equal((2, 1, 1), (group.Claims.Count, group.Roots, group.Witnesses));
    }

    [Fact]
    public void One_figure_with_other_bounds_is_a_conflict_whose_range_holds_all()
    {
        var group = Assert.Single(Compare(Two().Says("x", ClaimKind.Order, "gem-t", Case.Missiles(1000), "RTX", "NATO")
            .Says("y", ClaimKind.Order, "gem-t", Quantity.AtLeast(1001, Unit.Missile), "RTX", "NATO", "b")).Groups);
        Assert.Equal((GroupType.Conflict, Quantity.AtLeast(1000, Unit.Missile)), (group.Type, group.Range!.Value));
        Assert.Contains("1,000 missiles, at least 1,001 missiles", group.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranges_that_merely_overlap_are_no_evidence_of_one_deed() =>
        Assert.Empty(Compare(Two().Says("x", ClaimKind.Pledge, "gem-t", Quantity.Between(200, 999, Unit.Missile)).Says("y", ClaimKind.Pledge, "gem-t", Quantity.AtLeast(501, Unit.Missile), source: "b")).Groups);

    [Theory]
    [InlineData(14, 1)]
    [InlineData(40, 0)]
    public void One_promise_of_one_week_told_with_two_near_numbers_is_a_conflict(int other, int conflicts)
    {
        var story = new Case().Source("a", published: June).Source("b", published: DateInterval.On(new DateOnly(2024, 6, 22)))
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(12)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(other), source: "b");
        Assert.Equal(conflicts, Compare(story).Groups.Count(group => group.Type == GroupType.Conflict));
    }

    [Fact]
    public void One_battery_promised_twice_in_one_month_is_one_and_a_year_later_another()
    {
        var near = Two().Says("x", ClaimKind.Pledge, "patriot-system", Case.Systems(1), "DEU").Says("y", ClaimKind.Pledge, "patriot-system", Case.Systems(1), "DEU", source: "b");
        Assert.Equal(GroupType.Corroborate, Assert.Single(Compare(near).Groups).Type);
        var far = new Case().Source("a", published: June).Source("b", published: DateInterval.On(new DateOnly(2025, 6, 20)))
            .Says("x", ClaimKind.Pledge, "patriot-system", Case.Systems(1), "DEU").Says("y", ClaimKind.Pledge, "patriot-system", Case.Systems(1), "DEU", source: "b");
        Assert.Empty(Compare(far).Groups);
    }

    [Fact]
    public void Five_countries_and_five_systems_are_a_conflict_of_units()
    {
        var group = Assert.Single(Compare(Two().Says("x", ClaimKind.Pledge, "patriot-system", Quantity.Exactly(5, new Core.Unit("country")), "")
            .Says("y", ClaimKind.Pledge, "patriot-system", Case.Systems(5), "", source: "b")).Groups);
        Assert.Equal((GroupType.Conflict, null), (group.Type, group.Range));
    }

    [Fact]
    public void A_count_of_countries_and_their_names_corroborate() =>
        Assert.Equal(GroupType.Corroborate, Assert.Single(Compare(Two().Says("x", ClaimKind.Order, "gem-t", Quantity.Exactly(2, new Core.Unit("country")), "RTX", "NATO")
            .Says("y", ClaimKind.Order, "gem-t", Quantity.AtMost(6_000_000_000, Unit.Usd), "RTX", "DEU+ROU", "b")).Groups).Type);

    // As many givers of air defence in general may be so by chance: the names tell the counted ones only with the thing they give.
    [Fact]
    public void Names_without_a_thing_are_not_those_that_a_count_counts()
    {
        IReadOnlyList<ClaimGroup> Groups(string item) => Compare(Two().Says("x", ClaimKind.Pledge, "air-defence-unspecified", Quantity.Exactly(2, new Core.Unit("country")), "").Says("y", ClaimKind.Pledge, item, null, "DEU+ROU", source: "b")).Groups;
        Assert.Empty(Groups("air-defence-unspecified"));
        Assert.Equal(GroupType.Corroborate, Assert.Single(Groups("patriot-system")).Type);
    }

    [Fact]
    public void What_was_asked_for_at_different_dates_is_an_update_that_holds_each_value_once()
    {
        var story = new Case().Source("a", published: June).Source("b", published: July).Source("c", published: DateInterval.On(new DateOnly(2024, 8, 1)));
        story.Says("four", ClaimKind.Request, "patriot-system", Case.Systems(4), "", source: "a").Says("seven", ClaimKind.Request, "patriot-system", Case.Systems(7), "", source: "b")
            .Says("again", ClaimKind.Request, "patriot-system", Case.Systems(7), "", source: "c");
        var update = Assert.Single(Compare(story).Groups, group => group.Type == GroupType.Update);
        Assert.Equal(["four", "seven"], update.Claims);
    }

    [Fact]
    public void A_promise_that_is_told_as_delivered_later_is_an_update()
    {
        var group = Assert.Single(Compare(Two().Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50)).Says("y", ClaimKind.Delivery, "gem-t", Case.Missiles(50), source: "b")).Groups);
        Assert.Equal((GroupType.Update, "x", "y"), (group.Type, group.Claims[0], group.Claims[1]));
    }

    [Fact]
    public void A_number_that_is_the_sum_of_two_others_is_a_conflict_of_what_it_belongs_to() =>
        Assert.Equal(3, Assert.Single(Compare(Two().Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(800)).Says("y", ClaimKind.Pledge, "gem-t", Quantity.AtLeast(601, Unit.Missile))
            .Says("z", ClaimKind.Pledge, "gem-t", Quantity.AtLeast(1401, Unit.Missile), source: "b")).Groups, group => group.Type == GroupType.Conflict).Claims.Count);

    [Fact]
    public void A_stock_before_a_gift_and_the_stock_after_balance()
    {
        var group = Assert.Single(Compare(Two().Says("before", ClaimKind.Stock, "patriot-system", Case.Systems(12), "", "DEU")
            .Says("gift", ClaimKind.Delivery, "patriot-system", Case.Systems(3), "DEU", source: "b").Says("after", ClaimKind.Stock, "patriot-system", Case.Systems(9), "", "DEU", "b")).Groups, group => group.Type == GroupType.Corroborate);
        Assert.Equal(["before", "gift", "after"], group.Claims.OrderBy(claim => claim switch { "before" => 0, "gift" => 1, _ => 2 }));
    }

    [Fact]
    public void A_sum_that_agrees_over_several_changes_of_a_stock_is_no_balance()
    {
        var story = Four().Says("before", ClaimKind.Stock, "patriot-system", Case.Systems(12), "", "DEU", "a").Says("gift", ClaimKind.Delivery, "patriot-system", Case.Systems(3), "DEU", source: "b")
            .Says("between", ClaimKind.Stock, "patriot-system", Case.Systems(20), "", "DEU", "c").Says("after", ClaimKind.Stock, "patriot-system", Case.Systems(9), "", "DEU", "d");
        Assert.DoesNotContain(Compare(story).Groups, group => group.Type == GroupType.Corroborate);
    }

    [Fact]
    public void A_stock_told_on_many_days_is_one_series_and_each_telling_differs_from_the_one_before()
    {
        var story = Four().Says("a1", ClaimKind.Stock, "patriot-system", Case.Systems(12), "", "DEU", "a").Says("b1", ClaimKind.Stock, "patriot-system", Case.Systems(12), "", "DEU", "b")
            .Says("c1", ClaimKind.Stock, "patriot-system", Case.Systems(9), "", "DEU", "c").Says("d1", ClaimKind.Stock, "patriot-system", Case.Systems(12), "", "DEU", "d");
        Assert.Equal(["a1", "c1", "d1"], Assert.Single(Compare(story).Groups, group => group.Type == GroupType.Update).Claims);
    }

    [Fact]
    public void Given_in_one_text_and_paid_for_in_another_is_a_conflict() =>
        Assert.Equal(GroupType.Conflict, Assert.Single(Compare(Two().Says("x", ClaimKind.Pledge, "patriot-system", Case.Systems(2), "DEU", status: ClaimStatus.Considered)
            .Says("y", ClaimKind.Funding, "patriot-system", Case.Systems(2), "DEU", source: "b")).Groups).Type);

    [Fact]
    public void One_raid_told_with_numbers_that_cannot_both_hold_is_a_conflict_claimed_by_the_defender()
    {
        var night = new DateInterval(new DateOnly(2024, 6, 18), new DateOnly(2024, 6, 19));
        var group = Assert.Single(Compare(Two().Says("x", ClaimKind.Attack, "loner", Case.Missiles(40), "", when: night).Says("y", ClaimKind.Attack, "loner", Case.Missiles(44), "", source: "b", when: night)).Groups);
        Assert.Equal(GroupType.Conflict, group.Type);
        Assert.Contains("as the defender claims", group.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        var story = Two().Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50)).Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "b")
            .Says("z", ClaimKind.Delivery, "gem-t", Case.Missiles(50), source: "b");
        var forth = Comparer.Compare(story.Assertions, story.Sources, Case.Catalogue);
        var back = Comparer.Compare([.. story.Assertions.Reverse()], [.. story.Sources.Reverse()], Case.Catalogue);
        Assert.Equal(forth.Groups.Select(Line), back.Groups.Select(Line));
    }

    [Fact]
    public void A_short_text_cut_from_a_long_one_is_linked_to_it_with_the_earlier_as_original()
    {
        ulong[] whole = [.. Enumerable.Range(0, 400).Select(i => (ulong)i)];
        var story = new Case().Source("long", published: July, shingles: whole).Source("short", published: June, shingles: [.. whole.Take(40), .. Enumerable.Range(0, 40).Select(i => 5000 + (ulong)i)]);
        var link = Assert.Single(Comparer.Compare([], story.Sources, Case.Catalogue).Copies);
        Assert.Equal(("short", "long", 0.5), (link.Original, link.Copy, link.Containment));
    }

    private static string Line(ClaimGroup group) => $"{group.Type} {group.Topic} {group.Reason} {string.Join(',', group.Claims)} {group.Roots} {group.Witnesses} {group.Range}";

    private static Case Four() => new Case().Source("a", published: DateInterval.On(Case.Day)).Source("b", published: DateInterval.On(Case.Day.AddDays(60)))
        .Source("c", published: DateInterval.On(Case.Day.AddDays(120))).Source("d", published: DateInterval.On(Case.Day.AddDays(180)));

    private static Case Two(string? outlet = null, string? other = null) => new Case().Source("a", outlet: outlet, published: June).Source("b", outlet: other, published: July);

    private static Comparison Compare(Case story) => Comparer.Compare(story.Assertions, story.Sources, Case.Catalogue);
}
