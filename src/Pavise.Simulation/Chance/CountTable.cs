using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Draws counts of one law for many replications: most numbers are known from the first bits of u, the others are looked up as <see cref="CountLaw.Steps"/> does, with the same result.</summary>
internal sealed class CountTable
{
    private const int PartBits = 12;

    /// <summary>Stands for a part of the numbers from 0 to 1 within which the count changes, or is too large for the table.</summary>
    private const short Open = -1;

    private readonly short[] counts = new short[1 << PartBits];
    private readonly CountLaw.Steps steps;

    /// <summary>Fills the table.</summary>
    public CountTable(CountLaw.Steps steps)
    {
        this.steps = steps;
        for (var part = 0u; part < counts.Length; part++)
        {
            var first = At(part << (32 - PartBits), 0);
            var last = At((part << (32 - PartBits)) | (uint.MaxValue >> PartBits), uint.MaxValue);
            counts[part] = first == last && first <= short.MaxValue ? (short)first : Open;
        }
    }

    /// <summary>The count of a draw, from its two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(uint high, uint low)
    {
        var count = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), high >> (32 - PartBits));
        return count != Open ? count : At(high, low);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int At(uint high, uint low) => steps.At(new PhiloxBlock(high, low, 0, 0).Uniform);
}
