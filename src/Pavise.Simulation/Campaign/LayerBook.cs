namespace Pavise.Simulation;

/// <summary>The laws of a class's day taken apart by layers: what a layer does depends on how many threats come to it and on its own rounds only.</summary>
internal sealed class LayerBook
{
    /// <summary>2^-34: outcomes of a day less likely than this are drawn together, and told apart by a further draw.</summary>
    private const double LeastInDay = 5.8207660913467407e-11;

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

    /// <summary>The third word of the counter of the draw that tells the rare outcomes of a day apart.</summary>
    public uint Rare => ((uint)one << ChanceKey.ClassShift) + ((1u << ChanceKey.ClassShift) - 1);

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

    /// <summary>The law of a whole day; <see cref="DayLaw.Rare"/> stands for all outcomes less likely than 2^-34, which are most of them.</summary>
    /// <param name="launched">At most <see cref="LayerTables.Most"/>.</param>
    /// <param name="ready">Ready rounds by item.</param>
    /// <param name="fields">How outcomes are packed.</param>
    /// <param name="rare">True for the law of just these.</param>
    public DayEntry[] Compose(int launched, ReadOnlySpan<int> ready, DayFields fields, bool rare = false)
    {
        lock (gate)
        {
            var all = new double[launched + 1];
            all[launched] = 1;
            Span<int> fired = stackalloc int[fields.Items];
            var (outcomes, probabilities) = (new List<ulong>(), new List<double>());
            Meet(0, all, ready, fired, fields, outcomes, probabilities);
            Part(outcomes, probabilities, rare);
            return DayLaw.Table(outcomes, probabilities);
        }
    }

    /// <summary>Keeps the rare outcomes only, or puts one in their place.</summary>
    private static void Part(List<ulong> outcomes, List<double> probabilities, bool rare)
    {
        var (kept, sum) = (0, 0.0);
        for (var i = 0; i < outcomes.Count; i++)
        {
            var isRare = probabilities[i] < LeastInDay;
            if (isRare) sum += probabilities[i];
            if (isRare == rare) (outcomes[kept], probabilities[kept++]) = (outcomes[i], probabilities[i]);
        }

        outcomes.RemoveRange(kept, outcomes.Count - kept);
        probabilities.RemoveRange(kept, probabilities.Count - kept);
        if (rare || sum < AliasTable.Least) return;
        outcomes.Add(DayLaw.Rare);
        probabilities.Add(sum);
    }

    /// <summary>From a layer on: the probabilities of each number of threats that come to it, after the rounds fired before.</summary>
    private void Meet(int layer, Span<double> coming, ReadOnlySpan<int> ready, Span<int> fired, DayFields fields, List<ulong> outcomes, List<double> probabilities)
    {
        if (layer == layers.Length)
        {
            var packed = fields.Pack(0, fired);
            for (var leakers = 0; leakers < coming.Length; leakers++)
            {
                if (coming[leakers] < AliasTable.Least) continue;
                outcomes.Add(packed + ((ulong)leakers << fields.LeakShift));
                probabilities.Add(coming[leakers]);
            }

            return;
        }

        // No more threats leave a layer than come to it.
        coming = coming[..(coming.LastIndexOfAnyExceptInRange(0, IRewardLaws.Negligible) + 1)];
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
            var row = next.Slice(shots * width, width);
            fired[tables.Item] = shots;
            if (row.LastIndexOfAnyExceptInRange(0, AliasTable.Least) is >= 0 and var last) Meet(layer + 1, row[..(last + 1)], ready, fired, fields, outcomes, probabilities);
        }

        fired[tables.Item] = 0;
    }
}
