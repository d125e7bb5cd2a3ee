namespace Pavise.Simulation;

/// <summary>Runs a batch of replications side by side, day by day, each class's threats one by one or its day drawn at once; allocates nothing but laws met for the first time.</summary>
/// <remarks>Result for result the same as <see cref="CampaignRun"/>: what a replication draws does not depend on what is beside it.</remarks>
internal sealed class BatchRun
{
    private readonly CompiledScenario model;
    private readonly World world;
    private readonly BatchSupply supply;
    private readonly BatchRaids[] raids;
    private readonly BatchResults results;
    private readonly uint[] replications;

    /// <summary>Prepares a run.</summary>
    /// <param name="model">What is run; it has laws of days, or is one that this <see cref="Serves"/>.</param>
    /// <param name="layout">Where results go.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="width">Bits of the registers: 512, 256, 128, or 0 for none.</param>
    /// <param name="books">The laws of each class; null = threat by threat.</param>
    /// <param name="lanes">Replications of a batch; with laws only <see cref="Lanes.Count"/>.</param>
    public BatchRun(CompiledScenario model, OutcomeLayout layout, uint seed, int width, DayLawBook[]? books, int lanes = Lanes.Count)
    {
        this.model = model;
        world = new World(model, seed);
        world.Draw(default);
        replications = new uint[lanes];
        supply = new BatchSupply(world, lanes);
        raids = [.. model.Classes.Select((compiled, one) => books is not null ? new LawRaids(model, one, world, supply, books[one], seed, width)
            : InRows(compiled) ? new KeyedRaids(model, one, world, supply, seed, width, lanes) : (BatchRaids)new SortedRaids(model, one, world, supply, seed, width, lanes))];
        results = new BatchResults(model, layout, world, supply, raids, lanes);
    }

    /// <summary>True for a model whose replications can run side by side threat by threat: all of them are of one world, in one area, and nothing but rounds changes.</summary>
    public static bool Serves(CompiledScenario model) => model.WorldIsFixed && model.Areas.Length == 1 && !model.UnitsMove && !model.TheatresTakeStock
        && model.Magazines.All(magazine => magazine.Channels < 0) && model.Classes.All(one => BitEngagement.Serves(one.Steps[0]));

    /// <summary>Replications that are best run together.</summary>
    /// <param name="model">A model that this <see cref="Serves"/>.</param>
    /// <param name="options">How it is run: each thread is to have so many in one round of the stopping rule.</param>
    /// <remarks>A scripted day has the same number of threats in all, and its bits stand in a row for each: they leave no room for many.</remarks>
    public static int LanesOf(CompiledScenario model, AssessOptions options) =>
        options.Method != Method.Kernel && options.HalfWidth is null && Math.Min(options.Replications, StoppingRule.Round) / options.Threads >= Lanes.Many && !model.Classes.Any(InRows) ? Lanes.Many : Lanes.Count;

    /// <summary>True for a class whose threats stand side by side in the registers, in a row for each replication: a day has the same number in all, and no two shots share a word.</summary>
    private static bool InRows(CompiledClass one) => one.Raids.Kind == RaidKind.Script && !one.Shots.HasHalves;

    /// <summary>Runs replications from one on, at most as many as there are lanes.</summary>
    /// <returns>The results: for each place of the layout a column with an entry for each lane; those beyond the number asked for mean nothing.</returns>
    public ReadOnlySpan<long> Run(uint first, int count)
    {
        for (var lane = 0; lane < replications.Length; lane++) replications[lane] = first + (uint)lane;
        supply.Begin();
        results.Begin();
        foreach (var raid in raids) raid.Begin(replications, count);
        for (var day = 0; day < model.Days; day++)
        {
            supply.Move(day);
            foreach (var raid in raids) raid.Run(day);
            results.End(day);
        }

        return results.Finish();
    }
}
