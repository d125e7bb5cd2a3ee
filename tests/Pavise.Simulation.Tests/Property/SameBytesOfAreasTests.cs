using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Threads, chunks, registers and shards cannot be seen in the results of models with areas, losses, unknown values and a second scenario beside.</summary>
public class SameBytesOfAreasTests
{
    private static readonly DeliverySchedule More = new("", [new Delivery("dart-0", Quantity.Between(20, 90, Unit.Missile), "DEU", "", new Month(2001, 1), new Month(2001, 2), false, "run:ledger/delivery/1")]);

    public static TheoryData<uint> Numbers => [3u, 7u];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Neither_threads_nor_chunks_nor_registers_are_seen(uint number)
    {
        var (input, other) = Pair(number);
        string Hash(int threads, int chunk, int registers) => Assessment.Compare(input, other, new AssessOptions(Method.Campaign, 70, 7, threads) { ChunkSize = chunk, Registers = registers, Daily = true }, null, TestContext.Current.CancellationToken).ResultsHash;
        Assert.True(input.Scenario.Areas.Count > 1);
        var one = Hash(1, 64, -1);
        foreach (var threads in new[] { 1, 2, 3, 7 })
        {
            foreach (var chunk in new[] { 1, 31 }) Assert.Equal(one, Hash(threads, chunk, ThreatWords.Widest));
        }

        foreach (var registers in new[] { 0, 128, 256, 512 }) Assert.Equal(one, Hash(2, 17, registers));
    }

    [Theory]
    [MemberData(nameof(Cases.OrdersOfThree), MemberType = typeof(Cases))]
    public void Shards_merged_in_any_order_give_the_bytes_of_the_whole_run(int first, int second, int third)
    {
        (int From, int To)[] parts = [(0, 90), (90, 520), (520, 600)];
        var (input, other) = Pair(3);
        var options = new AssessOptions(Method.Campaign, 600, 5) { Daily = true };
        var (model, beside) = (Compiled(input), Compiled(other));
        CampaignTallies Shard(int part)
        {
            var worker = new CampaignWorker(model, model.Layout(true), options, beside);
            worker.Run(parts[part].From, parts[part].To, null, TestContext.Current.CancellationToken);
            return worker.Tallies;
        }

        var merged = Shard(first);
        merged.Merge(Shard(second));
        merged.Merge(Shard(third));
        var outlook = OutlookBuilder.Build(model, Method.Campaign, (int)merged.AllLeakers.Count, options, merged) with
        {
            Difference = new ScenarioDifference(other.Scenario.Id, [.. new Pairing(model, beside).Results.Select((result, i) => new PairedDifference(result, merged.Differences[i].ToEstimate().Times(Pairing.Unit(result.Kind)), merged.DifferenceShares(i)))]),
        };
        var whole = Assessment.Compare(input, other, options, null, TestContext.Current.CancellationToken);
        // The shares of variance and the differences are in the results that are hashed.
        Assert.Equal((512, 600), (whole.Shares.Pairs, whole.Replications));
        Assert.True(whole.Difference!.Results[0].Difference.StandardDeviation > 0);
        Assert.Equal(OutlookJson.Write(whole), OutlookJson.Write(outlook));
        Assert.Equal(whole.ResultsHash, outlook.ResultsHash);
    }

    private static (CampaignInput, CampaignInput) Pair(uint number)
    {
        var scenario = RandomModels.Full(number);
        return (new CampaignInput(scenario, DeliverySchedule.Empty(""), []), new CampaignInput(scenario, More, []));
    }

    private static CompiledScenario Compiled(CampaignInput input) => ScenarioCompiler.Compile(input.Scenario, input.Deliveries, input.Raids);
}
