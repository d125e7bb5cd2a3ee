namespace Pavise.Simulation;

/// <summary>The four words that one counter gives under one key.</summary>
public readonly record struct PhiloxBlock(uint W0, uint W1, uint W2, uint W3)
{
    /// <summary>A number from 0 (inclusive) to 1 (exclusive) with 53 bits, made of the first two words.</summary>
    public double Uniform => (((ulong)W0 << 32) | W1) >> 11 is var bits ? bits * (1.0 / (1ul << 53)) : 0;

    /// <summary>One of the four words; index 0 to 3.</summary>
    public uint Word(int index) => index switch { 0 => W0, 1 => W1, 2 => W2, _ => W3 };
}
