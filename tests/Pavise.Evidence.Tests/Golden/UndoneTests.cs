using System.Globalization;
using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Deeds that the words around them keep from being done, and whose deed it is where two clauses stand in one sentence.</summary>
public class UndoneTests
{
    [Theory]
    [InlineData("Norway will stop delivering NASAMS missiles to Ukraine.", "delivery delayed nasams-interceptor - NOR>UKR")]
    [InlineData("The Danish minister said Denmark would not stop sending Hawk missiles to Ukraine.", "pledge pledged hawk-interceptor - DNK>UKR")]
    [InlineData("Greece denied that it had delivered Hawk missiles to Ukraine.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("The United States blocked Norway from sending NASAMS missiles to Ukraine.", "pledge denied nasams-interceptor - NOR>UKR")]
    [InlineData("Hungary prevented Greece from giving Hawk missiles to Ukraine.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("Greece failed to deliver Hawk missiles to Ukraine.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("Norway delayed sending NASAMS missiles to Ukraine.", "delivery delayed nasams-interceptor - NOR>UKR")]
    [InlineData("Greece warned against supplying Hawk missiles to Ukraine.", "")]
    [InlineData("Norway is no longer sending NASAMS missiles to Ukraine.", "pledge denied nasams-interceptor - NOR>UKR")]
    [InlineData("Norway resumed shipping NASAMS missiles to Ukraine.", "delivery in_transit nasams-interceptor - NOR>UKR")]
    [InlineData("Russia warned Greece not to give Hawk missiles to Ukraine.", "")]
    [InlineData("Greece decided not to send Hawk missiles to Ukraine.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("If parliament approves the aid, Norway will send Ukraine a NASAMS battery.", "pledge considered nasams-system 1..1 NOR>UKR")]
    [InlineData("Reports that Greece delivered Hawk missiles to Ukraine are untrue.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("It is not true that Greece delivered Hawk missiles to Ukraine.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("It is true that Greece delivered Hawk missiles to Ukraine.", "delivery delivered hawk-interceptor - GRC>UKR")]
    [InlineData("Ukraine denied that Russia had destroyed a NASAMS launcher.", "loss denied nasams-system 1..1 RUS>UKR")]
    [InlineData("Greece refused to send Hawk systems. Ukraine received two Hawk systems.", "pledge denied hawk-system - GRC>UKR; delivery delivered hawk-system 2..2 >UKR")]
    [InlineData("No NASAMS systems have been delivered to Ukraine.", "pledge denied nasams-system - >UKR")]
    [InlineData("No country other than Norway has given NASAMS missiles. Norway delivered NASAMS missiles to Ukraine.", "delivery delivered nasams-interceptor - NOR>UKR")]
    [InlineData("Greece gave Ukraine no Hawk missiles.", "pledge denied hawk-interceptor - GRC>UKR")]
    [InlineData("Ukraine was promised two NASAMS systems by Norway.", "pledge pledged nasams-system 2..2 NOR>UKR")]
    [InlineData("Ukraine was denied Hawk systems by Greece.", "pledge denied hawk-system - GRC>UKR")]
    [InlineData("Ukraine's request for Hawk systems was turned down by Greece.", "pledge denied hawk-system - GRC>UKR")]
    [InlineData("Sweden has cancelled its order for four Patriot systems.", "order denied patriot-system 4..4 >SWE")]
    [InlineData("Sweden is considering cancelling its order for four Patriot systems.", "order considered patriot-system 4..4 >SWE")]
    [InlineData("The EU will reimburse Norway for the NASAMS systems sent to Ukraine.", "funding pledged money - EU>NOR; delivery delivered nasams-system - NOR>UKR")]
    [InlineData("Denmark bought two NASAMS systems and gave them to Ukraine.", "order contracted nasams-system 2..2 >DNK+UKR; delivery delivered nasams-system 2..2 DNK>UKR")]
    [InlineData("Norway has six NASAMS batteries left after giving two to Ukraine.", "stock reported nasams-system 6..6 >NOR; delivery delivered nasams-system 2..2 NOR>UKR")]
    [InlineData("Norway reversed a decision to halt deliveries of NASAMS missiles to Ukraine.", "delivery in_transit nasams-interceptor - NOR>UKR")]
    [InlineData("Deliveries of NASAMS missiles to Ukraine were suspended by Norway.", "delivery delayed nasams-interceptor - NOR>UKR")]
    [InlineData("Ukraine's president called on Norway to speed up deliveries of NASAMS missiles.", "request requested nasams-interceptor - NOR>UKR")]
    [InlineData("Ukraine would like Norway to give it NASAMS systems.", "request requested nasams-system - NOR>UKR")]
    [InlineData("Norway warned that giving Ukraine NASAMS systems would weaken Norway.", "")]
    public void What_is_stopped_denied_or_refused_is_not_told_as_done(string text, string expected) => Assert.Equal(expected, Claims(text));

    [Theory]
    [InlineData("Norway gave a NASAMS system to Ukraine, and the United States gave Patriot missiles.", "delivery delivered nasams-system 1..1 NOR>UKR; delivery delivered patriot-interceptor - USA>UKR")]
    [InlineData("Norway gave a NASAMS system to Ukraine, and Greece refused to send one.", "delivery delivered nasams-system 1..1 NOR>UKR; pledge denied nasams-system 1..1 GRC>UKR")]
    [InlineData("The government in Oslo has given Ukraine two NASAMS systems.", "delivery delivered nasams-system 2..2 NOR>UKR")]
    [InlineData("Norway will sell Ukraine NASAMS missiles.", "order considered nasams-interceptor - NOR>UKR")]
    [InlineData("Ukraine will get two NASAMS systems from Norway and one from Denmark.", "pledge pledged nasams-system 2..2 NOR>UKR; pledge pledged nasams-system 1..1 DNK>UKR")]
    [InlineData("Sweden has four Patriot batteries and Romania two. Ukraine has none.", "stock reported patriot-system 4..4 >SWE; stock reported patriot-system 2..2 >ROU")]
    [InlineData("Ukraine has taken delivery of its first two NASAMS batteries.", "delivery delivered nasams-system 2..2 >UKR")]
    [InlineData("Ukraine would have eight NASAMS systems if Norway agreed.", "")]
    [InlineData("Ukraine and Diehl Defence signed a contract for 18 IRIS-T systems.", "order contracted iris-t-system 18..18 DIEHL>UKR")]
    [InlineData("Zelenskyy asked Norway for 10 NASAMS systems.", "request requested nasams-system 10..10 NOR>UKR")]
    [InlineData("Norway deployed a NASAMS battery in Poland. Ukraine took note.", "")]
    public void Whose_deed_it_is_follows_the_clause(string text, string expected) => Assert.Equal(expected, Claims(text));

    [Theory]
    [InlineData("Norway gave Ukraine two NASAMS systems in May 2023. Norway gave Ukraine two NASAMS systems in January 2025.", 2)]
    [InlineData("Norway gave Ukraine two NASAMS systems in May 2023. In May 2023, Norway gave Ukraine two NASAMS systems.", 1)]
    [InlineData("Russia launched 100 drones at Ukraine on Sunday. Russia launched 100 drones at Ukraine on Monday.", 2)]
    public void Two_days_that_cannot_be_one_are_two_deeds(string text, int count) => Assert.Equal(count, Claims(text).Split(';').Length);

    private static string Claims(string text)
    {
        var document = new Document("undone", "undone.txt", text, "undone", null, "Town Herald", null, new DateOnly(2025, 3, 4), "en", "own");
        return string.Join("; ", Corpus.Claims(new Extractor(Corpus.Catalogue.Value).Extract(document)).Select(Told));
    }

    private static string Told(JsonElement claim) => string.Create(CultureInfo.InvariantCulture,
        $"{claim.GetProperty("kind")} {claim.GetProperty("status")} {claim.GetProperty("item")} {Number(claim.GetProperty("quantity"))} {Codes(claim, "from")}>{Codes(claim, "to")}");

    private static string Number(JsonElement quantity) => quantity.ValueKind == JsonValueKind.Null ? "-" : $"{quantity.GetProperty("min")}..{quantity.GetProperty("max")}";

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()));
}
