using System.Globalization;
using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>A raid in the forms that reports give it: launched and brought down, active, passive, by noun and by participle, a share of it, with any number of any threat.</summary>
public class RaidFormTests
{
    private static readonly (string Name, string Item)[] Threats = [("drones", "drone"), ("missiles", "missile"), ("cruise missiles", "cruise-missile"), ("ballistic missiles", "ballistic-missile")];

    /// <summary>Sentences with N for the number and T for the threat; the aspect that is told, and the unit when it is a share.</summary>
    private static readonly (string Text, string Aspect, string? Unit)[] Forms =
    [
        ("Russia launched N T at Ukraine overnight, the air force said.", "launched", null),
        ("Russian forces carried out a raid on Ukraine with N T.", "launched", null),
        ("N T were fired at Kyiv.", "launched", null),
        ("Kyiv was attacked with N T on Monday.", "launched", null),
        ("The onslaught involved N T, the Ukrainian air force said.", "launched", null),
        ("Moscow has hurled N T at Ukraine since Friday.", "launched", null),
        ("The aggressor has expended N T, Ukraine says.", "launched", null),
        ("Ukraine shot down N T.", "intercepted", null),
        ("N T were brought down over Kyiv.", "intercepted", null),
        ("Ukrainian units suppressed N T.", "intercepted", null),
        ("Ukraine reported destroying N T.", "intercepted", null),
        ("Ukraine fended off N T at night.", "intercepted", null),
        ("Ukraine destroyed 12 rockets used to hit cities, as well as N T.", "intercepted", null),
        ("Ukraine neutralised N percent of the T.", "intercepted", "percent"),
        ("Ukraine shot down N per cent of the T.", "intercepted", "percent"),
    ];

    [Fact]
    public void A_raid_is_read_in_every_form_with_any_number_of_any_threat()
    {
        Assert.SkipUnless(Corpus.IsThere, "the catalogue is not beside the repository");
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var weak = Forms.Select(form => (form.Text, Read: Threats.SelectMany(threat => Numbers(form.Text), (threat, number) => (threat, number)).Count(one => IsRead(extractor, form, one.threat, one.number)))).Where(one => one.Read < 16)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Read} of 16: {one.Text}")).ToArray();
        Assert.True(weak.Length == 0, string.Join('\n', weak));
    }

    /// <summary>Told with its day and its place, a raid without a number is a claim; the threat alone, of another place or of no day, is none.</summary>
    [Theory]
    [InlineData("A Russian missile attack on Kharkiv on Wednesday killed six people.", true)]
    [InlineData("Russia's overnight drone attack on Odesa damaged a house.", true)]
    [InlineData("Drones hit flats in Kyiv on Wednesday, the mayor said.", true)]
    [InlineData("Russia rained missiles on Ukrainian cities on Monday.", true)]
    [InlineData("Russia conducted an exercise with 60 missiles.", false)]
    [InlineData("Russia has rained missiles on Ukrainian cities.", false)]
    [InlineData("Kyiv reported shooting down most of the missiles.", true)]
    [InlineData("Ukrainian units shot down nearly all of the missiles.", true)]
    [InlineData("Ukraine wants to shoot down most of the missiles.", false)]
    [InlineData("Missile attacks have become more frequent.", false)]
    [InlineData("Drones hit a plant in Russia on Wednesday, the mayor said.", false)]
    public void A_raid_without_a_number_is_told_by_its_day_and_place_or_the_part_brought_down_and_else_not(string sentence, bool told)
    {
        Assert.SkipUnless(Corpus.IsThere, "the catalogue is not beside the repository");
        Assert.Equal(told, Claims(new Extractor(Corpus.Catalogue.Value), sentence).Any(claim => Text(claim, "kind") == "attack"));
    }

    private static int[] Numbers(string form) => form.Contains(" per", StringComparison.Ordinal) ? [7, 30, 45, 92] : [7, 30, 145, 1920];

    private static bool IsRead(Extractor extractor, (string Text, string Aspect, string? Unit) form, (string Name, string Item) threat, int number)
    {
        var sentence = form.Text.Replace("N ", number.ToString(CultureInfo.InvariantCulture) + " ", StringComparison.Ordinal).Replace("T", threat.Name, StringComparison.Ordinal).Replace(threat.Name + "he", "The", StringComparison.Ordinal);
        return Claims(extractor, sentence).Any(claim => Text(claim, "kind") == "attack" && Text(claim, "item") == threat.Item && Text(claim, "aspect") == form.Aspect
            && claim.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity && quantity.GetProperty("min").GetDecimal() == number && (form.Unit is null || quantity.GetProperty("unit").GetString() == form.Unit));
    }

    private static JsonElement[] Claims(Extractor extractor, string sentence) =>
        Corpus.Claims(extractor.Extract(new Document("raid", "raid.txt", sentence + "\nThe war between Russia and Ukraine goes on.", "raid", null, "Town Herald", null, new DateOnly(2025, 7, 10), "en", "own")));

    private static string? Text(JsonElement claim, string name) => claim.GetProperty(name).GetString();
}
