using Pavise.Core;
using Pavise.Evidence.Tests.Golden;

namespace Pavise.Evidence.Tests.Property;

/// <summary>Mutants of accepted claims: one change of digit, unit, month, negation, direction, name, or a quote stitched from two. None may pass.</summary>
public class QuoteMutationTests
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Names = ["Ukraine", "Germany", "Norway", "Netherlands", "Spain", "Greece", "Poland", "Denmark", "United States", "U.S.", "Kyiv", "Berlin", "Raytheon", "Patriot", "NASAMS", "HAWK", "Stinger", "GEM-T"];
    private static readonly (string From, string To)[] Directions = [(" to ", " from "), (" from ", " to "), (" for ", " against "), (" by ", " to "), ("given", "taken"), ("send", "keep"), ("deliver", "withhold"), ("launched", "destroyed"), ("shot down", "fired")];
    private static readonly (string From, string To)[] Units = [("missiles", "systems"), ("systems", "missiles"), ("batteries", "launchers"), ("battery", "launcher"), ("drones", "missiles"), ("million", "billion"), ("billion", "million"), ("$", "€"), ("euros", "dollars")];

    /// <summary>The invented articles of the repository give ten thousand mutants by themselves; the corpus, where it is there, gives more.</summary>
    [Fact]
    public void No_mutant_of_an_accepted_claim_is_accepted_and_there_are_ten_thousand_of_them() =>
        AssertRefused(OwnTexts.Sets.SelectMany(OwnTexts.Read).Select(item => DocumentReader.Read(item.Id + ".json", item.File)), 10_000);

    [Fact]
    public void No_mutant_of_a_development_claim_is_accepted()
    {
        Assert.SkipUnless(Corpus.IsThere, "the development corpus or the catalogue is not beside the repository");
        AssertRefused(Corpus.Articles.Value.Select(one => one.Article.Document), 10_000);
    }

    private static void AssertRefused(IEnumerable<Document> documents, int least)
    {
        var gate = new QuoteGate(Corpus.Catalogue.Value);
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var (counts, passed) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var document in documents)
        {
            var article = extractor.Extract(document);
            var spans = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id);
            var claims = article.Assertions.Select(claim => Proposed(claim, spans[claim.Origin])).ToArray();
            var mutants = claims.SelectMany((claim, i) => Mutants(claim).Concat(Stitched(claim, claims.Where((_, k) => k != i)))).Where(mutant => !IsAnotherQuote(document.Text, mutant) && !IsAnotherClaim(claims, mutant.Claim)).ToArray();
            var verdicts = gate.Judge(document, [.. mutants.Select(mutant => mutant.Claim with { Start = null })]);
            foreach (var (mutant, verdict) in mutants.Zip(verdicts))
            {
                counts[mutant.How] = counts.GetValueOrDefault(mutant.How) + 1;
                if (verdict.IsAccepted) passed.Add($"{document.Id} {mutant.How}: {mutant.Claim}");
            }
        }

        Console.WriteLine($"{counts.Values.Sum()} mutants of accepted quotes, {passed.Count} accepted: {string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"))}");
        Assert.Empty(passed);
        Assert.True(counts.Values.Sum() >= least, counts.Values.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A mutated quote that happens to stand elsewhere in the text is no mutant but another quote.</summary>
    private static bool IsAnotherQuote(string text, (ProposedClaim Claim, string How, bool OfQuote) mutant) => mutant.OfQuote && text.Contains(mutant.Claim.Quote, StringComparison.Ordinal);

    /// <summary>"28 of the 35": a changed number that another claim of the same words has is no mutant but that claim.</summary>
    private static bool IsAnotherClaim(IEnumerable<ProposedClaim> claims, ProposedClaim mutant) => claims.Any(claim =>
        claim.Kind == mutant.Kind && claim.Item == mutant.Item && claim.Quantity == mutant.Quantity && claim.From.SequenceEqual(mutant.From) && claim.To.SequenceEqual(mutant.To) && mutant.Quote.Contains(claim.Quote, StringComparison.Ordinal));

    private static ProposedClaim Proposed(Assertion claim, DocumentSpan span) => new(claim.Kind, claim.Status, claim.Item, claim.Quantity, claim.From, claim.To, claim.When, span.Quote, span.Start);

    private static IEnumerable<(ProposedClaim Claim, string How, bool OfQuote)> Mutants(ProposedClaim claim)
    {
        foreach (var (quote, how) in Quotes(claim.Quote)) yield return (claim with { Quote = quote }, how, true);
        if (claim.Quantity is { } quantity)
        {
            yield return (claim with { Quantity = quantity * 10 }, "number", false);
            foreach (var step in new[] { 7, 13, 100 }) yield return (claim with { Quantity = Quantity.Between(quantity.Low + step, quantity.High + step, quantity.Unit) }, "number", false);
            yield return (claim with { Quantity = Quantity.Between(quantity.Low, quantity.High, new Core.Unit(quantity.Unit.IsCurrency ? "missile" : "usd")) }, "unit", false);
        }

        foreach (var stranger in new[] { "URY", "NZL", "ZAF" })
        {
            yield return (claim with { From = [stranger] }, "name", false);
            yield return (claim with { To = [stranger] }, "name", false);
        }
    }

    private static IEnumerable<(string Quote, string How)> Quotes(string quote)
    {
        for (var i = 0; i < quote.Length; i++)
        {
            if (!char.IsAsciiDigit(quote[i])) continue;
            foreach (var digit in "0123456789".Where(digit => digit != quote[i])) yield return (quote[..i] + digit + quote[(i + 1)..], "digit");
        }

        foreach (var (from, to) in Directions.Where(pair => quote.Contains(pair.From, StringComparison.Ordinal))) yield return (quote.Replace(from, to, StringComparison.Ordinal), "direction");
        foreach (var (from, to) in Units.Where(pair => quote.Contains(pair.From, StringComparison.Ordinal))) yield return (quote.Replace(from, to, StringComparison.Ordinal), "unit");
        foreach (var month in Months.Where(month => quote.Contains(month, StringComparison.Ordinal)))
            foreach (var other in Months.Where(other => other != month)) yield return (quote.Replace(month, other, StringComparison.Ordinal), "month");
        foreach (var name in Names.Where(name => quote.Contains(name, StringComparison.Ordinal)))
            foreach (var other in Names.Where(other => other != name)) yield return (quote.Replace(name, other, StringComparison.Ordinal), "name");
        var words = quote.Split(' ');
        for (var i = 1; i < words.Length; i++)
        {
            foreach (var no in new[] { "not", "never", "no" }) yield return (string.Join(' ', words[..i].Append(no).Concat(words[i..])), "negation");
            if (i + 1 < words.Length) yield return (string.Join(' ', words[..i].Concat(words[(i + 1)..])), "dropped word");
        }
    }

    /// <summary>The first words of one quote with the last of another.</summary>
    private static IEnumerable<(ProposedClaim Claim, string How, bool OfQuote)> Stitched(ProposedClaim claim, IEnumerable<ProposedClaim> others)
    {
        var words = claim.Quote.Split(' ');
        foreach (var other in others.Where(other => other.Quote != claim.Quote).Take(6))
        {
            var tail = other.Quote.Split(' ');
            yield return (claim with { Quote = $"{string.Join(' ', words[..((words.Length + 1) / 2)])} {string.Join(' ', tail[(tail.Length / 2)..])}" }, "stitch", true);
            yield return (claim with { Quote = $"{claim.Quote} ... {other.Quote}" }, "stitch", true);
        }
    }
}
