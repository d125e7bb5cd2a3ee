using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The words that the bench counts are those that the generator draws, worked out by hand from the scheme of keys.</summary>
public class DrawnBlocksTests
{
    private const string Text = """
        name: Drawn
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 10
        items: [{id: dart, name: Dart}]
        AREAS
        layers: [{item: dart, salvo: 3, looks: 2, engages: [{class: cruise, kill-probability: {KILL, unit: probability, assumption: Fixed.}COVERAGE}]}]
        magazines: [{item: dart, ready-rounds: {best: 900, unit: missile, assumption: Fixed.}, reload-per-day: {best: 900, unit: missile-per-day, assumption: Fixed.}WEAR}]
        stock: [{item: dart, rounds: {best: 9000, unit: missile, assumption: Fixed.}}]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 30}}]
        """;

    // Three hundred threats are drawn in groups of sixteen: 304. Two looks of three shots take one block a threat, of which two words are shared. At p = 0.5 the first 16 bits of some shot may be those of the threshold; with this seed they never are.
    [Theory]
    [InlineData("best: 0.5", "", "", 304)]
    // One block says whether a threat comes within reach.
    [InlineData("best: 0.5", ", coverage: {best: 0.5, unit: share, assumption: Fixed.}", "", 2 * 304)]
    // What is not known is drawn once.
    [InlineData("low: 0.4, high: 0.6", "", "", 304 + 1)]
    // Two fire units may fail on each of ten mornings, a word and so a block each; none is ever under repair.
    [InlineData("best: 0.5", "", ", failure-per-day: {best: 0.000001, unit: probability, assumption: Fixed.}", 304 + 20)]
    public void Blocks_are_those_of_the_keys(string kill, string coverage, string wear, int blocks)
    {
        foreach (var width in new[] { 512, 256, 128, 0 }.Where(width => width <= ThreatWords.Widest)) Assert.Equal(blocks, Drawn(Of("", kill, coverage, wear), width));
    }

    // Thirty threats share 8 blocks of the spread, drawn sixteen at a time, on each of ten days.
    [Fact]
    public void The_spread_over_areas_is_counted()
    {
        const string areas = "areas: [{id: north, fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Fixed.}}]}, {id: south, fire-units: [{item: dart, number: {best: 1, unit: system, assumption: Fixed.}}]}]";
        Assert.Equal(304 + 10 * 16, Drawn(Of(areas, "best: 0.5", "", ""), ThreatWords.Widest));
    }

    private static Scenario Of(string areas, string kill, string coverage, string wear) => Cases.Read(Text.Replace("AREAS\n", areas.Length > 0 ? areas + "\n" : "", StringComparison.Ordinal).Replace("KILL", kill, StringComparison.Ordinal)
        .Replace("COVERAGE", coverage, StringComparison.Ordinal).Replace("WEAR", wear + (areas.Length > 0 ? "" : ", fire-units: {best: 2, unit: system, assumption: Fixed.}"), StringComparison.Ordinal));

    private static long Drawn(Scenario scenario, int width)
    {
        var model = ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []);
        var run = new CampaignRun(model, model.Layout(false), 1, width);
        run.Run(Luck.Of(0), new long[model.Layout(false).Length]);
        return run.DrawnBlocks;
    }
}
