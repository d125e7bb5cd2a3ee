using Pavise.Core;

namespace Pavise.Simulation.Tests;

public class SharedLuckTests
{
    [Fact]
    public void Compared_policies_share_their_luck()
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml"));
        var (fewer, more) = (Leakers(text, 1), Leakers(text.Replace("best: 18,", "best: 19,", StringComparison.Ordinal), 1));
        var apart = Leakers(text.Replace("best: 18,", "best: 19,", StringComparison.Ordinal), 2);
        var shared = Variance(fewer.Zip(more, (a, b) => a - b));
        var independent = Variance(fewer.Zip(apart, (a, b) => a - b));
        Assert.True(shared < independent / 40, FormattableString.Invariant($"the variance of the difference is {shared} with shared luck, {independent} without"));
        // The chain's exact difference, 1018.791328774 - 1013.093839549.
        Assert.Equal(5.697489225, fewer.Zip(more, (a, b) => a - b).Average(), 4 * Math.Sqrt(shared / fewer.Length));
    }

    [Fact]
    public void A_layer_put_behind_the_others_does_not_disturb_their_luck()
    {
        var scenario = Country.Scenario;
        var without = Cases.Assess(scenario with { Layers = [scenario.Layers[0]], Items = [scenario.Items[0]], Magazines = [scenario.Magazines[0]], Stocks = [scenario.Stocks[0]], Resupplies = [] }, 300, raids: Country.Raids);
        var with = Cases.Assess(scenario, 300, raids: Country.Raids);
        Assert.Equal(without.Items[0].Shots.Mean, with.Items[0].Shots.Mean);
        Assert.Equal(without.Classes[0].Leakers.Mean, with.Classes[0].Leakers.Mean);
        Assert.True(with.Classes[1].Leakers.Mean < without.Classes[1].Leakers.Mean, "the second layer does nothing");
    }

    private static double[] Leakers(string text, uint seed)
    {
        var model = ScenarioCompiler.Compile(Cases.Read(text), DeliverySchedule.Empty("UKR"), []);
        var run = new CampaignRun(model, model.Layout(false), seed, ThreatWords.Widest);
        var outcome = new long[model.Layout(false).Length];
        return [.. Enumerable.Range(0, 1000).Select(replication =>
        {
            run.Run(Luck.Of((uint)replication), outcome);
            return (double)outcome[0];
        })];
    }

    private static double Variance(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var mean = all.Average();
        return all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1);
    }
}
