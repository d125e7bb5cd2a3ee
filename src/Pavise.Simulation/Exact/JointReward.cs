namespace Pavise.Simulation;

/// <summary>Several counts carried in one number, as digits of a number system in which each digit has its own most.</summary>
internal sealed class JointReward
{
    private const long Widest = 1L << 60;

    private readonly List<long> most = [];
    private UInt128 size = 1;

    /// <summary>False when the counts do not fit into one number.</summary>
    public bool Fits => size <= Widest;

    /// <summary>Adds a count that is never above a most; returns its weight.</summary>
    public long Add(long largest)
    {
        var weight = Fits ? (long)size : 0;
        most.Add(largest);
        size = Fits ? size * (UInt128)(largest + 1) : size;
        return weight;
    }

    /// <summary>The counts in a number, in the order in which they were added.</summary>
    public long[] Counts(long number)
    {
        var counts = new long[most.Count];
        for (var i = 0; i < counts.Length; i++) (counts[i], number) = (number % (most[i] + 1), number / (most[i] + 1));
        return counts;
    }
}
