using System.Globalization;

namespace Pavise.Evidence;

/// <summary>"Last February" beside an event whose day is public and is another: the words were taken over from an older text.</summary>
internal sealed class StaleDates : IIntegrityCheck
{
    private const string Last = " last ";

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public void Find(IntegrityView view, List<Finding> found)
    {
        if (view.Article.Document.Published is not { } day) return;
        // The words "last February" are rarer than the names of events, so they are looked for first and once.
        for (var at = view.Text.IndexOf(Last, StringComparison.Ordinal); at >= 0; at = view.Text.IndexOf(Last, at + 1, StringComparison.Ordinal))
        {
            if (MonthAt(view.Text.AsSpan(at + Last.Length)) is not { } month) continue;
            var (year, end) = (month < day.Month ? day.Year : day.Year - 1, at + Last.Length + Months[month - 1].Length);
            foreach (var dated in view.Tools.Catalogue.Events.Where(one => one.Day.Month == month && one.Day.Year != year))
            {
                foreach (var phrase in dated.Phrases)
                {
                    if (view.Text.AsSpan(0, at).EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
                        found.Add(new Finding("stale-relative-date", "medium", $"read from {day:yyyy-MM-dd} this means {year}; {dated.Name} was on {dated.Day:yyyy-MM-dd}", at - phrase.Length, end));
                }
            }
        }
    }

    /// <summary>The month, from 1, with whose name the text begins; null without one.</summary>
    private static int? MonthAt(ReadOnlySpan<char> text)
    {
        for (var month = 0; month < Months.Length; month++)
        {
            if (text.StartsWith(Months[month], StringComparison.Ordinal)) return month + 1;
        }

        return null;
    }
}
