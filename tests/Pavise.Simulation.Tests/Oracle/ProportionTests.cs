using System.Text.Json;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Oracle B13: Wilson's interval, and how many replications an answer takes.</summary>
public class ProportionTests
{
    private static readonly Scenario Short = Cases.Read(File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml")).Replace("horizon-days: 365", "horizon-days: 40", StringComparison.Ordinal), "short.yaml");

    [Fact]
    public void Nineteen_of_fifty_three_has_the_published_interval()
    {
        var (low, high) = Wilson.Interval95(19 / 53.0, 53);
        Assert.Equal(0.243019525528, low, 1e-12);
        Assert.Equal(0.493088584446, high, 1e-12);
    }

    // The ends are where the share seen is 1.96 of the end's own standard errors away.
    [Theory]
    [InlineData(0, 7)]
    [InlineData(7, 7)]
    [InlineData(1, 1000)]
    [InlineData(123_456, 1_000_000)]
    public void An_end_of_the_interval_solves_its_own_equation(long seen, long draws)
    {
        var share = (double)seen / draws;
        var (low, high) = Wilson.Interval95(share, draws);
        Assert.InRange(share, low, high);
        foreach (var end in new[] { low, high })
        {
            if (end is not (0 or 1)) Assert.Equal(NormalLaw.TwoSided95 * Math.Sqrt(end * (1 - end) / draws), Math.Abs(share - end), 1e-12);
        }

        Assert.Equal((seen == 0, seen == draws), (low == 0, high == 1));
    }

    [Fact]
    public void The_interval_covers_as_it_should_for_every_count_of_a_binomial_law()
    {
        const int draws = 400;
        foreach (var p in new[] { 0.05, 0.1917, 0.5, 0.93 })
        {
            double covered = 0, logMass = draws * Math.Log(1 - p);
            for (var seen = 0; seen <= draws; seen++)
            {
                var (low, high) = Wilson.Interval95((double)seen / draws, draws);
                if (low <= p && p <= high) covered += Math.Exp(logMass);
                if (seen < draws) logMass += Math.Log((double)(draws - seen) / (seen + 1) * p / (1 - p));
            }

            Assert.InRange(covered, 0.93, 0.97);
        }
    }

    [Fact]
    public void One_per_cent_of_the_reference_campaign_takes_thirty_six_replications()
    {
        var leakers = Assessment.Assess(Cases.R2L(), new AssessOptions(Method.Exact), DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).Leakers;
        var whole = Math.Pow(NormalLaw.TwoSided95 * leakers.StandardDeviation / (0.01 * leakers.Mean), 2);
        Assert.Equal(35.3, whole, 0.05);
        Assert.Equal(36, ReplicationsNeeded.ForShareOfMean(leakers, 0.01));
    }

    [Fact]
    public void A_half_width_that_was_not_reached_says_how_many_campaigns_it_takes()
    {
        var exact = Assess(new AssessOptions(Method.Exact)).GetProperty("leakers").GetProperty("standard_deviation").GetDouble();
        var needed = Assess(new AssessOptions(Method.Campaign, 2000) { HalfWidth = 0.1 }).GetProperty("replications_needed");
        Assert.Equal(0.1, needed.GetProperty("half_width").GetDouble());
        // The spread of 2000 campaigns has an error of 1.6 %, its square twice that.
        var asked = Math.Pow(NormalLaw.TwoSided95 * exact / 0.1, 2);
        Assert.InRange(needed.GetProperty("for_half_width").GetDouble(), 0.87 * asked, 1.13 * asked);
    }

    [Fact]
    public void A_half_width_that_was_reached_took_no_more_than_a_step_too_many()
    {
        var outlook = Assessment.Assess(Short, new AssessOptions(Method.Campaign, 1_000_000) { HalfWidth = 0.5 }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        Assert.InRange(ReplicationsNeeded.ForHalfWidth(outlook.Leakers.StandardDeviation, 0.5), outlook.Replications / 1.13, outlook.Replications);
    }

    [Fact]
    public void A_probability_counted_in_campaigns_has_its_interval_and_an_exact_one_none()
    {
        var drawn = Assess(new AssessOptions(Method.Campaign, 500)).GetProperty("first_day_empty").GetProperty("interceptor-b");
        var exact = Assess(new AssessOptions(Method.Exact)).GetProperty("first_day_empty").GetProperty("interceptor-b");
        var ends = drawn.GetProperty("never_interval").EnumerateArray().Select(end => end.GetDouble()).ToArray();
        Assert.Equal(Wilson.Interval95(drawn.GetProperty("never").GetDouble(), 500), (ends[0], ends[1]));
        Assert.InRange(exact.GetProperty("never").GetDouble(), ends[0], ends[1]);
        Assert.False(exact.TryGetProperty("never_interval", out _), "an exact probability has an interval");
        Assert.Equal([0, Wilson.Interval95(0, 500).High], drawn.GetProperty("probability_none_interval").EnumerateArray().Select(end => end.GetDouble()));
    }

    private static JsonElement Assess(AssessOptions options) => JsonDocument.Parse(OutlookJson.Write(
        Assessment.Assess(Short, options, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken))).RootElement.GetProperty("results");
}
