using System.Globalization;

namespace Pavise.Core;

/// <summary>An interval of days, both ends inclusive, in which something happened or was said; a null end is unknown.</summary>
public readonly record struct DateInterval
{
    /// <summary>Makes an interval of days.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public DateInterval(DateOnly? start, DateOnly? end)
    {
        if (end < start) throw new ArgumentException("an interval of days ends before it starts");
        Start = start;
        End = end;
    }

    public DateOnly? Start { get; }

    public DateOnly? End { get; }

    public bool IsOneDay => Start is not null && Start == End;

    /// <summary>True when nobody stated either end.</summary>
    public bool IsOpen => this is { Start: null, End: null };

    public static DateInterval On(DateOnly day) => new(day, day);

    public static DateInterval During(Month month) => new(month.FirstDay, month.LastDay);

    /// <summary>False only when the two cannot have a day in common.</summary>
    public bool MayOverlap(DateInterval other) => !(End < other.Start) && !(other.End < Start);

    /// <summary>As ISO days: "2024-06-20", "2024-06-01 to 2024-06-21", "until 2024-09-22".</summary>
    public override string ToString() => (Start, End) switch
    {
        (null, null) => "undated",
        ({ } s, { } e) when s == e => Iso(s),
        ({ } s, { } e) => $"{Iso(s)} to {Iso(e)}",
        ({ } s, null) => $"from {Iso(s)}",
        (null, { } e) => $"until {Iso(e)}",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
