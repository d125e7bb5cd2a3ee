using System.Numerics;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Columns of whole numbers, one for each replication of a batch, as registers.</summary>
internal static class Lanes
{
    /// <summary>Replications of a batch: a whole number of registers, few enough for all columns to stay in the nearest cache.</summary>
    public const int Count = 128;

    /// <summary>The same where replications have raids of different sizes: the more there are, the more have about as many threats as others.</summary>
    public const int Many = 1024;

    /// <summary>A column as registers.</summary>
    public static Span<Vector<int>> Of(int[] column) => MemoryMarshal.Cast<int, Vector<int>>(column.AsSpan());

    /// <summary>A column of packed outcomes as registers.</summary>
    public static Span<Vector<ulong>> Of(ulong[] column) => MemoryMarshal.Cast<ulong, Vector<ulong>>(column.AsSpan());
}
