namespace Pavise.Simulation.Tests;

/// <summary>Philox4x32-10 written down once more from the paper (J. Salmon et al., SC'11), so that tests of keyed draws share nothing with what they test.</summary>
internal static class HandPhilox
{
    /// <summary>Word 0 to 3 of the counter (a, b, c, d) under the key (k0, k1).</summary>
    public static uint Word(int which, uint a, uint b, uint c, uint d, uint k0, uint k1)
    {
        uint[] word = [a, b, c, d];
        for (var round = 0u; round < 10; round++)
        {
            var left = (UInt128)0xD2511F53 * word[0];
            var right = (UInt128)0xCD9E8D57 * word[2];
            word = [(uint)(right >> 32) ^ word[1] ^ unchecked(k0 + round * 0x9E3779B9), (uint)(right & 0xFFFFFFFF), (uint)(left >> 32) ^ word[3] ^ unchecked(k1 + round * 0xBB67AE85), (uint)(left & 0xFFFFFFFF)];
        }

        return word[which];
    }

    /// <summary>The decision of the documentation: a word below ⌊p · 2^32⌋, always when p = 1.</summary>
    public static bool Yes(uint word, double p) => p >= 1 || word < (ulong)Math.Floor(p * 4294967296.0);
}
