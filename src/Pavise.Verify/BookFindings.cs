namespace Pavise.Verify;

/// <summary>What a check of a book's text form found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Sums">The items and units whose postings were summed, in order.</param>
/// <param name="Broken">What is wrong, in words; empty when the book balances.</param>
public sealed record BookFindings(long Entries, IReadOnlyList<string> Sums, IReadOnlyList<string> Broken)
{
    public bool Balances => Broken.Count == 0;
}
