namespace Pavise.Simulation;

/// <summary>The laws of a class's day taken apart by layers: what a layer does depends on how many threats come to it and on its own rounds only.</summary>
internal sealed class LayerBook
{
    private readonly int one;
    private readonly Lock gate = new();
    private readonly LayerTables[] layers;
    private readonly double[][] rows;

    /// <summary>A book of a class that this <see cref="Serves"/>.</summary>
    public LayerBook(CompiledScenario model, int one, World world)
    {
        this.one = one;
        layers = [.. model.Classes[one].Steps[0].Select(step => new LayerTables(world, step, world.Whole(step.Reserve)))];
        rows = [.. layers.Select(_ => Array.Empty<double>())];
    }

    /// <summary>The layers in the order in which a threat meets them.</summary>
    public IReadOnlyList<LayerTables> Layers => layers;

    /// <summary>True where layers have magazines of their own, rounds are not spread over threats still to come, and all threats are tracked: a draw for all layers would make them depend on one another.</summary>
    public static bool Serves(CompiledClass one) =>
        one.Tracked < 0 && one.Steps[0].All(step => step.Doctrine != Doctrine.EvenSpread) && one.Steps[0].Select(step => step.Magazine).Distinct().Count() == one.Steps[0].Length;

    /// <summary>The third word of the counter of first draws: two layers, of which the first has an even place, share a block.</summary>
    /// <param name="piece">Which <see cref="LayerTables.Most"/> threats of the raid.</param>
    /// <param name="layer">Which layer.</param>
    public uint First(int piece, int layer) => ((uint)one << ChanceKey.ClassShift) + (uint)(2 * piece * layers.Length + layer / 2);

    /// <summary>The third word of the counter of second draws: each layer has a block, of which it takes two words.</summary>
    public uint Second(int piece, int layer) => ((uint)one << ChanceKey.ClassShift) + (uint)((2 * piece + 1) * layers.Length + layer);

    /// <summary>Fires the rounds of a day's raid in one replication; returns how many leak.</summary>
    public int Raid(int day, int launched, uint replication, Battle battle, ChanceKey key)
    {
        var leakers = 0;
        for (var (piece, left) = (0, launched); left > 0; piece++, left -= LayerTables.Most)
        {
            var threats = Math.Min(left, LayerTables.Most);
            for (var layer = 0; layer < layers.Length; layer++)
            {
                var (tables, words) = (layers[layer], key.Draw(DecisionStream.LayerDays, replication, (uint)day, First(piece, layer), 0));
                var rounds = Math.Max(0, battle.Ready[tables.Item] - tables.Reserve);
                var outcome = tables.First(threats, rounds, words.Word(layer % 2 * 2), words.Word(layer % 2 * 2 + 1));
                if (LayerTables.Shots(outcome) > rounds)
                {
                    words = key.Draw(DecisionStream.LayerDays, replication, (uint)day, Second(piece, layer), 0);
                    if (outcome == LayerTables.Rare) outcome = tables.Among(threats, words.W2, words.W3);
                    if (LayerTables.Shots(outcome) > rounds) outcome = tables.Second(threats, rounds, words.W0, words.W1);
                }

                battle.Ready[tables.Item] -= LayerTables.Shots(outcome);
                battle.Fired[tables.Item] += LayerTables.Shots(outcome);
                threats -= LayerTables.Killed(outcome);
            }

            leakers += threats;
        }

        return leakers;
    }

    /// <summary>The law of a whole day.</summary>
    /// <param name="launched">At most <see cref="LayerTables.Most"/>.</param>
    /// <param name="ready">Ready rounds by item.</param>
    /// <param name="fields">How outcomes are packed.</param>
    public DayEntry[] Compose(int launched, ReadOnlySpan<int> ready, DayFields fields)
    {
        lock (gate)
        {
            var all = new double[launched + 1];
            all[launched] = 1;
            Span<int> fired = stackalloc int[fields.Items];
            var (outcomes, probabilities) = (new List<ulong>(), new List<double>());
            Meet(0, all, ready, fired, fields, outcomes, probabilities);
            return DayLaw.Table(outcomes, probabilities);
        }
    }

    /// <summary>From a layer on: the probabilities of each number of threats that come to it, after the rounds fired before.</summary>
    private void Meet(int layer, Span<double> coming, ReadOnlySpan<int> ready, Span<int> fired, DayFields fields, List<ulong> outcomes, List<double> probabilities)
    {
        if (layer == layers.Length)
        {
            for (var leakers = 0; leakers < coming.Length; leakers++)
            {
                if (coming[leakers] < AliasTable.Least) continue;
                outcomes.Add(fields.Pack(leakers, fired));
                probabilities.Add(coming[leakers]);
            }

            return;
        }

        var (tables, width) = (layers[layer], coming.Length);
        var rounds = Math.Max(0, ready[tables.Item] - tables.Reserve);
        var most = Math.Min(rounds, tables.MostOf(width - 1));
        if (rows[layer].Length < (most + 1) * width) rows[layer] = new double[(most + 1) * width];
        var next = rows[layer].AsSpan(0, (most + 1) * width);
        next.Clear();
        for (var threats = 0; threats < width; threats++)
        {
            if (coming[threats] >= IRewardLaws.Negligible) tables.AddTo(next, width, threats, Math.Min(rounds, tables.MostOf(threats)), coming[threats]);
        }

        for (var shots = 0; shots <= most; shots++)
        {
            fired[tables.Item] = shots;
            if (next.Slice(shots * width, width) is var row && row.ContainsAnyExceptInRange(0, AliasTable.Least)) Meet(layer + 1, row, ready, fired, fields, outcomes, probabilities);
        }

        fired[tables.Item] = 0;
    }
}
