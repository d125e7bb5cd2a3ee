namespace Pavise.Simulation;

/// <summary>Runs a batch of replications side by side, day by day, each class's day drawn at once from its law; allocates nothing but laws met for the first time.</summary>
/// <remarks>Result for result the same as <see cref="CampaignRun"/> with <see cref="DayLaws"/>: the words of a day do not depend on what is beside it.</remarks>
internal sealed class KernelRun
{
    private readonly CompiledScenario model;
    private readonly World world;
    private readonly KernelSupply supply;
    private readonly KernelRaids[] raids;
    private readonly KernelResults results;
    private readonly uint[] replications = new uint[Lanes.Count];

    /// <summary>Prepares a run.</summary>
    /// <param name="model">What is run; it has laws of days.</param>
    /// <param name="layout">Where results go.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="width">Bits of the registers: 512, 256, 128, or 0 for none.</param>
    /// <param name="books">The laws of each class.</param>
    public KernelRun(CompiledScenario model, OutcomeLayout layout, uint seed, int width, DayLawBook[] books)
    {
        this.model = model;
        world = new World(model, seed);
        world.Draw(default);
        supply = new KernelSupply(world);
        raids = [.. books.Select((book, one) => new KernelRaids(model, one, world, supply, book, seed, width))];
        results = new KernelResults(model, layout, world, supply, raids);
    }

    /// <summary>Runs as many replications as there are lanes, from one on.</summary>
    /// <returns>The results: for each place of the layout a column of all replications.</returns>
    public ReadOnlySpan<long> Run(uint first)
    {
        for (var lane = 0; lane < replications.Length; lane++) replications[lane] = first + (uint)lane;
        supply.Begin();
        results.Begin();
        foreach (var raid in raids) raid.Begin(replications);
        for (var day = 0; day < model.Days; day++)
        {
            supply.Move(day);
            foreach (var raid in raids) raid.Run(day);
            results.End(day);
        }

        return results.Finish();
    }
}
