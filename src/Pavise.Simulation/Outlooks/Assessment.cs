using Pavise.Core;

namespace Pavise.Simulation;

/// <summary>The one call of the simulation: scenario, deliveries and recorded raids in, outlook out.</summary>
public static class Assessment
{
    /// <summary>Assesses a scenario.</summary>
    /// <param name="scenario">Read by <see cref="ScenarioReader"/>.</param>
    /// <param name="options">Method, replications, seed, threads.</param>
    /// <param name="deliveries">What the book says will arrive.</param>
    /// <param name="raids">Recorded raids; only those before the start are used, and only by classes that ask for them.</param>
    /// <param name="progress">Told a share from 0 to 1, never falling.</param>
    /// <param name="cancel">Stops between replications.</param>
    /// <exception cref="PaviseException">Before the first draw: PAV5017, PAV5018, PAV5030 to PAV5034.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static Outlook Assess(
        Scenario scenario, AssessOptions options, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids,
        IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        Check(scenario, options);
        var model = ScenarioCompiler.Compile(scenario, deliveries, raids);
        cancel.ThrowIfCancellationRequested();
        if (options.Method != Method.Campaign)
        {
            var (results, reason) = ExactEngine.Run(model, progress, cancel);
            if (results is not null) return OutlookBuilder.Build(model, Method.Exact, 0, options.Seed, results);
            if (options.Method == Method.Exact)
                throw new PaviseException("PAV5033", new Place(scenario.File), $"no exact answer: {reason}", "use the method auto or campaign");
        }

        var tallies = new CampaignEngine(model, options).Run(progress, cancel);
        return OutlookBuilder.Build(model, Method.Campaign, options.Replications, options.Seed, tallies);
    }

    private static void Check(Scenario scenario, AssessOptions options)
    {
        var bag = new DiagnosticBag();
        var place = new Place(scenario.File);
        if (options.Replications is < 1 or > 10_000_000)
            bag.Add("PAV5030", place, FormattableString.Invariant($"{options.Replications} replications"), "ask for 1 to 10,000,000");
        if (options.Seed > uint.MaxValue)
            bag.Add("PAV5031", place, FormattableString.Invariant($"the seed {options.Seed} is above 4294967295"), "choose a smaller one");
        if (options.Threads is < 1 or > 256 || options.ChunkSize < 1)
            bag.Add("PAV5032", place, FormattableString.Invariant($"{options.Threads} threads in chunks of {options.ChunkSize}"), "ask for 1 to 256 threads and chunks of at least 1");
        bag.ThrowIfAny();
    }
}
