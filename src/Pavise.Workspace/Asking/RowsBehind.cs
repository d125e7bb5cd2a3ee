namespace Pavise.Workspace;

/// <summary>What entries the rows of an answer rest on.</summary>
/// <param name="Count">How many rows there are.</param>
/// <param name="EntriesOf">Identities of the entries behind the row at a place.</param>
/// <param name="EveryPart">True when its entries may stand in any part of the book.</param>
internal sealed record RowsBehind(int Count, Func<int, IEnumerable<string>> EntriesOf, bool EveryPart)
{
    /// <summary>The entries behind some rows.</summary>
    public HashSet<string> Entries(int first, int count) => Enumerable.Range(first, count).SelectMany(EntriesOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sources behind some rows.</summary>
    public IReadOnlyList<SheetSource> SourcesOf(BookInView asked, int first, int count) => SourcesOfRows.Of(asked, Entries(first, count), EveryPart);
}
