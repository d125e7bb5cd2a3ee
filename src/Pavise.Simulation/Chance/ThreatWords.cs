using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Draws the words of many threats of one replication and keeps one bit of each: is the word below its threshold?</summary>
/// <remarks>
/// Whatever the width of the registers the words are those of <see cref="Philox4x32"/>, so the bits are the same. Threats stand
/// side by side, not replications: raids of any size fill the registers, and the decisions that follow read whole words of bits.
/// </remarks>
internal abstract class ThreatWords
{
    /// <summary>Bits are written for whole groups of this many threats; arrays must have room for it.</summary>
    public const int Group = 16;

    private readonly uint[] rounds;
    private long rests;

    protected ThreatWords(uint seed, DecisionStream stream) => rounds = Philox4x32.Keys(seed, (uint)stream);

    /// <summary>The widest registers worth using here: 512, 256 or 128 bits, or 0 for none.</summary>
    public static int Widest =>
        Avx512F.IsSupported && Vector512.IsHardwareAccelerated ? 512 : Avx2.IsSupported ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>The keys of round after round, two words each.</summary>
    protected ReadOnlySpan<uint> Rounds => rounds;

    /// <summary>Makes the source of a stream for registers of 0, 128, 256 or 512 bits.</summary>
    public static ThreatWords Of(int width, uint seed, DecisionStream stream) => width switch
    {
        512 => new ThreatWordsInRegisters<Vector512<ulong>, Registers512>(seed, stream),
        256 => new ThreatWordsInRegisters<Vector256<ulong>, Registers256>(seed, stream),
        128 => new ThreatWordsInRegisters<Vector128<ulong>, Registers128>(seed, stream),
        _ => new ThreatWordsOneByOne(seed, stream),
    };

    /// <summary>Draws counter (replication, day, id, block) for each threat.</summary>
    /// <param name="replication">The replication of all.</param>
    /// <param name="block">The block of all.</param>
    /// <param name="days">Each threat's day; a whole number of groups.</param>
    /// <param name="ids">Each threat's id, as many.</param>
    /// <param name="cuts">Thresholds of the four words, or of the shots that share them.</param>
    /// <param name="bits">Receives bit i of row w at bit i of the bytes from <paramref name="stride"/> · w on.</param>
    /// <param name="stride">Bytes from one word's bits to the next's.</param>
    public abstract void Fill(uint replication, uint block, ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, in Cuts cuts, Span<byte> bits, int stride);

    /// <summary>Blocks of the rest that were drawn so far, where the first 16 bits of a shot did not decide.</summary>
    public long Rests => rests;

    /// <summary>Numbers that <see cref="Share"/> writes for each threat.</summary>
    public const int SharedPerThreat = 3;

    /// <summary>Computes what the first two rounds owe to days and ids alone, for many replications to share.</summary>
    /// <param name="days">Each threat's day; a whole number of groups.</param>
    /// <param name="ids">Each threat's id, as many.</param>
    /// <param name="shared">Receives <see cref="SharedPerThreat"/> numbers for each.</param>
    public abstract void Share(ReadOnlySpan<uint> days, ReadOnlySpan<uint> ids, Span<ulong> shared);

    /// <summary>Draws the same words as with days and ids, from what they share.</summary>
    /// <param name="replication">The replication of all.</param>
    /// <param name="block">The block of all.</param>
    /// <param name="shared">Written by <see cref="Share"/>, for a whole number of groups.</param>
    /// <param name="cuts">Thresholds of the four words, none of which is shared by two shots.</param>
    /// <param name="bits">Receives the bits.</param>
    /// <param name="stride">Bytes from one word's bits to the next's.</param>
    public abstract void Fill(uint replication, uint block, ReadOnlySpan<ulong> shared, in Cuts cuts, Span<byte> bits, int stride);

    /// <summary>A bit for each row at one threat, as <see cref="Cuts.Decide"/> tells it.</summary>
    protected uint Decide(in Cuts cuts, uint replication, uint day, uint id, uint block) => cuts.Decide(replication, day, id, block, rounds[0], rounds[1], ref rests);

    /// <summary>What the first two rounds share among threats, since only day and id differ between them.</summary>
    protected FirstRounds Start(uint replication, uint block)
    {
        var p = (ulong)Philox4x32.MultiplierA * replication;
        var c2 = (uint)(p >> 32) ^ block ^ rounds[1];
        var q = (ulong)Philox4x32.MultiplierB * c2;
        return new FirstRounds(rounds[0], (uint)(q >> 32) ^ rounds[2], (uint)p ^ rounds[3], (uint)q ^ rounds[4]);
    }

    /// <summary>Constants of rounds 0 to 2 when replication and block are the same for all.</summary>
    protected readonly record struct FirstRounds(uint Key, uint First, uint Third, uint Second);
}
