using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Draws a day's raid layer by layer in many replications side by side.</summary>
internal sealed class LayeredLanes
{
    private readonly LayerBook book;
    private readonly int[][] ready;
    private readonly ReplicationWords source;
    private readonly uint[] words = new uint[4 * Lanes.Count];
    private readonly uint[] replications = new uint[Lanes.Count];
    private readonly int[] lanes = new int[Lanes.Count];
    private readonly int[] left = new int[Lanes.Count];
    private readonly int[] threats = new int[Lanes.Count];
    private readonly int[] rounds = new int[Lanes.Count];
    private readonly uint[] outcomes = new uint[Lanes.Count];
    private readonly int[] again = new int[Lanes.Count];
    private readonly uint[] chosen = new uint[Lanes.Count];
    private readonly uint[] secondWords = new uint[4 * Lanes.Count];

    /// <summary>Prepares for a class.</summary>
    /// <param name="book">Its laws by layer.</param>
    /// <param name="ready">Ready rounds by item and replication.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="width">Bits of the registers; 0 for none.</param>
    public LayeredLanes(LayerBook book, int[][] ready, uint seed, int width) =>
        (this.book, this.ready, source) = (book, ready, ReplicationWords.Of(width, seed, DecisionStream.LayerDays));

    /// <summary>A day's raid in all replications.</summary>
    /// <param name="day">The day.</param>
    /// <param name="batch">The replication of each lane.</param>
    /// <param name="today">The threats of each lane.</param>
    /// <param name="fired">Receives the rounds fired besides, by item.</param>
    /// <param name="leaked">Receives the leakers besides.</param>
    public void Engage(int day, uint[] batch, int[] today, int[][] fired, int[] leaked)
    {
        var many = Begin(today);
        All(day, batch, fired, leaked);
        if (!many) return;
        var count = 0;
        for (var lane = 0; lane < today.Length; lane++)
        {
            if (today[lane] <= LayerTables.Most) continue;
            (lanes[count], left[count], replications[count]) = (lane, today[lane] - LayerTables.Most, batch[lane]);
            count++;
        }

        for (var piece = 1; count > 0; piece++)
        {
            Piece(day, piece, count, fired, leaked);
            count = Keep(count);
        }
    }

    /// <summary>The first threats of each lane; true when a lane has more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Begin(int[] today)
    {
        Span<Vector<int>> from = Lanes.Of(today), to = Lanes.Of(threats);
        var (most, all) = (new Vector<int>(LayerTables.Most), Vector<int>.Zero);
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] = Vector.Min(from[i], most);
            all = Vector.Max(all, from[i]);
        }

        return Vector.GreaterThanAny(all, most);
    }

    /// <summary>The first threats of all lanes.</summary>
    private void All(int day, uint[] batch, int[][] fired, int[] leaked)
    {
        for (var layer = 0; layer < book.Layers.Count; layer++)
        {
            var tables = book.Layers[layer];
            if (layer % 2 == 0) source.Fill(batch, (uint)day, book.First(0, layer), words);
            Usable(ready[tables.Item], tables.Reserve);
            Draw(tables, batch, batch.Length, layer, ((uint)day, book.Second(0, layer)));
            Fire(ready[tables.Item], fired[tables.Item]);
        }

        Span<Vector<int>> alive = Lanes.Of(threats), sum = Lanes.Of(leaked);
        for (var i = 0; i < alive.Length && i < sum.Length; i++) sum[i] += alive[i];
    }

    /// <summary>Further threats of those that have them.</summary>
    private void Piece(int day, int piece, int count, int[][] fired, int[] leaked)
    {
        for (var i = 0; i < count; i++) threats[i] = Math.Min(left[i], LayerTables.Most);
        for (var layer = 0; layer < book.Layers.Count; layer++)
        {
            var tables = book.Layers[layer];
            if (layer % 2 == 0) source.Fill(replications.AsSpan(0, Groups(count)), (uint)day, book.First(piece, layer), words);
            for (var i = 0; i < count; i++) rounds[i] = Math.Max(0, ready[tables.Item][lanes[i]] - tables.Reserve);
            Draw(tables, replications, count, layer, ((uint)day, book.Second(piece, layer)));
            Fire(count, ready[tables.Item], fired[tables.Item]);
        }

        for (var i = 0; i < count; i++) leaked[lanes[i]] += threats[i];
    }

    private void Draw(LayerTables tables, ReadOnlySpan<uint> of, int count, int layer, (uint Day, uint Counter) second)
    {
        var groups = Groups(count);
        ReadOnlySpan<uint> which = words.AsSpan(layer % 2 * 2 * groups, groups), cuts = words.AsSpan((layer % 2 * 2 + 1) * groups, groups);
        var beyond = tables.First(threats.AsSpan(0, count), rounds, which, cuts, outcomes, again);
        if (beyond == 0) return;
        var kept = 0;
        for (var i = 0; i < beyond; i++)
        {
            var place = again[i];
            if (outcomes[place] == LayerTables.NotYet) outcomes[place] = tables.First(threats[place], rounds[place], which[place], cuts[place]);
            (again[kept], chosen[kept]) = (place, of[place]);
            kept += LayerTables.Shots(outcomes[place]) > rounds[place] ? 1 : 0;
        }

        groups = Groups(kept);
        source.Fill(chosen.AsSpan(0, groups), second.Day, second.Counter, secondWords);
        for (var i = 0; i < kept; i++)
        {
            var place = again[i];
            if (outcomes[place] == LayerTables.Rare) outcomes[place] = tables.Among(threats[place], secondWords[2 * groups + i], secondWords[3 * groups + i]);
            if (LayerTables.Shots(outcomes[place]) > rounds[place]) outcomes[place] = tables.Second(threats[place], rounds[place], secondWords[i], secondWords[groups + i]);
        }
    }

    private static int Groups(int count) => (count + ReplicationWords.Group - 1) & -ReplicationWords.Group;

    /// <summary>Leaves those that have threats to come.</summary>
    private int Keep(int count)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (left[i] <= LayerTables.Most) continue;
            (lanes[kept], left[kept], replications[kept]) = (lanes[i], left[i] - LayerTables.Most, replications[i]);
            kept++;
        }

        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Usable(int[] of, int reserve)
    {
        Span<Vector<int>> from = Lanes.Of(of), to = Lanes.Of(rounds);
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] = Vector.Max(Vector<int>.Zero, from[i] - new Vector<int>(reserve));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fire(int[] of, int[] fired)
    {
        Span<Vector<int>> from = Lanes.Of(of), sum = Lanes.Of(fired), alive = Lanes.Of(threats);
        var drawn = MemoryMarshal.Cast<uint, Vector<uint>>(outcomes.AsSpan());
        for (var i = 0; i < from.Length && i < sum.Length && i < alive.Length && i < drawn.Length; i++)
        {
            var shots = Vector.AsVectorInt32(drawn[i] >>> LayerTables.KilledBits);
            from[i] -= shots;
            sum[i] += shots;
            alive[i] -= Vector.AsVectorInt32(drawn[i] & new Vector<uint>((1u << LayerTables.KilledBits) - 1));
        }
    }

    private void Fire(int count, int[] of, int[] fired)
    {
        for (var i = 0; i < count; i++)
        {
            var shots = LayerTables.Shots(outcomes[i]);
            of[lanes[i]] -= shots;
            fired[lanes[i]] += shots;
            threats[i] -= LayerTables.Killed(outcomes[i]);
        }
    }
}
