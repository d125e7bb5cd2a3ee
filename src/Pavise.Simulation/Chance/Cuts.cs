using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Thresholds for the four words of a block, or for the eight shots that share them: what is below its threshold is a one in that word's or shot's bits.</summary>
/// <remarks>2^32, which every word is below, does not fit 32 bits and is kept apart.</remarks>
internal readonly struct Cuts
{
    private const int Words = 4;
    private readonly Eight<uint> below;
    private readonly Eight<byte> always;

    public Cuts(ulong c0, ulong c1, ulong c2, ulong c3)
        : this([c0, c1, c2, c3], 0)
    {
    }

    /// <summary>Thresholds of shots.</summary>
    /// <param name="cuts">One for each word, then one for each lower half that is another shot's.</param>
    /// <param name="halved">Words, from the first on, that two shots share.</param>
    public Cuts(ReadOnlySpan<ulong> cuts, int halved)
    {
        Halved = halved;
        for (var i = 0; i < Words + halved; i++) (below[i], always[i]) = cuts[i] > uint.MaxValue ? (0u, byte.MaxValue) : ((uint)cuts[i], (byte)0);
    }

    /// <summary>Words, from the first on, that two shots share.</summary>
    public int Halved { get; }

    /// <summary>Rows of bits: a word's each, then those of the lower halves.</summary>
    public int Rows => Words + Halved;

    /// <summary>The threshold of a word or shot, 0 where all are below.</summary>
    public uint Below(int row) => below[row];

    /// <summary>All ones where every word is below.</summary>
    public byte Always(int row) => always[row];

    /// <summary>The first 16 bits of the thresholds of the two shots that share a word, each where its half stands.</summary>
    public uint Halves(int word) => (below[word] & 0xFFFF0000) | (below[Words + word] >> 16);

    /// <summary>What is compared with the word of a row: all of the threshold, or of a shot that has the upper half its first 16 bits.</summary>
    public uint Upper(int word) => word < Halved ? below[word] & 0xFFFF0000 : below[word];

    /// <summary>A bit for each row, from the words of a counter; the rest is drawn where the first 16 bits do not decide.</summary>
    /// <param name="c0">First word of the counter.</param>
    /// <param name="c1">Second word.</param>
    /// <param name="c2">Third word.</param>
    /// <param name="block">Its last.</param>
    /// <param name="k0">First word of the key.</param>
    /// <param name="k1">Second word.</param>
    /// <param name="rests">Counts the blocks of the rest that were drawn.</param>
    public uint Decide(uint c0, uint c1, uint c2, uint block, uint k0, uint k1, ref long rests)
    {
        var words = Philox4x32.Block(c0, c1, c2, block, k0, k1);
        PhiloxBlock? rest = null;
        var bits = 0u;
        for (var row = 0; row < Rows; row++)
        {
            var cut = always[row] != 0 ? 1ul << 32 : below[row];
            ulong word = words.Word(row & (Words - 1));
            if ((row & (Words - 1)) < Halved)
            {
                word = (ulong)ShotLayout.First(words, row) << 16;
                if (word >> 16 == cut >> 16)
                {
                    if (rest is null) rests++;
                    word = ShotLayout.Whole(words, rest ??= Philox4x32.Block(c0, c1, c2, block + ShotLayout.Rest, k0, k1), row);
                }
            }

            if (word < cut) bits |= 1u << row;
        }

        return bits;
    }

    [InlineArray(8)]
    private struct Eight<T>
    {
        private T first;
    }
}
