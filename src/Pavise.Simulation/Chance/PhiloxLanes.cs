using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pavise.Simulation;

/// <summary>Philox4x32-10 for sixteen replications at once: the same words as <see cref="Philox4x32"/>.</summary>
/// <remarks>Words stay in 64-bit lanes through the rounds; what a product leaves above the low 32 bits is ignored by the next one, so no blends are needed.</remarks>
internal sealed class PhiloxLanes
{
    public const int Lanes = 16;

    private readonly Vector512<ulong>[] keys = new Vector512<ulong>[2 * Philox4x32.Rounds];

    /// <summary>Prepares the round keys of a stream.</summary>
    public PhiloxLanes(uint seed, DecisionStream stream)
    {
        var (k0, k1) = (seed, (uint)stream);
        for (var round = 0; round < Philox4x32.Rounds; round++)
        {
            keys[2 * round] = Vector512.Create((ulong)k0);
            keys[2 * round + 1] = Vector512.Create((ulong)k1);
            k0 += Philox4x32.WeylA;
            k1 += Philox4x32.WeylB;
        }
    }

    /// <summary>True where the processor can do it.</summary>
    public static bool IsSupported => Avx512F.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>The four words of each lane's counter (first + lane, a, b, block).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Draw(uint first, uint a, uint b, uint block, out Vector512<uint> w0, out Vector512<uint> w1, out Vector512<uint> w2, out Vector512<uint> w3)
    {
        // The sum is taken in 32 bits, as a replication's number is.
        var lanes = (Vector512.Create(0u, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) + Vector512.Create(first));
        var (x0, y0) = Vector512.Widen(lanes);
        Vector512<ulong> x1 = Vector512.Create((ulong)a), x2 = Vector512.Create((ulong)b), x3 = Vector512.Create((ulong)block);
        Vector512<ulong> y1 = x1, y2 = x2, y3 = x3;
        var m0 = Vector512.Create((ulong)Philox4x32.MultiplierA).AsUInt32();
        var m1 = Vector512.Create((ulong)Philox4x32.MultiplierB).AsUInt32();
        ref var key = ref keys[0];
        for (var round = 0; round < 2 * Philox4x32.Rounds; round += 2)
        {
            var k0 = Unsafe.Add(ref key, round);
            var k1 = Unsafe.Add(ref key, round + 1);
            var xp = Avx512F.Multiply(x0.AsUInt32(), m0);
            var xq = Avx512F.Multiply(x2.AsUInt32(), m1);
            var yp = Avx512F.Multiply(y0.AsUInt32(), m0);
            var yq = Avx512F.Multiply(y2.AsUInt32(), m1);
            x0 = Avx512F.TernaryLogic(xq >>> 32, x1, k0, Xor3);
            x2 = Avx512F.TernaryLogic(xp >>> 32, x3, k1, Xor3);
            y0 = Avx512F.TernaryLogic(yq >>> 32, y1, k0, Xor3);
            y2 = Avx512F.TernaryLogic(yp >>> 32, y3, k1, Xor3);
            (x1, x3) = (xq, xp);
            (y1, y3) = (yq, yp);
        }

        w0 = Vector512.Narrow(x0, y0);
        w1 = Vector512.Narrow(x1, y1);
        w2 = Vector512.Narrow(x2, y2);
        w3 = Vector512.Narrow(x3, y3);
    }

    private const byte Xor3 = 0x96;
}
