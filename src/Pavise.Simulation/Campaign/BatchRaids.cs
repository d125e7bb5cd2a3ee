using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>The raids of one class in a batch of replications, each a lane.</summary>
/// <param name="items">How many items there are.</param>
internal abstract class BatchRaids(int items)
{
    /// <summary>Threats launched since it was last cleared, by replication.</summary>
    public int[] Launched { get; } = new int[Lanes.Count];

    /// <summary>Leakers since it was last cleared.</summary>
    public int[] Leaked { get; } = new int[Lanes.Count];

    /// <summary>Rounds fired since it was last cleared, by item.</summary>
    public int[][] Fired { get; } = [.. Enumerable.Range(0, items).Select(_ => new int[Lanes.Count])];

    /// <summary>The replications of the batch.</summary>
    protected uint[] Replications { get; private set; } = [];

    /// <summary>Begins a batch.</summary>
    public virtual void Begin(uint[] batch)
    {
        Replications = batch;
        Clear();
    }

    /// <summary>Begins to count anew.</summary>
    public void Clear()
    {
        Array.Clear(Launched);
        Array.Clear(Leaked);
        foreach (var column in Fired) Array.Clear(column);
    }

    /// <summary>A day's raid: rounds are fired, threats leak.</summary>
    public abstract void Run(int day);

    /// <summary>Adds a column to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected static void Add(int[] numbers, int[] sums)
    {
        Span<Vector<int>> from = Lanes.Of(numbers), to = Lanes.Of(sums);
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] += from[i];
    }
}
