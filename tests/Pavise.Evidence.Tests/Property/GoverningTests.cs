using Pavise.Core;

namespace Pavise.Evidence.Tests.Property;

/// <summary>Quotes of a proposer who is not trusted, cut so that the word that turns their meaning stands outside.</summary>
public class GoverningTests
{
    private const string Deed = "Germany delivered two Patriot systems to Ukraine";

    private static readonly QuoteGate Gate = new(Texts.Catalogue);

    public static TheoryData<string> Turned =>
    [
        "Neither Norway nor {0}.", "It is not true that {0}.", "The ministry denied that {0}.", "The minister denied reports that {0} on Monday.", "The winter is safe if {0}.",
        "Nobody knows whether {0}.", "Reports that {0} are false.", "The claim that {0} was called untrue, and is false.", "Unless {0}, the town waits.", "It never happened that {0}.",
    ];

    [Theory]
    [MemberData(nameof(Turned))]
    public void A_quote_cut_from_the_word_that_turns_it_is_refused(string sentence)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, Deed);
        Assert.Contains("Germany delivered", text, StringComparison.Ordinal);
        Assert.False(Judge(text).IsAccepted);
    }

    [Theory]
    [InlineData("{0}.")]
    [InlineData("The ministry said that {0}.")]
    [InlineData("Norway did not wait, but {0}.")]
    [InlineData("If the winter is long, it is good that {0}.")]
    [InlineData("Norway denied nothing, and {0}.")]
    public void A_quote_whose_sentence_says_the_same_is_accepted(string sentence) =>
        Assert.Null(Judge(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, Deed)).Reason);

    [Fact]
    public void Another_state_kind_item_or_direction_is_refused()
    {
        var claim = Claim();
        ProposedClaim[] mutants =
        [
            claim with { Status = ClaimStatus.Denied }, claim with { Status = ClaimStatus.Contracted }, claim with { Status = ClaimStatus.InTransit },
            claim with { Kind = ClaimKind.Request, Status = ClaimStatus.Requested }, claim with { Kind = ClaimKind.Production }, claim with { Kind = ClaimKind.Attack }, claim with { Kind = ClaimKind.Stock }, claim with { Kind = ClaimKind.Order },
            claim with { Item = "nasams-system" }, claim with { Item = "patriot-interceptor" }, claim with { Item = "money" },
            claim with { From = ["UKR"], To = ["DEU"] }, claim with { From = ["NOR"] }, claim with { To = ["NOR"] },
        ];
        var document = Texts.Document($"{Deed}.");
        Assert.All(mutants.Zip(Gate.JudgeStrictly(document, mutants)), pair => Assert.False(pair.Second.IsAccepted, pair.First.ToString()));
        Assert.True(Gate.JudgeStrictly(document, [claim])[0].IsAccepted);
    }

    private static GateVerdict Judge(string text) => Gate.JudgeStrictly(Texts.Document(text), [Claim()])[0];

    private static ProposedClaim Claim() => new(ClaimKind.Delivery, ClaimStatus.Delivered, "patriot-system", Quantity.Exactly(2, Core.Unit.System), ["DEU"], ["UKR"], null, Deed, null);
}
