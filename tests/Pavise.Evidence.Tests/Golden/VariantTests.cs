namespace Pavise.Evidence.Tests.Golden;

public class VariantTests
{
    private const int Variants = 20;

    /// <summary>A rule that knows one article's names or numbers loses them in its variants.</summary>
    [Fact]
    public void Twenty_variants_of_each_development_article_score_within_three_hundredths_of_the_originals()
    {
        Assert.SkipUnless(Corpus.IsThere, "the development corpus or the catalogue is not beside the repository");
        var originals = Corpus.Articles.Value.Select(one => (one.Article.Document.Id, File.ReadAllBytes(Path.Combine(Corpus.Folder!, "articles", one.Article.Document.Id + ".json")), one.Gold)).ToArray();
        AssertClose(Score.Of(Corpus.Articles.Value.Select(one => (one.Found, one.Gold))), originals);
    }

    [Fact]
    public void Twenty_variants_of_each_invented_article_score_within_three_hundredths_of_the_originals()
    {
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var originals = OwnTexts.Sets.SelectMany(OwnTexts.Read).Select(item => (item.Id, item.File, item.Gold)).ToArray();
        AssertClose(Score.Of(originals.Select(item => (Corpus.Claims(extractor.Extract(DocumentReader.Read(item.Id + ".json", item.File))), item.Gold))), originals);
    }

    private static void AssertClose(Score own, (string Id, byte[] File, System.Text.Json.JsonElement[] Gold)[] originals)
    {
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var score = Score.Of(originals.SelectMany(item => Enumerable.Range(0, Variants).Select(k =>
        {
            var (file, gold) = Variant.Of(item.File, item.Gold, Corpus.Catalogue.Value, (32 * k) + 7 + k);
            return (Corpus.Claims(extractor.Extract(DocumentReader.Read(item.Id + ".json", file))), gold);
        })));
        var same = originals.Count(item => Variant.Of(item.File, item.Gold, Corpus.Catalogue.Value, 7).File.AsSpan().SequenceEqual(item.File));
        Assert.True(same <= originals.Length / 5, $"{same} of {originals.Length} variants are their originals");
        Console.WriteLine($"{originals.Average(item => Variant.Edits(item.File, item.Gold, Corpus.Catalogue.Value, 7)):0.0} changes in a text");
        Console.WriteLine($"originals {own}");
        Console.WriteLine($"{Variants} variants of {originals.Length} {score}");
        foreach (var (mine, theirs) in new[] { (own.F1, score.F1), (own.F1Event, score.F1Event), (own.Quantity, score.Quantity), (own.Status, score.Status), (own.When, score.When), (own.Speaker, score.Speaker) })
            Assert.True(Math.Abs(mine - theirs) <= 0.03, $"{own} against {score}");
    }
}
