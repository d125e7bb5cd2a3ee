namespace Pavise.Simulation.Tests;

public class SameBytesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 64)]
    [InlineData(3, 7)]
    [InlineData(7, 1000)]
    [InlineData(2, 333)]
    public void Threads_and_chunks_cannot_be_seen_in_the_results(int threads, int chunk)
    {
        var one = Cases.Assess(Country.Scenario, 1500, seed: 7, deliveries: Deliveries, raids: Country.Raids);
        var other = Cases.Assess(Country.Scenario, 1500, seed: 7, threads: threads, chunk: chunk, deliveries: Deliveries, raids: Country.Raids);
        Assert.Equal(OutlookJson.Write(one), OutlookJson.Write(other));
        Assert.Equal(one.ResultsHash, other.ResultsHash);
    }

    // Replications side by side, threat by threat and by the laws of days.
    [Theory]
    [InlineData(Method.Campaign)]
    [InlineData(Method.Kernel)]
    public void Nor_can_they_where_replications_run_side_by_side(Method method)
    {
        string Hash(int threads, int chunk) => Assessment.Assess(Cases.R2L(), new AssessOptions(method, 1500, 7, threads) { ChunkSize = chunk, Daily = true }, Core.DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).ResultsHash;
        var one = Hash(1, 64);
        foreach (var threads in new[] { 1, 2, 3, 7 })
        {
            foreach (var chunk in new[] { 1, 128, 333, 1000 }) Assert.Equal(one, Hash(threads, chunk));
        }
    }

    [Fact]
    public void Another_seed_gives_other_results()
    {
        var one = Cases.Assess(Country.Scenario, 200, seed: 1, raids: Country.Raids);
        var other = Cases.Assess(Country.Scenario, 200, seed: 2, raids: Country.Raids);
        Assert.NotEqual(one.ResultsHash, other.ResultsHash);
    }

    [Fact]
    public void The_clock_stands_outside_the_results()
    {
        var outlook = Cases.Assess(Country.Scenario, 50, raids: Country.Raids);
        var (fast, slow) = (OutlookJson.Write(outlook, 0.5), OutlookJson.Write(outlook, 90));
        Assert.NotEqual(fast, slow);
        Assert.Equal(Results(fast), Results(slow));
    }

    [Theory]
    [MemberData(nameof(Cases.OrdersOfThree), MemberType = typeof(Cases))]
    public void Shards_merged_in_any_order_give_the_whole_run(int first, int second, int third)
    {
        (int From, int To)[] parts = [(0, 90), (90, 210), (210, 300)];
        var model = ScenarioCompiler.Compile(Country.Scenario, Deliveries, Country.Raids);
        var layout = model.Layout(false);
        CampaignTallies Shard(int from, int end)
        {
            var tallies = new CampaignTallies(layout, new KeptPlaces(layout, null));
            var run = new CampaignRun(model, layout, 5, ThreatWords.Widest);
            var outcome = new long[layout.Length];
            for (var replication = from; replication < end; replication++)
            {
                run.Run(Luck.Of((uint)replication), outcome);
                tallies.AddAll(outcome);
            }

            return tallies;
        }

        var whole = Shard(0, 300);
        var merged = Shard(parts[first].From, parts[first].To);
        merged.Merge(Shard(parts[second].From, parts[second].To));
        merged.Merge(Shard(parts[third].From, parts[third].To));
        for (var i = 0; i < layout.Length; i++)
        {
            var (a, b) = (whole.At(i), merged.At(i));
            Assert.Equal((a.Mean, a.StandardError), (b.Mean, b.StandardError));
            Assert.Equal(a.Quantiles, b.Quantiles);
        }
    }

    private static Pavise.Core.DeliverySchedule Deliveries { get; } = Country.Schedule(
        Country.Delivery("shield-interceptor", Core.Quantity.AtLeast(501, Core.Unit.Missile), "2024-10", "2024-12"),
        Country.Delivery("lance", Core.Quantity.Between(20, 40, Core.Unit.Missile), "2024-11", "2025-02", origin: "run:ledger/delivery/2"));

    private static string Results(string json) => System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("results").GetRawText();
}
