using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads parts of months and years, spans between two months or weekdays, and how long ago something was, relative to the day of publication.</summary>
internal sealed class PartReader(Token[] tokens, DateOnly? published, Ahead ahead, PeriodReader periods)
{
    /// <summary>True for the words, without capital or digit, at which such a time is read.</summary>
    public static bool MayBegin(string lower) => lower is "ago" or "half" or "quarter" || lower.StartsWith("mid-", StringComparison.Ordinal) || lower.StartsWith("early-", StringComparison.Ordinal) || lower.StartsWith("late-", StringComparison.Ordinal);

    /// <summary>The days that the time at a token covers, or null.</summary>
    public DateInterval? At(int i, int last)
    {
        if (published is not { } now) return null;
        return tokens[i].Lower switch
        {
            "ago" => Ago(i, now),
            "half" or "quarter" => OfYear(i, last, now),
            _ => Between(i, last, now) ?? OfMonth(i, last, now) ?? Weekdays(i, last, now),
        };
    }

    /// <summary>True for the second of "between March and May", whose span is told at the first.</summary>
    public bool IsEnd(int i, int last) => i > 2 && published is { } now && (Between(i - 2, last, now) is not null || Weekdays(i - 2, last, now) is not null);

    /// <summary>"three days ago" is a day, "two weeks ago" the Monday-to-Sunday week of that day, "a month ago" and "two years ago" the month and year; a number that is blurred tells none.</summary>
    private DateInterval? Ago(int i, DateOnly now)
    {
        if (i < 2 || (i > 2 && (tokens[i - 3].Lower is "than" or "over" or "nearly" or "almost" or "about" or "around" or "least" or "some" or "or" or "roughly"))) return null;
        var count = tokens[i - 2].Lower is "a" or "an" ? 1 : int.TryParse(tokens[i - 2].Text, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits : (int)(Lexicon.English.Numbers.Value(tokens[i - 2].Lower) ?? 0);
        if (count is < 1 or > 99) return null;
        return tokens[i - 1].Lower switch
        {
            "day" or "days" => DateInterval.On(now.AddDays(-count)),
            "week" or "weeks" => now.AddDays((-7 * count) - (((int)now.DayOfWeek + 6) % 7)) is var monday ? new DateInterval(monday, monday.AddDays(6)) : null,
            "month" or "months" => DateInterval.During(Month.Of(now.AddMonths(-count))),
            "year" or "years" => new DateInterval(new DateOnly(now.Year - count, 1, 1), new DateOnly(now.Year - count, 12, 31)),
            _ => null,
        };
    }

    /// <summary>"in the first quarter of 2025", "the second half of last year", "in the third quarter": of the year of the text where none is named.</summary>
    private DateInterval? OfYear(int i, int last, DateOnly now)
    {
        if (i < 2 || tokens[i - 2].Lower is not "the" || IsDue(i - 3)) return null;
        var count = tokens[i - 1].Lower switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "last" or "final" => 4, _ => 0 };
        var months = tokens[i].Is("half") ? 6 : 3;
        if (months == 6) count = count == 4 ? 2 : count;
        if (count == 0 || count * months > 12) return null;
        var at = i + 1 < last && tokens[i + 1].Is("of") ? i + 2 : i + 1;
        if (at + 1 < last && tokens[at].Is("the") && tokens[at + 1].Is("year")) return In(now.Year, ((count - 1) * months) + 1, count * months, i, now);
        var year = periods.YearAt(at, last) ?? periods.YearOf(at, last, now);
        if (year is null && (at > i + 1 || i < 3 || tokens[i].Is("half") || tokens[i - 3].Lower is not ("in" or "during"))) return null;
        return In(year ?? now.Year, ((count - 1) * months) + 1, count * months, i, now);
    }

    /// <summary>"mid-May", "the end of May 2024": days 11 to 20, and from 21 on.</summary>
    private DateInterval? OfMonth(int i, int last, DateOnly now)
    {
        var hyphen = tokens[i].Lower.IndexOf('-', StringComparison.Ordinal);
        var (part, word) = hyphen > 0 ? (tokens[i].Lower[..hyphen], tokens[i].Lower[(hyphen + 1)..]) : (i > 0 ? tokens[i - 1].Lower : "", tokens[i].Lower);
        if ((hyphen > 0 ? DayNames.Month(word) : DayNames.Month(tokens[i])) is not { } month) return null;
        if (hyphen <= 0 && part == "of") part = i > 1 ? tokens[i - 2].Lower : "";
        if (part is not ("mid" or "middle" or "end") && !(hyphen > 0 && part is "early" or "late")) return null;
        var before = part is "middle" or "end" ? tokens[Math.Max(0, i - 3)].Is("the") ? i - 4 : i - 3 : hyphen > 0 ? i - 1 : i - 2;
        if (IsDue(before) || tokens[Math.Max(0, before)].Is("since")) return null;
        var year = periods.YearAt(i + 1, last) ?? periods.YearOf(i + 1, last, now);
        if (In(year, month, month, i, now) is not { Start: { } start, End: { } end } || start.Month != end.Month) return null;
        var (from, to) = part switch { "mid" or "middle" => (11, 20), "early" => (1, 10), _ => (21, DateTime.DaysInMonth(start.Year, start.Month)) };
        var days = new DateInterval(new DateOnly(start.Year, start.Month, from), new DateOnly(start.Year, start.Month, to));
        return days.Start > end ? null : days.End > end ? new DateInterval(days.Start, end) : days;
    }

    /// <summary>"between March and May", "from March to May 2024".</summary>
    private DateInterval? Between(int i, int last, DateOnly now)
    {
        if (i == 0 || i + 2 >= last || tokens[i - 1].Lower is not ("between" or "from") || tokens[i + 1].Lower is not ("and" or "to") || DayNames.Month(tokens[i]) is not { } first || DayNames.Month(tokens[i + 2]) is not { } second) return null;
        // "between March and May 5".
        if (i + 3 < last && tokens[i + 3] is { Kind: TokenKind.Number, Text.Length: < 3 }) return null;
        var year = periods.YearAt(i + 3, last) ?? periods.YearOf(i + 3, last, now);
        if (second > first) return In(year, first, second, i, now);
        // "from December to February 2025" begins in the year before.
        return year is { } stated && second < first && stated > 1 ? PeriodReader.Clamp(new DateInterval(new DateOnly(stated - 1, first, 1), new DateOnly(stated, second, DateTime.DaysInMonth(stated, second))), now) : null;
    }

    /// <summary>"between Monday and Tuesday", "from Friday to Sunday": both days with those between.</summary>
    private DateInterval? Weekdays(int i, int last, DateOnly now)
    {
        if (i == 0 || i + 2 >= last || tokens[i - 1].Lower is not ("between" or "from") || tokens[i + 1].Lower is not ("and" or "to") || (i > 1 && tokens[i - 2].Is("night"))) return null;
        if (DayNames.Weekday(tokens[i]) is not (>= 0 and var first) || DayNames.Weekday(tokens[i + 2]) is not (>= 0 and var second)) return null;
        var days = (second - first + 7) % 7;
        var start = now.AddDays(-(((int)now.DayOfWeek - second + 7) % 7) - days);
        if (ahead.Is(i)) start = now.AddDays((first - (int)now.DayOfWeek + 7) % 7);
        return days == 0 ? null : new DateInterval(start, start.AddDays(days));
    }

    /// <summary>Months of a year, the stated one or the last that has begun, or the next where the words look ahead; what runs ends with the text, and what is to come begins with it.</summary>
    private DateInterval? In(int? stated, int first, int second, int at, DateOnly now)
    {
        var coming = ahead.Is(at);
        var year = stated ?? (coming ? second < now.Month ? now.Year + 1 : now.Year : first <= now.Month ? now.Year : now.Year - 1);
        var period = new DateInterval(new DateOnly(year, first, 1), new DateOnly(year, second, DateTime.DaysInMonth(year, second)));
        return !coming ? PeriodReader.Clamp(period, now) : period.Start < now && period.End >= now ? new DateInterval(now, period.End) : period;
    }

    /// <summary>"by the end of May": until when something is due.</summary>
    private bool IsDue(int at) => at >= 0 && tokens[at].Lower is "by" or "before" or "until" or "till" or "than";
}
