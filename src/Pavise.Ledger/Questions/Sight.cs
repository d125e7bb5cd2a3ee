using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What of the book is seen through a view.</summary>
internal static class Sight
{
    public static IReadOnlyList<Entry> Through(BookView view, IEnumerable<Entry> standing)
    {
        // One pass: a large book has half a million entries in a part.
        var seen = new List<Entry>(standing is IReadOnlyCollection<Entry> counted ? counted.Count : 0);
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in standing)
        {
            if (Of(entry, view) is not { } one) continue;
            seen.Add(one);
            if (one.Settles is { } promise) settled.Add(promise);
        }

        if (settled.Count == 0) return seen;
        settled.ExceptWith(seen.Select(entry => entry.Id));
        // A discharge without its promise would show a debt the other way round.
        if (settled.Count > 0) seen.RemoveAll(entry => entry.Settles is { } promise && settled.Contains(promise));
        return seen;
    }

    private static Entry? Of(Entry entry, BookView view)
    {
        if (entry.Register != view.Register) return null;
        if (view.Without is { } source && entry.Sources.All(one => one == source || (entry.Register is { } part && IsPart(part, source)))) return null;
        if (!view.Knows(entry.Published)) return null;
        if (view.Happened is not { } day || entry.Happened.End <= day) return entry;
        if (entry.Happened.Start > day) return null;
        return entry with { Quantity = entry.Quantity is { } quantity ? Maybe(quantity) : null };
    }

    /// <summary>A register is named with its release or without, as a source or as a part.</summary>
    private static bool IsPart(string part, string source) =>
        string.Equals(part, source, StringComparison.OrdinalIgnoreCase) || part.StartsWith(source + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What may or may not have happened counts from zero.</summary>
    public static Quantity Maybe(Quantity quantity) => Quantity.Hull(quantity, Quantity.Zero(quantity.Unit));
}
