namespace Pavise.Evidence.Tests.Golden;

public class OwnTextTests
{
    /// <summary>What each set reaches, minus a hundredth, cut to a thousandth; a lower floor needs its reason in docs/evidence.md.</summary>
    private static readonly Dictionary<string, double> Floors = new(StringComparer.Ordinal) { ["first"] = 0.876, ["second"] = 0.893, ["third"] = 0.809, ["fourth"] = 0.858, ["fifth"] = 0.796, ["sixth"] = 0.908, ["seventh"] = 0.837, ["eighth"] = 0.755, ["ninth"] = 0.883, ["tenth"] = 0.822, ["eleventh"] = 0.876, ["twelfth"] = 0.785, ["thirteenth"] = 0.445, ["fourteenth"] = 0.581, ["fifteenth"] = 0.824 };

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
