namespace Pavise.Simulation;

/// <summary>Splits replications among threads and merges what they kept; the split cannot be seen in the result.</summary>
internal sealed class CampaignEngine(CompiledScenario model, AssessOptions options)
{
    /// <summary>The first replications are run again with part of their draws exchanged, for the shares of variance.</summary>
    private const int MostPairs = 1024;

    private readonly object gate = new();
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
        var run = new CampaignRun(model, (uint)options.Seed);
        var outcome = new long[tallies.Layout.Length];
        var other = new long[tallies.Layout.Length];
        while (Take() is var (first, end) && first < end)
        {
            for (var replication = first; replication < end; replication++)
            {
                if (cancel.IsCancellationRequested) return;
                var luck = Luck.Of((uint)replication);
                run.Run(luck, outcome);
                tallies.Add(outcome);
                if (replication >= MostPairs || model.WorldIsFixed) continue;
                run.Run(luck.SameWorld, other);
                tallies.AddPair(tallies.Worlds, outcome, other);
                run.Run(luck.SameAssumptions, other);
                tallies.AddPair(tallies.Assumptions, outcome, other);
            }

            Report(end - first, progress);
        }
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
