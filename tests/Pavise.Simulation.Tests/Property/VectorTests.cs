using System.Runtime.Intrinsics;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The sixteen-lane kernel against the one-threat-at-a-time kernel. Without wide registers both runs take the latter, and the tests still must hold.</summary>
public class VectorTests
{
    [Fact]
    public void Sixteen_lanes_draw_the_words_of_one()
    {
        if (!PhiloxLanes.IsSupported) return;
        foreach (var first in new[] { 0u, 77u, uint.MaxValue - 3 })
        {
            new PhiloxLanes(0xDEADBEEF, DecisionStream.Coverage).Draw(first, 364, (3u << 24) | 29, 2, out var w0, out var w1, out var w2, out var w3);
            for (var lane = 0; lane < PhiloxLanes.Lanes; lane++)
            {
                var block = Philox4x32.Block(first + (uint)lane, 364, (3u << 24) | 29, 2, 0xDEADBEEF, (uint)DecisionStream.Coverage);
                Assert.Equal(block, new PhiloxBlock(w0[lane], w1[lane], w2[lane], w3[lane]));
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(100)]
    public void The_reference_campaign_is_the_same_in_both_kernels(int replications) => Same(Cases.R2L(), replications, []);

    [Theory]
    [InlineData("doctrine: even-spread", "doctrine: until-empty")]
    [InlineData("    doctrine: even-spread\n", "    salvo: 3\n")]
    [InlineData("    looks: 2\n    doctrine: even-spread\n", "    salvo: 2\n    looks: 4\n")]
    [InlineData("doctrine: even-spread", "miss-judged-kill: {best: 0.2, unit: probability, assumption: A guess.}")]
    [InlineData("low: 0.5, high: 0.9, unit: probability, source: A paper", "best: 1, unit: probability, source: A paper")]
    public void A_country_with_unknowns_is_the_same_in_both_kernels(string from, string to)
    {
        Assert.Contains(from, Country.Text, StringComparison.Ordinal);
        var text = Country.Text.Replace("doctrine: even-spread", from.Contains("even-spread", StringComparison.Ordinal) ? "doctrine: even-spread" : "doctrine: until-empty", StringComparison.Ordinal);
        Same(Cases.Read(text.Replace(from, to, StringComparison.Ordinal), "quarter.yaml"), 1100, Country.Raids);
    }

    [Fact]
    public void Random_models_are_the_same_in_both_kernels()
    {
        for (var i = 0u; i < 12; i++) Same(RandomModel(i), 40, []);
    }

    [Fact]
    public void The_starter_sort_of_scenario_runs_on_wide_registers_where_there_are_any()
    {
        var model = ScenarioCompiler.Compile(Cases.R2L(), DeliverySchedule.Empty("UKR"), []);
        Assert.Equal(Vector512.IsHardwareAccelerated, LaneRun.Supports(model));
    }

    /// <summary>Layers, salvos, looks, stocks and raids drawn from a key.</summary>
    internal static Scenario RandomModel(uint number, uint mostLayers = 4)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block(number, place, 0, 0, 99, 0).W0 % (to - from + 1);
        var layers = Draw(0, 1, mostLayers);
        var text = $"name: Model {number}\nplace: {{name: Testland, real: false}}\nstart: 2001-01\nhorizon-days: {Draw(1, 1, 70)}\n";
        string Each(string head, Func<uint, string> entry) => head + "\n" + string.Concat(Enumerable.Range(0, (int)layers).Select(i => entry((uint)i)));
        static string Value(uint number, string unit) => FormattableString.Invariant($"{{best: {number}, unit: {unit}, assumption: Random.}}");
        text += Each("items:", i => $"  - {{id: dart-{i}, name: Dart {i}}}\n");
        text += Each("layers:", i => $"  - item: dart-{i}\n    salvo: {Draw(10 + i, 1, 3)}\n    looks: {Draw(20 + i, 1, 3)}\n    engages:\n" + string.Concat(new[] { "ballistic", "drone" }.Select((name, c) =>
            $"      - class: {name}\n        kill-probability: {{best: 0.{Draw(30 + 2 * i + (uint)c, 1, 9)}, unit: probability, assumption: Random.}}\n        reserve: {Value((uint)c * Draw(40 + i, 0, 9), "missile")}\n")));
        text += Each("magazines:", i => $"  - item: dart-{i}\n    fire-units: {Value(Draw(50 + i, 1, 3), "system")}\n    ready-rounds: {Value(Draw(60 + i, 0, 12), "missile")}\n    reload-per-day: {{best: {Draw(70 + i, 0, 9)}.7, unit: missile-per-day, assumption: Random.}}\n");
        text += Each("stock:", i => $"  - {{item: dart-{i}, rounds: {Value(Draw(80 + i, 0, 90), "missile")}}}\n");
        text += "resupply:\n  - {item: dart-0, rate: " + Value(Draw(90, 0, 60), "missile-per-month") + "}\n";
        return Cases.Read(text + $"threats:\n  - {{class: ballistic, adversary: true, raids: {{source: script, every-day: {Draw(91, 0, 9)}}}}}\n  - {{class: drone, adversary: true, raids: {{source: rate, rate: {Value(Draw(92, 1, 20), "threat-per-day")}, shape: {Value(Draw(93, 1, 3), "shape")}}}}}\n");
    }

    private static void Same(Scenario scenario, int replications, IReadOnlyList<RaidTotal> raids)
    {
        Outlook Run(bool vectors) => Assessment.Assess(scenario, new AssessOptions(Method.Campaign, replications, 11) { Vectors = vectors, ChunkSize = 33 },
            DeliverySchedule.Empty("UKR"), raids, null, TestContext.Current.CancellationToken);
        Assert.Equal(OutlookJson.Write(Run(false)), OutlookJson.Write(Run(true)));
    }
}
