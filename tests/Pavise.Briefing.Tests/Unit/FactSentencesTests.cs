using Pavise.Core;

namespace Pavise.Briefing.Tests;

public class FactSentencesTests
{
    private static readonly FactSentences Sentences = new(new Phrases(Arnor.Catalogue), new Dictionary<string, SourceProfile>(), new Dictionary<string, Fact>());

    [Fact]
    public void A_pledge_names_giver_number_and_receiver() => Says(
        "Gondor promised at least 501 Bolt-7 missiles to Arnor.",
        Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "bolt-7", Quantity.AtLeast(501, Unit.Missile), ["GON"], ["ARN"]));

    [Fact]
    public void One_system_is_singular_and_a_name_ends_before_its_explanation() => Says(
        "Gondor delivered 1 Sling fire unit to Arnor.",
        Arnor.Fact("a", ClaimKind.Delivery, ClaimStatus.Delivered, "sling-system", Quantity.Exactly(1, Unit.System), ["GON"], ["ARN"]));

    [Fact]
    public void Batteries_are_not_called_systems() => Says(
        "Gondor may give 2 batteries of Sling to Arnor.",
        Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Considered, "sling-system", Quantity.Exactly(2, new Unit("battery")), ["GON"], ["ARN"]));

    [Fact]
    public void Countries_are_never_counted_as_systems() => Says(
        "5 countries promised Sling fire units to Arnor.",
        Arnor.Fact("a", ClaimKind.Pledge, ClaimStatus.Pledged, "sling-system", Quantity.Exactly(5, new Unit("country")), [], ["ARN"]));

    [Fact]
    public void A_shared_number_is_said_once() => Says(
        "Gondor redirects 200 to 999 missiles shared by Bolt-7 missiles and Stone interceptors from other customers to Arnor, Denethor said.",
        Arnor.Fact("a", ClaimKind.Diversion, ClaimStatus.Pledged, "stone", Quantity.Between(200, 999, Unit.Missile), ["GON"], ["ARN"], joint: ["bolt-7", "stone"], speaker: "Denethor"));

    [Fact]
    public void Who_spoke_is_named_as_one_would_say_it() => Assert.Equal(
        ["the United States, Germany and Romania", "the White House", "Denethor", "the NATO Support and Procurement Agency"],
        new[] { "United States; Germany; Romania", "White House", "Denethor", "NSPA" }.Select(new Phrases(Named).Speakers));

    [Fact]
    public void The_worth_of_an_order_is_not_its_number() => Says(
        "Arnor placed an order worth 5.6 billion USD for Bolt-7 missiles with Gondor.",
        Arnor.Fact("a", ClaimKind.Order, ClaimStatus.Contracted, "bolt-7", Quantity.Exactly(5_600_000_000, Unit.Usd), ["GON"], ["ARN"]));

    [Fact]
    public void Every_sentence_ends_in_its_source() => Assert.Equal(
        ["quote:a"], Sentences.Write(Arnor.Fact("a", ClaimKind.Request, ClaimStatus.Requested, "stone", null, [], ["ARN"])).Sources);

    private static Catalogue Named { get; } = CatalogueReader.Read([new YamlSource("actors.yaml", """
        actors:
          - { code: USA, name: United States, kind: country, iso2: US }
          - { code: DEU, name: Germany, kind: country, iso2: DE }
          - { code: ROU, name: Romania, kind: country, iso2: RO }
          - { code: NSPA, name: NATO Support and Procurement Agency, kind: organisation }
        """)]);

    private static void Says(string words, Fact fact) => Assert.Equal(words, Sentences.Write(fact).Text);
}
