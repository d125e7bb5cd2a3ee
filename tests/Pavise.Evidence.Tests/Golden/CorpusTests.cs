using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

public class CorpusTests
{
    private const string Missing = "the development corpus or the catalogue is not beside the repository";

    [Fact]
    public void Claims_on_the_development_articles_reach_their_floors()
    {
        Assert.SkipUnless(Corpus.IsThere, Missing);
        var score = Score.Of(Corpus.Articles.Value.Select(article => (article.Found, article.Gold)));
        Assert.True(score is { F1: >= 0.880, Precision: >= 0.962, Recall: >= 0.812, F1Event: >= 0.897, Quantity: >= 0.993, Status: >= 0.986, When: >= 0.864, Speaker: >= 0.804 }, score.ToString());
    }

    [Fact]
    public void No_claim_stands_on_an_article_without_claims()
    {
        Assert.SkipUnless(Corpus.IsThere, Missing);
        Assert.Empty(Corpus.Articles.Value.Where(article => article.Gold.Length == 0).SelectMany(article => article.Found).Select(claim => claim.GetProperty("quote").GetString()));
    }

    [Fact]
    public void Every_quote_stands_in_its_text_at_its_place()
    {
        Assert.SkipUnless(Corpus.IsThere, Missing);
        foreach (var (article, found, _) in Corpus.Articles.Value)
        {
            var points = article.Document.Text.EnumerateRunes().ToArray();
            foreach (var claim in found)
                Assert.Equal(claim.GetProperty("quote").GetString(), string.Concat(points[claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()].Select(rune => rune.ToString())));
        }
    }

    [Fact]
    public void No_mutated_number_party_or_status_of_a_development_claim_passes_the_gate()
    {
        Assert.SkipUnless(Corpus.IsThere, Missing);
        var gate = new QuoteGate(Corpus.Catalogue.Value);
        var passed = new List<string>();
        foreach (var (article, _, _) in Corpus.Articles.Value)
        {
            var spans = article.Origins.OfType<DocumentSpan>().ToDictionary(span => span.Id);
            var mutants = article.Assertions.SelectMany(claim => Mutants(claim, spans[claim.Origin])).ToArray();
            var verdicts = gate.Judge(article.Document, mutants);
            passed.AddRange(mutants.Where((_, i) => verdicts[i].IsAccepted).Select(mutant => $"{article.Document.Id}: {mutant}"));
        }

        Assert.Empty(passed);
    }

    [Fact]
    public void The_seeds_give_at_least_twenty_claims_and_their_marks()
    {
        Assert.SkipUnless(Corpus.IsThere, Missing);
        var seeds = Corpus.Articles.Value.Where(article => article.Article.Document.Id.StartsWith("seed-", StringComparison.Ordinal)).ToArray();
        Assert.True(seeds.Sum(seed => seed.Found.Length) >= 20);
        Assert.Contains(seeds.SelectMany(seed => seed.Article.Anomalies), anomaly => anomaly.Type == "citation-placeholder");
        Assert.Contains(seeds.SelectMany(seed => seed.Article.Anomalies), anomaly => anomaly.Type == "office-holder-anachronism");
    }

    private static IEnumerable<ProposedClaim> Mutants(Assertion claim, DocumentSpan span)
    {
        var original = new ProposedClaim(claim.Kind, claim.Status, claim.Item, claim.Quantity, claim.From, claim.To, claim.When, span.Quote, span.Start);
        foreach (var digit in Enumerable.Range(0, span.Quote.Length).Where(i => char.IsAsciiDigit(span.Quote[i])))
        {
            for (var other = '0'; other <= '9'; other++)
            {
                if (other != span.Quote[digit]) yield return original with { Quote = span.Quote[..digit] + other + span.Quote[(digit + 1)..] };
            }
        }

        foreach (var (from, to) in ((string, string)[])[("will", "will not"), ("has", "has never"), ("to ", "from "), ("Ukraine", "Poland"), ("U.S.", "UK"), ("missiles", "systems"), ("over", "up to"), ("hundreds", "thousands"), ("two", "six")])
        {
            if (span.Quote.Contains(from, StringComparison.Ordinal)) yield return original with { Quote = span.Quote.Replace(from, to, StringComparison.Ordinal) };
        }

        if (claim.Quantity is { } quantity)
        {
            yield return original with { Quantity = quantity * 10 };
            yield return original with { Quantity = Quantity.Between(quantity.Low + 1, quantity.High + 1, quantity.Unit) };
            yield return original with { Quantity = Quantity.Between(quantity.Low, quantity.High, new Core.Unit(quantity.Unit.IsCurrency ? "missile" : "usd")) };
        }

        yield return original with { From = ["BRA"] };
        yield return original with { To = ["BRA"] };
        if (claim.When is { Start: { } start } && claim.When.Value.IsOneDay) yield return original with { When = DateInterval.On(start.AddMonths(-5)) };
    }
}
