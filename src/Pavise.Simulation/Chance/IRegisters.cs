namespace Pavise.Simulation;

/// <summary>What differs between registers of 128, 256 and 512 bits when words are drawn in them.</summary>
/// <typeparam name="TLong">A register of 64-bit lanes, each of which holds one word in its low half.</typeparam>
internal interface IRegisters<TLong>
    where TLong : struct
{
    /// <summary>Threats a pair of registers holds.</summary>
    static abstract int Lanes { get; }

    /// <summary>True where the processor has 32 of them and not 16.</summary>
    static abstract bool AreMany { get; }

    /// <summary>The number in every lane.</summary>
    static abstract TLong All(ulong number);

    /// <summary>As many 32-bit words as fill a register, two in each lane.</summary>
    static abstract TLong Load(ref uint first);

    /// <summary>Writes the 32-bit words of a register.</summary>
    static abstract void Save(TLong words, ref uint first);

    static abstract TLong Xor(TLong a, TLong b);

    /// <summary>The upper half of each lane, moved down.</summary>
    static abstract TLong Upper(TLong words);

    /// <summary>The product of the low half of each lane; what stands above it is ignored.</summary>
    static abstract TLong Multiply(TLong words, uint factor);

    /// <summary>The low halves of two registers side by side: those of the second in the upper halves.</summary>
    static abstract TLong Merge(TLong even, TLong odd);

    /// <summary>Some of the 32-bit words of a register, one in the low half of each lane; what stands above is ignored by the next product.</summary>
    static abstract TLong Some(TLong words);

    /// <summary>The others.</summary>
    static abstract TLong Others(TLong words);

    /// <summary>The low halves of the lanes of <see cref="Some"/> and of <see cref="Others"/>, in the order in which they stood.</summary>
    static abstract TLong Join(TLong some, TLong others);

    /// <summary>A bit for each 32-bit word: is it below the threshold, both with their highest bit flipped so that signed comparison serves?</summary>
    static abstract uint Below(TLong words, TLong flipped);

    /// <summary>The threshold in every 32-bit word, in the form that <see cref="Mark"/> compares with.</summary>
    static abstract TLong Cut(uint below);

    /// <summary>Adds a bit to each 32-bit lane whose word is below its threshold.</summary>
    static abstract TLong Mark(TLong bits, TLong words, TLong cut, TLong bit);

    /// <summary>Two thresholds of 16 bits in every 32-bit word, in the form that <see cref="MarkHalves"/> and <see cref="Nearer"/> compare with.</summary>
    static abstract TLong CutHalves(uint halves);

    /// <summary>Adds a bit to each 16-bit lane that is below its threshold.</summary>
    static abstract TLong MarkHalves(TLong bits, TLong words, TLong cut, TLong bit);

    /// <summary>The lesser, in each 16-bit lane, of a number and of what tells the lane from its threshold: zero where they are the same.</summary>
    static abstract TLong Nearer(TLong nearest, TLong words, TLong cut);

    /// <summary>A bit for each 16-bit lane: is it zero?</summary>
    static abstract uint Zeros(TLong nearest);

    /// <summary>The lower halves of the 32-bit lanes, those of the second register above those of the first.</summary>
    static abstract TLong LowerHalves(TLong first, TLong second);

    /// <summary>The same of the upper halves.</summary>
    static abstract TLong UpperHalves(TLong first, TLong second);

    /// <summary>Writes each 32-bit lane into the lower half of a number of 64 bits.</summary>
    static abstract void SaveLow(TLong lanes, ref ulong first);

    /// <summary>Puts each 32-bit lane into the upper half of a number of 64 bits whose upper half is zero.</summary>
    static abstract void SaveHigh(TLong lanes, ref ulong first);

    /// <summary>Each 32-bit lane doubled.</summary>
    static abstract TLong Twice(TLong words);

    /// <summary>Writes the bits of <see cref="Lanes"/> threats, with those that are ones in any case.</summary>
    /// <param name="at">The byte that holds the bit of the first of them.</param>
    /// <param name="threat">The place of the first of them.</param>
    /// <param name="bits">A bit for each.</param>
    /// <param name="always">All ones where every word is below, else zero.</param>
    static abstract void Store(ref byte at, int threat, uint bits, byte always);
}
