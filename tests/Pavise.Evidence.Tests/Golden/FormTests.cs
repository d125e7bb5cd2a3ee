using System.Globalization;
using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>One fact in the forms that newsrooms give it: active and passive, headline, relative and contact clause, noun of the deed, gapped list.</summary>
/// <remarks>Givers, things and numbers are drawn from the catalogue, so that no rule can know them.</remarks>
public class FormTests
{
    private const int Fillings = 30;

    /// <summary>Each form with the kind and state that it tells. D is the giver, N the number, I the things.</summary>
    private static readonly (string Form, string Kind, string Status)[] Forms =
    [
        ("D will send N I to Ukraine.", "pledge", "pledged"),
        ("N I will be sent to Ukraine by D.", "pledge", "pledged"),
        ("D to send N I to Ukraine", "pledge", "pledged"),
        ("D pledges N I for Ukraine", "pledge", "pledged"),
        ("Ukraine will receive N I from D.", "pledge", "pledged"),
        ("D has agreed to hand over N I to Ukraine.", "pledge", "pledged"),
        ("The government of D announced N I for Ukraine.", "pledge", "pledged"),
        ("N I promised by D are meant for Ukraine.", "pledge", "pledged"),
        ("D has delivered N I to Ukraine.", "delivery", "delivered"),
        ("N I have been delivered to Ukraine by D.", "delivery", "delivered"),
        ("N I donated by D have arrived in Ukraine.", "delivery", "delivered"),
        ("Ukraine has received N I from D.", "delivery", "delivered"),
        ("D, which has already supplied N I, is a friend of Ukraine.", "delivery", "delivered"),
        ("Ukraine thanked D for N I.", "delivery", "delivered"),
        ("D gave up N I so that Ukraine could defend itself.", "delivery", "delivered"),
        ("D is considering sending N I to Ukraine.", "pledge", "considered"),
        ("D may give Ukraine N I.", "pledge", "considered"),
        ("D refused to hand over N I to Ukraine.", "pledge", "denied"),
        ("D will not send N I to Ukraine.", "pledge", "denied"),
        ("Ukraine asked D for N I.", "request", "requested"),
        ("Ukraine has urged D to provide N I.", "request", "requested"),
        ("D has held back N I that were meant for Ukraine.", "delivery", "delayed"),
        ("D paused the delivery of N I to Ukraine.", "delivery", "delayed"),
        ("N I are on their way from D to Ukraine.", "delivery", "in_transit"),
        ("D agreed to pay for N I for Ukraine.", "funding", "pledged"),
        ("D's parliament approved the transfer of N I to Ukraine.", "pledge", "pledged"),
        ("D plans to donate N I to Ukraine by the end of the year.", "pledge", "pledged"),
        ("Ukraine is to get N I from D.", "pledge", "pledged"),
        ("N I are being sent to Ukraine by D.", "pledge", "pledged"),
        ("Ukraine needs N I, its government told D.", "request", "requested"),
        ("D has suspended deliveries of N I to Ukraine.", "delivery", "delayed"),
        ("D supplied Ukraine with N I last year.", "delivery", "delivered"),
        ("So far D has provided Ukraine with N I.", "delivery", "delivered"),
        ("The N I that D handed over are in Ukraine.", "delivery", "delivered"),
    ];

    [Fact]
    public void A_fact_is_read_in_every_form_with_any_giver_thing_and_number()
    {
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var shares = Forms.Select((form, f) => (form.Form, Share: Enumerable.Range(0, Fillings).Count(k => IsRead(extractor, form, new Random((1000 * f) + k))) / (double)Fillings)).ToArray();
        foreach (var (form, share) in shares) TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share:0.00} {form}"));
        var weak = shares.Where(one => one.Share < 0.9).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Share:0.00} {one.Form}")).ToArray();
        Assert.True(weak.Length == 0, string.Join('\n', weak));
    }

    private static bool IsRead(Extractor extractor, (string Form, string Kind, string Status) form, Random random)
    {
        var countries = Corpus.Catalogue.Value.Actors.Where(actor => actor is { Kind: ActorKind.Country, Code: not ("UKR" or "RUS" or "BLR" or "PRK" or "IRN") }).ToArray();
        var donor = countries[random.Next(countries.Length)];
        (string Name, string Item, string Unit)[] things =
        [
            ("Patriot systems", "patriot-system", "system"), ("NASAMS batteries", "nasams-system", "battery"), ("IRIS-T systems", "iris-t-system", "system"), ("Gepards", "gepard", "system"),
            ("Patriot interceptors", "patriot-interceptor", "missile"), ("NASAMS missiles", "nasams-interceptor", "missile"), ("HAWK missiles", "hawk-interceptor", "missile"), ("Stingers", "stinger", "system"),
        ];
        var thing = things[random.Next(things.Length)];
        var (number, written) = random.Next(3) == 0 ? (3, "three") : random.Next(2, 1800) is var drawn ? (drawn, drawn.ToString("#,0", CultureInfo.InvariantCulture)) : default;
        var name = donor.Name.StartsWith("United", StringComparison.Ordinal) || donor.Name.EndsWith("lands", StringComparison.Ordinal) ? "the " + donor.Name : donor.Name;
        var sentence = string.Join(' ', form.Form.Split(' ').Select(word => word.TrimEnd(',', '.') switch { "D" => name + word[1..], "D's" => name + "'s", "N" => written, "I" => thing.Name + word[1..], _ => word }));
        var text = char.ToUpperInvariant(sentence[0]) + sentence[1..] + "\nThe town of Kyiv lies on a river.";
        var claims = Corpus.Claims(extractor.Extract(new Document("form", "form.txt", text, "form", null, "Town Herald", null, new DateOnly(2025, 3, 4), "en", "own")));
        var end = form.Kind == "request" ? donor.Code : null;
        return claims.Any(claim => claim.GetProperty("kind").GetString() == form.Kind && claim.GetProperty("status").GetString() == form.Status && claim.GetProperty("item").GetString() == thing.Item
            && claim.GetProperty("quantity") is { ValueKind: JsonValueKind.Object } quantity && quantity.GetProperty("min").GetDecimal() == number && quantity.GetProperty("unit").GetString() == thing.Unit
            && Codes(claim, "from") == (end ?? donor.Code) && Codes(claim, "to") == "UKR");
    }

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()));
}
