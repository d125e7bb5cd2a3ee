namespace Pavise.Simulation;

/// <summary>Splits replications among threads and merges what they kept; the split cannot be seen in the result.</summary>
internal sealed class CampaignEngine(CompiledScenario model, AssessOptions options)
{
    /// <summary>The first replications are run again with part of their draws exchanged, for the shares of variance.</summary>
    private const int MostPairs = 512;

    private readonly int tallyLength = new OutcomeLayout(model.Classes.Length, model.Items.Length, model.Months).Length;
    private readonly Lock gate = new();
    private int next;
    private int done;

    public CampaignTallies Run(IProgress<double>? progress, CancellationToken cancel)
    {
        var layout = new OutcomeLayout(model.Classes.Length, model.Items.Length, model.Months);
        var tallies = new CampaignTallies[options.Threads];
        var threads = new Task[options.Threads];
        for (var i = 0; i < threads.Length; i++)
        {
            var own = tallies[i] = new CampaignTallies(layout);
            threads[i] = Task.Factory.StartNew(() => Work(own, progress, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        Task.WhenAll(threads).GetAwaiter().GetResult();
        cancel.ThrowIfCancellationRequested();
        for (var i = 1; i < tallies.Length; i++) tallies[0].Merge(tallies[i]);
        return tallies[0];
    }

    private void Work(CampaignTallies tallies, IProgress<double>? progress, CancellationToken cancel)
    {
        var batch = Batch();
        while (Take() is var (first, end) && first < end)
        {
            for (var replication = first; replication < end; replication += batch.Size)
            {
                if (cancel.IsCancellationRequested) return;
                Run(batch, replication, Math.Min(batch.Size, end - replication), tallies);
            }

            Report(end - first, progress);
        }
    }

    private CampaignBatch Batch() => options.Vectors && LaneRun.Supports(model)
        ? new CampaignBatch(PhiloxLanes.Lanes, new LaneRun(model, (uint)options.Seed).Run, tallyLength)
        : new CampaignBatch(1, new CampaignRun(model, (uint)options.Seed).Run, tallyLength);

    private void Run(CampaignBatch batch, int first, int count, CampaignTallies tallies)
    {
        var luck = Luck.Of((uint)first);
        batch.Run(luck);
        for (var i = 0; i < count; i++) tallies.Add(batch.Outcome(i));
        var paired = model.WorldIsFixed ? 0 : Math.Clamp(MostPairs - first, 0, count);
        if (paired == 0) return;
        batch.RunOther(luck.SameWorld);
        for (var i = 0; i < paired; i++) tallies.AddPair(tallies.Worlds, batch.Outcome(i), batch.Other(i));
        batch.RunOther(luck.SameAssumptions);
        for (var i = 0; i < paired; i++) tallies.AddPair(tallies.Assumptions, batch.Outcome(i), batch.Other(i));
    }

    private (int First, int End) Take()
    {
        lock (gate)
        {
            var first = next;
            next = (int)Math.Min(options.Replications, (long)next + options.ChunkSize);
            return (first, next);
        }
    }

    private void Report(int replications, IProgress<double>? progress)
    {
        if (progress is null) return;
        lock (gate)
        {
            done += replications;
            progress.Report((double)done / options.Replications);
        }
    }
}
