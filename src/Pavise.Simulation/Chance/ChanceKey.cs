using System.Runtime.CompilerServices;
using System.Text;

namespace Pavise.Simulation;

/// <summary>The one law of chance: every draw is Philox4x32-10 keyed by (seed, stream), never by the order of drawing.</summary>
internal readonly record struct ChanceKey(uint Seed)
{
    /// <summary>Classes of a day keep apart in the threat word: the class's place in its upper 8 bits, the threat's number in the rest.</summary>
    public const int ClassShift = 24;

    public const int MostThreatsOfADay = 1 << ClassShift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlock Draw(DecisionStream stream, uint replication, uint a, uint b, uint block) =>
        Philox4x32.Block(replication, a, b, block, Seed, (uint)stream);

    /// <summary>The draw of an unknown in a world: keyed by its name, so that scenarios that share the unknown share its luck.</summary>
    public PhiloxBlock World(uint replication, ulong name, uint block) =>
        Draw(DecisionStream.Worlds, replication, (uint)name, (uint)(name >> 32), block);

    /// <summary>A 64-bit name of an unknown: FNV-1a over UTF-8.</summary>
    public static ulong Name(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var octet in Encoding.UTF8.GetBytes(text)) hash = (hash ^ octet) * 1099511628211ul;
        return hash;
    }

    /// <summary>Words below this number mean yes: floor(p · 2^32); 2^32, which no word reaches, when p = 1.</summary>
    public static ulong Threshold(double probability) =>
        probability >= 1 ? 1ul << 32 : probability <= 0 ? 0 : (ulong)Math.Floor(probability * 4294967296.0);
}
