using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Every result of every replication of a campaign, held against exact values with the errors of the sample.</summary>
internal sealed class Drawn
{
    private readonly List<long[]> rows = [];

    public Drawn(Scenario scenario, int replications, ulong seed = 1, Method method = Method.Campaign, int threads = 1, DeliverySchedule? deliveries = null, IReadOnlyList<RaidTotal>? raids = null)
    {
        var options = new AssessOptions(method, replications, seed, threads) { Draws = (_, row) => rows.Add([.. row]) };
        deliveries ??= DeliverySchedule.Empty("");
        Layout = ScenarioCompiler.Compile(scenario, deliveries, raids ?? []).Layout(false);
        Outlook = Assessment.Assess(scenario, options, deliveries, raids ?? [], null, TestContext.Current.CancellationToken);
    }

    public OutcomeLayout Layout { get; }

    public Outlook Outlook { get; }

    public int Count => rows.Count;

    /// <summary>A result of every replication.</summary>
    public double[] At(int place) => [.. rows.Select(row => (double)row[place])];

    /// <summary>Looks at the results of each replication.</summary>
    public void Every(Action<long[]> look) => rows.ForEach(look);

    /// <summary>The share of replications in which a result is so, within four errors of an exact probability.</summary>
    public void Share(double exact, int place, Func<long, bool> so) =>
        Assert.Equal(exact, rows.Count(row => so(row[place])) / (double)Count, 4 * Math.Sqrt(Math.Max(0, exact * (1 - exact)) / Count) + 1e-12);

    /// <summary>The mean, within four of its own errors.</summary>
    public void Mean(double exact, int place) => Sample.Mean(exact, At(place));

    /// <summary>The standard deviation, within four of its own errors.</summary>
    public void Deviation(double exact, int place) => Sample.Deviation(exact, At(place));

    /// <summary>Whether a value is that quantile as far as so many replications can tell: at or below it lie enough, below it not too many.</summary>
    public void Quantile(double probability, long value, int place)
    {
        var error = 4 * Math.Sqrt(probability * (1 - probability) / Count);
        Assert.InRange(rows.Count(row => row[place] <= value) / (double)Count, probability - error, 1);
        Assert.InRange(rows.Count(row => row[place] < value) / (double)Count, 0, probability + error);
    }
}
