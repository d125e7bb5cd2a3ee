using System.Buffers;
using System.Globalization;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Brackets an undated text by what it names: offices and who holds them, events whose day is known, days it tells of.</summary>
/// <remarks>Nothing later than the text can be named in it as past, so each of these bounds it from below; the end of a term bounds it from above.</remarks>
internal sealed class DateBracket(ReadingTools tools)
{
    /// <summary>Days in which a text written for a coming day, or about a past one, is looked for.</summary>
    private const int Reach = 366;

    private readonly SearchValues<string> phrases = SearchValues.Create([.. tools.Catalogue.Events.SelectMany(dated => dated.Phrases)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The days within which the text was written, with the reason; null when it names nothing that tells.</summary>
    public (DateInterval Days, string Reason)? Of(ArticleText article)
    {
        var reasons = new List<string>();
        var (low, high) = Terms(Offices.Named(article, tools.People), reasons);
        var named = Events(article.Text);
        foreach (var dated in tools.Catalogue.Events.Where(named.Contains))
        {
            if (low is not null && dated.Day <= low) continue;
            if (high is not null && dated.Day > high) continue;
            low = dated.Day;
            reasons.Add($"names {dated.Name} ({Formatter.Day(dated.Day)})");
        }

        var days = NamedDays.Of(article);
        foreach (var day in days.Where(day => day is { IsPast: true, Year: not null }).Select(day => day.On(day.Year!.Value)).OfType<DateOnly>().Where(day => !(day <= low) && !(day > high)))
        {
            low = day;
            reasons.Add($"tells of {Formatter.Day(day)} as past");
        }

        if (low is not { } start) return high is { } only ? (new DateInterval(null, only), Join(reasons)) : null;
        (start, high) = Narrow(days, start, high, reasons);
        return (new DateInterval(start, high), Join(reasons));
    }

    /// <summary>The events that a text names, found in one pass over it.</summary>
    private HashSet<DatedEvent> Events(ReadOnlySpan<char> text)
    {
        var found = new HashSet<DatedEvent>();
        for (var next = text.IndexOfAny(phrases); next >= 0; next = text.IndexOfAny(phrases))
        {
            text = text[next..];
            foreach (var dated in tools.Catalogue.Events)
            {
                foreach (var phrase in dated.Phrases)
                {
                    if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) found.Add(dated);
                }
            }

            text = text[1..];
        }

        return found;
    }

    /// <summary>The time in which all persons named with their office held it; of those who never met in office the later ones count.</summary>
    private static (DateOnly? Low, DateOnly? High) Terms(IReadOnlyList<Holding> named, List<string> reasons)
    {
        DateOnly? low = null, high = null;
        var titled = named.Where(one => one.IsTitled).OrderByDescending(one => one.LastStart).ThenBy(one => one.Person, StringComparer.Ordinal).ToArray();
        if (titled.Length == 0) return (null, null);
        foreach (var one in titled.Where(one => one.Meets(titled[0])))
        {
            var term = one.Terms.OrderBy(term => term.Start).LastOrDefault(term => term.MayOverlap(new DateInterval(low, high)));
            if (term.Start is not { } start) continue;
            var says = start > (low ?? DateOnly.MinValue) || term.End < (high ?? DateOnly.MaxValue);
            low = start > (low ?? DateOnly.MinValue) ? start : low;
            high = term.End < (high ?? DateOnly.MaxValue) ? term.End : high;
            if (says) reasons.Add(string.Create(CultureInfo.InvariantCulture, $"names {one.Person} as {one.Office} (from {Formatter.Day(start)}{(term.End is { } end ? $" to {Formatter.Day(end)}" : "")})"));
        }

        return (low, high);
    }

    /// <summary>Days without a year: the first year after the lower bound in which the past ones precede the coming ones.</summary>
    private static (DateOnly Low, DateOnly? High) Narrow(IReadOnlyList<NamedDay> days, DateOnly low, DateOnly? high, List<string> reasons)
    {
        var yearless = days.Where(day => day.Year is null).ToArray();
        var past = yearless.Where(day => day.IsPast).Select(day => day.After(low)).OfType<DateOnly>().Where(day => !(day > high) && day.DayNumber - low.DayNumber < Reach).ToArray();
        if (past.Length > 0)
        {
            low = past.Max();
            reasons.Add($"tells of {low.ToString("d MMMM", CultureInfo.InvariantCulture)} as past, which after the bounds above is first {Formatter.Day(low)}");
        }

        var coming = yearless.Where(day => !day.IsPast).Select(day => day.After(low)).OfType<DateOnly>().Where(day => !(day > high) && day.DayNumber - low.DayNumber < Reach).ToArray();
        if (coming.Length > 0)
        {
            high = coming.Min();
            reasons.Add($"tells of {high.Value.ToString("d MMMM", CultureInfo.InvariantCulture)} as coming");
        }

        return (low, high);
    }

    private static string Join(List<string> reasons) => string.Join("; ", reasons);
}
