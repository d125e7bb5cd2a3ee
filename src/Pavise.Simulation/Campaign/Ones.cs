using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Picks among the ones of a word of 64 bits; with the bit instructions of the processor where it has them, else by plain arithmetic.</summary>
internal static class Ones
{
    private const ulong EvenPlaces = 0x5555555555555555;

    /// <summary>True where the processor has the bit instructions.</summary>
    public static bool AreQuick => Bmi2.X64.IsSupported;

    /// <summary>The lowest ones of a word, at most so many; none when the number is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong First(ulong bits, int count) => FirstOf(bits, NotNegative(count));

    /// <summary>The same for a number that is not negative.</summary>
    /// <remarks>No branch asks whether the number suffices: chance would foil it. The instruction reads eight bits of the number and takes any from 64 on as all.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FirstOf(ulong bits, int count) => Bmi2.X64.IsSupported
        ? Bmi2.X64.ParallelBitDeposit(Bmi2.X64.ZeroHighBits(ulong.MaxValue, (ulong)(uint)Math.Min(count, 64)), bits)
        : FirstByHalving(bits, count);

    /// <summary>So many ones from the lowest place on: 0 to 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Lowest(int count) => Bmi2.X64.IsSupported ? Bmi2.X64.ZeroHighBits(ulong.MaxValue, (ulong)(uint)count) : count == 64 ? ulong.MaxValue : (1ul << count) - 1;

    /// <summary>The number, or zero where it is negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NotNegative(int count) => count & ~(count >> 31);

    /// <summary>The low halves of two words in turn: bit i of the first at place 2 i, of the second at place 2 i + 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong InTurn(ulong even, ulong odd) => Bmi2.X64.IsSupported
        ? Bmi2.X64.ParallelBitDeposit(even, EvenPlaces) | Bmi2.X64.ParallelBitDeposit(odd, ~EvenPlaces)
        : Widened(even) | (Widened(odd) << 1);

    /// <summary>The bits at even places, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Even(ulong bits) => Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(bits, EvenPlaces) : Narrowed(bits);

    /// <summary>The bits at odd places, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Odd(ulong bits) => Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitExtract(bits, ~EvenPlaces) : Narrowed(bits >> 1);

    /// <summary>The lowest ones, without special instructions.</summary>
    internal static ulong FirstByHalving(ulong bits, int count)
    {
        if (BitOperations.PopCount(bits) <= count) return bits;
        var end = 0;
        for (var half = 32; half > 0; half >>= 1)
        {
            if (BitOperations.PopCount(bits & Below(end + half)) <= count) end += half;
        }

        return bits & Below(end);
    }

    /// <summary>The low half of a word with a zero after each bit.</summary>
    internal static ulong Widened(ulong bits)
    {
        bits &= 0xFFFFFFFF;
        bits = (bits | (bits << 16)) & 0x0000FFFF0000FFFF;
        bits = (bits | (bits << 8)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x3333333333333333;
        return (bits | (bits << 1)) & EvenPlaces;
    }

    /// <summary>The bits at even places, side by side, without special instructions.</summary>
    internal static ulong Narrowed(ulong bits)
    {
        bits &= EvenPlaces;
        bits = (bits | (bits >> 1)) & 0x3333333333333333;
        bits = (bits | (bits >> 2)) & 0x0F0F0F0F0F0F0F0F;
        bits = (bits | (bits >> 4)) & 0x00FF00FF00FF00FF;
        bits = (bits | (bits >> 8)) & 0x0000FFFF0000FFFF;
        return (bits | (bits >> 16)) & 0x00000000FFFFFFFF;
    }

    /// <summary>Ones below a place from 0 to 63.</summary>
    private static ulong Below(int place) => (1ul << place) - 1;
}
