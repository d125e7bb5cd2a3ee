using Pavise.Core;

namespace Pavise.Briefing.Tests;

public class DisputeTests
{
    private static readonly DateOnly Day = new(2025, 1, 1);

    private static Fact Promise(string id, decimal number, string? speaker = null) =>
        Arnor.Fact(id, ClaimKind.Pledge, ClaimStatus.Pledged, "stone", Quantity.Exactly(number, Unit.Missile), ["GON"], ["ARN"], speaker: speaker);

    private static string Story(BriefInput input) => StoryMarkdown.Write(StoryWriter.Write(input, new DigestOptions()));

    [Fact]
    public void Each_value_of_a_dispute_is_told_once_with_who_tells_it()
    {
        Fact[] facts = [Promise("a", 12), Promise("b", 12), Promise("c", 18)];
        var input = Arnor.Input(facts);
        input = input with { Disputes = [new Dispute("pledge of stones", "numbers that cannot both hold", [.. facts.Select(fact => fact.Assertion)])] };
        var story = Story(input);
        Assert.Contains("disagree on one point", story, StringComparison.Ordinal);
        Assert.Contains("Pledge of stones: 12 missiles (The Herald) or 18 missiles (The Herald)", story, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_over_several_claims_is_put_into_nobodys_mouth_and_a_number_into_its_speakers()
    {
        var said = Promise("a", 12, "the steward");
        Assert.Contains("the steward said", Story(Arnor.Input(said)), StringComparison.Ordinal);
        Assert.DoesNotContain("the steward said", Story(Arnor.Input(said with { Quantity = Quantity.Between(12, 18, Unit.Missile) })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_whose_day_another_claim_tells_is_not_called_undue()
    {
        var promise = Promise("a", 12);
        const string Undue = "No text says when the Stone interceptors from Gondor are due";
        Assert.Contains(Undue, Story(Arnor.Input(promise)), StringComparison.Ordinal);
        var coming = Arnor.Fact("b", ClaimKind.Delivery, ClaimStatus.Pledged, "stone", Quantity.Exactly(4, Unit.Missile), ["GON"], ["ARN"]);
        coming = coming with { Assertion = coming.Assertion with { Published = DateInterval.On(Day), When = DateInterval.On(Day.AddDays(90)) } };
        Assert.DoesNotContain(Undue, Story(Arnor.Input(promise, coming)), StringComparison.Ordinal);
        var past = coming with { Assertion = coming.Assertion with { When = DateInterval.On(Day.AddDays(-90)) } };
        Assert.Contains(Undue, Story(Arnor.Input(promise, past)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Nothing was read: no text is known to be in English.")]
    [InlineData(0, "These texts tell of no promise and no arrival of air defence.")]
    public void A_digest_of_texts_that_nobody_read_says_so(int unread, string lead) =>
        Assert.Contains(lead, Story(Arnor.Input() with { NotRead = [.. Enumerable.Repeat("a.txt, its language is Ukrainian", unread)] }), StringComparison.Ordinal);
}
