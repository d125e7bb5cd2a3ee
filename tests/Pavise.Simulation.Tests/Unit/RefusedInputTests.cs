using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>What a scenario may not say: real names of invented lands, costs in two currencies, parts of things that come whole, and what nothing would look at.</summary>
public class RefusedInputTests
{
    private const string Invented = """
        name: Toy
        place: {name: Toyland, real: false}
        start: 2001-01
        horizon-days: 5
        items: [{id: rock, name: Rock}]
        layers: [{item: rock, engages: [{class: drone, kill-probability: {best: 0.5, unit: probability, assumption: A.}}]}]
        magazines: [{item: rock, ready-rounds: {best: 10, unit: missile, assumption: A.}, reload-per-day: {best: 10, unit: missile-per-day, assumption: A.}}]
        stock: [{item: rock, rounds: {best: 20, unit: missile, assumption: A.}, unit-cost: {best: 4, unit: usd, assumption: A.}}]
        areas: [{id: north, name: Far North, fire-units: [{item: rock, number: {best: 1, unit: system, assumption: A.}}]}]
        threats: [{class: drone, adversary: true, raids: {source: script, every-day: 6}, unit-cost: {best: 1, unit: usd, assumption: A.}}]
        """;

    private static readonly Catalogue Shipped = CatalogueReader.Read([.. Directory.GetFiles(Path.Combine(Cases.Root, "catalogue"), "*.yaml").Order(StringComparer.Ordinal).Select(file => new YamlSource(Path.GetFileName(file), File.ReadAllText(file)))]);

    [Theory]
    [InlineData("UKR")]
    [InlineData("ukraine")]
    [InlineData("Ukraïne")]
    [InlineData("Ukraina")]
    [InlineData("UA")]
    [InlineData("Kyiv")]
    [InlineData("Kiev")]
    [InlineData("KYIV OBLAST")]
    [InlineData("Ivano Frankivsk")]
    [InlineData("UA-32")]
    [InlineData("Eastern Ukraine")]
    [InlineData("Germania")]
    [InlineData("Berlin")]
    public void An_invented_land_or_area_has_no_real_name(string name)
    {
        Told("PAV5003", 2, "name: Toyland", $"name: {name}");
        Told("PAV5003", 9, "name: Far North", $"name: {name}");
    }

    [Theory]
    [InlineData("Toyland")]
    [InlineData("Testland")]
    [InlineData("Elsewhere")]
    [InlineData("Northern Coast")]
    public void Invented_names_are_accepted(string name) => _ = Read("name: Toyland", $"name: {name}");

    [Theory]
    [InlineData("se")]
    [InlineData("it")]
    public void Two_letters_name_a_side_of_the_compass_as_well_as_a_country(string id) => _ = Read("id: north, name: Far North", $"id: {id}");

    [Fact]
    public void An_area_is_not_called_by_a_region_in_its_identity_either() => Told("PAV5003", 9, "id: north, name: Far North", "id: odesa");

    [Fact]
    public void Costs_in_two_currencies_are_refused_where_the_second_stands()
    {
        Told("PAV5215", 10, "best: 1, unit: usd", "best: 1, unit: eur");
        var (usd, eur) = (Read("", ""), Read("unit: usd", "unit: eur"));
        CampaignInput Input(Scenario scenario) => new(scenario, DeliverySchedule.Empty(""), []);
        foreach (var method in new[] { Method.Campaign, Method.Exact })
            Assert.Equal("PAV5215", Assert.Throws<PaviseException>(() => Assessment.Compare(Input(usd), Input(eur), new AssessOptions(method, 10), null, TestContext.Current.CancellationToken)).Diagnostics[0].Code);
        Assert.Equal("eur", Cases.Assess(eur, 10).Money!.Unit);
    }

    [Theory]
    [InlineData(7, "best: 10, unit: missile,", "best: 10.5, unit: missile,")]
    [InlineData(8, "best: 20,", "low: 20.5, high: 30,")]
    [InlineData(8, "best: 20,", "low: 20, high: 30.5,")]
    [InlineData(9, "best: 1, unit: system", "best: 1.5, unit: system")]
    public void Parts_of_rounds_and_fire_units_are_refused(int line, string from, string to) => Told("PAV1106", line, from, to);

    [Fact]
    public void A_rate_and_a_most_likely_number_may_be_broken() =>
        _ = Cases.Read(Invented.Replace("best: 10, unit: missile-per-day", "best: 1.5, unit: missile-per-day", StringComparison.Ordinal).Replace("best: 20,", "low: 20, best: 24.5, high: 30,", StringComparison.Ordinal));

    [Fact]
    public void What_nothing_looks_at_is_refused()
    {
        Told("PAV5219", 5, "items:", "question: {within-threats: {drone: 5}}\nitems:");
        Told("PAV5218", 7, "ready-rounds:", "exposure-factor: {best: 0.5, unit: share, assumption: A.}, ready-rounds:");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    public void A_hundred_thousand_brackets_are_refused_in_the_scenario_and_in_what_it_includes(string bracket)
    {
        var deep = "a: " + string.Concat(Enumerable.Repeat(bracket, 100_000));
        var alone = Assert.Throws<PaviseException>(() => Cases.Read(deep)).Diagnostics.Single();
        Assert.Equal(("PAV1110", 1), (alone.Code, alone.Place.Line));
        Assert.Equal(4 + 63 * bracket.Length, alone.Place.Column);
        var part = Assert.Throws<PaviseException>(() => ScenarioReader.Read(new YamlSource("whole.yaml", "name: A\ninclude: [b.part.yaml]\n"), TestCatalogue.Value, _ => deep)).Diagnostics.Single();
        Assert.Equal(("PAV1110", "b.part.yaml"), (part.Code, part.Place.File));
        var key = Assert.Throws<PaviseException>(() => Cases.Read("a: &a [1]\n? *a\n: 2\n")).Diagnostics.Single();
        Assert.Equal(("PAV1101", 2), (key.Code, key.Place.Line));
    }

    private static Scenario Read(string from, string to) =>
        ScenarioReader.Read(new YamlSource("toy.yaml", from.Length == 0 ? Invented : Invented.Replace(from, to, StringComparison.Ordinal)), Shipped);

    private static void Told(string code, int line, string from, string to)
    {
        Assert.Contains(from, Invented, StringComparison.Ordinal);
        var found = Assert.Throws<PaviseException>(() => Read(from, to)).Diagnostics;
        Assert.All(found, one => Assert.Equal((code, line), (one.Code, one.Place.Line)));
    }
}
