using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Rounds of <see cref="Philox4x32"/> in registers of any width, for the even lanes (x) and the odd ones (y) side by side.</summary>
/// <remarks>
/// Words stand in the low halves; what a product leaves above the low 32 bits of a lane is ignored by the next one. Rounds are written out, since a loop
/// would move registers about, and each key is read where it is used, so that it needs no register.
/// </remarks>
internal static class PhiloxRounds<TLong, TRegisters>
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    /// <summary>Rounds 3 to 9, the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Last(ref TLong keys, ref TLong x0, ref TLong x1, ref TLong x2, ref TLong x3, ref TLong y0, ref TLong y1, ref TLong y2, ref TLong y3)
    {
        Both(ref keys, 3, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        Both(ref keys, 4, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        Both(ref keys, 5, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        Both(ref keys, 6, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        Both(ref keys, 7, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        Both(ref keys, 8, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
        Both(ref keys, 9, ref x0, ref x1, ref x2, ref x3, ref y0, ref y1, ref y2, ref y3);
    }

    /// <summary>One round; two keys stand for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Both(
        ref TLong keys, int round, ref TLong x0, ref TLong x1, ref TLong x2, ref TLong x3, ref TLong y0, ref TLong y1, ref TLong y2, ref TLong y3)
    {
        One(ref Unsafe.Add(ref keys, 2 * round), ref x0, ref x1, ref x2, ref x3);
        One(ref Unsafe.Add(ref keys, 2 * round), ref y0, ref y1, ref y2, ref y3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void One(ref TLong key, ref TLong c0, ref TLong c1, ref TLong c2, ref TLong c3)
    {
        var p = TRegisters.Multiply(c0, Philox4x32.MultiplierA);
        var q = TRegisters.Multiply(c2, Philox4x32.MultiplierB);
        c0 = TRegisters.Xor(TRegisters.Upper(q), TRegisters.Xor(c1, key));
        c2 = TRegisters.Xor(TRegisters.Upper(p), TRegisters.Xor(c3, Unsafe.Add(ref key, 1)));
        (c1, c3) = (q, p);
    }
}
