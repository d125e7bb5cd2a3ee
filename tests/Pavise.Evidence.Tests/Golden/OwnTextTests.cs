namespace Pavise.Evidence.Tests.Golden;

public class OwnTextTests
{
    /// <summary>What each set reaches, minus a hundredth; a lower floor needs its reason in docs/evidence.md.</summary>
    private static readonly Dictionary<string, double> Floors = new(StringComparer.Ordinal) { ["first"] = 0.88, ["second"] = 0.89, ["third"] = 0.81, ["fourth"] = 0.85, ["fifth"] = 0.79, ["sixth"] = 0.90, ["seventh"] = 0.83, ["eighth"] = 0.74, ["ninth"] = 0.88, ["tenth"] = 0.82, ["eleventh"] = 0.87, ["twelfth"] = 0.78, ["thirteenth"] = 0.44 };

    public static TheoryData<string> Sets => [.. OwnTexts.Sets];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Claims_on_a_set_of_invented_articles_reach_their_floor(string set)
    {
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var score = Score.Of(OwnTexts.Read(set).Select(item => (Corpus.Claims(extractor.Extract(DocumentReader.Read(item.Id + ".json", item.File))), item.Gold)));
        TestContext.Current.SendDiagnosticMessage($"{set}: {score}");
        Assert.True(score.F1 >= Floors[set], $"{set}: {score}");
    }
}
