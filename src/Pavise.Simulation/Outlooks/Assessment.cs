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
    /// <exception cref="PaviseException">Before the first draw: PAV5017, PAV5018, PAV5026, PAV5030 to PAV5034.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is kept.</exception>
    public static Outlook Assess(
        Scenario scenario, AssessOptions options, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids,
        IProgress<double>? progress = null, CancellationToken cancel = default) => Assess(new CampaignInput(scenario, deliveries, raids), null, options, progress, cancel);

    /// <summary>The same, and how the scenario differs from another one with the same luck: a campaign, or the difference of exact means when the exact engine is asked for.</summary>
    public static Outlook Compare(
        Scenario scenario, Scenario other, AssessOptions options, DeliverySchedule deliveries, IReadOnlyList<RaidTotal> raids,
        IProgress<double>? progress = null, CancellationToken cancel = default) => Compare(new CampaignInput(scenario, deliveries, raids), new CampaignInput(other, deliveries, raids), options, progress, cancel);

    /// <summary>One scenario with one schedule of deliveries, and how it differs from the same with another schedule and the same luck.</summary>
    public static Outlook Compare(
        Scenario scenario, AssessOptions options, DeliverySchedule deliveries, DeliverySchedule otherDeliveries, IReadOnlyList<RaidTotal> raids,
        IProgress<double>? progress = null, CancellationToken cancel = default) => Compare(new CampaignInput(scenario, deliveries, raids), new CampaignInput(scenario, otherDeliveries, raids), options, progress, cancel);

    /// <summary>One campaign, and how it differs from another with the same luck, in the results that both have.</summary>
    /// <exception cref="PaviseException">As for <see cref="Assess(Scenario, AssessOptions, DeliverySchedule, IReadOnlyList{RaidTotal}, IProgress{double}?, CancellationToken)"/>, of either scenario; PAV5035 the kernel, whose days share no shots; PAV5215 costs in two currencies.</exception>
    public static Outlook Compare(CampaignInput one, CampaignInput other, AssessOptions options, IProgress<double>? progress = null, CancellationToken cancel = default) => options.Method switch
    {
        _ when one.Scenario.Currency is { } currency && other.Scenario.Currency is { } second && currency != second => throw new PaviseException("PAV5215", new Place(other.Scenario.File),
            $"its costs are in {second}, those of {one.Scenario.File} in {currency}: their difference needs a rate, and none is stated", "write all unit costs in one currency, and say in the origin at which rate"),
        Method.Exact => CompareMeans(one, other, options, progress, cancel),
        Method.Kernel => throw new PaviseException("PAV5035", new Place(one.Scenario.File), "the kernel draws a class's day at once: two scenarios share no shots in it", "compare with the method campaign, or exact where both have an exact answer"),
        _ => Assess(one, other, options with { Method = Method.Campaign }, progress, cancel),
    };

    private static Outlook CompareMeans(CampaignInput one, CampaignInput other, AssessOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        Check(one.Scenario, options);
        var (first, second) = (ScenarioCompiler.Compile(one.Scenario, one.Deliveries, one.Raids), ScenarioCompiler.Compile(other.Scenario, other.Deliveries, other.Raids));
        var law = Exactly(first, options, PartOf(progress, 0, 0.5), cancel);
        var means = new Pairing(first, second).Means(law, Exactly(second, options, PartOf(progress, 0.5, 1), cancel));
        return OutlookBuilder.Build(first, Method.Exact, 0, options, law) with
        {
            Difference = new ScenarioDifference(other.Scenario.Id, [.. means.Select(entry => new PairedDifference(entry.Result, Estimate.OfMean(entry.Mean), new VarianceShares(0, 0, 0)))]),
        };
    }

    private static ProgressPart? PartOf(IProgress<double>? progress, double from, double to) => progress is null ? null : new ProgressPart(progress, from, to);

    private static ExactResults Exactly(CompiledScenario model, AssessOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var place = new Place(model.Scenario.File);
        if (options is not { HalfWidth: null, Draws: null })
            throw new PaviseException("PAV5033", place, "the exact engine draws nothing: it has no half-width and no raw draws", "use the method auto or campaign, or leave these out");
        cancel.ThrowIfCancellationRequested();
        var (results, reason) = ExactEngine.Run(model, options, progress, cancel);
        return results ?? throw new PaviseException("PAV5033", place, $"no exact answer: {reason}", "use the method auto or campaign");
    }

    private static Outlook Assess(CampaignInput one, CampaignInput? other, AssessOptions options, IProgress<double>? progress, CancellationToken cancel)
    {
        var scenario = one.Scenario;
        Check(scenario, options);
        var model = ScenarioCompiler.Compile(scenario, one.Deliveries, one.Raids);
        var second = other is null ? null : ScenarioCompiler.Compile(other.Scenario, other.Deliveries, other.Raids);
        cancel.ThrowIfCancellationRequested();
        if (options.Method == Method.Exact) return OutlookBuilder.Build(model, Method.Exact, 0, options, Exactly(model, options, progress, cancel));
        if (options is { HalfWidth: null, Draws: null, Method: Method.Auto } && ExactEngine.Run(model, options, progress, cancel).Results is { } results)
            return OutlookBuilder.Build(model, Method.Exact, 0, options, results);
        if (options.Method == Method.Kernel && DayLawBook.Obstacle(model) is { } obstacle)
            throw new PaviseException("PAV5033", new Place(scenario.File), $"no laws of days: {obstacle}", "use the method auto or campaign");
        var tallies = new CampaignEngine(model, options, second).Run(progress, cancel);
        var outlook = OutlookBuilder.Build(model, options.Method == Method.Kernel ? Method.Kernel : Method.Campaign, (int)tallies.AllLeakers.Count, options, tallies) with { HalfWidth = options.HalfWidth };
        return second is null ? outlook : outlook with { Difference = new ScenarioDifference(other!.Scenario.Id, [.. new Pairing(model, second).Results.Select((result, i) => new PairedDifference(result, tallies.Differences[i].ToEstimate().Times(Pairing.Unit(result.Kind)), tallies.DifferenceShares(i)) { Within = WithinOf(model.Scenario, result) })]) };
    }

    internal static void Check(Scenario scenario, AssessOptions options)
    {
        var bag = new DiagnosticBag();
        var place = new Place(scenario.File);
        if (options.Replications is < 1 or > 10_000_000)
            bag.Add("PAV5030", place, FormattableString.Invariant($"{options.Replications} replications"), "ask for 1 to 10,000,000");
        if (options.Seed > uint.MaxValue)
            bag.Add("PAV5031", place, FormattableString.Invariant($"the seed {options.Seed} is above 4294967295"), "choose a smaller one");
        if (options.Threads is < 1 or > 256 || options.ChunkSize < 1)
            bag.Add("PAV5032", place, FormattableString.Invariant($"{options.Threads} threads in chunks of {options.ChunkSize}"), "ask for 1 to 256 threads and chunks of at least 1");
        if (options.HalfWidth is { } width && !(width > 0 && double.IsFinite(width)))
            bag.Add("PAV5211", place, FormattableString.Invariant($"a half-width of {width}"), "ask for a number of leakers above 0");
        if (options is { Draws: not null, Checkpoint: not null })
            bag.Add("PAV5212", place, "raw draws and a checkpoint at once", "ask for one of them: draws from before a cancellation are not kept");
        bag.ThrowIfAny();
    }

    private static double? WithinOf(Scenario scenario, PairedResult result) => result.Kind switch
    {
        PairedKind.Leakers => scenario.WithinOf(null),
        PairedKind.LeakersOfClass => scenario.WithinOf(result.Subject),
        _ => null,
    };
}
