using System.Globalization;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads until when something promised shall have come: "before the end of the summer", "by 2027", "over the next year". Needs the day of publication.</summary>
internal sealed class DueReader(Token[] tokens, DateOnly? published)
{
    /// <summary>The window that a range of tokens names, or null. "Soon" and "in the coming weeks" give none.</summary>
    public DateInterval? In(int first, int last)
    {
        if (published is not { } now) return null;
        for (var i = first; i + 1 < last; i++)
        {
            if (tokens[i].Lower is "by" or "before" or "until" && Limit(i + 1, last, now) is { } end && end >= now) return new DateInterval(null, end);
            // "no later than December".
            if (tokens[i].Is("later") && tokens[i + 1].Is("than") && i > first && tokens[i - 1].Lower is "no" or "not" && Limit(i + 2, last, now) is { } latest && latest >= now) return new DateInterval(null, latest);
            if (Coming(i, last, now) is { } coming) return coming;
            if (tokens[i].Lower is "over" or "within" or "during" or "in" && Span(i + 1, last, now) is { } window) return window;
        }

        return null;
    }

    /// <summary>"next week", "next month", "next year", "in 2031": a whole period after the day of publication; "the next year" is none.</summary>
    private DateInterval? Coming(int i, int last, DateOnly now)
    {
        if (tokens[i].Is("in") && Year(i + 1) is { } year && year > now.Year) return new DateInterval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (!tokens[i].Is("next") || i == 0 || tokens[i - 1].Is("the") || IsPartOf(i)) return null;
        var monday = now.AddDays(7 - (((int)now.DayOfWeek + 6) % 7));
        return tokens[i + 1].Lower switch
        {
            "week" => new DateInterval(monday, monday.AddDays(6)),
            "month" => DateInterval.During(Month.Of(now.AddMonths(1))),
            "year" => new DateInterval(new DateOnly(now.Year + 1, 1, 1), new DateOnly(now.Year + 1, 12, 31)),
            _ => null,
        };
    }

    /// <summary>"the spring of next year", "early next year", "by next month": the words before say more than the whole.</summary>
    private bool IsPartOf(int i) => tokens[i - 1].Lower is "of" or "early" or "late" or "mid" or "by" or "before" or "until";

    /// <summary>"the next year", "the coming year": from the day of publication on.</summary>
    private DateInterval? Span(int i, int last, DateOnly now)
    {
        if (i < last && tokens[i].Is("the")) i++;
        if (i + 1 >= last || tokens[i].Lower is not ("next" or "coming")) return null;
        return tokens[i + 1].Lower switch
        {
            "year" when tokens[i - 1].Is("the") => new DateInterval(now, now.AddYears(1)),
            "month" when tokens[i - 1].Is("the") => new DateInterval(now, now.AddMonths(1)),
            _ => null,
        };
    }

    /// <summary>The last day of what follows "by": a year, a month, a season, or the end of one.</summary>
    private DateOnly? Limit(int i, int last, DateOnly now)
    {
        i = Skip(i, last, "the");
        if (i + 1 < last && tokens[i].Is("end") && tokens[i + 1].Is("of")) i = Skip(i + 2, last, "the");
        i = Skip(i, last, "this");
        if (i >= last) return null;
        var token = tokens[i];
        if (token.Is("next") && i + 1 < last && tokens[i + 1].Is("year")) return new DateOnly(now.Year + 1, 12, 31);
        if (token.Is("next") && i + 1 < last && tokens[i + 1].Is("month")) return DateInterval.During(Month.Of(now.AddMonths(1))).End;
        if (token.Is("year")) return new DateOnly(now.Year, 12, 31);
        if (token.Is("month")) return new DateOnly(now.Year, now.Month, DateTime.DaysInMonth(now.Year, now.Month));
        var year = i + 1 < last && Year(i + 1) is { } stated ? stated : (int?)null;
        if (Year(i) is { } alone) return new DateOnly(alone, 12, 31);
        if (Seasons.Of(token.Lower) is { } season) return Next(season.EndMonth, season.EndDay, year, now);
        return DayNames.Month(token) is { } month ? Next(month, null, year, now) : null;
    }

    /// <summary>The stated year, else the first time from the day of publication on; no day means the last of the month.</summary>
    private static DateOnly Next(int month, int? day, int? year, DateOnly now)
    {
        var end = new DateOnly(year ?? now.Year, month, day ?? DateTime.DaysInMonth(year ?? now.Year, month));
        return year is null && end < now ? end.AddYears(1) : end;
    }

    private int? Year(int i) =>
        tokens[i].Kind == TokenKind.Number && tokens[i].Text.Length == 4 && int.TryParse(tokens[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and < 2100 ? year : null;

    private int Skip(int i, int last, string word) => i < last && tokens[i].Is(word) ? i + 1 : i;
}
