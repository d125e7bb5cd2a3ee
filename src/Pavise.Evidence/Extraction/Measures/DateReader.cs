using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads days from tokens relative to the day of publication: only what the text and its own date give, as the corpus guidelines say.</summary>
internal sealed class DateReader(Token[] tokens, DateOnly? published)
{
    private readonly Ahead ahead = new(tokens);

    private readonly PeriodReader periods = new(tokens, published);

    private readonly PartReader parts = new(tokens, published, new Ahead(tokens), new PeriodReader(tokens, published));

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
    public bool LacksYear(int at, int last) => MonthAt(at) is not null && ToldYear(at, DayAfter(at, last) is { } behind ? behind.Next : at + 1, last) is null
        && ((DayBefore(at) is not null && periods.YearAt(at + 1, last) is null) || (DayBefore(at) is null && DayAfter(at, last) is { } day && periods.YearAt(day.Next, last) is null));

    /// <summary>Day, month and year (null when the text gives none) of a date whose month stands at a token; null when no day stands beside it.</summary>
    public (int Day, int Month, int? Year)? DayAt(int at, int last)
    {
        if (MonthAt(at) is not { } month) return null;
        if (DayBefore(at) is { } early) return (early, month, periods.YearAt(at + 1, last));
        return DayAfter(at, last) is { } day ? (day.Day, month, periods.YearAt(day.Next, last)) : null;
    }

    /// <summary>Only capitals, numbers and few words can begin a date; all others are passed over at once.</summary>
    private bool MayBegin(int i) => tokens[i].IsCapital || tokens[i].Kind == TokenKind.Number || tokens[i].Lower is "today" or "tomorrow" or "yesterday" or "last" or "this" or "overnight" or "weekend" or "year" or "spring" or "summer" or "autumn" or "fall" or "winter" || PartReader.MayBegin(tokens[i].Lower);

    private DateInterval? At(int i, int last) => !MayBegin(i) || parts.IsEnd(i, last) ? null : Since(i, parts.At(i, last) ?? MonthPeriod(i, last) ?? periods.At(i, last) ?? (published is { } day ? Relative(i, last, day) : null));

    /// <summary>"since January", "since the start of last year": from then until the text.</summary>
    private DateInterval? Since(int i, DateInterval? period) =>
        period is { Start: { } start } && published is { } now && start <= now && IsSince(i) ? new DateInterval(start, now) : period;

    private bool IsSince(int i)
    {
        var at = i - 1;
        if (at > 0 && tokens[at].Is("the")) at--;
        if (at > 1 && tokens[at].Is("of") && tokens[at - 1].Lower is "start" or "beginning") at -= tokens[at - 2].Is("the") ? 3 : 2;
        return at >= 0 && tokens[at].Is("since");
    }

    private DateInterval? MonthPeriod(int i, int last)
    {
        if (MonthAt(i) is not { } month || !tokens[i].IsCapital) return null;
        if (DayBefore(i) is { } early) return On(periods.YearAt(i + 1, last) ?? ToldYear(i, i + 1, last), month, early);
        if (DayAfter(i, last) is { } day) return On(periods.YearAt(day.Next, last) ?? ToldYear(i, day.Next, last), month, day.Day);
        if (periods.YearAt(i + 1, last) is { } year) return DateInterval.During(new Month(year, month));
        if (published is not { } now) return null;
        if (ToldYear(i, i + 1, last) is { } told) return PeriodReader.Clamp(DateInterval.During(new Month(told, month)), now);
        var before = i > 0 ? tokens[i - 1].Lower : "";
        if (!(i + 1 < last && tokens[i + 1].Is("saw")) && before is not ("in" or "last" or "this" or "since" or "early" or "late" or "during" or "throughout") && !IsPart(i)) return null;
        if (before is not ("last" or "since") && ahead.Is(i)) return DateInterval.During(new Month(month < now.Month ? now.Year + 1 : now.Year, month)) is var next && next.Start < now ? new DateInterval(now, next.End) : next;
        return Part(i, PeriodReader.Clamp(DateInterval.During(new Month(month <= now.Month ? now.Year : now.Year - 1, month)), now));
    }

    /// <summary>"the first four weeks of October", "since the start of January": the month whose part is named.</summary>
    private bool IsPart(int i) => i > 1 && tokens[i - 1].Is("of") && tokens[i - 2].Lower is "weeks" or "days" or "half" or "start" or "beginning" or "month";

    /// <summary>"the first two weeks of April", "the second half of May": the days of that part; null when the words do not say which part, the whole month for its start.</summary>
    private DateInterval? Part(int i, DateInterval month)
    {
        if (i < 4 || !tokens[i - 1].Is("of") || month is not { Start: { } start, End: { } end } || tokens[i - 2].Lower is not ("weeks" or "days" or "half")) return month;
        if (tokens[i - 2].Is("half")) return tokens[i - 3].Is("first") ? Until(start, 15, end) : tokens[i - 3].Is("second") && end.Day > 15 ? new DateInterval(start.AddDays(15), end) : null;
        var count = int.TryParse(tokens[i - 3].Text, System.Globalization.CultureInfo.InvariantCulture, out var digits) ? digits : (int)(Lexicon.English.Numbers.Value(tokens[i - 3].Lower) ?? 0);
        return tokens[i - 4].Is("first") && count is > 0 and <= 31 ? Until(start, count * (tokens[i - 2].Is("weeks") ? 7 : 1), end) : null;
    }

    private static DateInterval Until(DateOnly start, int days, DateOnly end) => new(start, start.AddDays(days - 1) < end ? start.AddDays(days - 1) : end);

    private static DateInterval? On(int? year, int month, int day) =>
        year is { } known && day <= DateTime.DaysInMonth(known, month) ? DateInterval.On(new DateOnly(known, month, day)) : null;

    /// <summary>"April last year", "3 April of this year", "last year in April", "this year, on April 3": the year that the words on either side of a date say; null when they say none.</summary>
    private int? ToldYear(int month, int next, int last)
    {
        if (published is not { } now) return null;
        var at = AfterDate(next, last);
        if (periods.YearOf(at, last, now) is { } behind) return behind;
        at = BeforeDate(month);
        return at > 0 && tokens[at].Is("year") ? periods.YearOf(at - 1, at + 1, now) : null;
    }

    /// <summary>The token after those that may stand between a date and its year.</summary>
    private int AfterDate(int at, int last)
    {
        if (at < last && (tokens[at].Is("of") || tokens[at].Text == ",")) at++;
        return at < last && tokens[at].Is("earlier") ? at + 1 : at;
    }

    /// <summary>The token before a month with its day, its preposition and a comma.</summary>
    private int BeforeDate(int month)
    {
        var at = month - 1;
        if (DayBefore(month) is not null)
        {
            while (at > 0 && tokens[at].Kind != TokenKind.Number) at--;
            at--;
            if (at >= 0 && tokens[at].Is("the")) at--;
        }

        while (at >= 0 && tokens[at].Lower is "early" or "late" or "mid") at--;
        if (at >= 0 && tokens[at].Lower is "in" or "on") at--;
        return at >= 0 && tokens[at].Text == "," ? at - 1 : at;
    }

    /// <summary>True when "last year" only says of which year the month beside it is.</summary>
    private bool IsYearOfMonth(int at, int last)
    {
        // Before it: "April", "April 3", "3 April", with "of" or "earlier" between.
        var end = at - 1;
        if (end >= 0 && tokens[end].Is("earlier")) end--;
        if (end >= 0 && (tokens[end].Is("of") || tokens[end].Text == ",")) end--;
        if (MonthAt(end) is not null) return true;
        for (var month = end - 1; month >= Math.Max(0, end - 2); month--)
        {
            if (MonthAt(month) is not null && DayAfter(month, end + 1) is { } day && day.Next == end + 1) return true;
        }

        for (var month = at + 2; month < Math.Min(last, at + 8); month++)
        {
            if (MonthAt(month) is not null) return BeforeDate(month) == at + 1;
        }

        return false;
    }

    /// <summary>"Tuesday last week", "last week on Tuesday": the weekday of the week before; null when no such week is named beside it.</summary>
    private DateInterval? InLastWeek(int at, int last, int weekday, DateOnly monday)
    {
        var after = at + 1 < last && tokens[at + 1].Is("of") ? at + 2 : at + 1;
        var before = at > 0 && tokens[at - 1].Is("on") ? at - 2 : at - 1;
        if (before > 0 && tokens[before].Text == ",") before--;
        return IsLastWeek(after, last) || (before > 0 && IsLastWeek(before - 1, last)) ? DateInterval.On(monday.AddDays(-7 + ((weekday + 6) % 7))) : null;
    }

    private bool IsLastWeek(int at, int last) => at >= 0 && at + 1 < last && tokens[at].Is("last") && tokens[at + 1].Is("week");

    /// <summary>True when "last week" only says of which week the weekday beside it is.</summary>
    private bool IsWeekOfDay(int at, int last)
    {
        var before = at > 0 && tokens[at - 1].Is("of") ? at - 2 : at - 1;
        if (before >= 0 && IsWeekday(before)) return true;
        var after = at + 2 < last && tokens[at + 2].Text == "," ? at + 3 : at + 2;
        return after + 1 < last && tokens[after].Is("on") && IsWeekday(after + 1);
    }

    private bool IsWeekday(int at) => DayNames.Weekday(tokens[at]) >= 0;

    private DateInterval? Relative(int i, int last, DateOnly now)
    {
        var word = tokens[i].Lower;
        var next = i + 1 < last ? tokens[i + 1].Lower : "";
        var weekday = DayNames.Weekday(tokens[i]);
        var monday = now.AddDays(-(((int)now.DayOfWeek + 6) % 7));
        return (word, next) switch
        {
            ("last" or "this", "year") when IsYearOfMonth(i, last) => null,
            ("last", "week") when IsWeekOfDay(i, last) => null,
            ("today", _) => DateInterval.On(now),
            ("tomorrow", _) => DateInterval.On(now.AddDays(1)),
            ("yesterday", _) => DateInterval.On(now.AddDays(-1)),
            ("last", "week") => new DateInterval(monday.AddDays(-7), monday.AddDays(-1)),
            ("this", "week") => ahead.Is(i) ? new DateInterval(now, monday.AddDays(6)) : new DateInterval(monday, now),
            ("year", _) when i > 3 && tokens[i - 1].Is("the") && tokens[i - 2].Is("of") && tokens[i - 3].Lower is "start" or "beginning" && IsSince(i) => new DateInterval(new DateOnly(now.Year, 1, 1), now),
            ("last", "year") => new DateInterval(new DateOnly(now.Year - 1, 1, 1), new DateOnly(now.Year - 1, 12, 31)),
            ("last", "month") => DateInterval.During(Month.Of(now.AddMonths(-1))),
            ("this", "month") => new DateInterval(new DateOnly(now.Year, now.Month, 1), now),
            ("this", "year") => i > 0 && (tokens[i - 1].Is("earlier") || IsSince(i) || ahead.IsTold(i)) ? new DateInterval(new DateOnly(now.Year, 1, 1), now) : new DateInterval(now, new DateOnly(now.Year, 12, 31)),
            ("weekend", _) when i > 1 && tokens[i - 1].Lower is "the" or "last" or "past" && tokens[i - 2].Lower is "over" or "at" or "during" or "on" or "the" => Weekend(now),
            ("last", "night") or ("overnight", _) when !HasWeekday(i) => Overnight(Told(i, last, now)),
            _ when weekday >= 0 => InLastWeek(i, last, weekday, monday) ?? Night(i, last, Nearest(i, last, now, weekday)),
            _ => null,
        };
    }

    /// <summary>"overnight on Friday": the weekday beside the word says which night; one behind a verb of saying does not.</summary>
    private bool HasWeekday(int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 2) && tokens[k].Text != ","; k--)
        {
            if (IsWeekday(k)) return true;
        }

        for (var k = i + 1; k < Math.Min(tokens.Length, i + 4) && tokens[k].Text != "," && !tokens[k].Entry.Frames.Contains(Frame.Say); k++)
        {
            if (IsWeekday(k)) return true;
        }

        return false;
    }

    /// <summary>"46 drones overnight, the air force said Wednesday": the morning on which a night is told of.</summary>
    private DateOnly Told(int i, int last, DateOnly now)
    {
        for (var k = i + 1; k + 1 < Math.Min(last, i + 24); k++)
        {
            if (!tokens[k].Entry.Frames.Contains(Frame.Say)) continue;
            var day = tokens[k + 1].Is("on") ? k + 2 : k + 1;
            if (day < last && IsWeekday(day)) return LastOn(now, DayNames.Weekday(tokens[day]));
        }

        return now;
    }

    private static DateInterval Overnight(DateOnly morning) => new(morning.AddDays(-1), morning);

    private DateInterval Night(int i, int last, DateOnly day)
    {
        // "overnight to Sunday", "the night into Sunday" end on that day.
        if (i > 1 && tokens[i - 1].Lower is "to" or "into" && tokens[i - 2].Lower is "overnight" or "night") return new DateInterval(day.AddDays(-1), day);
        // "from Wednesday to Thursday", after "night".
        if (i > 2 && tokens[i - 1].Lower is "to" or "and" && DayNames.Weekday(tokens[i - 2]) >= 0 && tokens[i - 3].Lower is "from" or "between") return new DateInterval(day.AddDays(-1), day);
        if (i + 2 < last && tokens[i + 1].Lower is "to" or "and" && DayNames.Weekday(tokens[i + 2]) >= 0 && i > 1 && tokens[i - 1].Lower is "from" or "between" && tokens[i - 2].Is("night")) return new DateInterval(day, day.AddDays(1));
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

    /// <summary>"next Monday", "will arrive on Friday" lie ahead; "Tuesday's raid" and the day of a statement lie behind.</summary>
    private DateOnly Nearest(int i, int last, DateOnly now, int weekday)
    {
        var coming = now.AddDays((weekday - (int)now.DayOfWeek + 7) % 7);
        if (i > 0 && tokens[i - 1].Is("next")) return coming == now ? now.AddDays(7) : coming;
        if ((i > 0 && tokens[i - 1].Lower is "last" or "after" or "since") || (i + 1 < last && tokens[i + 1].Is("'s")) || ahead.IsOfStatement(i)) return LastOn(now, weekday);
        return ahead.Is(i) ? coming : LastOn(now, weekday);
    }

    private static DateOnly LastOn(DateOnly now, int weekday) => now.AddDays(-(((int)now.DayOfWeek - weekday + 7) % 7));

    private int? MonthAt(int at) => at < 0 || at >= tokens.Length ? null : DayNames.Month(tokens[at]);

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
}
