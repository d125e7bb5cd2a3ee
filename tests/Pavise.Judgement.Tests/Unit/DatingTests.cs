using Pavise.Core;

namespace Pavise.Judgement.Tests;

public class DatingTests
{
    private static readonly DateOnly Day = new(2025, 7, 14);

    [Fact]
    public void A_text_without_a_date_is_dated_by_a_text_that_tells_the_same_number()
    {
        var source = Settle(new Case().Source("dated", published: DateInterval.On(Day)).Source("undated")
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "dated").Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "undated"), out var claim);
        Assert.Equal(new DateInterval(Day.AddDays(-31), Day.AddDays(31)), source.Published);
        Assert.Equal(source.Published, claim.Published);
        Assert.Contains("tells the same as dated of 14 July 2025", source.PublishedReason, StringComparison.Ordinal);
        Assert.True(source.IsDateInferred);
    }

    [Fact]
    public void A_bracket_is_narrowed_and_never_left()
    {
        var story = new Case().Source("dated", published: DateInterval.On(Day)).Source("undated", published: new DateInterval(Day.AddDays(10), null))
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "dated").Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "undated");
        Assert.Equal(new DateInterval(Day.AddDays(10), Day.AddDays(31)), Settle(story, out _).Published);
        var outside = new Case().Source("dated", published: DateInterval.On(Day)).Source("undated", published: new DateInterval(Day.AddDays(100), null))
            .Says("x", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "dated").Says("y", ClaimKind.Pledge, "gem-t", Case.Missiles(50), source: "undated");
        Assert.Equal(new DateInterval(Day.AddDays(100), null), Settle(outside, out _).Published);
    }

    [Fact]
    public void One_of_a_thing_dates_nothing()
    {
        var source = Settle(new Case().Source("dated", published: DateInterval.On(Day)).Source("undated")
            .Says("x", ClaimKind.Pledge, "patriot-system", Case.Systems(1), source: "dated").Says("y", ClaimKind.Pledge, "patriot-system", Case.Systems(1), source: "undated"), out _);
        Assert.Null(source.Published);
        Assert.False(source.IsDateInferred);
    }

    [Fact]
    public void A_copy_is_dated_by_its_twin()
    {
        ulong[] words = [.. Enumerable.Range(0, 100).Select(i => (ulong)i)];
        var source = Settle(new Case().Source("dated", published: DateInterval.On(Day), shingles: words).Source("undated", shingles: words), out _);
        Assert.Equal(new DateInterval(Day.AddDays(-31), Day.AddDays(31)), source.Published);
        Assert.Contains("has the words of dated", source.PublishedReason, StringComparison.Ordinal);
    }

    private static SourceProfile Settle(Case story, out Assertion claim)
    {
        var (assertions, sources) = Dating.Settle(story.Assertions, story.Sources, Case.Catalogue);
        claim = assertions.FirstOrDefault(one => one.Source == "undated")!;
        return sources.Single(source => source.Id == "undated");
    }
}
