using System.Collections;

namespace Pavise.Workbench.Views;

/// <summary>Rows that are made when they are looked at: a leaf of a long table costs no more than one of a short one.</summary>
/// <param name="lines">What the rows are made of.</param>
/// <param name="make">Makes one.</param>
public sealed class LazyRows<T>(IReadOnlyList<T> lines, Func<T, IReadOnlyList<Cell>> make) : IReadOnlyList<IReadOnlyList<Cell>>, ISearchedRows
{
    /// <summary>The words of each row once anybody searched, so that the next search reads no row anew.</summary>
    private readonly Lazy<string[]> words = new(() => [.. lines.Select(line => ISearchedRows.Words(make(line)))]);

    public int Count => lines.Count;

    public IReadOnlyList<Cell> this[int index] => make(lines[index]);

    public IReadOnlyList<int> Find(IReadOnlyList<string> wanted) => [.. Enumerable.Range(0, Count).Where(i => ISearchedRows.HasAll(words.Value[i], wanted))];

    public void Prepare() => _ = words.Value;

    public IEnumerator<IReadOnlyList<Cell>> GetEnumerator() => lines.Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
