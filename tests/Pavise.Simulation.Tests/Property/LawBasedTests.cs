using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>Days drawn at once from their law, against the chain over the whole campaign.</summary>
public class LawBasedTests
{
    [Fact]
    public void The_reference_campaign_drawn_day_by_day_lies_within_four_standard_errors_of_the_chain()
    {
        var drawn = new Drawn(Cases.R2L(), 10_000, 31, Method.Kernel);
        var (leakers, b) = (drawn.Layout.AllLeakers, 1);
        Assert.Equal(Method.Kernel, drawn.Outlook.Method);
        drawn.Mean(1018.791328774, leakers);
        drawn.Deviation(30.893822044909, leakers);
        drawn.Quantile(0.05, 969, leakers);
        drawn.Quantile(0.50, 1018, leakers);
        drawn.Quantile(0.95, 1071, leakers);
        drawn.Mean(6066.8173424515241, drawn.Layout.Shots(b));
        drawn.Mean(201.415781584, drawn.Layout.FirstEmpty(b));
        drawn.Share(0.191702233675, drawn.Layout.FirstEmpty(b), day => day == 366);
        Assert.Equal(0.191702233675, drawn.Outlook.Items[b].FirstDayEmpty.ProbabilityNever, 4 * Math.Sqrt(0.191702233675 * (1 - 0.191702233675) / 10_000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(11)]
    public void Random_models_agree_with_the_chain(uint number)
    {
        var (exact, drawn) = (Run(RandomModels.Chain(number, 2), Method.Exact, 1), Run(RandomModels.Chain(number, 2), Method.Kernel, 8000));
        Near(exact.Leakers, drawn.Leakers);
        for (var i = 0; i < exact.Items.Count; i++)
        {
            Near(exact.Items[i].Shots, drawn.Items[i].Shots);
            Near(exact.Items[i].FirstDayExhausted!.Day, drawn.Items[i].FirstDayExhausted!.Day);
        }
    }

    [Fact]
    public void Threads_and_chunks_cannot_be_seen()
    {
        string Hash(int threads, int chunk) => Assessment.Assess(Cases.R2L(), new AssessOptions(Method.Kernel, 500, 3, threads) { ChunkSize = chunk }, DeliverySchedule.Empty(""), [], null, TestContext.Current.CancellationToken).ResultsHash;
        Assert.Equal(Hash(1, 64), Hash(3, 17));
    }

    public static IEnumerable<TheoryDataRow<int>> Widths => RegisterTests.Widths;

    [Theory]
    [MemberData(nameof(Widths))]
    public void Replications_side_by_side_give_the_bytes_of_one_after_another(int width)
    {
        Same(Cases.R2L(), width);
        for (var i = 0u; i < 16; i++) Same(RandomModels.Chain(i, 2), width);
    }

    [Theory]
    [InlineData("reload-per-day:", "transport-days: {best: 4, unit: day, assumption: Random.}\n    reload-per-day:")]
    [InlineData(", rounds:", ", floor: {best: 30, unit: missile, assumption: Random.}, unit-cost: {best: 3, unit: usd, assumption: Random.}, rounds:")]
    [InlineData("class: ballistic, adversary: true,", "class: ballistic, adversary: true, unit-cost: {best: 7, unit: usd, assumption: Random.},")]
    [InlineData("class: ballistic, adversary: true, raids", "class: cruise, adversary: true, raids: {source: script, every-day: 4}}\n  - {class: ballistic, adversary: true, raids")]
    public void So_they_do_with_transport_floors_costs_and_a_class_that_nothing_engages(string from, string to)
    {
        for (var i = 0u; i < 8; i++) Same(RandomModels.Chain(i, 2, text => text.Contains(from, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : throw new InvalidOperationException(from)), ThreatWords.Widest);
    }

    [Fact]
    public void Raw_draws_come_in_the_order_of_replications_whatever_the_batches()
    {
        List<long[]> Rows(int registers, int threads)
        {
            var rows = new List<long[]>();
            var options = new AssessOptions(Method.Kernel, 150, 3, threads) { Registers = registers, ChunkSize = 33, Draws = (_, row) => rows.Add(row) };
            Assessment.Assess(RandomModels.Chain(3, 2), options, DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);
            return rows;
        }

        Assert.Equal(Rows(-1, 1), Rows(ThreatWords.Widest, 2));
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Words_of_many_replications_are_those_of_each(int width)
    {
        var replications = Enumerable.Range(0, 32).Select(i => uint.MaxValue - 16 + (uint)i).ToArray();
        var words = new uint[4 * replications.Length];
        ReplicationWords.Of(width, 0xDEADBEEF, DecisionStream.Days).Fill(replications, 181, 3, words);
        for (var i = 0; i < replications.Length; i++)
        {
            var block = Philox4x32.Block(replications[i], 181, 3, 0, 0xDEADBEEF, (uint)DecisionStream.Days);
            for (var word = 0; word < 4; word++) Assert.Equal(block.Word(word), words[word * replications.Length + i]);
        }
    }

    [Fact]
    public void A_scenario_with_unknowns_has_no_laws_of_days() =>
        Assert.Equal("PAV5033", Assert.Single(Assert.Throws<PaviseException>(() => Assessment.Assess(Country.Scenario, new AssessOptions(Method.Kernel, 10), DeliverySchedule.Empty("UKR"), Country.Raids, null, TestContext.Current.CancellationToken)).Diagnostics).Code);

    private static void Same(Scenario scenario, int width)
    {
        string Run(int registers) => OutlookJson.Write(Assessment.Assess(scenario, new AssessOptions(Method.Kernel, 140, 11) { Registers = registers, ChunkSize = 33, Daily = true },
            DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken));
        Assert.Equal(Run(-1), Run(width));
    }

    private static Outlook Run(Scenario scenario, Method method, int replications) =>
        Assessment.Assess(scenario, new AssessOptions(method, replications, 31), DeliverySchedule.Empty("UKR"), [], null, TestContext.Current.CancellationToken);

    private static void Near(Estimate exact, Estimate drawn) => Assert.Equal(exact.Mean, drawn.Mean, 4 * Math.Max(drawn.StandardError, exact.StandardDeviation / Math.Sqrt(8000)) + 1e-9);
}
