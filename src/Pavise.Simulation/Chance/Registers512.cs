using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Registers of 512 bits, for 16 threats at once.</summary>
internal readonly struct Registers512 : IRegisters<Vector512<ulong>>
{
    public static int Lanes => 16;

    public static bool AreMany => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> All(ulong number) => Vector512.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Load(ref uint first) => Vector512.LoadUnsafe(ref first).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Save(Vector512<ulong> words, ref uint first) => words.AsUInt32().StoreUnsafe(ref first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Xor(Vector512<ulong> a, Vector512<ulong> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Upper(Vector512<ulong> words) => words >>> 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Multiply(Vector512<ulong> words, uint factor) => Avx512F.IsSupported
        ? Avx512F.Multiply(words.AsUInt32(), Vector512.Create((ulong)factor).AsUInt32())
        : (words & Vector512.Create(0xFFFFFFFFul)) * factor;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Merge(Vector512<ulong> even, Vector512<ulong> odd) => (even & Vector512.Create(0xFFFFFFFFul)) | (odd << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Some(Vector512<ulong> words) =>
        Avx512F.IsSupported ? Avx512F.UnpackLow(words.AsUInt32(), words.AsUInt32()).AsUInt64() : Vector512.WidenLower(words.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Others(Vector512<ulong> words) =>
        Avx512F.IsSupported ? Avx512F.UnpackHigh(words.AsUInt32(), words.AsUInt32()).AsUInt64() : Vector512.WidenUpper(words.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Join(Vector512<ulong> some, Vector512<ulong> others) =>
        Avx512F.IsSupported ? Avx512F.Shuffle(some.AsSingle(), others.AsSingle(), 0b10_00_10_00).AsUInt64() : Vector512.Narrow(some, others).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Below(Vector512<ulong> words, Vector512<ulong> flipped) =>
        (uint)Vector512.LessThan((words.AsUInt32() ^ Vector512.Create(0x80000000u)).AsInt32(), flipped.AsInt32()).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Cut(uint below) => Vector512.Create(below).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Mark(Vector512<ulong> bits, Vector512<ulong> words, Vector512<ulong> cut, Vector512<ulong> bit) =>
        Vector512.ConditionalSelect(Vector512.LessThan(words.AsUInt32(), cut.AsUInt32()), bits.AsUInt32() | bit.AsUInt32(), bits.AsUInt32()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> CutHalves(uint halves) => Vector512.Create(halves).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> MarkHalves(Vector512<ulong> bits, Vector512<ulong> words, Vector512<ulong> cut, Vector512<ulong> bit) =>
        Vector512.ConditionalSelect(Vector512.LessThan(words.AsUInt16(), cut.AsUInt16()), bits.AsUInt16() + bit.AsUInt16(), bits.AsUInt16()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Nearer(Vector512<ulong> nearest, Vector512<ulong> words, Vector512<ulong> cut) => Vector512.Min(nearest.AsUInt16(), (words ^ cut).AsUInt16()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Zeros(Vector512<ulong> nearest) => (uint)Vector512.Equals(nearest.AsUInt16(), Vector512<ushort>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> LowerHalves(Vector512<ulong> first, Vector512<ulong> second) =>
        ((first.AsUInt32() & Vector512.Create(0xFFFFu)) | (second.AsUInt32() << 16)).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> UpperHalves(Vector512<ulong> first, Vector512<ulong> second) =>
        ((first.AsUInt32() >>> 16) | (second.AsUInt32() & Vector512.Create(0xFFFF0000u))).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveLow(Vector512<ulong> lanes, ref ulong first)
    {
        Vector512.WidenLower(lanes.AsUInt32()).StoreUnsafe(ref first);
        Vector512.WidenUpper(lanes.AsUInt32()).StoreUnsafe(ref first, (nuint)Vector512<ulong>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SaveHigh(Vector512<ulong> lanes, ref ulong first)
    {
        (Vector512.LoadUnsafe(ref first) | (Vector512.WidenLower(lanes.AsUInt32()) << 32)).StoreUnsafe(ref first);
        (Vector512.LoadUnsafe(ref first, (nuint)Vector512<ulong>.Count) | (Vector512.WidenUpper(lanes.AsUInt32()) << 32)).StoreUnsafe(ref first, (nuint)Vector512<ulong>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Twice(Vector512<ulong> words) => (words.AsUInt32() + words.AsUInt32()).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ref byte at, int threat, uint bits, byte always)
    {
        var both = (ushort)(bits | always | (uint)always << 8);
        Unsafe.WriteUnaligned(ref at, BitConverter.IsLittleEndian ? both : BinaryPrimitives.ReverseEndianness(both));
    }
}
