using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The chain and the draws, written apart, on models drawn at random.</summary>
public class TwoEnginesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(14)]
    public void Draws_lie_within_four_standard_errors_of_the_chain(uint number)
    {
        var scenario = RandomModels.Chain(number, 2);
        var exact = Run(scenario, Method.Exact);
        var drawn = Run(scenario, Method.Campaign);
        Near(exact.Leakers, drawn.Leakers);
        for (var i = 0; i < exact.Classes.Count; i++)
        {
            Near(exact.Classes[i].Launched, drawn.Classes[i].Launched);
            foreach (var (a, b) in exact.Classes[i].LeakersByMonth.Zip(drawn.Classes[i].LeakersByMonth)) Near(a.Estimate, b.Estimate);
        }

        for (var i = 0; i < exact.Items.Count; i++)
        {
            Near(exact.Items[i].Shots, drawn.Items[i].Shots);
            Near(exact.Items[i].FirstDayEmpty.Day, drawn.Items[i].FirstDayEmpty.Day);
            Near(exact.Items[i].FirstDayExhausted!.Day, drawn.Items[i].FirstDayExhausted!.Day);
            foreach (var (a, b) in exact.Items[i].StockByMonth.Zip(drawn.Items[i].StockByMonth)) Near(a.Estimate, b.Estimate);
        }
    }

    [Fact]
    public void A_model_with_too_many_states_is_drawn_and_says_so()
    {
        var text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "b6-three-layers.yaml")).Replace("horizon-days: 1", "horizon-days: 300", StringComparison.Ordinal)
            .Replace("best: 1000,", "best: 20000,", StringComparison.Ordinal).Replace("ready-rounds: {best: 20000", "ready-rounds: {best: 100", StringComparison.Ordinal).Replace("reload-per-day: {best: 0", "reload-per-day: {best: 90", StringComparison.Ordinal);
        Assert.Equal(Method.Campaign, Run(Cases.Read(text), Method.Auto, 50).Method);
        Assert.Equal("PAV5033", Assert.Single(Assert.Throws<PaviseException>(() => Run(Cases.Read(text), Method.Exact)).Diagnostics).Code);
    }

    private static Outlook Run(Scenario scenario, Method method, int replications = 8000) =>
        Assessment.Assess(scenario, new AssessOptions(method, replications, 31), DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);

    private static void Near(Estimate exact, Estimate drawn)
    {
        // Where no draw differed the sample knows no error; what the chain knows of it decides.
        var error = Math.Max(drawn.StandardError, exact.StandardDeviation / Math.Sqrt(8000));
        Assert.Equal(exact.Mean, drawn.Mean, 4 * error + 1e-9);
    }
}
