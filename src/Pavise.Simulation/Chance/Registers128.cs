using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Registers of 128 bits, for 4 threats at once.</summary>
internal readonly struct Registers128 : IRegisters<Vector128<ulong>>
{
    public static int Lanes => 4;

    public static bool AreMany => Avx512F.VL.IsSupported || AdvSimd.IsSupported;

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
    public static Vector128<ulong> Some(Vector128<ulong> words) =>
        Sse2.IsSupported ? Sse2.UnpackLow(words.AsUInt32(), words.AsUInt32()).AsUInt64() : Vector128.WidenLower(words.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Others(Vector128<ulong> words) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(words.AsUInt32(), words.AsUInt32()).AsUInt64() : Vector128.WidenUpper(words.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Join(Vector128<ulong> some, Vector128<ulong> others) =>
        Sse2.IsSupported ? Sse.Shuffle(some.AsSingle(), others.AsSingle(), 0b10_00_10_00).AsUInt64() : Vector128.Narrow(some, others).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Below(Vector128<ulong> words, Vector128<ulong> flipped) =>
        Vector128.LessThan((words.AsUInt32() ^ Vector128.Create(0x80000000u)).AsInt32(), flipped.AsInt32()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Cut(uint below) => Vector128.Create(below ^ 0x80000000u).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Mark(Vector128<ulong> bits, Vector128<ulong> words, Vector128<ulong> cut, Vector128<ulong> bit) =>
        bits | (Vector128.LessThan((words.AsUInt32() ^ Vector128.Create(0x80000000u)).AsInt32(), cut.AsInt32()).AsUInt64() & bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> CutHalves(uint halves) => Vector128.Create(halves ^ 0x80008000u).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> MarkHalves(Vector128<ulong> bits, Vector128<ulong> words, Vector128<ulong> cut, Vector128<ulong> bit) =>
        bits | (Vector128.LessThan((words.AsUInt32() ^ Vector128.Create(0x80008000u)).AsInt16(), cut.AsInt16()).AsUInt64() & bit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Nearer(Vector128<ulong> nearest, Vector128<ulong> words, Vector128<ulong> cut) =>
        Vector128.Min(nearest.AsUInt16(), ((words.AsUInt32() ^ Vector128.Create(0x80008000u)) ^ cut.AsUInt32()).AsUInt16()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Zeros(Vector128<ulong> nearest) => (uint)Vector128.Equals(nearest.AsUInt16(), Vector128<ushort>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> LowerHalves(Vector128<ulong> first, Vector128<ulong> second) =>
        ((first.AsUInt32() & Vector128.Create(0xFFFFu)) | (second.AsUInt32() << 16)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> UpperHalves(Vector128<ulong> first, Vector128<ulong> second) =>
        ((first.AsUInt32() >>> 16) | (second.AsUInt32() & Vector128.Create(0xFFFF0000u))).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveLow(Vector128<ulong> lanes, ref ulong first)
    {
        Vector128.WidenLower(lanes.AsUInt32()).StoreUnsafe(ref first);
        Vector128.WidenUpper(lanes.AsUInt32()).StoreUnsafe(ref first, (nuint)Vector128<ulong>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveHigh(Vector128<ulong> lanes, ref ulong first)
    {
        (Vector128.LoadUnsafe(ref first) | (Vector128.WidenLower(lanes.AsUInt32()) << 32)).StoreUnsafe(ref first);
        (Vector128.LoadUnsafe(ref first, (nuint)Vector128<ulong>.Count) | (Vector128.WidenUpper(lanes.AsUInt32()) << 32)).StoreUnsafe(ref first, (nuint)Vector128<ulong>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Twice(Vector128<ulong> words) => (words.AsUInt32() + words.AsUInt32()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref byte at, int threat, uint bits, byte always) =>
        at = (byte)((threat & Lanes) == 0 ? bits | always : at | bits << Lanes);
}
