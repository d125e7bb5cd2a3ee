using System.Runtime.Intrinsics;

namespace Pavise.Simulation;

/// <summary>Draws the words at the threats of one day in many replications and keeps one bit of each: is the word below its threshold?</summary>
/// <remarks>
/// Replications stand side by side and threats follow one another, so that all that stems from day and threat alone is computed once for all of them. Those
/// of a group are drawn as far as the first of them goes: few words are drawn in vain where they stand in falling order of their threats.
/// Whatever the width of the registers the words are those of <see cref="Philox4x32"/>.
/// </remarks>
internal abstract class LaneWords(uint seed, DecisionStream stream)
{
    /// <summary>Replications are drawn in whole groups of this many.</summary>
    public const int Group = 16;

    /// <summary>Most threats that are drawn at once: as many as a word of bits holds.</summary>
    public const int Most = 64;

    private readonly uint[] rounds = Philox4x32.Keys(seed, (uint)stream);
    private ulong[] shared = [];
    private int known;

    /// <summary>Numbers that replications share for each threat.</summary>
    protected const int SharedPerThreat = 3;

    /// <summary>The keys of round after round, two words each.</summary>
    protected ReadOnlySpan<uint> Rounds => rounds;

    /// <summary>The day that is drawn.</summary>
    protected uint Day { get; private set; }

    /// <summary>The id of its first threat.</summary>
    protected uint FirstId { get; private set; }

    /// <summary>Makes the source of a stream for registers of 0, 128, 256 or 512 bits; with <paramref name="oneByOne"/> it draws one threat at a time, as it does on processors of few registers.</summary>
    public static LaneWords Of(int width, uint seed, DecisionStream stream, bool oneByOne = false) => width switch
    {
        512 => new LaneWordsInRegisters<Vector512<ulong>, Registers512>(seed, stream, oneByOne),
        256 => new LaneWordsInRegisters<Vector256<ulong>, Registers256>(seed, stream, oneByOne),
        128 => new LaneWordsInRegisters<Vector128<ulong>, Registers128>(seed, stream, oneByOne),
        _ => new LaneWordsOneByOne(seed, stream),
    };

    /// <summary>Begins a day of a class, whose threats have ids that follow one another.</summary>
    public void Begin(uint day, uint firstId)
    {
        if (day == Day && firstId == FirstId) return;
        (Day, FirstId, known) = (day, firstId, 0);
    }

    /// <summary>Draws counter (replication, day, id, block) for each replication and threat.</summary>
    /// <param name="replications">A whole number of groups.</param>
    /// <param name="counts">Threats of each replication on the day, in falling order.</param>
    /// <param name="at">The place of the first threat among those of the day.</param>
    /// <param name="block">The block of all.</param>
    /// <param name="cuts">Thresholds of the four words, or of the shots that share them.</param>
    /// <param name="rows">Receives a bit for each of at most <see cref="Most"/> threats, the first in the lowest: the first rows of all replications from 0 on, the second from <paramref name="stride"/> on, and so forth. Bits beyond a replication's threats mean nothing.</param>
    /// <param name="stride">Numbers from one row's bits to the next's.</param>
    public abstract void Fill(ReadOnlySpan<uint> replications, ReadOnlySpan<int> counts, int at, uint block, in Cuts cuts, Span<ulong> rows, int stride);

    /// <summary>Writes the bits of one threat, as <see cref="Cuts.Decide"/> tells them.</summary>
    /// <param name="cuts">Thresholds.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="at">The place of the first threat of the rows among those of the day.</param>
    /// <param name="threat">The threat's place after that.</param>
    /// <param name="block">The block.</param>
    /// <param name="rows">The replication's bits.</param>
    /// <param name="stride">Numbers from one row's bits to the next's.</param>
    protected void Decide(in Cuts cuts, uint replication, int at, int threat, uint block, Span<ulong> rows, int stride)
    {
        var rests = 0L;
        var below = cuts.Decide(replication, Day, FirstId + (uint)(at + threat), block, rounds[0], rounds[1], ref rests);
        for (var row = 0; row < cuts.Rows; row++)
        {
            ref var bits = ref rows[row * stride];
            bits = (bits & ~(1ul << threat)) | ((ulong)(below >> row & 1) << threat);
        }
    }

    /// <summary>What rounds 0 and 1 owe to the day and each threat of a place alone: lower product, upper product, and that with the key of round 2.</summary>
    protected Span<ulong> Shared(int at, int count)
    {
        if (shared.Length < SharedPerThreat * (at + count)) Array.Resize(ref shared, 2 * SharedPerThreat * (at + count));
        for (; known < at + count; known++)
        {
            var q = (ulong)Philox4x32.MultiplierB * (FirstId + (uint)known);
            var p = (ulong)Philox4x32.MultiplierA * ((uint)(q >> 32) ^ Day ^ rounds[0]);
            (shared[SharedPerThreat * known], shared[SharedPerThreat * known + 1], shared[SharedPerThreat * known + 2]) = ((uint)q, p >> 32, (uint)p ^ rounds[5]);
        }

        return shared.AsSpan(SharedPerThreat * at, SharedPerThreat * count);
    }
}
