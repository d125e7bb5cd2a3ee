using System.Numerics;
using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>The raids of one class in a batch of replications, each a lane.</summary>
/// <param name="model">What is run.</param>
/// <param name="one">The class.</param>
/// <param name="world">What is fixed in all replications.</param>
/// <param name="seed">The seed.</param>
/// <param name="width">Bits of the registers; 0 for none.</param>
/// <param name="lanes">Replications of a batch.</param>
internal abstract class BatchRaids(CompiledScenario model, int one, World world, uint seed, int width, int lanes)
{
    /// <summary>Threats launched since it was last cleared, by replication.</summary>
    public int[] Launched { get; } = new int[lanes];

    /// <summary>Leakers since it was last cleared.</summary>
    public int[] Leaked { get; } = new int[lanes];

    /// <summary>Rounds fired since it was last cleared, by item.</summary>
    public int[][] Fired { get; } = [.. model.Items.Select(_ => new int[lanes])];

    /// <summary>The replications of the lanes.</summary>
    protected uint[] Replications { get; private set; } = [];

    /// <summary>Lanes from the first on that are asked for; what the others come to is not looked at.</summary>
    protected int Asked { get; private set; }

    /// <summary>How many threats come on each day.</summary>
    protected LaneNumbers Numbers { get; } = new(model, one, world, seed, width, lanes);

    /// <summary>Threats of the day, by replication.</summary>
    protected int[] Today { get; } = new int[lanes];

    /// <summary>Begins a batch.</summary>
    /// <param name="batch">The replication of each lane.</param>
    /// <param name="asked">Lanes from the first on that are asked for.</param>
    public virtual void Begin(uint[] batch, int asked)
    {
        (Replications, Asked) = (batch, asked);
        Numbers.Begin(batch, asked);
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
    public void Run(int day)
    {
        Numbers.On(day, Today);
        Add(Today, Launched);
        Engage(day);
    }

    /// <summary>Meets the threats of <see cref="Today"/>.</summary>
    protected abstract void Engage(int day);

    /// <summary>Adds a column to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected static void Add(int[] numbers, int[] sums)
    {
        Span<Vector<int>> from = Lanes.Of(numbers), to = Lanes.Of(sums);
        for (var i = 0; i < from.Length && i < to.Length; i++) to[i] += from[i];
    }
}
