using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>Draws the four words of one decision in many replications that follow one another.</summary>
/// <remarks>Whatever the width of the registers the words are those of <see cref="Philox4x32"/>.</remarks>
internal abstract class ReplicationWords
{
    /// <summary>Replications are drawn in whole groups of this many.</summary>
    public const int Group = 16;

    /// <summary>Makes the source of a stream for registers of 0, 128, 256 or 512 bits.</summary>
    public static ReplicationWords Of(int width, uint seed, DecisionStream stream) => width switch
    {
        512 => new ReplicationWordsInRegisters<Vector512<ulong>, Registers512>(seed, stream),
        256 => new ReplicationWordsInRegisters<Vector256<ulong>, Registers256>(seed, stream),
        128 => new ReplicationWordsInRegisters<Vector128<ulong>, Registers128>(seed, stream),
        _ => new ReplicationWordsOneByOne(seed, stream),
    };

    /// <summary>Draws counter (replication, a, b, 0) for each replication.</summary>
    /// <param name="replications">A whole number of groups.</param>
    /// <param name="a">Second word of the counter.</param>
    /// <param name="b">Third word of the counter.</param>
    /// <param name="words">Receives the first words of all, then the second, third and fourth.</param>
    public abstract void Fill(ReadOnlySpan<uint> replications, uint a, uint b, Span<uint> words);
}
