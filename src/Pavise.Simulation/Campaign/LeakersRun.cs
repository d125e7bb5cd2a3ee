namespace Pavise.Simulation;

/// <summary>Runs replications of models of one scenario under several schedules side by side, for the leakers of some classes alone.</summary>
/// <remarks>Threat for threat the same as <see cref="CampaignRun"/>. What is drawn of the raids does not depend on the defence: it is drawn once for all models.</remarks>
internal sealed class LeakersRun
{
    private readonly int days;
    private readonly bool moves;
    private readonly RaidStream[] streams;
    private readonly Side[] sides;

    /// <summary>Prepares a run.</summary>
    /// <param name="models">The models; they differ in their deliveries alone.</param>
    /// <param name="classes">The classes that are run, by their place.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="width">Bits of the registers; 0 for bits without registers; -1 for one threat after another.</param>
    public LeakersRun(IReadOnlyList<CompiledScenario> models, IReadOnlyList<int> classes, uint seed, int width)
    {
        days = models[0].Days;
        moves = models.Any(model => model.UnitsMove);
        // The raids are those of the first: deliveries change nothing of them.
        var worlds = models.Select((model, i) => new World(model, seed, null, i == 0 ? classes : [])).ToArray();
        streams = [.. classes.Select(one => new RaidStream(models[0], one, worlds[0], seed, Math.Max(0, width)))];
        sides = [.. models.Zip(worlds, (model, world) => new Side(model, world, classes, streams, seed, width))];
    }

    /// <summary>Runs a replication and writes the leakers of the classes together, one number for each model.</summary>
    public void Run(Luck luck, Span<long> leakers)
    {
        var changed = false;
        foreach (var side in sides) changed |= side.Draw(luck);
        foreach (var stream in streams) stream.Begin(luck.Chance, changed);
        foreach (var side in sides) side.Begin(luck.Chance);
        for (var day = 0; day < days; day++)
        {
            foreach (var side in sides) side.Run(day, luck.Chance, moves);
        }

        for (var i = 0; i < sides.Length; i++) leakers[i] = sides[i].Leaked;
    }

    /// <summary>One model's defence.</summary>
    private sealed class Side
    {
        private readonly World world;
        private readonly SupplyLine supply;
        private readonly FireUnits units;
        private readonly ClassRaids[] raids;

        public Side(CompiledScenario model, World world, IReadOnlyList<int> classes, RaidStream[] streams, uint seed, int width)
        {
            this.world = world;
            var battle = new Battle(model.Magazines.Length);
            supply = new SupplyLine(model, world, battle);
            units = new FireUnits(model, world, battle, supply, seed, width, null);
            var walk = new ThreatByThreat(world, battle, seed);
            raids = [.. classes.Zip(streams, (one, stream) => new ClassRaids(model, one, world, battle, units, walk, stream, width, null))];
        }

        public long Leaked
        {
            get
            {
                var leaked = 0L;
                foreach (var raid in raids) leaked += raid.Leaked;
                return leaked;
            }
        }

        public bool Draw(Luck luck) => world.Draw(luck);

        public void Begin(uint chance)
        {
            foreach (var raid in raids) raid.Begin(chance);
            supply.Begin();
            units.Begin();
        }

        public void Run(int day, uint chance, bool moves)
        {
            if (moves) units.Morning(day, chance);
            supply.Move(day);
            foreach (var raid in raids) raid.Run(day);
        }
    }
}
