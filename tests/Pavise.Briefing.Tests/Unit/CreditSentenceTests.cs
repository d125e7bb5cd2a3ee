using Pavise.Core;

namespace Pavise.Briefing.Tests;

public class CreditSentenceTests
{
    [Theory]
    [InlineData(6, 6.0, 6.0, true, "One more fire unit of Stone interceptors lets through as few leakers as 6 rounds of Bolt-7 missiles (95 % Monte Carlo interval 6 to 6; nothing is unknown, so that every world is the same).")]
    [InlineData(null, null, null, true, "One more fire unit of Stone interceptors lets through as few leakers as more than any number of rounds of Bolt-7 missiles (in every batch of campaigns or in some; nothing is unknown, so that every world is the same).")]
    [InlineData(6, null, null, false, "It takes more campaigns to say what one more fire unit of Stone interceptors is worth: by all of them together 6 rounds of Bolt-7 missiles (some batches of campaigns found no number; nothing is unknown, so that every world is the same).")]
    public void Where_nothing_is_unknown_the_number_stands_with_its_error(int? rounds, double? low, double? high, bool determined, string words) =>
        Assert.Equal(words, Say(new CreditAnswer("stone", "bolt-7", rounds, low, high, 0, null, null, null, determined, false, false, [])));

    [Fact]
    public void Where_worlds_differ_the_interval_over_them_stands_or_what_would_settle_it()
    {
        Assert.Equal(
            "One more fire unit of Stone interceptors lets through as few leakers as 10.0 (9.0 to 12.0) rounds of Bolt-7 missiles (median and 80 % interval over worlds and chance; for mean leakers over all worlds it is 10, 95 % Monte Carlo interval 9 to 11).",
            Say(new CreditAnswer("stone", "bolt-7", 10, 9, 11, 40, 9, 10, 12, true, false, false, [])));
        Assert.StartsWith(
            "If the labelled assumptions hold, public information does not determine how many rounds of Bolt-7 missiles one more fire unit of Stone interceptors is worth: the 80 % interval over worlds and chance runs from 1 to more than any number (",
            Say(new CreditAnswer("stone", "bolt-7", 10, 9, 11, 40, 1, 10, null, false, true, true, [])), StringComparison.Ordinal);
    }

    private static string Say(CreditAnswer answer) => new CreditSentence(Arnor.Catalogue).Say(answer, "run:credit").Text;
}
