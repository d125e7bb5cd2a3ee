namespace Pavise.Simulation.Tests;

/// <summary>R2L: published keyed results, and the exact answers of its Markov chain.</summary>
public class ReferenceCampaignTests
{
    private static readonly Lazy<Drawn> Run = new(() => new Drawn(Cases.R2L(), 10_000, threads: 2));

    [Fact]
    public void The_keyed_campaign_gives_the_published_figures_to_the_last_digit()
    {
        var outlook = Run.Value.Outlook;
        Assert.Equal(1018.6556, outlook.Leakers.Mean);
        Assert.Equal(6067.183, Math.Round(outlook.Items[1].Shots.Mean, 3));
        Assert.Equal(200.665, Math.Round(outlook.Items[1].FirstDayEmpty.Day.Mean, 3));
    }

    [Fact]
    public void It_lies_within_four_standard_errors_of_the_exact_chain()
    {
        var outlook = Run.Value.Outlook;
        Near(1018.791328774, outlook.Leakers);
        Near(6066.817342449, outlook.Items[1].Shots);
        Near(201.415781584, outlook.Items[1].FirstDayEmpty.Day);
        Run.Value.Deviation(30.893822044909, Run.Value.Layout.AllLeakers);
        Assert.Equal(0.191702233675, outlook.Items[1].FirstDayEmpty.ProbabilityNever, 4 * Math.Sqrt(0.1917 * 0.8083 / 10_000));
        Run.Value.Quantile(0.05, 969, Run.Value.Layout.AllLeakers);
        Run.Value.Quantile(0.50, 1018, Run.Value.Layout.AllLeakers);
        Run.Value.Quantile(0.95, 1071, Run.Value.Layout.AllLeakers);
    }

    [Theory]
    [InlineData(18, 1018.791328774)]
    [InlineData(19, 1013.093839549)]
    public void The_exact_engine_gives_the_published_chain(int resupply, double leakers)
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml")).Replace("best: 18,", $"best: {resupply},", StringComparison.Ordinal);
        var outlook = Exact(Cases.Read(text, "r2l.yaml"));
        Assert.Equal(leakers, outlook.Leakers.Mean, 1e-9);
        Assert.Equal(365 * 30, outlook.Classes[0].Launched.Mean);
        Assert.Equal(600 + 364 * 40, outlook.Items[0].Shots.Mean, 1e-9);
        var chain = ReferenceChain.Of(resupply);
        Same(chain.Leakers, outlook.Leakers.Mean);
        Same(chain.LeakersDeviation, outlook.Leakers.StandardDeviation);
        Same(chain.Shots, outlook.Items[1].Shots.Mean);
        Same(chain.FirstDayEmpty, outlook.Items[1].FirstDayEmpty.Day.Mean);
        Same(chain.NeverEmpty, outlook.Items[1].FirstDayEmpty.ProbabilityNever);
        if (resupply != 18) return;
        // The same chain in 40 decimal digits gives 30.8938220449090 and 6066.8173424515241; the published figures lost their last digits to rounding.
        Assert.Equal(30.893822044909, outlook.Leakers.StandardDeviation, 30.9e-12);
        Assert.Equal(30.893822052, outlook.Leakers.StandardDeviation, 1e-8);
        Assert.Equal([969, 1018, 1071], new[] { 0.05, 0.50, 0.95 }.Select(outlook.Leakers.At));
        Assert.Equal(6066.8173424515241, outlook.Items[1].Shots.Mean, 6067e-12);
        Assert.Equal(6066.817342449, outlook.Items[1].Shots.Mean, 1e-8);
        Assert.Equal(201.415781584, outlook.Items[1].FirstDayEmpty.Day.Mean, 1e-9);
        Assert.Equal(0.191702233675, outlook.Items[1].FirstDayEmpty.ProbabilityNever, 1e-12);
        Assert.Equal(outlook.Leakers.Mean, outlook.Classes[0].LeakersByMonth.Sum(month => month.Estimate.Mean), 1e-9);
    }

    /// <summary>To a relative 1e-12.</summary>
    private static void Same(decimal exact, double found) => Assert.Equal((double)exact, found, 1e-12 * Math.Abs((double)exact));

    private static Outlook Exact(Scenario scenario) =>
        Assessment.Assess(scenario, new AssessOptions(Method.Exact), Pavise.Core.DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);

    private static void Near(double exact, Estimate estimate) => Assert.Equal(exact, estimate.Mean, 4 * estimate.StandardError);
}
