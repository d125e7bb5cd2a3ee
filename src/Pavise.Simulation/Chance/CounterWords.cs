using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>Draws the four words of many counters that differ in their second, third or last word: days, threats, or blocks of words.</summary>
/// <remarks>Whatever the width of the registers the words are those of <see cref="Philox4x32"/>.</remarks>
internal abstract class CounterWords
{
    /// <summary>Counters are drawn in whole groups of this many.</summary>
    public const int Group = 16;

    /// <summary>Makes the source of a stream for registers of 0, 128, 256 or 512 bits.</summary>
    public static CounterWords Of(int width, uint seed, DecisionStream stream) => width switch
    {
        512 => new CounterWordsInRegisters<Vector512<ulong>, Registers512>(seed, stream),
        256 => new CounterWordsInRegisters<Vector256<ulong>, Registers256>(seed, stream),
        128 => new CounterWordsInRegisters<Vector128<ulong>, Registers128>(seed, stream),
        _ => new CounterWordsOneByOne(seed, stream),
    };

    /// <summary>Draws counter (replication, day, id, 0) for each day.</summary>
    /// <param name="replication">First word of all.</param>
    /// <param name="days">A whole number of groups.</param>
    /// <param name="id">Third word of all.</param>
    /// <param name="words">Receives the first words of all, then the second, third and fourth.</param>
    public abstract void OverDays(uint replication, ReadOnlySpan<uint> days, uint id, Span<uint> words);

    /// <summary>Draws counter (replication, day, id, 0) for each id.</summary>
    /// <param name="replication">First word of all.</param>
    /// <param name="day">Second word of all.</param>
    /// <param name="ids">A whole number of groups.</param>
    /// <param name="words">Receives the first words of all, then the second, third and fourth.</param>
    public abstract void OverIds(uint replication, uint day, ReadOnlySpan<uint> ids, Span<uint> words);

    /// <summary>Draws counter (replication, day, id, block) for each block.</summary>
    /// <param name="replication">First word of all.</param>
    /// <param name="day">Second word of all.</param>
    /// <param name="id">Third word of all.</param>
    /// <param name="blocks">A whole number of groups.</param>
    /// <param name="words">Receives the first words of all, then the second, third and fourth.</param>
    public abstract void OverBlocks(uint replication, uint day, uint id, ReadOnlySpan<uint> blocks, Span<uint> words);
}
