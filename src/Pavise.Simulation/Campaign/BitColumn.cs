using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>What one row of draws says of some threats that follow one another, in every lane: a bit for each of the next <see cref="BitRows.Piece"/>.</summary>
/// <param name="from">The byte that holds the first threat's bit in the first lane.</param>
/// <param name="stride">Bytes from one lane to the next.</param>
/// <param name="shift">The first threat's bit in its byte.</param>
internal readonly ref struct BitColumn(ref byte from, nint stride, int shift)
{
    private readonly ref byte from = ref from;

    /// <summary>The bits of a lane.</summary>
    public ulong this[nint lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, lane * stride));
            return (BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word)) >> shift;
        }
    }
}
