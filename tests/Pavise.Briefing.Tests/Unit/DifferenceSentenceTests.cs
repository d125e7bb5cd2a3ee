using Pavise.Core;

namespace Pavise.Briefing.Tests;

/// <summary>Every branch of the sentence by which scenarios, what-if questions and plans tell a difference.</summary>
public class DifferenceSentenceTests
{
    private const string Error = "; Monte Carlo error at most 0.0, at 95 %; mean -5.00 ± 0.50";

    [Theory]
    [InlineData(-8, -5, -4, false, null, "The plan lets 5.0 (4.0 to 8.0) fewer threats through than today (median and 80 % interval of the difference" + Error + ").")]
    [InlineData(4, 5, 8, false, null, "The plan lets 5.0 (4.0 to 8.0) more threats through than today (median and 80 % interval of the difference" + Error + ").")]
    [InlineData(-8, -5, -4, true, null, "If the labelled assumptions hold, the plan lets 5.0 (4.0 to 8.0) fewer threats through than today (median and 80 % interval of the difference" + Error + ").")]
    [InlineData(-8, -5, -1, false, 7, "The plan lets 5.0 (1.0 to 8.0) fewer threats through than today (median and 80 % interval of the difference" + Error + ", no wider than the 7 threats that the question names).")]
    [InlineData(-8, -5, -1, false, null, "Public information does not determine how many fewer threats the plan lets through than today: the 80 % interval of the difference runs from -8 to -1 (Monte Carlo error at most 0.0, at 95 %; mean -5.00 ± 0.50). No single fact stands clear of its error: it takes several.")]
    [InlineData(1, 5, 8, false, 6, "Public information does not determine how many more threats the plan lets through than today: the 80 % interval of the difference runs from +1 to +8, wider than the 6 threats that the question names (Monte Carlo error at most 0.0, at 95 %; mean -5.00 ± 0.50). No single fact stands clear of its error: it takes several.")]
    [InlineData(-8, -5, 3, true, 20, "If the labelled assumptions hold, public information does not determine whether the plan lets fewer or more threats through than today: the 80 % interval of the difference runs from -8 to +3 (Monte Carlo error at most 0.0, at 95 %; mean -5.00 ± 0.50). No single fact stands clear of its error: it takes several.")]
    [InlineData(-8, -5, 0, false, null, "Public information does not determine whether the plan lets fewer or more threats through than today: the 80 % interval of the difference runs from -8 to 0 (Monte Carlo error at most 0.0, at 95 %; mean -5.00 ± 0.50). No single fact stands clear of its error: it takes several.")]
    public void A_difference_is_told_or_said_to_be_open(double low, double median, double high, bool assumed, int? within, string words) =>
        Assert.Equal(words, Say(Answer(low, median, high, assumed, within)));

    [Fact]
    public void Nothing_that_changes_is_told_as_nothing() => Assert.Equal("The plan lets as many threats through as today in four campaigns of five or more; mean -5.00 ± 0.50.", Say(Answer(0, 0, 0, false, null)));

    [Fact]
    public void Conditions_that_stand_before_take_the_assumptions_with_them()
    {
        string After(bool assumed) => Say(Answer(-8, -5, -4, assumed, null), "If ten come");
        Assert.StartsWith("If ten come, the plan lets ", After(false), StringComparison.Ordinal);
        Assert.StartsWith("If ten come and the labelled assumptions hold, the plan lets ", After(true), StringComparison.Ordinal);
    }

    [Fact]
    public void An_invented_land_has_no_public_information_and_the_facts_are_named_in_words()
    {
        var open = Answer(-8, -5, 3, false, null) with { Real = false, Settling = [new("stock/stone/rounds", 0.61, 0.08), new("layers/bolt-7/ballistic/coverage", 0.2, 0.05)] };
        var words = Say(open);
        Assert.StartsWith("What the scenario states does not determine whether the plan ", words, StringComparison.Ordinal);
        Assert.EndsWith(" What would settle most of it: the rounds of Stone interceptors in stock (0.61 ± 0.08 of the variance), the coverage of Bolt-7 missiles against ballistic threats (0.20 ± 0.05 of the variance).", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", " No single fact stands clear of its error: it takes several.")]
    [InlineData("chance", " No single fact would settle it: 0.30 ± 0.04 of the variance is chance, which no fact removes.")]
    [InlineData("stock/stone/rounds chance", " What would settle most of it: the rounds of Stone interceptors in stock (0.30 ± 0.04 of the variance); and 0.30 ± 0.04 of the variance is chance, which no fact removes.")]
    [InlineData("areas/harbour/fire-units/bolt-7/number", " What would settle most of it: the number of fire units of Bolt-7 missiles in the area harbour (0.30 ± 0.04 of the variance).")]
    [InlineData("areas/harbour/fire-units/bolt-7/doctrine/reserve/drone", " What would settle most of it: the reserve of Bolt-7 missiles for drone threats in the area harbour (0.30 ± 0.04 of the variance).")]
    [InlineData("areas/harbour/doctrine/reserve/drone", " What would settle most of it: the reserve for drone threats in the area harbour (0.30 ± 0.04 of the variance).")]
    [InlineData("areas/old-town/worth", " What would settle most of it: the worth of what stands in the area old town (0.30 ± 0.04 of the variance).")]
    [InlineData("layers/bolt-7/2/ballistic/kill-probability", " What would settle most of it: the kill probability of Bolt-7 missiles against ballistic threats in their second layer (0.30 ± 0.04 of the variance).")]
    public void What_would_settle_it_is_named_in_words_and_chance_is_said_apart(string keys, string end) =>
        Assert.EndsWith(end, Say(Answer(-8, -5, 3, false, null) with { Settling = [.. keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => new SettlingFact(key, 0.3, 0.04))] }), StringComparison.Ordinal);

    [Fact]
    public void What_is_mostly_chance_is_not_said_to_be_settled_for_the_most_part() =>
        Assert.Contains(" What would settle part of it: the rounds of Stone", Say(Answer(-8, -5, 3, false, null) with { Settling = [new("stock/stone/rounds", 0.2, 0.05), new("chance", 0.7, 0.05)] }), StringComparison.Ordinal);

    [Fact]
    public void Exact_means_differ_without_an_interval()
    {
        string Of(double mean) => DifferenceSentence.SayMean(mean, [new("the plan", null)], [new("today", null)], "threats", "run:x").Text;
        Assert.StartsWith("The plan lets 5.697 fewer threats through than today on average (exact means", Of(-5.6974), StringComparison.Ordinal);
        Assert.StartsWith("The plan lets as many threats through as today on average", Of(0), StringComparison.Ordinal);
    }

    private static string Say(DifferenceAnswer answer, string before = "")
    {
        var said = before.Length > 0 ? new SentenceBuilder().Say(before) : new SentenceBuilder();
        return new DifferenceSentence(Arnor.Catalogue).Say(said, answer, [new("the plan", null)], [new("today", null)], "threats", "run:x", "run:x", before.Length > 0).Build().Text;
    }

    private static DifferenceAnswer Answer(double low, double median, double high, bool assumed, int? within)
    {
        DrawnFigure At(double value) => new(value, value, value);
        return new DifferenceAnswer(new DrawnInterval(At(low), At(median), At(high), 600), -5, 0.5, assumed, true, within);
    }
}
