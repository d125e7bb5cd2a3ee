using System.Security.Cryptography;
using System.Text;

namespace Pavise.Ledger;

/// <summary>Two releases of a register in the book, matched by what their rows say, and the bridge from one total to the other.</summary>
/// <param name="Earlier">The part of the earlier release.</param>
/// <param name="Later">The part of the later one.</param>
/// <param name="CoveredUntil">The last day of the earlier release; what is dated later is news.</param>
/// <param name="Unchanged">How many rows are matched and state the same figures.</param>
/// <param name="Pairs">Every matched pair, in the order of the later release.</param>
/// <param name="Changed">Matched rows with other figures, in the order of the later release.</param>
/// <param name="Added">Rows of the later release that match none.</param>
/// <param name="Withdrawn">Rows of the earlier release that match none.</param>
/// <param name="Bridge">One line for each measure, item and unit; its parts sum exactly to the change.</param>
/// <remarks>Rows that state no figure the book can hold are not compared.</remarks>
public sealed record ReleaseComparison(
    string Earlier, string Later, DateOnly? CoveredUntil, int Unchanged, IReadOnlyList<RowPair> Pairs, IReadOnlyList<RowPair> Changed,
    IReadOnlyList<string> Added, IReadOnlyList<string> Withdrawn, IReadOnlyList<BridgeLine> Bridge)
{
    /// <summary>Some pairs to be judged by a reader: those whose identities, hashed with the seed, come first. The same for any machine and order.</summary>
    /// <param name="count">How many; all when there are fewer.</param>
    /// <param name="seed">Any word; another gives other pairs.</param>
    public IReadOnlyList<RowPair> Sample(int count, string seed) => [.. Pairs
        .OrderBy(pair => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{pair.Earlier}\n{pair.Later}"))), StringComparer.Ordinal).Take(count)];
}
