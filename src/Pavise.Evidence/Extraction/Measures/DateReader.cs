using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads days from tokens relative to the day of publication: only what the text and its own date give, as the corpus guidelines say.</summary>
internal sealed class DateReader(Token[] tokens, DateOnly? published)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>The first day or period named in a range of tokens, or null.</summary>
    public DateInterval? In(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (At(i, last) is { } found) return found;
        }

        return null;
    }

    /// <summary>Every day or period named in a range of tokens, with the token where it begins.</summary>
    public IReadOnlyList<(DateInterval Day, int At)> All(int first, int last)
    {
        List<(DateInterval, int)>? found = null;
        for (var i = first; i < last; i++)
        {
            if (At(i, last) is { } day) (found ??= []).Add((day, i));
        }

        return found ?? (IReadOnlyList<(DateInterval, int)>)[];
    }

    /// <summary>True when a token begins a date with day and month but no year.</summary>
    public bool LacksYear(int at, int last) => MonthAt(at) is not null
        && ((DayBefore(at) is not null && YearAt(at + 1, last) is null) || (DayBefore(at) is null && DayAfter(at, last) is { } day && YearAt(day.Next, last) is null));

    /// <summary>Day, month and year (null when the text gives none) of a date whose month stands at a token; null when no day stands beside it.</summary>
    public (int Day, int Month, int? Year)? DayAt(int at, int last)
    {
        if (MonthAt(at) is not { } month) return null;
        if (DayBefore(at) is { } early) return (early, month, YearAt(at + 1, last));
        return DayAfter(at, last) is { } day ? (day.Day, month, YearAt(day.Next, last)) : null;
    }

    /// <summary>Only capitals, numbers and few words can begin a date; all others are passed over at once.</summary>
    private bool MayBegin(int i) => tokens[i].IsCapital || tokens[i].Kind == TokenKind.Number || tokens[i].Lower is "today" or "tomorrow" or "yesterday" or "last" or "this" or "overnight" or "weekend";

    private DateInterval? At(int i, int last) => !MayBegin(i) ? null : Since(i, MonthPeriod(i, last)) ?? InYear(i) ?? (published is { } day ? Relative(i, last, day) : null);

    /// <summary>"since January": from then until the text.</summary>
    private DateInterval? Since(int i, DateInterval? period) =>
        period is { Start: { } start } && published is { } now && start <= now && i > 0 && tokens[i - 1].Is("since") ? new DateInterval(start, now) : period;

    private DateInterval? MonthPeriod(int i, int last)
    {
        if (MonthAt(i) is not { } month || !tokens[i].IsCapital) return null;
        if (DayBefore(i) is { } early) return YearAt(i + 1, last) is { } its && early <= DateTime.DaysInMonth(its, month) ? DateInterval.On(new DateOnly(its, month, early)) : null;
        if (DayAfter(i, last) is { } day)
        {
            if (YearAt(day.Next, last) is { } dayYear && day.Day <= DateTime.DaysInMonth(dayYear, month)) return DateInterval.On(new DateOnly(dayYear, month, day.Day));
            return null;
        }

        if (YearAt(i + 1, last) is { } year) return DateInterval.During(new Month(year, month));
        // "April last year" and "April this year" say which.
        if (published is { } today && i + 2 < last && tokens[i + 1].Lower is "last" or "this" && tokens[i + 2].Is("year")) return Clamp(DateInterval.During(new Month(tokens[i + 1].Is("last") ? today.Year - 1 : today.Year, month)), today);
        var before = i > 0 ? tokens[i - 1].Lower : "";
        if (published is not { } now || !(i + 1 < last && tokens[i + 1].Is("saw")) && before is not ("in" or "last" or "this" or "since" or "early" or "late")) return null;
        var past = month <= now.Month ? now.Year : now.Year - 1;
        return Clamp(DateInterval.During(new Month(past, month)), now);
    }

    /// <summary>"in 2022", "back in 2022"; a year that has not ended by the day of publication is left open to what is meant.</summary>
    private DateInterval? InYear(int i) =>
        i > 0 && tokens[i].Kind == TokenKind.Number && tokens[i - 1].Is("since") && YearAt(i, i + 1) is { } from && published is { } until && from <= until.Year ? new DateInterval(new DateOnly(from, 1, 1), until)
        : i > 0 && tokens[i].Kind == TokenKind.Number && tokens[i - 1].Is("in") && YearAt(i, i + 1) is { } year && (published is not { } now || year < now.Year)
            ? new DateInterval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;

    private DateInterval? Relative(int i, int last, DateOnly now)
    {
        var word = tokens[i].Lower;
        var next = i + 1 < last ? tokens[i + 1].Lower : "";
        var weekday = word[^1] == 'y' ? Array.IndexOf(Days, word) : -1;
        var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7));
        return (word, next) switch
        {
            ("today", _) => DateInterval.On(now),
            ("tomorrow", _) => DateInterval.On(now.AddDays(1)),
            ("yesterday", _) => DateInterval.On(now.AddDays(-1)),
            ("last", "week") => new DateInterval(monday.AddDays(-7), monday.AddDays(-1)),
            ("this", "week") => new DateInterval(now, monday.AddDays(6)),
            ("last", "year") => new DateInterval(new DateOnly(now.Year - 1, 1, 1), new DateOnly(now.Year - 1, 12, 31)),
            ("last", "month") => DateInterval.During(Month.Of(now.AddMonths(-1))),
            ("this", "month") => new DateInterval(new DateOnly(now.Year, now.Month, 1), now),
            ("this", "year") => i > 0 && tokens[i - 1].Is("earlier") ? new DateInterval(new DateOnly(now.Year, 1, 1), now) : new DateInterval(now, new DateOnly(now.Year, 12, 31)),
            ("weekend", _) when i > 1 && tokens[i - 1].Lower is "the" or "last" or "past" && tokens[i - 2].Lower is "over" or "at" or "during" or "on" or "the" => Weekend(now),
            ("last", "night") or ("overnight", _) when !HasWeekday(i) => new DateInterval(now.AddDays(-1), now),
            _ when weekday >= 0 && tokens[i].IsCapital => Night(i, last, LastOn(now, weekday)),
            _ => null,
        };
    }

    /// <summary>"overnight on Friday": the weekday says which night.</summary>
    private bool HasWeekday(int i)
    {
        for (var k = Math.Max(0, i - 2); k < Math.Min(tokens.Length, i + 4); k++)
        {
            if (tokens[k].IsCapital && Array.IndexOf(Days, tokens[k].Lower) >= 0) return true;
        }

        return false;
    }

    private DateInterval Night(int i, int last, DateOnly day)
    {
        // "overnight to Sunday", "the night into Sunday" end on that day.
        if (i > 1 && tokens[i - 1].Lower is "to" or "into" && tokens[i - 2].Lower is "overnight" or "night") return new DateInterval(day.AddDays(-1), day);
        // "from Wednesday to Thursday", after "night".
        if (i > 2 && tokens[i - 1].Lower is "to" or "and" && Array.IndexOf(Days, tokens[i - 2].Lower) >= 0 && tokens[i - 3].Lower is "from" or "between") return new DateInterval(day.AddDays(-1), day);
        if (i + 2 < last && tokens[i + 1].Lower is "to" or "and" && Array.IndexOf(Days, tokens[i + 2].Lower) >= 0 && i > 1 && tokens[i - 1].Lower is "from" or "between" && tokens[i - 2].Is("night")) return new DateInterval(day, day.AddDays(1));
        if (i + 1 < last && tokens[i + 1].Is("night")) return new DateInterval(day, day.AddDays(1));
        for (var k = Math.Max(0, i - 3); k < Math.Min(last, i + 2); k++)
        {
            if (tokens[k].Is("overnight")) return new DateInterval(day, day.AddDays(1));
        }

        return DateInterval.On(day);
    }

    /// <summary>The Saturday and Sunday last begun.</summary>
    private static DateInterval Weekend(DateOnly now)
    {
        var saturday = LastOn(now, (int)DayOfWeek.Saturday);
        return new DateInterval(saturday, saturday < now ? saturday.AddDays(1) : saturday);
    }

    private static DateOnly LastOn(DateOnly now, int weekday) => now.AddDays(-(((int)now.DayOfWeek - weekday + 7) % 7));

    private static DateInterval Clamp(DateInterval period, DateOnly now) => period.End > now && period.Start <= now ? new DateInterval(period.Start, now) : period;

    private int? MonthAt(int at)
    {
        if (at >= tokens.Length || !tokens[at].IsCapital || tokens[at].Lower.Length < 3) return null;
        var (initial, length) = (tokens[at].Lower[0], tokens[at].Lower.Length);
        for (var m = 0; m < 12; m++)
        {
            if (Months[m][0] != initial || (length != 3 && length != Months[m].Length)) continue;
            if (tokens[at].Is(Months[m]) || (tokens[at].Lower.Length == 3 && tokens[at].Lower != "may" && Months[m].StartsWith(tokens[at].Lower, StringComparison.Ordinal))) return m + 1;
        }

        return null;
    }

    /// <summary>"17 July", "the 17th of July".</summary>
    private int? DayBefore(int at)
    {
        var i = at - 1;
        if (i >= 0 && tokens[i].Is("of")) i--;
        if (i >= 0 && tokens[i].Lower is "st" or "nd" or "rd" or "th") i--;
        if (i < 0 || tokens[i].Kind != TokenKind.Number || tokens[i].Text.Length > 2) return null;
        return int.Parse(tokens[i].Text, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    private (int Day, int Next)? DayAfter(int at, int last)
    {
        if (at + 1 < last && tokens[at + 1].Text == ".") at++;
        if (at + 1 >= last || tokens[at + 1].Kind != TokenKind.Number || tokens[at + 1].Text.Length > 2) return null;
        var day = int.Parse(tokens[at + 1].Text, System.Globalization.CultureInfo.InvariantCulture);
        var next = at + 2;
        if (next < last && tokens[next].Lower is "st" or "nd" or "rd" or "th") next++;
        return day is >= 1 and <= 31 ? (day, next) : null;
    }

    private int? YearAt(int at, int last)
    {
        if (at < last && tokens[at].Text == ",") at++;
        if (at >= last || tokens[at].Kind != TokenKind.Number || tokens[at].Text.Length != 4) return null;
        return int.TryParse(tokens[at].Text, out var year) && year is >= 1990 and < 2100 ? year : null;
    }
}
