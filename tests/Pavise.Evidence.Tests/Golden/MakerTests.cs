using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Makers and their customers where a sentence names them by a noun: "the company", "the Army".</summary>
public class MakerTests
{
    [Theory]
    [InlineData("The {0} delivered 620 PAC-3 MSE missiles in 2025.", "production delivered LMT>", "company", "firm", "manufacturer", "contractor")]
    [InlineData("The Army awarded the {0} a $9.8 billion contract for 1,970 PAC-3 MSE missiles.", "order contracted LMT>USA", "company", "firm", "manufacturer", "contractor")]
    public void A_maker_and_an_army_named_by_a_noun_are_those_the_text_tells_of(string form, string told, params string[] nouns)
    {
        Assert.All(nouns, noun => Assert.Contains(Claims("Lockheed Martin builds the PAC-3 MSE in the United States.", form.Replace("{0}", noun, StringComparison.Ordinal)), claim => Told(claim) == told));
    }

    [Fact]
    public void An_army_whose_country_is_named_is_that_country_s()
    {
        Assert.Contains(Claims("Lockheed Martin builds the PAC-3 MSE in the United States.", "The Army of Germany awarded the company a $9.8 billion contract for 1,970 PAC-3 MSE missiles."), claim => Told(claim) == "order contracted LMT>DEU");
    }

    private static JsonElement[] Claims(params string[] sentences)
    {
        Assert.SkipUnless(Corpus.IsThere, "the catalogue is not beside the repository");
        return Corpus.Claims(new Extractor(Corpus.Catalogue.Value).Extract(new Document("maker", "maker.txt", string.Join(' ', sentences), "maker", null, "Town Herald", null, new DateOnly(2026, 3, 4), "en", "own")));
    }

    private static string Told(JsonElement claim) => $"{claim.GetProperty("kind").GetString()} {claim.GetProperty("status").GetString()} {Codes(claim, "from")}>{Codes(claim, "to")}";

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()));
}
