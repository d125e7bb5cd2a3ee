using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>The chain over the whole state and the draws, written apart, on small models that use every part of the model.</summary>
public class WholeChainTests
{
    private const int Replications = 40_000;

    public static TheoryData<uint> Numbers => [.. Enumerable.Range(1, 40).Select(number => (uint)number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_result_of_the_chain_lies_within_its_error_of_the_draws(uint number)
    {
        var scenario = RandomModels.Small(number);
        var model = ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty("UKR"), []);
        var options = new AssessOptions(Method.Campaign, Replications, 7, 2) { Daily = true };
        var (exact, reason) = ExactEngine.Run(model, options, null, TestContext.Current.CancellationToken);
        if (exact is null)
        {
            // A few are too large; how few is held by the test below.
            Assert.Equal("it has too many states of fire units, ready rounds and stock", reason);
            return;
        }

        var drawn = new CampaignEngine(model, options, null).Run(null, TestContext.Current.CancellationToken);
        var kept = new KeptPlaces(exact.Layout, null);
        for (var place = 0; place < exact.Layout.Length; place++)
        {
            if (!kept[place] || !exact.Knows(place)) continue;
            var (chain, draws) = (exact.At(place), drawn.At(place));
            // Where no draw differed the sample knows no error; what the chain knows of it decides. Only ratios are drawn rounded, to a millionth.
            var error = Math.Max(draws.StandardError, chain.StandardDeviation / Math.Sqrt(Replications));
            Assert.True(Math.Abs(chain.Mean - draws.Mean) <= 4.8 * error + (place == exact.Layout.CostRatio || place == exact.Layout.Protection ? 1 : 1e-9), $"place {place}: {chain.Mean} against {draws.Mean} +- {error}");
            Assert.True(chain.StandardDeviation < 0.02 || Math.Abs(draws.StandardDeviation / chain.StandardDeviation - 1) < 0.25 || chain.ProbabilityNone > 0.99 || draws.ProbabilityNone > 0.99,
                $"place {place}: {chain.StandardDeviation} against {draws.StandardDeviation}");
        }
    }

    [Fact]
    public void All_but_the_largest_of_them_are_small_enough()
    {
        var exact = Enumerable.Range(1, 40).Count(number => ExactEngine.Run(
            ScenarioCompiler.Compile(RandomModels.Small((uint)number), DeliverySchedule.Empty("UKR"), []), new AssessOptions(), null, TestContext.Current.CancellationToken).Results is not null);
        Assert.True(exact >= 38, $"{exact} of 40");
    }
}
