using System.Globalization;

namespace Pavise.Simulation.Tests;

/// <summary>R2L renamed, with layers, looks, salvos, magazines and arrivals drawn anew, against a plain chain of the tests' own.</summary>
public class PerturbedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Exact_engine_and_campaign_agree_with_the_plain_chain(int number)
    {
        uint Draw(uint place, uint from, uint to) => from + Philox4x32.Block((uint)number, place, 0, 0, 77, 0).W0 % (to - from + 1);
        var layers = Enumerable.Range(0, (int)Draw(0, 1, 3)).Select(i => (uint)i)
            .Select(i => (Salvo: (int)Draw(10 + i, 1, 2), Looks: (int)Draw(20 + i, 1, 3), Kill: Draw(30 + i, 30, 80) / 100.0, Ready: (int)Draw(40 + i, 3, 14), Reload: (int)Draw(50 + i, 1, 9))).ToArray();
        var (days, threats) = ((int)Draw(1, 5, 25), (int)Draw(2, 3, 12));
        var scenario = Cases.Read(Text(layers, days, threats));

        var (leakers, fired) = new PlainChain(layers).Of(days, threats);
        var exact = Assessment.Assess(scenario, new AssessOptions(Method.Exact), Core.DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        var drawn = Cases.Assess(scenario, 4000, seed: (ulong)number);

        Assert.Equal(leakers, exact.Leakers.Mean, 1e-12 * Math.Max(1, leakers));
        Assert.Equal(fired, exact.Items[^1].Shots.Mean, 1e-12 * Math.Max(1, fired));
        Assert.Equal(leakers, drawn.Leakers.Mean, 4 * drawn.Leakers.StandardError);
    }

    private static string Text((int Salvo, int Looks, double Kill, int Ready, int Reload)[] layers, int days, int threats)
    {
        string Each(string head, Func<int, string> entry) => head + ":\n" + string.Concat(Enumerable.Range(0, layers.Length).Select(entry));
        string Value(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{{best: {value}, unit: {unit}, assumption: Drawn at random.}}");
        return $"name: Renamed\nplace: {{name: Elsewhere, real: false}}\nstart: 2001-01\nhorizon-days: {days}\n"
            + Each("items", i => $"  - {{id: arrow-{i}, name: Arrow {i}}}\n")
            + Each("layers", i => $"  - {{item: arrow-{i}, salvo: {layers[i].Salvo}, looks: {layers[i].Looks}, engages: [{{class: cruise, kill-probability: {Value(layers[i].Kill, "probability")}}}]}}\n")
            + Each("magazines", i => $"  - {{item: arrow-{i}, fire-units: {Value(1, "system")}, ready-rounds: {Value(layers[i].Ready, "missile")}, reload-per-day: {Value(layers[i].Reload, "missile-per-day")}}}\n")
            + Each("stock", i => $"  - {{item: arrow-{i}, unlimited: true}}\n")
            + $"threats:\n  - {{class: cruise, adversary: true, raids: {{source: script, every-day: {threats}}}}}\n";
    }
}
