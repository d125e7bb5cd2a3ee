using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Two looks that do not err at up to 64 threats: those acting are moved together, so that one word holds both looks at 32 of them, and a second word is asked for only where it has threats and rounds.</summary>
/// <remarks>Needs the bit instructions, see <see cref="Ones.AreQuick"/>.</remarks>
internal static class TwoInTurn
{
    private const int ThreatsOfAWord = 32;

    /// <summary>One round at each look.</summary>
    /// <param name="acting">A one for each threat that comes within reach.</param>
    /// <param name="first">Those that the round of the first look kills.</param>
    /// <param name="second">Of the second.</param>
    /// <param name="usable">Rounds the layer may fire; less than 0 counts as none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley OfOne(ulong acting, ulong first, ulong second, int usable)
    {
        usable = Ones.NotNegative(usable);
        var count = BitOperations.PopCount(acting);
        ulong hit0 = Bmi2.X64.ParallelBitExtract(first, acting), hit1 = Bmi2.X64.ParallelBitExtract(second, acting);
        var seen = Ones.Lowest(count);
        var (kills, rounds, served) = OfAWord(seen, hit0, hit1, usable);
        if (count > ThreatsOfAWord && rounds < usable)
        {
            var more = OfAWord(seen >> ThreatsOfAWord, hit0 >> ThreatsOfAWord, hit1 >> ThreatsOfAWord, usable - rounds);
            (kills, rounds, served) = (kills | (more.Kills << ThreatsOfAWord), rounds + more.Rounds, served + more.Served);
        }

        return new Volley(Bmi2.X64.ParallelBitDeposit(kills, acting), rounds, served);
    }

    /// <summary>Two rounds at each look: as many looks get their first as there are rounds for, and their second.</summary>
    /// <param name="acting">A one for each threat that comes within reach.</param>
    /// <param name="first0">Those that the first round of the first look kills.</param>
    /// <param name="first1">Its second round.</param>
    /// <param name="second0">The first round of the second look.</param>
    /// <param name="second1">Its second round.</param>
    /// <param name="usable">Rounds the layer may fire; less than 0 counts as none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Volley OfTwo(ulong acting, ulong first0, ulong first1, ulong second0, ulong second1, int usable)
    {
        usable = Ones.NotNegative(usable);
        var count = BitOperations.PopCount(acting);
        ulong a = Bmi2.X64.ParallelBitExtract(first0, acting), b = Bmi2.X64.ParallelBitExtract(first1, acting), c = Bmi2.X64.ParallelBitExtract(second0, acting), d = Bmi2.X64.ParallelBitExtract(second1, acting);
        var seen = Ones.Lowest(count);
        var (kills, rounds, served) = OfAWord(seen, a, b, c, d, usable);
        if (count > ThreatsOfAWord && rounds < usable)
        {
            var more = OfAWord(seen >> ThreatsOfAWord, a >> ThreatsOfAWord, b >> ThreatsOfAWord, c >> ThreatsOfAWord, d >> ThreatsOfAWord, usable - rounds);
            (kills, rounds, served) = (kills | (more.Kills << ThreatsOfAWord), rounds + more.Rounds, served + more.Served);
        }

        return new Volley(Bmi2.X64.ParallelBitDeposit(kills, acting), rounds, served);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Volley OfAWord(ulong seen, ulong hit0, ulong hit1, int usable)
    {
        var shots = Ones.FirstOf(Ones.InTurn(seen, seen & ~hit0), usable);
        var served = Ones.Even(shots);
        return new Volley((served & hit0) | (Ones.Odd(shots) & hit1), BitOperations.PopCount(shots), BitOperations.PopCount(served));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Volley OfAWord(ulong seen, ulong a, ulong b, ulong c, ulong d, int usable)
    {
        var looks = Ones.InTurn(seen, seen & ~(a | b));
        ulong firsts = Ones.FirstOf(looks, (usable + 1) >> 1), seconds = Ones.FirstOf(looks, usable >> 1);
        var served = Ones.Even(firsts);
        var kills = (served & a) | (Ones.Odd(firsts) & c) | (Ones.Even(seconds) & b) | (Ones.Odd(seconds) & d);
        return new Volley(kills, BitOperations.PopCount(firsts) + BitOperations.PopCount(seconds), BitOperations.PopCount(served));
    }
}
