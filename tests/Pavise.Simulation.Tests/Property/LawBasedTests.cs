using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Days drawn at once from their law, against the chain over the whole campaign.</summary>
public class LawBasedTests
{
    [Fact]
    public void The_reference_campaign_drawn_day_by_day_lies_within_four_standard_errors_of_the_chain()
    {
        var outlook = Run(Cases.R2L(), Method.Kernel, 10_000);
        Assert.Equal(Method.Kernel, outlook.Method);
        Assert.Equal(1018.791328774, outlook.Leakers.Mean, 4 * outlook.Leakers.StandardError);
        Assert.Equal(30.893822044909, outlook.Leakers.StandardDeviation, 1.0);
        Assert.Equal(6066.8173424515241, outlook.Items[1].Shots.Mean, 4 * outlook.Items[1].Shots.StandardError);
        Assert.Equal(201.415781584, outlook.Items[1].FirstDayEmpty.Day.Mean, 4 * outlook.Items[1].FirstDayEmpty.Day.StandardError);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(11)]
    public void Random_models_agree_with_the_chain(uint number)
    {
        var (exact, drawn) = (Run(RandomModels.Chain(number, 2), Method.Exact, 1), Run(RandomModels.Chain(number, 2), Method.Kernel, 8000));
        Near(exact.Leakers, drawn.Leakers);
        for (var i = 0; i < exact.Items.Count; i++)
        {
            Near(exact.Items[i].Shots, drawn.Items[i].Shots);
            Near(exact.Items[i].FirstDayExhausted!.Day, drawn.Items[i].FirstDayExhausted!.Day);
        }
    }

    [Fact]
    public void Threads_and_chunks_cannot_be_seen()
    {
        string Hash(int threads, int chunk) => Assessment.Assess(Cases.R2L(), new AssessOptions(Method.Kernel, 500, 3, threads) { ChunkSize = chunk }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).ResultsHash;
        Assert.Equal(Hash(1, 64), Hash(3, 17));
    }

    [Fact]
    public void A_scenario_with_unknowns_has_no_laws_of_days() =>
        Assert.Equal("PAV5033", Assert.Single(Assert.Throws<PaviseException>(() => Assessment.Assess(Country.Scenario, new AssessOptions(Method.Kernel, 10), DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken)).Diagnostics).Code);

    private static Outlook Run(Scenario scenario, Method method, int replications) =>
        Assessment.Assess(scenario, new AssessOptions(method, replications, 31), DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);

    private static void Near(Estimate exact, Estimate drawn) => Assert.Equal(exact.Mean, drawn.Mean, 4.5 * Math.Max(drawn.StandardError, exact.StandardDeviation / Math.Sqrt(8000)) + 1e-9);
}
