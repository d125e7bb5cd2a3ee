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
        for (var lane = 0; lane < lanes.Length; lane++) (lanes[lane], left[lane]) = (lane, today[lane]);
        batch.CopyTo(replications, 0);
        var count = lanes.Length;
        for (var piece = 0; count > 0; piece++)
        {
            Piece(day, piece, count, fired, leaked);
            count = Keep(count);
        }
    }

    private void Piece(int day, int piece, int count, int[][] fired, int[] leaked)
    {
        var (groups, all) = ((count + ReplicationWords.Group - 1) & -ReplicationWords.Group, count == lanes.Length);
        for (var i = 0; i < count; i++) threats[i] = Math.Min(left[i], LayerTables.Most);
        for (var layer = 0; layer < book.Layers.Count; layer++)
        {
            var tables = book.Layers[layer];
            source.Fill(replications.AsSpan(0, groups), (uint)day, book.Counter(piece, layer), words);
            if (all) Usable(ready[tables.Item], tables.Reserve);
            else for (var i = 0; i < count; i++) rounds[i] = Math.Max(0, ready[tables.Item][lanes[i]] - tables.Reserve);
            Draw(tables, count, groups);
            if (all) Fire(ready[tables.Item], fired[tables.Item]);
            else Fire(count, ready[tables.Item], fired[tables.Item]);
        }

        for (var i = 0; i < count; i++) leaked[lanes[i]] += threats[i];
    }

    private void Draw(LayerTables tables, int count, int groups)
    {
        var beyond = tables.Draw(threats.AsSpan(0, count), rounds, words, words.AsSpan(groups), outcomes, again);
        foreach (var i in again.AsSpan(0, beyond))
            outcomes[i] = tables.Draw(threats[i], rounds[i], new PhiloxBlock(words[i], words[groups + i], words[2 * groups + i], words[3 * groups + i]));
    }

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
            var shots = Vector.AsVectorInt32(drawn[i] >>> LayerTables.AliveBits);
            from[i] -= shots;
            sum[i] += shots;
            alive[i] = Vector.AsVectorInt32(drawn[i] & new Vector<uint>((1u << LayerTables.AliveBits) - 1));
        }
    }

    private void Fire(int count, int[] of, int[] fired)
    {
        for (var i = 0; i < count; i++)
        {
            var shots = LayerTables.Shots(outcomes[i]);
            of[lanes[i]] -= shots;
            fired[lanes[i]] += shots;
            threats[i] = LayerTables.Alive(outcomes[i]);
        }
    }
}
