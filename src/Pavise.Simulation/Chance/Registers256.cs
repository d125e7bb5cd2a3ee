using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Registers of 256 bits, for 8 threats at once.</summary>
internal readonly struct Registers256 : IRegisters<Vector256<ulong>>
{
    public static int Lanes => 8;

    public static bool AreMany => Avx512F.VL.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> All(ulong number) => Vector256.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Load(ref uint first) => Vector256.LoadUnsafe(ref first).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Save(Vector256<ulong> words, ref uint first) => words.AsUInt32().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Xor(Vector256<ulong> a, Vector256<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Upper(Vector256<ulong> words) => words >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Multiply(Vector256<ulong> words, uint factor) => Avx2.IsSupported
        ? Avx2.Multiply(words.AsUInt32(), Vector256.Create((ulong)factor).AsUInt32())
        : (words & Vector256.Create(0xFFFFFFFFul)) * factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Merge(Vector256<ulong> even, Vector256<ulong> odd) =>
        Avx2.IsSupported ? Avx2.Blend(even.AsUInt32(), (odd << 32).AsUInt32(), 0b10101010).AsUInt64() : (even & Vector256.Create(0xFFFFFFFFul)) | (odd << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Some(Vector256<ulong> words) =>
        Avx2.IsSupported ? Avx2.UnpackLow(words.AsUInt32(), words.AsUInt32()).AsUInt64() : Vector256.WidenLower(words.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Others(Vector256<ulong> words) =>
        Avx2.IsSupported ? Avx2.UnpackHigh(words.AsUInt32(), words.AsUInt32()).AsUInt64() : Vector256.WidenUpper(words.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Join(Vector256<ulong> some, Vector256<ulong> others) =>
        Avx2.IsSupported ? Avx.Shuffle(some.AsSingle(), others.AsSingle(), 0b10_00_10_00).AsUInt64() : Vector256.Narrow(some, others).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Below(Vector256<ulong> words, Vector256<ulong> flipped) =>
        Vector256.LessThan((words.AsUInt32() ^ Vector256.Create(0x80000000u)).AsInt32(), flipped.AsInt32()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Cut(uint below) => Vector256.Create(below ^ 0x80000000u).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Mark(Vector256<ulong> bits, Vector256<ulong> words, Vector256<ulong> cut, Vector256<ulong> bit) =>
        bits | (Vector256.LessThan((words.AsUInt32() ^ Vector256.Create(0x80000000u)).AsInt32(), cut.AsInt32()).AsUInt64() & bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> CutHalves(uint halves) => Vector256.Create(halves ^ 0x80008000u).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> MarkHalves(Vector256<ulong> bits, Vector256<ulong> words, Vector256<ulong> cut, Vector256<ulong> bit) =>
        bits | (Vector256.LessThan((words.AsUInt32() ^ Vector256.Create(0x80008000u)).AsInt16(), cut.AsInt16()).AsUInt64() & bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Nearer(Vector256<ulong> nearest, Vector256<ulong> words, Vector256<ulong> cut) =>
        Vector256.Min(nearest.AsUInt16(), ((words.AsUInt32() ^ Vector256.Create(0x80008000u)) ^ cut.AsUInt32()).AsUInt16()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Zeros(Vector256<ulong> nearest) => (uint)Vector256.Equals(nearest.AsUInt16(), Vector256<ushort>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> LowerHalves(Vector256<ulong> first, Vector256<ulong> second) =>
        ((first.AsUInt32() & Vector256.Create(0xFFFFu)) | (second.AsUInt32() << 16)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> UpperHalves(Vector256<ulong> first, Vector256<ulong> second) =>
        ((first.AsUInt32() >>> 16) | (second.AsUInt32() & Vector256.Create(0xFFFF0000u))).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveLow(Vector256<ulong> lanes, ref ulong first)
    {
        Vector256.WidenLower(lanes.AsUInt32()).StoreUnsafe(ref first);
        Vector256.WidenUpper(lanes.AsUInt32()).StoreUnsafe(ref first, (nuint)Vector256<ulong>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveHigh(Vector256<ulong> lanes, ref ulong first)
    {
        (Vector256.LoadUnsafe(ref first) | (Vector256.WidenLower(lanes.AsUInt32()) << 32)).StoreUnsafe(ref first);
        (Vector256.LoadUnsafe(ref first, (nuint)Vector256<ulong>.Count) | (Vector256.WidenUpper(lanes.AsUInt32()) << 32)).StoreUnsafe(ref first, (nuint)Vector256<ulong>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Twice(Vector256<ulong> words) => (words.AsUInt32() + words.AsUInt32()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref byte at, int threat, uint bits, byte always) => at = (byte)(bits | always);
}
