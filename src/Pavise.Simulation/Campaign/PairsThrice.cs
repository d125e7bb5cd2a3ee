using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Two rounds at each of three looks that do not err, at up to 64 threats: those acting are moved together, so that one word holds the looks at 21 of them, and a further word is asked for only where it has threats and rounds.</summary>
/// <remarks>Needs the bit instructions, see <see cref="Ones.AreQuick"/>.</remarks>
internal static class PairsThrice
{
    private const int ThreatsOfAWord = 21;
    private const ulong EveryThird = 0x1249249249249249;

    /// <summary>Engages threats.</summary>
    /// <param name="acting">A one for each threat that comes within reach.</param>
    /// <param name="a">Those that the first and the second round of the first look kill.</param>
    /// <param name="b">Of the second look.</param>
    /// <param name="c">Of the third.</param>
    /// <param name="usable">Rounds the layer may fire; less than 0 counts as none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley Of(ulong acting, (ulong First, ulong Second) a, (ulong First, ulong Second) b, (ulong First, ulong Second) c, int usable)
    {
        usable = Ones.NotNegative(usable);
        var count = BitOperations.PopCount(acting);
        ulong a0 = Bmi2.X64.ParallelBitExtract(a.First, acting), a1 = Bmi2.X64.ParallelBitExtract(a.Second, acting), b0 = Bmi2.X64.ParallelBitExtract(b.First, acting), b1 = Bmi2.X64.ParallelBitExtract(b.Second, acting);
        ulong c0 = Bmi2.X64.ParallelBitExtract(c.First, acting), c1 = Bmi2.X64.ParallelBitExtract(c.Second, acting);
        var (seen, kills, rounds, served) = (Ones.Lowest(count), 0ul, 0, 0);
        for (var from = 0; from < count && rounds < usable; from += ThreatsOfAWord)
        {
            var more = OfAWord(seen >> from, a0 >> from, a1 >> from, b0 >> from, b1 >> from, c0 >> from, c1 >> from, usable - rounds);
            kills |= more.Kills << from;
            rounds += more.Rounds;
            served += more.Served;
        }

        return new Volley(Bmi2.X64.ParallelBitDeposit(kills, acting), rounds, served);
    }

    /// <summary>The first 21 threats: as many looks get their first round as there are rounds for, and their second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Volley OfAWord(ulong seen, ulong a0, ulong a1, ulong b0, ulong b1, ulong c0, ulong c1, int usable)
    {
        var missed = seen & ~(a0 | a1);
        var looks = Bmi2.X64.ParallelBitDeposit(seen, EveryThird) | Bmi2.X64.ParallelBitDeposit(missed, EveryThird << 1) | Bmi2.X64.ParallelBitDeposit(missed & ~(b0 | b1), EveryThird << 2);
        ulong firsts = Ones.FirstOf(looks, (usable + 1) >> 1), seconds = Ones.FirstOf(looks, usable >> 1);
        var served = Bmi2.X64.ParallelBitExtract(firsts, EveryThird);
        var kills = (served & a0) | (Bmi2.X64.ParallelBitExtract(firsts, EveryThird << 1) & b0) | (Bmi2.X64.ParallelBitExtract(firsts, EveryThird << 2) & c0)
            | (Bmi2.X64.ParallelBitExtract(seconds, EveryThird) & a1) | (Bmi2.X64.ParallelBitExtract(seconds, EveryThird << 1) & b1) | (Bmi2.X64.ParallelBitExtract(seconds, EveryThird << 2) & c1);
        return new Volley(kills, BitOperations.PopCount(firsts) + BitOperations.PopCount(seconds), BitOperations.PopCount(served));
    }
}
