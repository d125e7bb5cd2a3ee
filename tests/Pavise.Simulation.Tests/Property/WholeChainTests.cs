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

        var squares = new double[exact.Layout.Length];
        var means = Enumerable.Range(0, squares.Length).Select(place => exact.At(place).Mean).ToArray();
        var fourths = new double[squares.Length];
        var all = options with
        {
            Draws = (_, row) =>
            {
                for (var place = 0; place < row.Length; place++)
                {
                    var square = (row[place] - means[place]) * (row[place] - means[place]);
                    squares[place] += square / Replications;
                    fourths[place] += square * square / Replications;
                }
            },
        };
        var drawn = new CampaignEngine(model, all, null).Run(null, TestContext.Current.CancellationToken);
        var kept = new KeptPlaces(exact.Layout, null);
        int[] ratios = [exact.Layout.CostRatio, exact.Layout.Protection];
        ratios = [.. ratios, .. ratios.SelectMany(_ => Enumerable.Range(0, model.Days), (ratio, day) => exact.Layout.AllOn(ratio, day))];
        AssertKnowsEveryDay(model, exact);
        for (var place = 0; place < exact.Layout.Length; place++)
        {
            if (!kept[place] || !exact.Knows(place)) continue;
            var (chain, draws) = (exact.At(place), drawn.At(place));
            // Where no draw differed the sample knows no error; what the chain knows of it decides. Only ratios are drawn rounded, to a millionth.
            var error = Math.Max(draws.StandardError, chain.StandardDeviation / Math.Sqrt(Replications));
            Assert.True(Math.Abs(chain.Mean - draws.Mean) <= 4 * error + (ratios.Contains(place) ? 1 : 1e-9), $"place {place}: {chain.Mean} against {draws.Mean} +- {error}");
            // About the exact mean the mean square is the variance but for chance; what is too rare to have a fourth moment in the sample is left out.
            var spread = Math.Sqrt(Math.Max(0, fourths[place] - squares[place] * squares[place]) / Replications);
            Assert.True(chain.StandardDeviation < 0.02 || chain.ProbabilityNone > 0.99 || draws.ProbabilityNone > 0.99 || Math.Abs(squares[place] - chain.StandardDeviation * chain.StandardDeviation) <= 4 * spread + 1e-9 * (1 + squares[place]),
                $"place {place}: {chain.StandardDeviation} against {draws.StandardDeviation}, squares {squares[place]} +- {spread}");
        }
    }

    /// <summary>What the chain knows of the whole it knows of each day.</summary>
    private static void AssertKnowsEveryDay(CompiledScenario model, ExactResults exact)
    {
        var layout = exact.Layout;
        for (var day = 0; day < model.Days; day++)
        {
            foreach (var ofAll in (int[])[layout.AllLeakers, layout.AllIntercepted, layout.Cost, layout.ThreatCost, layout.CostRatio, layout.Protection])
                Assert.Equal(exact.Knows(ofAll), exact.Knows(layout.AllOn(ofAll, day)));
            for (var one = 0; one < layout.Classes; one++)
                Assert.True(exact.Knows(layout.LaunchedOn(one, day)) && exact.Knows(layout.LeakersOn(one, day)) && exact.Knows(layout.InterceptedOn(one, day)));
            for (var item = 0; item < layout.Items; item++)
            {
                Assert.True(exact.Knows(layout.ShotsOn(item, day)) && exact.Knows(layout.StockOn(item, day)) && exact.Knows(layout.UnitsOn(item, day)) && exact.Knows(layout.EmptyBy(item, day)));
                Assert.Equal(exact.Knows(layout.DaysBelow(item)), exact.Knows(layout.BelowOn(item, day)));
                Assert.Equal(exact.Knows(layout.UnitsLost(item)), exact.Knows(layout.UnitsLostOn(item, day)) && exact.Knows(layout.RoundsLostOn(item, day)));
            }

            for (var area = 0; layout.Areas > 1 && area < layout.Areas; area++)
                Assert.True(exact.Knows(layout.AreaLeakersOn(area, day)) && Enumerable.Range(0, layout.Classes).All(one => exact.Knows(layout.AreaLeakersOn(area, one, day))));
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
