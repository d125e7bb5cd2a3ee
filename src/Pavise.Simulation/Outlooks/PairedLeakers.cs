using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>Campaigns of one scenario under several schedules of deliveries, with the same luck: by how many leakers they differ, and nothing else.</summary>
/// <remarks>The same figures as <see cref="Assessment.Compare(CampaignInput, CampaignInput, AssessOptions, IProgress{double}, CancellationToken)"/> to the bit, without running what the deliveries do not touch and without shares of variance.</remarks>
public sealed class PairedLeakers
{
    private readonly CompiledScenario[] models;
    private readonly TouchedParts parts;
    private readonly AssessOptions options;

    /// <summary>Compiles the campaigns.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="schedules">The schedules, at least one.</param>
    /// <param name="raids">Recorded raids.</param>
    /// <param name="options">Replications, seed, threads and registers; the method is the campaign's.</param>
    /// <exception cref="PaviseException">As for <see cref="Assessment"/>.</exception>
    public PairedLeakers(Scenario scenario, IReadOnlyList<DeliverySchedule> schedules, IReadOnlyList<RaidTotal> raids, AssessOptions options)
    {
        Assessment.Check(scenario, options);
        models = [.. schedules.Select(schedule => ScenarioCompiler.Compile(scenario, schedule, raids))];
        (parts, this.options) = (TouchedParts.Of(models), options);
    }

    /// <summary>What the scenario does not count of a schedule.</summary>
    public IReadOnlyList<UncountedDelivery> NotCounted(int schedule) => models[schedule].NotCounted;

    /// <summary>True for a value that changes no difference between the schedules, since only classes and items use it that no differing delivery touches.</summary>
    /// <param name="key">The value's key in the scenario.</param>
    public bool LeavesOut(string key) => parts.LeavesOut(key);

    /// <summary>Leakers under one schedule less those under another, for each pair.</summary>
    /// <param name="pairs">Places of schedules.</param>
    /// <param name="progress">Told a share from 0 to 1.</param>
    /// <param name="cancel">Stops between replications.</param>
    public IReadOnlyList<Estimate> Differences(IReadOnlyList<(int One, int Other)> pairs, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var (next, done, gate) = (0, 0, new Lock());

        Tally[] Work()
        {
            var run = new LeakersRun(models, parts.Classes, (uint)options.Seed, options.Registers);
            var (tallies, leakers) = (pairs.Select(_ => new Tally()).ToArray(), new long[models.Length]);
            while (Interlocked.Add(ref next, options.ChunkSize) - options.ChunkSize is var first && first < options.Replications)
            {
                for (var replication = first; replication < Math.Min(options.Replications, first + options.ChunkSize); replication++)
                {
                    cancel.ThrowIfCancellationRequested();
                    run.Run(Luck.Of((uint)replication), leakers);
                    for (var i = 0; i < tallies.Length; i++) tallies[i].Add(leakers[pairs[i].One] - leakers[pairs[i].Other]);
                }

                lock (gate) progress?.Report((double)(done = Math.Min(options.Replications, done + options.ChunkSize)) / options.Replications);
            }

            return tallies;
        }

        var others = Enumerable.Range(1, Math.Min(options.Threads, 1 + (options.Replications - 1) / options.ChunkSize) - 1).Select(_ => Task.Run(Work, cancel)).ToArray();
        var own = Work();
        foreach (var tallies in Task.WhenAll(others).GetAwaiter().GetResult())
        {
            foreach (var (tally, more) in own.Zip(tallies)) tally.Merge(more);
        }

        return [.. own.Select(tally => tally.ToEstimate())];
    }
}
