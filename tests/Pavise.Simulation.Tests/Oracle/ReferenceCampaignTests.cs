namespace Pavise.Simulation.Tests;

/// <summary>R2L: published keyed results, and the exact answers of its Markov chain.</summary>
public class ReferenceCampaignTests
{
    private static readonly Lazy<Outlook> Run = new(() => Cases.Assess(Cases.R2L(), 10_000, threads: 2));

    [Fact]
    public void The_keyed_campaign_gives_the_published_figures_to_the_last_digit()
    {
        var outlook = Run.Value;
        Assert.Equal(1018.6556, outlook.Leakers.Mean);
        Assert.Equal(6067.183, Math.Round(outlook.Items[1].Shots.Mean, 3));
        Assert.Equal(200.665, Math.Round(outlook.Items[1].FirstDayEmpty.Day.Mean, 3));
    }

    [Fact]
    public void It_lies_within_four_standard_errors_of_the_exact_chain()
    {
        var outlook = Run.Value;
        Near(1018.791328774, outlook.Leakers);
        Near(6066.817342449, outlook.Items[1].Shots);
        Near(201.415781584, outlook.Items[1].FirstDayEmpty.Day);
        Assert.Equal(30.893822052, outlook.Leakers.StandardDeviation, 1.0);
        Assert.Equal(0.191702233675, outlook.Items[1].FirstDayEmpty.ProbabilityNever, 4 * Math.Sqrt(0.1917 * 0.8083 / 10_000));
        Assert.Equal(969, outlook.Leakers.At(0.05), 2.0);
        Assert.Equal(1018, outlook.Leakers.At(0.50), 2.0);
        Assert.Equal(1071, outlook.Leakers.At(0.95), 2.0);
    }

    private static void Near(double exact, Estimate estimate) => Assert.Equal(exact, estimate.Mean, 4 * estimate.StandardError);
}
