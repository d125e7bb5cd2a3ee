using System.Collections;

namespace Pavise.Workspace;

/// <summary>Rows that are made when they are looked at, each once: of a long answer a part is asked for more often than the whole.</summary>
/// <remarks>Safe for concurrent readers as long as the same row may be made twice.</remarks>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the row at a place.</param>
internal sealed class MadeRows<T>(int count, Func<int, T> make) : IReadOnlyList<T>
    where T : class
{
    private readonly T?[] made = new T?[count];

    public int Count => count;

    public T this[int index] => made[index] ??= make(index);

    public IEnumerator<T> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
