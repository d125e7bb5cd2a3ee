namespace Pavise.Judgement.Rules;

/// <summary>Disjoint sets: what is joined, however indirectly, has one root, whatever the order of joining.</summary>
internal sealed class Links<T>(IComparer<T> order)
    where T : notnull
{
    private readonly Dictionary<T, T> above = [];

    /// <summary>The smallest member of the set.</summary>
    public T Root(T item)
    {
        var root = item;
        while (above.TryGetValue(root, out var next)) root = next;
        for (var at = item; above.TryGetValue(at, out var next); at = next) above[at] = root;
        return root;
    }

    public void Join(T a, T b)
    {
        var (x, y) = (Root(a), Root(b));
        var comparison = order.Compare(x, y);
        if (comparison == 0) return;
        if (comparison < 0) above[y] = x;
        else above[x] = y;
    }
}
