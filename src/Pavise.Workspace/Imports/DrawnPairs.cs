using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>Pairs of two releases drawn for a reader.</summary>
public static class DrawnPairs
{
    /// <summary>Draws pairs by a seed and fetches their rows from the book.</summary>
    public static IReadOnlyList<DrawnPair> Of(Book book, ReleaseComparison comparison, int count, string seed) =>
        [.. comparison.Sample(count, seed).Select(pair => new DrawnPair(pair, book.Row(pair.Earlier)?.Raw ?? "", book.Row(pair.Later)?.Raw ?? ""))];
}
