using System.Globalization;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workbench.Views;

/// <summary>One of the three times of the ledger as a slider over the days that the book tells of.</summary>
/// <param name="Name">Name of the time in an address: happened, published or recorded.</param>
/// <param name="Least">The day before the first, at which the book holds nothing yet; counted from 1 January of the year 1.</param>
/// <param name="Most">The place after the last day, at which nothing is left out.</param>
/// <param name="Value">Where it stands.</param>
public sealed record TimeSlider(string Name, int Least, int Most, int Value)
{
    private const string Moved = "-day";
    private const string Before = "-was";

    /// <summary>The three times, by name and words.</summary>
    public static IReadOnlyList<(string Name, string Words)> Times { get; } = [("happened", "Happened by"), ("published", "World could know by"), ("recorded", "This book had learnt by")];

    /// <summary>Name under which a form without script sends where it stands.</summary>
    public string DayName => Name + Moved;

    /// <summary>Name under which such a form sends where it stood.</summary>
    public string WasName => Name + Before;

    /// <summary>Where it stands, in words.</summary>
    public string Told => Value >= Most ? "everything" : Formatter.Day(DateOnly.FromDayNumber(Value));

    /// <summary>The sliders of a book; a time of which it tells no day has none.</summary>
    /// <param name="span">The days it tells of.</param>
    /// <param name="query">What was asked.</param>
    /// <exception cref="PaviseException">PAV9104 a day cannot be read.</exception>
    internal static IReadOnlyList<TimeSlider> Of(BookSpan span, PageQuery query)
    {
        var sliders = new List<TimeSlider>();
        foreach (var (name, _) in Times)
        {
            if (Days(span, name) is not { Start: { } first, End: { } last }) continue;
            var (least, most) = (Math.Max(0, first.DayNumber - 1), Math.Min(last.DayNumber + 1, DateOnly.MaxValue.DayNumber));
            var day = query[name] is { Length: > 9 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found.DayNumber : most;
            sliders.Add(new TimeSlider(name, least, most, query[name] is null ? most : Math.Clamp(day, least, most - 1)));
        }

        return sliders;
    }

    /// <summary>The address of what a form without script asks: the slider that was moved says the day, one that was not leaves it to the date beside it; null when no slider was sent.</summary>
    /// <exception cref="PaviseException">PAV9104 a place on a slider is no number.</exception>
    internal static string? Settle(PageQuery query, BookSpan span)
    {
        var sent = Times.Where(time => query[time.Name + Moved] is not null || query[time.Name + Before] is not null).ToArray();
        if (sent.Length == 0) return null;
        var values = query.Values.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, _) in sent)
        {
            if (Place(query, name + Moved) is { } place && place != Place(query, name + Before))
                values[name] = Days(span, name) is { End: { } last } && place > last.DayNumber ? "" : DateOnly.FromDayNumber(place).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            values.Remove(name + Moved);
            values.Remove(name + Before);
        }

        return PageQuery.Address(query.Path, values);
    }

    private static DateInterval? Days(BookSpan span, string name) => name switch { "happened" => span.Happened, "published" => span.Published, _ => span.Recorded };

    private static int? Place(PageQuery query, string name) => query[name] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place <= DateOnly.MaxValue.DayNumber ? place
        : throw new PaviseException("PAV9104", new Place(name), $"'{text}' cannot be read", "move the slider, or write the day beside it as 2024-06-20");
}
