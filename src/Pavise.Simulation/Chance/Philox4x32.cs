using System.Runtime.CompilerServices;

namespace Pavise.Simulation;

/// <summary>Philox4x32-10: four 32-bit words as a pure function of a counter (four words) and a key (two words).</summary>
/// <remarks>J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11.</remarks>
public static class Philox4x32
{
    internal const uint MultiplierA = 0xD2511F53u;
    internal const uint MultiplierB = 0xCD9E8D57u;
    internal const uint WeylA = 0x9E3779B9u;
    internal const uint WeylB = 0xBB67AE85u;
    internal const int Rounds = 10;

    /// <summary>The two key words of each round, round after round.</summary>
    internal static uint[] Keys(uint k0, uint k1)
    {
        var keys = new uint[2 * Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            (keys[2 * round], keys[2 * round + 1]) = (k0, k1);
            k0 += WeylA;
            k1 += WeylB;
        }

        return keys;
    }

    /// <summary>The four words of one counter under one key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PhiloxBlock Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var a = (ulong)MultiplierA * c0;
            var b = (ulong)MultiplierB * c2;
            c0 = (uint)(b >> 32) ^ c1 ^ k0;
            c2 = (uint)(a >> 32) ^ c3 ^ k1;
            c1 = (uint)b;
            c3 = (uint)a;
            k0 += WeylA;
            k1 += WeylB;
        }

        return new PhiloxBlock(c0, c1, c2, c3);
    }
}
