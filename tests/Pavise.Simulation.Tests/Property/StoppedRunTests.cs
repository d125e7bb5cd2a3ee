using Pavise.Core;

namespace Pavise.Simulation.Tests;

/// <summary>A run that is stopped, and goes on where it was.</summary>
public class StoppedRunTests
{
    [Fact]
    public void A_cancelled_run_goes_on_where_it_was()
    {
        var whole = RunModes.Assess(RunModes.Short, new AssessOptions(Method.Campaign, 20_000, 9));
        var kept = new Memory();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Assessment.Assess(RunModes.Short, new AssessOptions(Method.Campaign, 20_000, 9) { Checkpoint = kept }, DeliverySchedule.Empty(""), [], new Stopper(stop, 0.7), stop.Token));
        Assert.NotNull(kept.Bytes);
        Assert.Throws<PaviseException>(() => RunModes.Assess(RunModes.Short, new AssessOptions(Method.Campaign, 20_000, 10) { Checkpoint = kept }));
        var resumed = RunModes.Assess(RunModes.Short, new AssessOptions(Method.Campaign, 20_000, 9, 2) { Checkpoint = kept });
        Assert.Equal(whole.ResultsHash, resumed.ResultsHash);
        Assert.Null(kept.Bytes);
    }

    public static TheoryData<string> ModeNames => [.. RunModes.All.Keys];

    [Theory]
    [MemberData(nameof(ModeNames))]
    public void A_cancelled_run_of_any_mode_goes_on_where_it_was(string mode)
    {
        var options = new AssessOptions(Method.Campaign, 3_000, 9);
        var (kept, none) = (new Memory(), TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => RunModes.All[mode](options with { Checkpoint = kept }, new Stopper(stop, mode == "half-width" ? 0.05 : 0.7), stop.Token));
        Assert.NotNull(kept.Bytes);
        Assert.Equal("PAV5210", Assert.Single(Assert.Throws<PaviseException>(() => RunModes.All[mode](options with { Checkpoint = kept, Seed = 10 }, null, none)).Diagnostics).Code);
        var (resumed, whole) = (RunModes.All[mode](options with { Checkpoint = kept, Threads = 2 }, null, none), RunModes.All[mode](options, null, none));
        Assert.Equal((whole.ResultsHash, whole.Replications), (resumed.ResultsHash, resumed.Replications));
        Assert.Null(kept.Bytes);
    }

    [Fact]
    public void An_exact_run_and_a_sensitivity_stop_when_they_are_told_to()
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Assessment.Assess(Cases.R2L(), new AssessOptions(Method.Exact), DeliverySchedule.Empty(""), [], new Stopper(stop, 0.3), stop.Token));
        using var second = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Sensitivity.Shares(Country.Scenario, 1000, 1, DeliverySchedule.Empty("UKR"), Country.Raids, new Stopper(second, 0.01), second.Token));
        using var third = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Screening.Effects(SensitivityQuestion.AllLeakers, Country.Scenario, 1000, 1, DeliverySchedule.Empty("UKR"), Country.Raids, new Stopper(third, 0.01), third.Token));
    }

    private sealed class Memory : ICheckpoint
    {
        public byte[]? Bytes { get; private set; }

        public Stream? Open() => Bytes is null ? null : new MemoryStream(Bytes);

        public void Replace(Action<Stream> write)
        {
            using var stream = new MemoryStream();
            write(stream);
            Bytes = stream.ToArray();
        }

        public void Clear() => Bytes = null;
    }

    private sealed class Stopper(CancellationTokenSource stop, double at) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value >= at) stop.Cancel();
        }
    }
}
