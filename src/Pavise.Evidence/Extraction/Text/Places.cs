using System.Diagnostics;
using System.Numerics;

namespace Pavise.Evidence;

/// <summary>What begins at few of a text's tokens: one bit for each token, and the things in order.</summary>
internal sealed class Places<T>
    where T : class
{
    private const int Word = 64;

    private readonly ulong[] bits;
    private readonly int[] before;
    private readonly T[] things;

    /// <param name="tokens">How many tokens the text has.</param>
    /// <param name="places">The things with the tokens where they begin, in text order, no two at one.</param>
    public Places(int tokens, IReadOnlyList<(int At, T Thing)> places)
    {
        bits = new ulong[(tokens / Word) + 1];
        before = new int[bits.Length];
        things = new T[places.Count];
        for (var i = 0; i < things.Length; i++)
        {
            (var at, things[i]) = places[i];
            Debug.Assert(i == 0 || at > places[i - 1].At, "the things stand in text order, no two at one token");
            bits[at / Word] |= 1UL << (at % Word);
        }

        for (var i = 1; i < bits.Length; i++) before[i] = before[i - 1] + BitOperations.PopCount(bits[i - 1]);
    }

    /// <summary>What begins at a token, or null.</summary>
    public T? At(int token)
    {
        var (word, bit) = (bits[token / Word], 1UL << (token % Word));
        return (word & bit) == 0 ? null : things[before[token / Word] + BitOperations.PopCount(word & (bit - 1))];
    }
}
