using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Scenarios made of several files.</summary>
public class IncludeTests
{

    /// <summary>The layers' file and the threats' file of the same country, and what is left.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["defence.part.yaml"] = "include: side/shield.part.yaml\n" + Between("  - item: lance\n    looks", "magazines:").Insert(0, "layers:\n"),
        ["side/shield.part.yaml"] = Between("layers:", "  - item: lance\n    looks"),
        ["threats.part.yaml"] = "# The same for all scenarios of the autumn.\n" + Between("threats:", "  - class: cruise\n    adversary"),
    };

    private static readonly string Rest = Between("name:", "layers:") + "include: [defence.part.yaml, ./threats.part.yaml]\n" + Between("magazines:", "threats:") + "threats:\n" + Between("  - class: cruise\n    adversary", null);

    [Fact]
    public void A_scenario_in_parts_is_the_scenario_in_one_piece()
    {
        var scenario = Read(Rest);
        Assert.Equal(["side/shield.part.yaml", "defence.part.yaml", "threats.part.yaml"], scenario.Included);
        Assert.Equal(Country.Scenario.Values().Select(value => (value.Key, value.Quantity)), scenario.Values().Select(value => (value.Key, value.Quantity)));
        var options = new AssessOptions(Method.Campaign, 50);
        Assert.Equal(
            Assessment.Assess(Country.Scenario, options, DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken).ResultsHash,
            Assessment.Assess(scenario, options, DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken).ResultsHash);
    }

    [Fact]
    public void The_origin_of_a_value_is_the_line_of_the_file_it_stands_in()
    {
        var scenario = Read(Rest);
        Assert.Equal(new Place("land/side/shield.part.yaml", 7, 19), scenario.Layers[0].Engages[0].Coverage!.Place);
        Assert.Equal(("land/side/shield.part.yaml", 7), At(scenario.Layers[0].Engages[0].Coverage!));
        Assert.Equal(("land/quarter.yaml", 8), At(scenario.Magazines[0].FireUnits!));
        Assert.Equal(("land/threats.part.yaml", 10), At(scenario.Threats[0].Raids.Values().Single(value => value.Key.EndsWith("massed-share", StringComparison.Ordinal))));
        Assert.Equal("land/quarter.yaml", scenario.Threats[1].Place.File);
    }

    [Fact]
    public void A_list_that_only_an_included_file_has_keeps_that_files_name()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal) { ["all.part.yaml"] = Country.Text[Country.Text.IndexOf("place:", StringComparison.Ordinal)..] };
        Scenario Whole() => ScenarioReader.Read(new YamlSource("land/quarter.yaml", "name: A quarter\ninclude: [all.part.yaml]\n"), TestCatalogue.Value, parts.GetValueOrDefault);
        Assert.All(Whole().Values(), value => Assert.Equal("land/all.part.yaml", value.Place.File));
        Assert.Equal(("land/all.part.yaml", 22), At(Whole().Magazines[0].FireUnits!));
        parts["all.part.yaml"] = parts["all.part.yaml"].Replace("high: 0.9", "high: 90", StringComparison.Ordinal) + "\nlayerz: []\n";
        var found = Assert.Throws<PaviseException>(Whole).Diagnostics;
        Assert.Contains(found, one => one.Code == "PAV5009");
        Assert.All(found, one => Assert.Equal("land/all.part.yaml", one.Place.File));
    }

    [Theory]
    [InlineData("PAV5205", "land/quarter.yaml:5:11", "defence.part.yaml, ", "defense.part.yaml, ", null, null)]
    [InlineData("PAV5206", "land/quarter.yaml:5:11", "defence.part.yaml, ", "../defence.part.yaml, ", null, null)]
    [InlineData("PAV5206", "land/quarter.yaml:5:11", "defence.part.yaml, ", "/etc/hostname, ", null, null)]
    [InlineData("PAV5206", "land/quarter.yaml:5:11", "defence.part.yaml, ", "side/../../side/shield.part.yaml, ", null, null)]
    [InlineData("PAV5206", "land/side/shield.part.yaml:1:10", null, null, "side/shield.part.yaml", "include: ../../outside.yaml\n")]
    [InlineData("PAV5207", "land/side/shield.part.yaml:1:10", null, null, "side/shield.part.yaml", "include: ../defence.part.yaml\n")]
    [InlineData("PAV5207", "land/side/shield.part.yaml:1:10", null, null, "side/shield.part.yaml", "include: ../quarter.yaml\n")]
    [InlineData("PAV5213", "land/quarter.yaml:3:1", null, null, "side/shield.part.yaml", "start: 2024-11\n")]
    [InlineData("PAV1108", "land/side/shield.part.yaml:1:1", null, null, "side/shield.part.yaml", "name: A part has none\n")]
    [InlineData("PAV1108", "land/side/shield.part.yaml:1:1", null, null, "side/shield.part.yaml", "layer: []\n")]
    [InlineData("PAV1101", "land/side/shield.part.yaml:1:15", null, null, "side/shield.part.yaml", "place: {name: 'Ukraine\n")]
    [InlineData("PAV1101", "land/side/shield.part.yaml:2:1", null, null, "side/shield.part.yaml", "start: 2024-11\nstart: 2024-11\n")]
    [InlineData("PAV1102", "land/side/shield.part.yaml:1:1", null, null, "side/shield.part.yaml", "- a list\n# ", "\n", "\n# ")]
    [InlineData("PAV5009", "land/side/shield.part.yaml:8:19", null, null, "side/shield.part.yaml", "resupply: []\n", "high: 0.6", "high: 60")]
    public void What_is_wrong_is_told_in_the_file_it_stands_in(string code, string place, string? from, string? to, string? part, string? first, string? inPart = null, string? instead = null)
    {
        var parts = new Dictionary<string, string>(Parts, StringComparer.Ordinal);
        if (part is not null) parts[part] = first + (inPart is null ? parts[part] : parts[part].Replace(inPart, instead, StringComparison.Ordinal));
        var error = Assert.Throws<PaviseException>(() => Read(from is null ? Rest : Rest.Replace(from, to, StringComparison.Ordinal), parts));
        Assert.Equal(place, Assert.Single(error.Diagnostics, found => found.Code == code).Place.ToString());
    }

    [Fact]
    public void A_key_in_two_parts_is_told_in_the_later_one()
    {
        var parts = new Dictionary<string, string>(Parts, StringComparer.Ordinal);
        parts["defence.part.yaml"] = "distribution: by-need\n" + parts["defence.part.yaml"];
        parts["threats.part.yaml"] = "# A comment.\ndistribution: in-order\n" + parts["threats.part.yaml"];
        var found = Assert.Single(Assert.Throws<PaviseException>(() => Read(Rest, parts)).Diagnostics);
        Assert.Equal(("PAV5213", "land/threats.part.yaml:2:1"), (found.Code, found.Place.ToString()));
        Assert.Contains("land/defence.part.yaml:1:1", found.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_none_in_a_part_is_told_there()
    {
        var parts = new Dictionary<string, string>(Parts, StringComparer.Ordinal) { ["threats.part.yaml"] = "threats: many\n" };
        var found = Assert.Single(Assert.Throws<PaviseException>(() => Read(Rest, parts)).Diagnostics, found => found.Code == "PAV1104");
        Assert.Equal("land/threats.part.yaml:1:10", found.Place.ToString());
    }

    [Fact]
    public void A_file_included_twice_counts_once()
    {
        var parts = new Dictionary<string, string>(Parts, StringComparer.Ordinal);
        parts["threats.part.yaml"] = "include: side/../side/shield.part.yaml\n" + parts["threats.part.yaml"];
        Assert.Equal(2, Read(Rest, parts).Layers.Count);
    }

    private static Scenario Read(string text, Dictionary<string, string>? parts = null) =>
        ScenarioReader.Read(new YamlSource("land/quarter.yaml", text), TestCatalogue.Value, name => (parts ?? Parts).GetValueOrDefault(name) ?? (name == "quarter.yaml" ? text : null));

    private static (string?, int) At(ScenarioValue value) => ((Assumption)value.Origin) is var origin ? (origin.File, origin.Line) : default;

    private static string Between(string from, string? to)
    {
        var at = Country.Text.IndexOf(from, StringComparison.Ordinal);
        var text = Country.Text[at..(to is null ? Country.Text.Length : Country.Text.IndexOf(to, at + 1, StringComparison.Ordinal))];
        return text.EndsWith('\n') ? text : text + "\n";
    }
}
