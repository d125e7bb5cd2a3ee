using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Pavise.Simulation;

/// <summary>Draws counts of one law for many replications, each from the first word of its u as far as that decides, else as <see cref="CountLaw.Steps"/> does, with the same result.</summary>
/// <remarks>The numbers from 0 to 1 are cut into parts. In most of them the count changes once at most: a part holds the count it begins with and the word at which the next begins.</remarks>
internal sealed class CountTable
{
    private const int PartBits = 11;

    /// <summary>Stands for a part in which the count changes more than once, or is too large for the table.</summary>
    private const int Open = int.MinValue;

    private readonly Part[] parts = new Part[1 << PartBits];
    private readonly CountLaw.Steps steps;

    /// <summary>Fills the table.</summary>
    public CountTable(CountLaw.Steps steps)
    {
        this.steps = steps;
        for (var part = 0; part < parts.Length; part++) parts[part] = Of((uint)part << (32 - PartBits));
    }

    /// <summary>The count of a draw, from its two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(uint high, uint low)
    {
        var part = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(parts), high >> (32 - PartBits));
        var count = part.Count + (high > part.Last ? 1 : 0);
        return count >= 0 && high != part.Last ? count : At(high, low);
    }

    /// <summary>The part that begins with a word.</summary>
    private Part Of(uint begin)
    {
        var end = begin | (uint.MaxValue >> PartBits);
        // The last part holds the whole tail of the law, which is only followed as far as a draw asks.
        if (end == uint.MaxValue) return new Part(Open, end);
        var (count, after) = (At(begin, 0), At(end, uint.MaxValue));
        if (after == count) return new Part(count, end);
        if (after != count + 1) return new Part(Open, end);
        // The last word that begins within the count: with it the second word decides.
        var (first, last) = (begin, end);
        while (first < last)
        {
            var middle = first + (last - first + 1) / 2;
            if (At(middle, 0) == count) first = middle;
            else last = middle - 1;
        }

        return new Part(count, first);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int At(uint high, uint low) => steps.At(new PhiloxBlock(high, low, 0, 0).Uniform);

    /// <summary>A part of the numbers from 0 to 1.</summary>
    /// <param name="Count">The count at its beginning.</param>
    /// <param name="Last">First words below this have that count, those above it the next.</param>
    private readonly record struct Part(int Count, uint Last);
}
