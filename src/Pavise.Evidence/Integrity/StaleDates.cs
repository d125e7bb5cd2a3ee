using System.Globalization;

namespace Pavise.Evidence;

/// <summary>"Last February" beside an event whose day is public and is another: the words were taken over from an older text.</summary>
internal sealed class StaleDates : IIntegrityCheck
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public void Find(IntegrityView view, List<Finding> found)
    {
        if (view.Article.Document.Published is not { } day) return;
        foreach (var dated in view.Tools.Catalogue.Events)
        {
            foreach (var phrase in dated.Phrases)
            {
                for (var at = view.Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = view.Text.IndexOf(phrase, at + phrase.Length, StringComparison.OrdinalIgnoreCase))
                {
                    var after = at + phrase.Length;
                    if (LastMonth(view.Text.AsSpan(after)) is not { } told) continue;
                    var year = told.Month < day.Month ? day.Year : day.Year - 1;
                    if (dated.Day.Month == told.Month && dated.Day.Year != year)
                        found.Add(new Finding("stale-relative-date", "medium", $"read from {day:yyyy-MM-dd} this means {year}; {dated.Name} was on {dated.Day:yyyy-MM-dd}", at, after + told.Length));
                }
            }
        }
    }

    private static (int Month, int Length)? LastMonth(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(" last ", StringComparison.Ordinal)) return null;
        for (var month = 0; month < Months.Length; month++)
        {
            if (text[6..].StartsWith(Months[month], StringComparison.Ordinal)) return (month + 1, 6 + Months[month].Length);
        }

        return null;
    }
}
