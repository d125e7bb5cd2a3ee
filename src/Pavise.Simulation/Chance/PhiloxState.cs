using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>The four words of some counters between two rounds of <see cref="Philox4x32"/>, in registers: <see cref="PhiloxRounds{TLong,TRegisters}"/> for as many side by side as one likes.</summary>
internal struct PhiloxState<TLong, TRegisters>
    where TLong : struct
    where TRegisters : struct, IRegisters<TLong>
{
    public TLong C0, C1, C2, C3;

    /// <summary>One round.</summary>
    /// <param name="key0">The first of its keys.</param>
    /// <param name="key1">The second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Round(TLong key0, TLong key1)
    {
        var p = TRegisters.Multiply(C0, Philox4x32.MultiplierA);
        var q = TRegisters.Multiply(C2, Philox4x32.MultiplierB);
        C0 = TRegisters.Xor(TRegisters.Upper(q), TRegisters.Xor(C1, key0));
        C2 = TRegisters.Xor(TRegisters.Upper(p), TRegisters.Xor(C3, key1));
        (C1, C3) = (q, p);
    }
}
