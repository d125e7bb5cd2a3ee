using Pavise.Core;

namespace Pavise.Evidence.Tests.Property;

public class QuoteGateTests
{
    private const string Text = """
        Berlin will not wait. On 12 June 2024 Germany said it will send 14 Patriot missiles and three NASAMS systems to Ukraine in July 2024.
        Norway has delivered two NASAMS systems to Ukraine.
        The Netherlands could supply Ukraine with a Patriot battery. Washington will not send Patriot systems to Ukraine.
        Slovakia has bought 25 Patriot missiles from Raytheon. The United States will provide Ukraine with over 500 interceptor missiles.
        Kyiv urged Germany and Norway to hand over Patriot batteries. Ukraine operates several Patriot systems.
        """;

    private static readonly QuoteGate Gate = new(Texts.Catalogue);
    private static readonly Document Document = Texts.Document(Text);

    private static readonly (ProposedClaim Claim, string Id)[] Accepted = [.. Proposals()];

    public static TheoryData<int> Claims => [.. Enumerable.Range(0, Accepted.Length)];

    [Fact]
    public void The_extractors_own_claims_pass()
    {
        Assert.True(Accepted.Length >= 8);
        Assert.All(Accepted, pair => Assert.True(Gate.Judge(Document, pair.Claim).IsAccepted));
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void No_mutant_of_an_accepted_claim_passes(int index)
    {
        var passed = Mutants(Accepted[index].Claim).Where(mutant => Gate.Judge(Document, mutant.Claim).IsAccepted).Select(mutant => mutant.How).ToArray();
        Assert.Empty(passed);
    }

    [Fact]
    public void Typographic_marks_are_compared_as_plain_ones_and_the_span_is_the_texts_own()
    {
        var document = Texts.Document("Oslo’s ministry: Norway will send two NASAMS systems to Ukraine’s army.");
        var claim = new ProposedClaim(ClaimKind.Pledge, ClaimStatus.Pledged, "nasams-system", Quantity.Exactly(2, Core.Unit.System), ["NOR"], ["UKR"], null, "two NASAMS systems to Ukraine's army", null);
        Assert.Equal("two NASAMS systems to Ukraine’s army", Gate.Judge(document, claim).Span?.Quote);
    }

    [Theory]
    [InlineData("Norway will send two systems", "stitched from two places")]
    [InlineData("14 Patriot missiles ... to Ukraine", "with an ellipsis")]
    [InlineData("4 Patriot missiles", "cut inside a number")]
    [InlineData("Ukraine", "standing more than once, without a place")]
    public void A_quote_that_is_not_one_piece_of_the_text_is_refused(string quote, string why) =>
        Assert.False(Gate.Judge(Document, new ProposedClaim(ClaimKind.Pledge, ClaimStatus.Pledged, "patriot-interceptor", null, ["DEU"], ["UKR"], null, quote, null)).IsAccepted, why);

    private static IEnumerable<(ProposedClaim, string)> Proposals()
    {
        var article = Texts.Extractor.Extract(Document);
        var spans = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id);
        return article.Assertions.Select(claim => (
            new ProposedClaim(claim.Kind, claim.Status, claim.Item, claim.Quantity, claim.From, claim.To, claim.When, spans[claim.Origin].Quote, spans[claim.Origin].Start), claim.Id));
    }

    /// <summary>One change each: digits, negation, direction, names, units, months, pieces.</summary>
    private static IEnumerable<(ProposedClaim Claim, string How)> Mutants(ProposedClaim claim)
    {
        for (var i = 0; i < claim.Quote.Length; i++)
        {
            if (!char.IsAsciiDigit(claim.Quote[i])) continue;
            foreach (var digit in "0123456789".Where(digit => digit != claim.Quote[i]))
                yield return (claim with { Quote = claim.Quote[..i] + digit + claim.Quote[(i + 1)..] }, $"digit {digit} in the quote");
        }

        foreach (var (from, to) in Swaps)
        {
            if (claim.Quote.Contains(from, StringComparison.Ordinal))
                yield return (claim with { Quote = claim.Quote.Replace(from, to, StringComparison.Ordinal) }, $"{from} to {to} in the quote");
        }

        if (claim.Quantity is { } quantity)
        {
            for (var factor = 2; factor < 12; factor++) yield return (claim with { Quantity = quantity * factor }, $"number times {factor}");
            yield return (claim with { Quantity = Quantity.Between(quantity.Low + 1, quantity.High + 1, quantity.Unit) }, "number plus one");
            foreach (var unit in (string[])["battery", "usd", "country", "drone", "percent"])
            {
                if (unit != quantity.Unit.Symbol) yield return (claim with { Quantity = Quantity.Between(quantity.Low, quantity.High, new Core.Unit(unit)) }, $"unit {unit}");
            }
        }

        if (claim.Status != ClaimStatus.Denied) yield return (claim with { Status = ClaimStatus.Denied }, "denied");
        else yield return (claim with { Status = ClaimStatus.Pledged }, "no longer denied");
        if (claim.From.Count > 0 && claim.To.Count > 0 && claim.Kind != ClaimKind.Order) yield return (claim with { From = claim.To, To = claim.From }, "direction turned");
        foreach (var code in (string[])["FRA", "GBR", "LMT", "TWN"]) yield return (claim with { From = [code] }, $"giver {code}");
        foreach (var code in (string[])["FRA", "GBR", "LMT", "TWN"]) yield return (claim with { To = [code] }, $"receiver {code}");
        for (var month = 1; month <= 12; month++)
        {
            if (month != 6) yield return (claim with { When = DateInterval.On(new DateOnly(2024, month, 12)) }, $"month {month}");
        }
    }

    private static readonly (string From, string To)[] Swaps =
    [
        ("will not", "will"), ("will ", "will not "), ("has ", "has not "), ("could ", "could not "), ("to Ukraine", "from Ukraine"), ("from ", "to "), ("Germany", "Norway"), ("Norway", "Germany"),
        ("missiles", "systems"), ("systems", "missiles"), ("two", "six"), ("three", "thirty"), ("several", "hundreds"), ("June", "May"), ("July", "August"), ("over ", "up to "),
    ];
}
