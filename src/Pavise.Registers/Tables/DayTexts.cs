using System.Globalization;
using Pavise.Core;

namespace Pavise.Registers.Tables;

/// <summary>The ways in which registers write days: ISO, with a time, years, lists of years, "until 12/31/2022", "unclear, 04/22", numbers of a spreadsheet.</summary>
internal static class DayTexts
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "M/d/yyyy", "MM/dd/yyyy", "M/d/yy", "dd.MM.yyyy", "d.M.yyyy"];

    private static readonly string[] Months = ["MM/yy", "MM/yyyy", "M/yyyy", "M/yy"];

    /// <summary>The days, or null when the text is none.</summary>
    public static DateInterval? Read(string text) =>
        Day(text) is { } day ? DateInterval.On(day)
        : Month.TryParse(text, out var month) ? DateInterval.During(month)
        : Years(text) ?? Worded(text);

    /// <summary>"until DAY", "from DAY until DAY", "since DAY", "between DAY and DAY", "unclear, 04/22", "unspecified".</summary>
    private static DateInterval? Worded(string text)
    {
        if (Without(text, "unclear", "not specified", "unspecified") is { } vague)
            return vague.Length == 0 ? default(DateInterval) : MonthOf(vague.TrimStart(',').Trim());
        if (Without(text, "since") is { } since) return Day(since) is { } first ? new DateInterval(first, null) : null;
        if (Without(text, "until") is { } until) return (Day(until) ?? MonthOf(until)?.End) is { } last ? new DateInterval(null, last) : null;
        var (range, separators) = Without(text, "from") is { } from ? (from, new[] { " until " }) : (Without(text, "between") ?? "", [" & ", " and "]);
        return range.Split(separators, StringSplitOptions.TrimEntries) is [var start, var end] && Day(start) is { } low && Day(end) is { } high && low <= high
            ? new DateInterval(low, high) : null;
    }

    /// <summary>What follows one of the words, or null when the text begins with none of them.</summary>
    private static string? Without(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return text[word.Length..].Trim();
        }

        return null;
    }

    /// <summary>"04/22" or "04/2022".</summary>
    private static DateInterval? MonthOf(string text) =>
        DateTime.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? DateInterval.During(new Month(moment.Year, moment.Month)) : null;

    /// <summary>"2022; 2023; 2025" as the interval they span.</summary>
    private static DateInterval? Years(string text)
    {
        var years = new List<int>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length != 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2200) return null;
            years.Add(year);
        }

        return years.Count == 0 ? null : new DateInterval(new DateOnly(years.Min(), 1, 1), new DateOnly(years.Max(), 12, 31));
    }

    private static DateOnly? Day(string text)
    {
        if (DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return DateOnly.FromDateTime(moment);
        // Five digits are the day number of a spreadsheet with the 1900 system (44621 is 2022-03-01).
        return text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DateOnly(1899, 12, 30).AddDays(number) : null;
    }
}
