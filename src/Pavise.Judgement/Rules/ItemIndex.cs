using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Things by their item, so that those with a related one are found without looking at the rest.</summary>
/// <param name="alike">Knows which items are related.</param>
internal sealed class ItemIndex<T>(Alike alike)
{
    private readonly Dictionary<string, List<(int Turn, T Thing)>> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Turn, T Thing)>> below = new(StringComparer.Ordinal);
    private int turns;

    /// <summary>Adds a thing.</summary>
    /// <param name="item">Its item.</param>
    /// <param name="thing">The thing.</param>
    /// <param name="turn">Its place among things of several indexes; else those of this one are numbered.</param>
    public void Add(string item, T thing, int? turn = null)
    {
        var entry = (turn ?? turns++, thing);
        List(named, alike.Width(item)).Add(entry);
        foreach (var wider in alike.Upward(item)) List(below, wider).Add(entry);
    }

    /// <summary>The first thing with a related item, in the order of adding, of which something holds.</summary>
    /// <param name="item">The item.</param>
    /// <param name="holds">What is to hold of it.</param>
    /// <returns>Its place and itself; null when there is none.</returns>
    public (int Turn, T Thing)? First(string item, Func<T, bool> holds)
    {
        // Related are those below the item's own width, and those named by something above it.
        var width = alike.Width(item);
        var first = First(below.GetValueOrDefault(width), holds, null);
        foreach (var wider in alike.Upward(item).Where(wider => wider != width)) first = First(named.GetValueOrDefault(wider), holds, first);
        return first;
    }

    private static (int Turn, T Thing)? First(List<(int Turn, T Thing)>? among, Func<T, bool> holds, (int Turn, T Thing)? before)
    {
        foreach (var entry in among ?? [])
        {
            if (before is { } known && entry.Turn > known.Turn) break;
            if (holds(entry.Thing)) return entry;
        }

        return before;
    }

    private static List<(int Turn, T Thing)> List(Dictionary<string, List<(int Turn, T Thing)>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
