using System.Collections;

namespace Pavise.Workbench.Views;

/// <summary>Rows that are made when they are looked at: a leaf of a long table costs no more than one of a short one.</summary>
/// <param name="lines">What the rows are made of.</param>
/// <param name="make">Makes one.</param>
public sealed class LazyRows<T>(IReadOnlyList<T> lines, Func<T, IReadOnlyList<Cell>> make) : IReadOnlyList<IReadOnlyList<Cell>>
{
    public int Count => lines.Count;

    public IReadOnlyList<Cell> this[int index] => make(lines[index]);

    public IEnumerator<IReadOnlyList<Cell>> GetEnumerator() => lines.Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
