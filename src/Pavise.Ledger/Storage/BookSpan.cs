using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The days over which a book tells: from the first to the last day on which something happened, could be known by the world, or was learnt by the book.</summary>
/// <param name="Happened">Days on which something happened; null when no entry is dated.</param>
/// <param name="Published">Days on which the world could know it; null when no source is dated.</param>
/// <param name="Recorded">Days, by UTC, on which the book learnt it; null for an empty book.</param>
public sealed record BookSpan(DateInterval? Happened, DateInterval? Published, DateInterval? Recorded)
{
    /// <summary>The span of entries; an interval of days counts with both its ends.</summary>
    public static BookSpan Of(IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        DateInterval? happened = null, published = null, recorded = null;
        foreach (var entry in entries)
        {
            happened = Wider(happened, entry.Happened);
            published = Wider(published, entry.Published);
            recorded = Wider(recorded, DateInterval.On(DateOnly.FromDateTime(entry.Recorded.UtcDateTime)));
        }

        return new BookSpan(happened, published, recorded);
    }

    private static DateInterval? Wider(DateInterval? span, DateInterval days)
    {
        if ((days.Start ?? days.End) is not { } first) return span;
        var last = days.End ?? first;
        return span is { Start: { } start, End: { } end } ? new DateInterval(first < start ? first : start, last > end ? last : end) : new DateInterval(first, last);
    }
}
