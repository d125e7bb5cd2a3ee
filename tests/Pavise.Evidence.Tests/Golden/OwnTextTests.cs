namespace Pavise.Evidence.Tests.Golden;

public class OwnTextTests
{
    /// <summary>What each set reaches, minus a hundredth; a lower floor needs its reason in docs/evidence.md.</summary>
    private static readonly Dictionary<string, double> Floors = new(StringComparer.Ordinal) { ["first"] = 0.88, ["second"] = 0.89, ["third"] = 0.79, ["fourth"] = 0.85, ["fifth"] = 0.79, ["sixth"] = 0.89, ["seventh"] = 0.81, ["eighth"] = 0.73, ["ninth"] = 0.82, ["tenth"] = 0.77, ["eleventh"] = 0.71 };

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
