namespace Pavise.Core.Tests;

public class ShippedCatalogueTests
{
    private static readonly Catalogue Catalogue = ShippedCatalogue.Value;

    [Fact]
    public void It_holds_what_the_design_asks_for()
    {
        Assert.True(Catalogue.Actors.Count >= 45);
        Assert.True(Catalogue.Items.Count >= 30);
        Assert.Equal(["aeroballistic", "aircraft", "ballistic", "cruise", "drone", "glide-bomb"], Catalogue.Threats.Select(threat => threat.Id).Order(StringComparer.Ordinal));
        Assert.True(Catalogue.Programmes.Count >= 8);
        Assert.Equal(27, Catalogue.Regions.Count);
    }

    [Theory]
    [InlineData("NATO")]
    [InlineData("NSPA")]
    [InlineData("EU")]
    [InlineData("RTX")]
    [InlineData("LMT")]
    [InlineData("DIEHL")]
    [InlineData("KOG")]
    [InlineData("MBDA")]
    [InlineData("COMLOG")]
    public void Every_organisation_and_maker_of_the_field_is_an_actor(string code) => Assert.NotNull(Catalogue.Actor(code));

    [Theory]
    [InlineData("pac-3-mse", "patriot-interceptor")]
    [InlineData("gem-t", "patriot-interceptor")]
    [InlineData("iris-t-slm", "iris-t-system")]
    public void Items_form_a_tree(string item, string ancestor) => Assert.True(Catalogue.IsA(item, ancestor));

    [Fact]
    public void Every_value_has_bounds_and_a_source_or_says_that_it_is_assumed()
    {
        Assert.True(Catalogue.Values.Count >= 100);
        foreach (var value in Catalogue.Values.Values)
        {
            Assert.True(value.Quantity.Low is not null || value.Quantity.High is not null, value.Id);
            if (value.Origin is CatalogueEntry entry) Assert.True(entry.Source.Length > 0, value.Id);
            else Assert.IsType<Assumption>(value.Origin);
        }
    }

    [Fact]
    public void Every_country_has_its_two_letter_code() =>
        Assert.All(Catalogue.Actors.Where(actor => actor.Kind == ActorKind.Country), actor => Assert.Equal(2, actor.Iso2?.Length));

    [Fact]
    public void No_region_shares_its_tile_with_another() =>
        Assert.Equal(27, Catalogue.Regions.Select(region => (region.TileColumn, region.TileRow)).Distinct().Count());
}
