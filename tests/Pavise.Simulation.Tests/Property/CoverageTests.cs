using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Nominal 95 % intervals hold the exact value in 94 to 96 of a hundred of 10,000 runs with seeds of their own; the mean's stands in <see cref="RunTests"/>.</summary>
public class CoverageTests
{
    private const int Seeds = 10_000;

    // Two threats, one shot each: none leaks with probability 1/4 at 1/2, and 0.6 instead saves 1/5 of a leaker on average.
    [Fact]
    public void Probabilities_and_paired_differences_are_covered_as_often_as_is_said()
    {
        var (one, other) = (Two("0.5"), Two("0.6"));
        var runs = Enumerable.Range(0, Seeds).AsParallel().Select(seed =>
        {
            var outlook = Assessment.Compare(one, other, new AssessOptions(Method.Campaign, 400, (ulong)seed), DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
            var (none, difference) = (outlook.Leakers.IntervalOfNone, outlook.Difference!.Results[0].Difference);
            return (Probability: none.Low <= 0.25 && 0.25 <= none.High, Difference: Math.Abs(difference.Mean - 0.2) <= NormalLaw.TwoSided95 * difference.StandardError);
        }).ToArray();
        Assert.InRange(runs.Count(run => run.Probability), 9_400, 9_600);
        Assert.InRange(runs.Count(run => run.Difference), 9_400, 9_600);
    }

    // Values spread so wide that ties add nothing to what order statistics cover: the quantile of probability q of 1 to 10,000 is 10,000 q.
    [Fact]
    public void Quantiles_are_covered_as_often_as_is_said()
    {
        const int draws = 1_000;
        var estimates = Enumerable.Range(0, Seeds).AsParallel().Select(seed =>
        {
            var tally = new Tally();
            for (uint i = 0; i < draws / 4; i++)
            {
                var block = Philox4x32.Block(i, 0, 0, 0, (uint)seed, 77);
                foreach (var word in new[] { block.W0, block.W1, block.W2, block.W3 }) tally.Add(1 + (long)(word * 10_000ul >> 32));
            }

            return tally.ToEstimate();
        }).ToArray();
        Assert.Equal(Estimate.Probabilities.Count, estimates[0].Quantiles.Count);
        foreach (var probability in Estimate.Probabilities)
        {
            var covered = estimates.Count(estimate => estimate.Quantiles.Single(one => one.Probability == probability) is var own && own.Low <= 10_000 * probability && 10_000 * probability <= own.High);
            Assert.True(covered is >= 9_400 and <= 9_600, FormattableString.Invariant($"{probability}: {covered}"));
        }
    }

    private static Scenario Two(string kill) => Cases.Read($$"""
        name: Two
        place: {name: Testland, real: false}
        start: 2001-01
        horizon-days: 1
        items: [{id: dart, name: Dart}]
        layers: [{item: dart, engages: [{class: cruise, kill-probability: {best: {{kill}}, unit: probability, assumption: Fixed.} }]}]
        magazines: [{item: dart, fire-units: {best: 1, unit: system, assumption: Fixed.}, ready-rounds: {best: 9, unit: missile, assumption: Fixed.}, reload-per-day: {best: 0, unit: missile-per-day, assumption: Fixed.} }]
        stock: [{item: dart, rounds: {best: 9, unit: missile, assumption: Fixed.} }]
        threats: [{class: cruise, adversary: true, raids: {source: script, every-day: 2} }]
        """);
}
