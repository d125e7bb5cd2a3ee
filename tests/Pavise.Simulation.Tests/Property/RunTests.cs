using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>What a run gives, and what it costs.</summary>
public class RunTests
{
    private static readonly string Text = RunModes.Text;
    private static readonly Scenario Short = RunModes.Short;

    [Theory]
    [InlineData(1, 64)]
    [InlineData(3, 7)]
    public void A_run_stops_when_its_interval_is_narrow_enough(int threads, int chunk)
    {
        var options = new AssessOptions(Method.Campaign, 1_000_000, 5, threads) { HalfWidth = 0.5, ChunkSize = chunk };
        var outlook = Assess(Short, options);
        var narrow = NormalLaw.TwoSided95 * outlook.Leakers.StandardError;
        Assert.InRange(narrow, 0.5 / Math.Sqrt(1.12), 0.5);
        Assert.Equal(Assess(Short, options with { Threads = 1, ChunkSize = 64 }).ResultsHash, outlook.ResultsHash);
    }

    [Fact]
    public void Nominal_intervals_cover_the_exact_value()
    {
        var exact = Assess(Short, new AssessOptions(Method.Exact)).Leakers.Mean;
        const int seeds = 10_000;
        var covered = Enumerable.Range(0, seeds).AsParallel().Count(seed =>
        {
            var leakers = Assess(Short, new AssessOptions(Method.Campaign, 100_000, (ulong)seed) { HalfWidth = 1 }).Leakers;
            return Math.Abs(leakers.Mean - exact) <= NormalLaw.TwoSided95 * leakers.StandardError;
        });
        Assert.InRange(covered, 9_400, 9_600);
    }

    [Fact]
    public void Intervals_of_quantiles_cover_the_exact_quantile()
    {
        var exact = Assess(Short, new AssessOptions(Method.Exact)).Leakers;
        const int seeds = 4_000;
        var runs = Enumerable.Range(0, seeds).AsParallel().Select(seed => Assess(Short, new AssessOptions(Method.Campaign, 400, (ulong)seed)).Leakers).ToArray();
        foreach (var quantile in exact.Quantiles)
        {
            var covered = runs.Count(run => run.Quantiles.Single(own => own.Probability == quantile.Probability) is var own && own.Low <= quantile.Value && quantile.Value <= own.High);
            // Order statistics of whole numbers cover at least as often as is said, and 4 standard errors of 4,000 runs are 1.4 %.
            Assert.InRange(covered / (double)seeds, 0.936, 1);
        }
    }

    // Each kind alone and some together: what is kept are the numbers of the whole run, what is not has none.
    [Fact]
    public void A_run_keeps_the_results_it_is_asked_for_and_no_others()
    {
        var scenario = RandomModels.Full(3, text => text + RunModes.Theatre.Replace("interceptor-b", "dart-0", StringComparison.Ordinal));
        var all = JsonNode.Parse(OutlookJson.Write(Assess(scenario, new AssessOptions(Method.Campaign, 200) { Daily = true })))!["results"]!.AsObject();
        Assert.All(Named, named => Assert.NotNull(all[named.Name]));
        IReadOnlyCollection<ResultKind>[] choices = [[], [ResultKind.Shots, ResultKind.Months], [ResultKind.Stock, ResultKind.Cost], .. Enum.GetValues<ResultKind>().Select(kind => new[] { kind })];
        foreach (var kinds in choices)
        {
            var some = JsonNode.Parse(OutlookJson.Write(Assess(scenario, new AssessOptions(Method.Campaign, 200) { Daily = true, Results = kinds })))!["results"]!.AsObject();
            Assert.Equal(kinds.Select(OutlookJson.Word), some["kept"]!.AsArray().Select(word => (string?)word));
            Assert.Equal(all["leakers"]!.ToJsonString(), some["leakers"]!.ToJsonString());
            Assert.All(Named.Where(named => kinds.Contains(named.Kind)), named => Assert.Equal(Without(all[named.Name], kinds), Without(some[named.Name], kinds)));
            Assert.All(Days, named => Assert.Equal(kinds.Contains(named.Kind) ? all["days"]![named.Name]?.ToJsonString() : null, some["days"]![named.Name] is { } days and not JsonObject { Count: 0 } ? days.ToJsonString() : null));
            Assert.All(Named.Where(named => !kinds.Contains(named.Kind)), named => Assert.True(some[named.Name] is null or JsonObject { Count: 0 }, named.Name));
        }
    }

    private static readonly (ResultKind Kind, string Name)[] Named =
    [
        (ResultKind.Launched, "launched_by_class"), (ResultKind.Intercepted, "intercepted"), (ResultKind.Intercepted, "intercepted_by_class"), (ResultKind.Shots, "shots"), (ResultKind.Stock, "stock"),
        (ResultKind.FirstDayEmpty, "first_day_empty"), (ResultKind.FirstDayEmpty, "first_day_exhausted"), (ResultKind.DaysBelowFloor, "days_below_floor"), (ResultKind.FireUnits, "fire_units"),
        (ResultKind.Losses, "fire_units_lost"), (ResultKind.Losses, "rounds_lost"), (ResultKind.Cost, "cost"), (ResultKind.Protection, "weighted_protection"), (ResultKind.Areas, "leakers_by_area"), (ResultKind.OtherTheatres, "to_other_theatres"),
    ];

    private static readonly (ResultKind Kind, string Name)[] Days =
    [
        (ResultKind.Launched, "launched"), (ResultKind.Intercepted, "intercepted"), (ResultKind.Intercepted, "intercepted_of_all"), (ResultKind.Shots, "shots"), (ResultKind.Stock, "stock"), (ResultKind.FireUnits, "fire_units"),
        (ResultKind.FirstDayEmpty, "empty_by"), (ResultKind.DaysBelowFloor, "below_floor"), (ResultKind.Losses, "fire_units_lost"), (ResultKind.Losses, "rounds_lost"), (ResultKind.Cost, "cost_of_rounds_fired"),
        (ResultKind.Cost, "cost_of_threats_launched"), (ResultKind.Cost, "cost_ratio"), (ResultKind.Protection, "weighted_protection"), (ResultKind.Areas, "leakers_by_area"), (ResultKind.Areas, "leakers_by_area_and_class"),
    ];

    /// <summary>A result as text, without its months where they are not kept.</summary>
    private static string? Without(JsonNode? result, IReadOnlyCollection<ResultKind> kinds)
    {
        var copy = result?.DeepClone();
        foreach (var entry in kinds.Contains(ResultKind.Months) || copy is not JsonObject each ? [] : each.Select(pair => pair.Value).OfType<JsonObject>()) entry.Remove("months");
        return copy?.ToJsonString();
    }

    [Fact]
    public void Raw_results_come_in_order_whatever_the_threads()
    {
        List<(int, long)> Rows(int threads)
        {
            var rows = new List<(int, long)>();
            Assess(Short, new AssessOptions(Method.Campaign, 300, 2, threads) { ChunkSize = 7, Draws = (replication, row) => rows.Add((replication, row[0])) });
            return rows;
        }

        Assert.Equal(Rows(1), Rows(3));
        Assert.Equal(Enumerable.Range(0, 300), Rows(3).Select(row => row.Item1));
    }

    // The columns are checked against the estimates: a name on the wrong place would give another mean.
    [Fact]
    public void Every_place_of_a_raw_result_has_a_name_of_its_own()
    {
        var (scenario, rows) = (RandomModels.Full(3), new List<long[]>());
        var outlook = Assess(scenario, new AssessOptions(Method.Campaign, 50, 2) { Daily = true, Draws = (_, row) => rows.Add(row) });
        var names = OutcomeNames.Of(ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []), daily: true);
        double Mean(string name) => rows.Average(row => row[Enumerable.Range(0, names.Count).Single(i => names[i] == name)]);

        Assert.Equal(rows[0].Length, names.Count);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.DoesNotContain(null, names);
        Assert.Equal(outlook.Leakers.Mean, Mean("leakers"), 1e-9);
        foreach (var one in outlook.Classes)
        {
            Assert.Equal(one.Launched.Mean, Mean($"{one.ThreatClass}/launched"), 1e-9);
            Assert.Equal(one.LeakersByMonth[^1].Estimate.Mean, Mean($"{one.ThreatClass}/leakers/{one.LeakersByMonth[^1].Month}"), 1e-9);
        }

        foreach (var (i, item) in outlook.Items.Index())
        {
            Assert.Equal(item.Shots.Mean, Mean($"{item.Item}/shots"), 1e-9);
            Assert.Equal(item.FirstDayEmpty.Day.Mean, Mean($"{item.Item}/first-day-empty"), 1e-9);
            Assert.Equal(item.StockByMonth[0].Estimate.Mean, Mean($"{item.Item}/stock/{item.StockByMonth[0].Month}"), 1e-9);
            Assert.Equal(outlook.Daily!.Stock[i][^1].Mean, Mean($"{item.Item}/stock/day-{scenario.HorizonDays}"), 1e-9);
        }
    }

    [Fact]
    public void The_exact_engine_is_not_asked_for_draws() =>
        Assert.Equal("PAV5033", Assert.Single(Assert.Throws<PaviseException>(() => Assess(Short, new AssessOptions(Method.Exact) { Draws = (_, _) => { } })).Diagnostics).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_run_loop_allocates_nothing(int which)
    {
        var model = which == 0 ? ScenarioCompiler.Compile(Short, DeliverySchedule.Empty(""), []) : ScenarioCompiler.Compile(RandomModels.Full(3), DeliverySchedule.Empty(""), []);
        var layout = model.Layout(false);
        var run = new CampaignRun(model, layout, 1, ThreatWords.Widest);
        var outcome = new long[layout.Length];
        // The same replications again: room grown for the largest raid stays.
        for (var i = 0u; i < 100; i++) run.Run(Luck.Of(i), outcome);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0u; i < 100; i++) run.Run(Luck.Of(i), outcome);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // The same with pairs of scenarios, of days one by one, and of a kernel: fifteen times the campaigns may not cost a row each.
    [Theory]
    [InlineData("kernel", 20_000, 300_000)]
    [InlineData("areas", 2_000, 20_000)]
    [InlineData("compared", 1_000, 10_000)]
    public void Nor_does_memory_in_any_mode(string mode, int first, int second)
    {
        var model = ScenarioCompiler.Compile(RandomModels.Full(3), DeliverySchedule.Empty(""), []);
        long Allocated(int replications)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (mode == "kernel") Assess(Short, new AssessOptions(Method.Kernel, replications));
            else RunModes.All[mode](new AssessOptions(Method.Campaign, replications), null, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(first);
        var (few, many) = (Allocated(first), Allocated(second));
        // The bins of days grow with what is seen; a row of results for each further campaign would be three times that, and elsewhere one number would be.
        var most = (long)(second - first) * (mode == "areas" ? model.Layout(true).Length * 8 / 15 : 8);
        Assert.True(many - few < most, FormattableString.Invariant($"{first} replications allocate {few} bytes, {second} allocate {many}"));
        Assert.True(model.Areas.Length > 1);
    }

    // What is kept is a tally for each result: sixty times the replications may cost a few rounds of work more, not a row each.
    [Fact]
    public void Memory_does_not_grow_with_the_replications()
    {
        long Allocated(int replications)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assess(Short, new AssessOptions(Method.Campaign, replications));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(1000);
        var (few, many) = (Allocated(1000), Allocated(60_000));
        Assert.True(many - few < 64 * 1024, FormattableString.Invariant($"1,000 replications allocate {few} bytes, 60,000 allocate {many}"));
    }

    // Threat by threat and by the laws of days, under a script and under a law of raids.
    [Theory]
    [InlineData(false, "{source: script, every-day: 30}")]
    [InlineData(true, "{source: script, every-day: 30}")]
    [InlineData(false, "{source: rate, rate: {best: 30, unit: threat-per-day, assumption: A test.}, shape: {best: 3, unit: shape, assumption: A test.}}")]
    [InlineData(true, "{source: rate, rate: {best: 30, unit: threat-per-day, assumption: A test.}}")]
    public void Nor_does_that_of_replications_side_by_side(bool byLaws, string raids)
    {
        var model = ScenarioCompiler.Compile(Cases.Read(Text.Replace("{source: script, every-day: 30}", raids, StringComparison.Ordinal), "r2l.yaml"), DeliverySchedule.Empty(""), []);
        Assert.True(BatchRun.Serves(model));
        var run = new BatchRun(model, model.Layout(false), 1, ThreatWords.Widest, byLaws ? [.. model.Classes.Select((_, one) => new DayLawBook(model, one))] : null);
        // Laws that are met for the first time are kept; the same replications meet none.
        run.Run(0, Lanes.Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        run.Run(0, Lanes.Count);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Compared_scenarios_share_their_luck_and_show_the_interval_of_the_difference()
    {
        var more = Cases.Read(Text.Replace("best: 18,", "best: 19,", StringComparison.Ordinal), "more.yaml");
        var outlook = Assessment.Compare(Short, more, new AssessOptions(Method.Campaign, 2000, 4), DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken);
        var (result, difference, _) = outlook.Difference!.Results[0];
        Assert.Equal(PairedKind.Leakers, result.Kind);
        var exact = Assess(Short, new AssessOptions(Method.Exact)).Leakers.Mean - Assess(more, new AssessOptions(Method.Exact)).Leakers.Mean;
        Assert.Equal(exact, difference.Mean, 4 * difference.StandardError);
        Assert.True(difference.StandardDeviation < outlook.Leakers.StandardDeviation / 2, "the luck is not shared");
        Assert.Contains("\"interval95\"", OutlookJson.Write(outlook), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 83)]
    [InlineData(4711, 12)]
    public void A_replayed_day_is_the_day_the_campaign_counted(int replication, int day)
    {
        var scenario = Cases.R2L();
        var model = ScenarioCompiler.Compile(scenario, DeliverySchedule.Empty(""), []);
        var layout = model.Layout(true);
        var outcome = new long[layout.Length];
        new CampaignRun(model, layout, 1, ThreatWords.Widest).Run(Luck.Of((uint)replication), outcome);
        var threats = Replay.Day(scenario, 1, replication, day, DeliverySchedule.Empty(""), []);
        Assert.Equal(30, threats.Count);
        Assert.Equal(outcome[layout.LeakersOn(0, day - 1)], threats.Count(threat => threat.Leaks));
        Assert.Equal(outcome[layout.ShotsOn(1, day - 1)], threats.Sum(threat => threat.Shots.Count(shot => shot.Item == "interceptor-b")));
        Assert.All(threats.SelectMany(threat => threat.Shots), shot => Assert.Equal(shot.Kills, shot.Word < shot.KillsBelow));
    }

    [Fact]
    public void A_day_that_is_not_is_refused() =>
        Assert.Equal("PAV5220", Assert.Single(Assert.Throws<PaviseException>(() => Replay.Day(Short, 1, 0, 41, DeliverySchedule.Empty(""), [])).Diagnostics).Code);

    private static Outlook Assess(Scenario scenario, AssessOptions options) => RunModes.Assess(scenario, options);
}
