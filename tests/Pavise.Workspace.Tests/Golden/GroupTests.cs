using System.Text.Json;

namespace Pavise.Workspace.Tests;

public class GroupTests
{
    [Fact]
    public void Groups_on_the_development_articles_reach_their_floors()
    {
        var found = JsonDocument.Parse(GroupsJson.Write(TextComparison.Of(DevelopmentCorpus.Articles, SharedData.Catalogue))).RootElement;
        var score = GroupScore.Of(found, DevelopmentCorpus.Gold("conflicts"), DevelopmentCorpus.GoldClaims());
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {score.Precision:0.000}, recall {score.Recall:0.000}, type {score.Type:0.000}\n{string.Join('\n', score.Wrong)}");
        var strict = GroupScore.Strict(found, DevelopmentCorpus.Gold("conflicts"), DevelopmentCorpus.GoldClaims());
        TestContext.Current.TestOutputHelper?.WriteLine($"each found claim as the one labelled claim it overlaps most: precision {strict.Precision:0.000}, recall {strict.Recall:0.000}");
        Assert.True(strict is { Precision: >= 0.80, Recall: >= 0.66 }, $"strict {strict.Precision:0.000} {strict.Recall:0.000}");
        Assert.True(score is { Precision: >= 0.92, Recall: >= 0.76, Type: >= 0.97 }, $"{score.Precision:0.000} {score.Recall:0.000} {score.Type:0.000}");
    }
}
