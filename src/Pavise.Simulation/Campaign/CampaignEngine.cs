namespace Pavise.Simulation;

/// <summary>Splits replications among threads and merges what they kept; the split cannot be seen in the result.</summary>
/// <param name="model">What is run.</param>
/// <param name="options">How.</param>
/// <param name="other">A second model, run with the same luck, for the differences; or null.</param>
internal sealed class CampaignEngine(CompiledScenario model, AssessOptions options, CompiledScenario? other = null)
{
    private readonly Lock gate = new();
    private readonly OutcomeLayout layout = model.Layout(options.Daily);
    private readonly ChunkOrder? rows = options.Draws is { } draws ? new ChunkOrder(draws) : null;
    // Side by side, fewer replications at a time would leave lanes empty.
    private readonly int chunk = Math.Max(options.ChunkSize, CampaignWorker.LanesOf(model, options, other));
    private int next;
    private int end;
    private int done;

    /// <summary>Runs until the replications or the half-width asked for are reached.</summary>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between replications; what was done up to the last whole round is kept in the checkpoint.</param>
    public CampaignTallies Run(IProgress<double>? progress, CancellationToken cancel)
    {
        DayLawBook[]? books = options.Method == Method.Kernel ? [.. model.Classes.Select((_, one) => new DayLawBook(model, one))] : null;
        var workers = Enumerable.Range(0, options.Threads).Select(_ => new CampaignWorker(model, layout, options, other, books)).ToArray();
        var saved = options.Checkpoint?.Load(workers[0].Tallies, Identity) ?? 0;
        (next, end, done) = (saved, saved, saved);
        while (end < options.Replications && !IsNarrow(workers))
        {
            end = StoppingRule.Next(end, options);
            Round(workers, progress, cancel);
            if (options.Checkpoint is null) cancel.ThrowIfCancellationRequested();
            else Keep(workers, cancel);
        }

        for (var i = 1; i < workers.Length; i++) workers[0].Tallies.Merge(workers[i].Tallies);
        options.Checkpoint?.Clear();
        return workers[0].Tallies;
    }

    private string Identity => FormattableString.Invariant($"{model.Identity} {(other is null ? "" : "paired " + other.Identity)} {options.Seed} {options.Daily} {options.Method == Method.Kernel} {(options.Results is { } kinds ? string.Join(',', kinds.Order()) : "all")}");

    /// <summary>A round cut short is thrown away; the checkpoint of the round before stands.</summary>
    private void Keep(CampaignWorker[] workers, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        for (var i = 1; i < workers.Length; i++)
        {
            workers[0].Tallies.Merge(workers[i].Tallies);
            workers[i].Forget();
        }

        options.Checkpoint!.Save(workers[0].Tallies, Identity, end);
    }

    private bool IsNarrow(CampaignWorker[] workers) =>
        options.HalfWidth is { } width && end > 0 && StoppingRule.IsNarrow([.. workers.Select(worker => worker.Tallies.AllLeakers)], width);

    private void Round(CampaignWorker[] workers, IProgress<double>? progress, CancellationToken cancel)
    {
        var chunks = (end - next + chunk - 1) / chunk;
        var tasks = workers.Take(Math.Max(1, chunks)).Skip(1)
            .Select(worker => Task.Factory.StartNew(() => Work(worker, progress, cancel), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Work(workers[0], progress, cancel);
        Task.WhenAll(tasks).GetAwaiter().GetResult();
    }

    private void Work(CampaignWorker worker, IProgress<double>? progress, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && Take() is var (first, last) && first < last)
        {
            worker.Run(first, last, rows, cancel);
            Report(last - first, progress);
        }
    }

    private (int First, int End) Take()
    {
        lock (gate)
        {
            var first = next;
            next = (int)Math.Min(end, (long)next + chunk);
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
