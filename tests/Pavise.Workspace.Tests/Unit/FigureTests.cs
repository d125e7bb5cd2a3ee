using System.Text.Json;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

/// <summary>`check --figures`: every number with the other texts that support or contradict it.</summary>
public class FigureTests
{
    private static readonly (string Id, string Outlet, string Text)[] Texts =
    [
        ("one", "Town Herald", "Ukraine currently has three Patriot systems, the defence ministry said in the morning. The town has a bridge."),
        ("two", "Coast Courier", "At noon the minister spoke by the sea. Ukraine currently has three Patriot systems, according to a coast guard."),
        ("three", "Hill Gazette", "In the hills it rained. Ukraine currently has five Patriot systems, wrote an officer of the mountain troops."),
        ("four", "RT", "It was a windy day. Ukraine currently has five Patriot systems, a voice on the wireless said without a name."),
        ("alone", "Lake Post", "The lake froze. Norway has delivered 40 NASAMS missiles to Ukraine, the men who carried the crates told a fisherman."),
    ];

    [Theory]
    [InlineData("one", 3, 1, 1)]
    [InlineData("two", 3, 1, 1)]
    [InlineData("three", 5, 0, 2)]
    [InlineData("alone", 40, 0, 0)]
    public void A_number_is_supported_by_others_that_tell_it_and_contradicted_by_others_that_tell_another(string text, int number, int supported, int contradicted)
    {
        var (articles, figures) = Read();
        var claim = Assert.Single(articles.Single(article => article.Document.Id == text).Assertions, claim => claim.Quantity?.Low == number);
        Assert.Equal(new FigureSupport(claim.Id, supported, contradicted), figures[claim.Id]);
    }

    [Fact]
    public void The_figures_stand_in_the_output_with_the_identity_of_their_claim()
    {
        var (articles, figures) = Read();
        using var output = new MemoryStream();
        AnomaliesJson.Write(output, articles, figures);
        var one = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("articles").EnumerateArray().Single(article => article.GetProperty("id").GetString() == "one");
        var figure = Assert.Single(one.GetProperty("figures").EnumerateArray());
        Assert.Equal((1, 1), (figure.GetProperty("supported").GetInt32(), figure.GetProperty("contradicted").GetInt32()));
        Assert.Contains("three Patriot systems", figure.GetProperty("quote").GetString(), StringComparison.Ordinal);
    }

    private static (IReadOnlyList<Article> Articles, IReadOnlyDictionary<string, FigureSupport> Figures) Read()
    {
        var extractor = new Extractor(SharedData.Catalogue);
        Article[] articles = [.. Texts.Select(text => extractor.Extract(new Document(text.Id, text.Id + ".txt", text.Text, text.Id, null, text.Outlet, null, new DateOnly(2025, 3, 4), "en", "own")))];
        return (articles, TextComparison.Of(articles, SharedData.Catalogue).Figures());
    }
}
