using Pavise.Core;

namespace Pavise.Evidence.Tests.Unit;

/// <summary>Judgements and statements that something is enough: who holds what, in which words, due when.</summary>
public class PositionTests
{
    [Theory]
    [InlineData("The interceptors are enough until the end of the year, a senior U.S. official said.", "2024-06-20", "2024-12-31")]
    [InlineData("The interceptors will last through the winter, a senior U.S. official said.", "2024-11-20", "2025-03-20")]
    [InlineData("The interceptors will suffice until the spring, a senior U.S. official said.", "2024-11-20", "2025-06-21")]
    public void What_is_enough_until_a_time_is_due_on_the_last_day_of_that_time(string sentence, string published, string due)
    {
        var position = Assert.Single(Texts.Read(sentence + " Ukraine waits.", published).Positions);
        Assert.Equal(("sufficiency", "sufficiency", "enough", "senior U.S. official"), (position.Kind, position.Topic, position.Stance, position.Speaker));
        Assert.Equal(new DateInterval(Day(published), Day(due)), position.Due);
    }

    [Fact]
    public void What_is_said_not_to_be_enough_has_the_other_stance_and_the_same_due_day()
    {
        var position = Assert.Single(Texts.Read("The interceptors are not enough until the end of the year, Volodymyr Zelenskyy said. Ukraine waits.").Positions);
        Assert.Equal(("not enough", "Volodymyr Zelenskyy"), (position.Stance, position.Speaker));
        Assert.Equal(Day("2024-12-31"), position.Due?.End);
    }

    [Theory]
    [InlineData("More Patriot batteries may deter Russia from further attacks, the German defence minister, Karl Muster, said.", "deterrence", "may deter", "Karl Muster")]
    [InlineData("Patriots do not deter Russia.", "deterrence", "does not deter", null)]
    [InlineData("Moscow has condemned the shipment of Patriot systems as a provocation.", "escalation", "a provocation", "Moscow")]
    [InlineData("Sending NASAMS could risk escalation with Russia.", "escalation", "risk of escalation", null)]
    [InlineData("Germany sees no diplomatic way while peace talks are stalled.", "diplomacy", "talks are stuck", "Germany")]
    public void A_judgement_has_topic_stance_and_holder_and_no_due_day(string sentence, string topic, string stance, string? holder)
    {
        var position = Assert.Single(Texts.Read(sentence).Positions);
        Assert.Equal(("judgement", topic, stance, holder, null), (position.Kind, position.Topic, position.Stance, position.Speaker, position.Due));
    }

    [Fact]
    public void The_quote_of_a_position_is_its_sentence_as_it_stands_in_the_text()
    {
        const string First = "“Germany is ready.”  ";
        const string Held = "Moscow has condemned the shipment of Patriot systems as a provocation.";
        var article = Texts.Read(First + Held + " Ukraine waits.");
        var span = Assert.Single(article.Origins.OfType<DocumentSpan>(), span => span.Id == Assert.Single(article.Positions).Origin);
        Assert.Equal((Held, First.Length, First.Length + Held.Length), (span.Quote, span.Start, span.End));
    }

    [Theory]
    [InlineData("Germany will deliver two Patriot systems to Ukraine.")]
    [InlineData("The diplomatic car was parked outside.")]
    [InlineData("She had enough of it and stayed until ten.")]
    public void Facts_and_other_words_are_no_positions(string text) => Assert.Empty(Texts.Read(text).Positions);

    [Fact]
    public void A_position_is_no_claim_and_claims_stand_beside_it()
    {
        var article = Texts.Read("Germany will deliver two Patriot systems to Ukraine. More Patriots could deter Russia.");
        Assert.Single(article.Assertions);
        Assert.Single(article.Positions);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
