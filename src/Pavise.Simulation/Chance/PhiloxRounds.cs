using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>A round of <see cref="Philox4x32"/> in registers of any width.</summary>
internal static class PhiloxRounds<TLong, TRegisters>
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    /// <summary>One round of the words in the low halves; what a product leaves above the low 32 bits of a lane is ignored by the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Round(ref TLong c0, ref TLong c1, ref TLong c2, ref TLong c3, TLong k0, TLong k1)
    {
        var p = TRegisters.Multiply(c0, Philox4x32.MultiplierA);
        var q = TRegisters.Multiply(c2, Philox4x32.MultiplierB);
        c0 = TRegisters.Xor(TRegisters.Upper(q), TRegisters.Xor(c1, k0));
        c2 = TRegisters.Xor(TRegisters.Upper(p), TRegisters.Xor(c3, k1));
        (c1, c3) = (q, p);
    }
}
