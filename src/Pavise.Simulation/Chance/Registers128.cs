using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Registers of 128 bits, for 4 threats at once.</summary>
internal readonly struct Registers128 : IRegisters<Vector128<ulong>>
{
    public static int Lanes => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> All(ulong number) => Vector128.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Load(ref uint first) => Vector128.LoadUnsafe(ref first).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Save(Vector128<ulong> words, ref uint first) => words.AsUInt32().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Xor(Vector128<ulong> a, Vector128<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Upper(Vector128<ulong> words) => words >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Multiply(Vector128<ulong> words, uint factor) => Sse2.IsSupported
        ? Sse2.Multiply(words.AsUInt32(), Vector128.Create((ulong)factor).AsUInt32())
        : (words & Vector128.Create(0xFFFFFFFFul)) * factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Merge(Vector128<ulong> even, Vector128<ulong> odd) => (even & Vector128.Create(0xFFFFFFFFul)) | (odd << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Below(Vector128<ulong> words, Vector128<ulong> flipped) =>
        Vector128.LessThan((words.AsUInt32() ^ Vector128.Create(0x80000000u)).AsInt32(), flipped.AsInt32()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref byte at, int threat, uint bits, byte always) =>
        at = (byte)((threat & Lanes) == 0 ? bits | always : at | bits << Lanes);
}
