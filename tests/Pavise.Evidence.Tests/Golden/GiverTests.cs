using System.Globalization;
using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Who gives, and how many, where the sentence does not say so with a verb of its own.</summary>
public class GiverTests
{
    [Theory]
    [InlineData("The United States and a coalition of partners will deliver four Patriot systems to Ukraine.", "pledge pledged patriot-system 4..4 USA+ALLIES>UKR")]
    [InlineData("Together with Denmark, Norway will supply Ukraine with NASAMS missiles.", "pledge pledged nasams-interceptor - DNK+NOR>UKR")]
    [InlineData("Either Spain or Greece could hand over a Patriot battery to Ukraine.", "pledge considered patriot-system 1..1 ESP+GRC>UKR")]
    [InlineData("A NASAMS battery stationed in Norway will be transferred to Ukraine.", "pledge pledged nasams-system 1..1 NOR>UKR")]
    [InlineData("Germany joined the Netherlands in pledging a Patriot system for Ukraine.", "pledge pledged patriot-system 1..1 DEU>UKR")]
    [InlineData("The United States promised Ukraine a Patriot battery. Germany followed suit.", "pledge pledged patriot-system 1..1 USA>UKR; pledge pledged patriot-system - DEU>UKR")]
    [InlineData("The NASAMS battery Norway promised Ukraine has arrived.", "delivery delivered nasams-system - NOR>UKR")]
    [InlineData("According to the German government's website, two IRIS-T systems have been delivered to Ukraine.", "delivery delivered iris-t-system 2..2 DEU>UKR")]
    [InlineData("Ukraine has received a second IRIS-T system. It was provided by Germany.", "delivery delivered iris-t-system 1..1 DEU>UKR")]
    [InlineData("Ukraine has received NASAMS batteries. The minister thanked Norway and Spain.", "delivery delivered nasams-system - NOR+ESP>UKR")]
    [InlineData("Germany has given three Patriot systems to Ukraine, the Netherlands two and Romania one.", "delivery delivered patriot-system 3..3 DEU>UKR; delivery delivered patriot-system 2..2 NLD>UKR; delivery delivered patriot-system 1..1 ROU>UKR")]
    [InlineData("Canada will contribute a NASAMS system, Germany an additional IRIS-T battery and Italy a SAMP/T system to Ukraine.", "pledge pledged nasams-system 1..1 CAN>UKR; pledge pledged iris-t-system 1..1 DEU>UKR; pledge pledged samp-t-system 1..1 ITA>UKR")]
    [InlineData("Of Germany's 12 Patriot systems, three have gone to Ukraine.", "stock reported patriot-system 12..12 >DEU; delivery delivered patriot-system 3..3 DEU>UKR")]
    [InlineData("Of the eight NASAMS promised by Norway, two have arrived in Ukraine.", "pledge pledged nasams-system 8..8 NOR>UKR; delivery delivered nasams-system 2..2 NOR>UKR")]
    [InlineData("Germany has pledged Ukraine 17 IRIS-T systems, six of which have been delivered.", "pledge pledged iris-t-system 17..17 DEU>UKR; delivery delivered iris-t-system 6..6 DEU>UKR")]
    [InlineData("Norway promised Ukraine four NASAMS systems. One of them has been delivered.", "pledge pledged nasams-system 4..4 NOR>UKR; delivery delivered nasams-system 1..1 NOR>UKR")]
    [InlineData("Ukraine is running short of missiles for its NASAMS batteries.", "stock reported nasams-interceptor - >UKR")]
    [InlineData("Ukraine's supply of Patriot missiles is dwindling.", "stock reported patriot-interceptor - >UKR")]
    [InlineData("A fourth Patriot system for Ukraine is being discussed in Berlin.", "pledge considered patriot-system 1..1 DEU>UKR")]
    [InlineData("Asked whether Germany would send Ukraine a second Patriot battery, the minister said he had nothing to announce.", "pledge denied patriot-system 1..1 DEU>UKR")]
    [InlineData("Ukraine has yet to receive the NASAMS promised by Canada.", "delivery delayed nasams-system - CAN>UKR")]
    [InlineData("Ukraine is preparing a contract for 25 Patriot systems with the United States.", "order considered patriot-system 25..25 USA>UKR")]
    [InlineData("Ukraine is ready to buy ten Patriot systems from the United States.", "request requested patriot-system 10..10 USA>UKR")]
    [InlineData("Germany, which gave Ukraine three Patriot systems, agreed last month to hand over two more.", "delivery delivered patriot-system 3..3 DEU>UKR; pledge pledged patriot-system 2..2 DEU>UKR")]
    [InlineData("The United States will send to Ukraine Patriot systems that were built for Switzerland.", "pledge pledged patriot-system - USA>UKR")]
    [InlineData("Norway will provide Ukraine with hundreds of interceptors for NASAMS, HAWK, and IRIS-T systems.", "pledge pledged nasams-interceptor 200..999 NOR>UKR; pledge pledged hawk-interceptor 200..999 NOR>UKR; pledge pledged iris-t-interceptor 200..999 NOR>UKR")]
    [InlineData("The United States is working with Norway to identify NASAMS systems for Ukraine.", "coordination reported nasams-system - USA+NOR>UKR")]
    [InlineData("Norway asked that Germany speed up shipments of Patriot missiles to Ukraine.", "request requested patriot-interceptor - DEU>UKR")]
    [InlineData("The United States has ended deliveries of 300 Patriot interceptors to Ukraine.", "delivery delayed patriot-interceptor 300..300 USA>UKR")]
    [InlineData("Deliveries of 300 Patriot interceptors from the United States to Ukraine were ended.", "delivery delayed patriot-interceptor 300..300 USA>UKR")]
    [InlineData("The United States reversed the shipment of 300 Patriot interceptors to Ukraine.", "delivery delayed patriot-interceptor 300..300 USA>UKR")]
    [InlineData("The United States has ended the pause in deliveries of Patriot interceptors to Ukraine.", "delivery in_transit patriot-interceptor - USA>UKR")]
    [InlineData("A raid on Ukraine damaged two Patriot systems.", "")]
    [InlineData("Russia destroyed two Patriot systems in Ukraine.", "loss reported patriot-system 2..2 RUS>UKR")]
    [InlineData("Ukraine relies on 12 Patriot systems.", "stock reported patriot-system 12..12 >UKR")]
    [InlineData("Ukraine relies on Germany for 12 Patriot systems.", "")]
    [InlineData("After the delivery of two NASAMS systems from Norway to Ukraine, Russia objected.", "delivery delivered nasams-system 2..2 NOR>UKR")]
    [InlineData("Before the handover of two NASAMS systems to Ukraine, Hungary objected.", "pledge pledged nasams-system 2..2 >UKR")]
    [InlineData("After the delivery of two NASAMS systems to Ukraine, Russia launched 50 drones.", "delivery delivered nasams-system 2..2 >UKR")]
    [InlineData("With the delivery of two NASAMS systems to Ukraine, Norway has none left.", "delivery delivered nasams-system 2..2 NOR>UKR")]
    [InlineData("The Pentagon continues to review deliveries of Patriot interceptors to Ukraine.", "pledge considered patriot-interceptor - USA>UKR")]
    [InlineData("The United States continues its deliveries of Patriot interceptors to Ukraine.", "delivery in_transit patriot-interceptor - USA>UKR")]
    [InlineData("Deliveries of Patriot interceptors from the United States to Ukraine continue.", "delivery in_transit patriot-interceptor - USA>UKR")]
    [InlineData("At a gathering with Germany, Ukraine asked for 12 Patriot systems.", "request requested patriot-system 12..12 DEU>UKR")]
    [InlineData("Ukraine received a German IRIS-T system.", "delivery delivered iris-t-system 1..1 >UKR")]
    [InlineData("Spain will send Ukraine another Hawk battery before the winter.", "pledge pledged hawk-system 1..1 ESP>UKR")]
    [InlineData("The United States and our partners will supply Ukraine with dozens of further NASAMS systems.", "pledge pledged nasams-system 24..99 USA+ALLIES>UKR")]
    [InlineData("Norway and several of its allies will give Ukraine IRIS-T systems.", "pledge pledged iris-t-system - NOR+ALLIES>UKR")]
    [InlineData("Two Hawk systems are heading to Ukraine from Spain.", "delivery in_transit hawk-system 2..2 ESP>UKR")]
    [InlineData("The United States ships thousands of Stingers to Poland in support of Ukraine.", "pledge pledged stinger 2000..9999 USA>UKR")]
    [InlineData("Denmark's prime minister pledged further support for Ukraine, including Stingers.", "pledge pledged stinger - DNK>UKR")]
    [InlineData("The minister spoke of Ukraine's need for support, including Stingers.", "request requested stinger - >UKR")]
    [InlineData("The United States is diverting Patriot missiles to Ukraine. The decision will not affect Taiwan.", "diversion pledged patriot-interceptor - USA>UKR; diversion denied interceptor-unspecified - USA>TWN")]
    [InlineData("The United States is diverting Patriot missiles to Ukraine. The decision will affect Switzerland.", "diversion pledged patriot-interceptor - USA>UKR; diversion delayed interceptor-unspecified - USA>CHE")]
    [InlineData("Ministers have come up with reasons why no Hawk systems are given to Ukraine. They have come up with more.", "pledge denied hawk-system - >UKR")]
    [InlineData("Russia launched a massive missile and drone attack against Ukraine on the night of 3 February.", "attack reported missile-and-drone - RUS>UKR")]
    [InlineData("Russian missiles slammed into a market in Kharkiv, Ukraine, on Monday afternoon.", "attack reported missile - RUS>UKR")]
    public void Givers_parts_and_standing_are_told_by_grammar(string text, string expected)
    {
        var document = new Document("giver", "giver.txt", text, "giver", null, "Town Herald", null, new DateOnly(2025, 3, 4), "en", "own");
        var claims = Corpus.Claims(new Extractor(Corpus.Catalogue.Value).Extract(document));
        Assert.Equal(expected, string.Join("; ", claims.Select(Told)));
    }

    /// <summary>Another deed goes on, and what it acts on or stands beside does not.</summary>
    [Theory]
    [InlineData("The United States continues to track deliveries of Patriot interceptors to Ukraine.")]
    [InlineData("Fighting continues despite deliveries of Patriot interceptors from the United States to Ukraine.")]
    public void What_goes_on_beside_deliveries_puts_none_under_way(string text)
    {
        var document = new Document("giver", "giver.txt", text, "giver", null, "Town Herald", null, new DateOnly(2025, 3, 4), "en", "own");
        Assert.DoesNotContain(Corpus.Claims(new Extractor(Corpus.Catalogue.Value).Extract(document)), claim => claim.GetProperty("status").GetString() == "in_transit");
    }

    private static string Told(JsonElement claim) => string.Create(CultureInfo.InvariantCulture,
        $"{claim.GetProperty("kind")} {claim.GetProperty("status")} {claim.GetProperty("item")} {Number(claim.GetProperty("quantity"))} {Codes(claim, "from")}>{Codes(claim, "to")}");

    private static string Number(JsonElement quantity) => quantity.ValueKind == JsonValueKind.Null ? "-" : $"{quantity.GetProperty("min")}..{quantity.GetProperty("max")}";

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()));
}
