using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Parts of a campaign that are run apart and merged in any order give the bytes of the whole run: the reference campaign side by side, beside another, and by the laws of days.</summary>
public class ShardTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Cases.Root, "examples", "oracles", "r2l.yaml")).Replace("horizon-days: 365", "horizon-days: 60", StringComparison.Ordinal);
    private static readonly (int From, int To)[] Parts = [(0, 130), (130, 517), (517, 700)];

    public static TheoryData<string> Runs => ["one after another", "side by side", "beside another", "beside another, logistics", "laws of days", "laws of days, one after another", "laws of days, law of raids"];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Parts_merged_in_any_order_give_the_bytes_of_the_whole_run(string run)
    {
        var scenario = Cases.Read(run.EndsWith("law of raids", StringComparison.Ordinal) ? Text.Replace("{source: script, every-day: 30}", "{source: rate, rate: {best: 30, unit: threat-per-day, assumption: A test.}, shape: {best: 3, unit: shape, assumption: A test.}}", StringComparison.Ordinal) : Text);
        var byLaws = run.StartsWith("laws", StringComparison.Ordinal);
        var options = new AssessOptions(byLaws ? Method.Kernel : Method.Campaign, 700, 5) { Daily = true, Registers = run.EndsWith("one after another", StringComparison.Ordinal) ? -1 : ThreatWords.Widest };
        var other = run.StartsWith("beside", StringComparison.Ordinal) ? Cases.Read(Text.Replace("best: 18,", "best: 19,", StringComparison.Ordinal) + (run.EndsWith("logistics", StringComparison.Ordinal) ? Theatre : ""), "more.yaml") : null;
        var (model, second) = (Compiled(scenario), other is null ? null : Compiled(other));
        // The run that goes side by side is that kind, and no other is.
        Assert.Equal(run is "side by side" or "laws of days" or "laws of days, law of raids", CampaignWorker.LanesOf(model, options, second) > 0);
        var whole = other is null ? Assessment.Assess(scenario, options, DeliverySchedule.Empty(""), [], null, Cancel) : Assessment.Compare(scenario, other, options, DeliverySchedule.Empty(""), [], null, Cancel);
        foreach (var order in Cases.OrdersOfThree.Select(row => row.Data))
        {
            var merged = Shard(order.Item1);
            merged.Merge(Shard(order.Item2));
            merged.Merge(Shard(order.Item3));
            var outlook = OutlookBuilder.Build(model, options.Method, (int)merged.AllLeakers.Count, options, merged);
            if (second is not null) outlook = outlook with { Difference = new ScenarioDifference(other!.Id, [.. new Pairing(model, second).Results.Select((result, i) => new PairedDifference(result, merged.Differences[i].ToEstimate().Times(Pairing.Unit(result.Kind)), merged.DifferenceShares(i)))]) };
            Assert.Equal((700, whole.ResultsHash), (outlook.Replications, outlook.ResultsHash));
            Assert.Equal(OutlookJson.Write(whole), OutlookJson.Write(outlook));
        }

        CampaignTallies Shard(int part)
        {
            var worker = new CampaignWorker(model, model.Layout(true), options, second, byLaws ? [.. model.Classes.Select((_, one) => new DayLawBook(model, one))] : null);
            worker.Run(Parts[part].From, Parts[part].To, null, Cancel);
            return worker.Tallies;
        }
    }

    private const string Theatre = "\nother-theatres: [{name: Elsewhere, item: interceptor-b, demand: {best: 30, unit: missile-per-month, assumption: A test.}}]\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static CompiledScenario Compiled(Scenario scenario) => ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []);
}
