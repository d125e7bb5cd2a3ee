using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads years, parts of years and seasons from tokens; what has begun by the day of publication ends with it.</summary>
internal sealed class PeriodReader(Token[] tokens, DateOnly? published)
{
    private const int CountReach = 4;

    /// <summary>The year, part of a year or season that a token names, or null.</summary>
    public DateInterval? At(int i, int last) => i == 0 ? null : InYear(i, last) ?? Season(i, last);

    /// <summary>The year at a token, or behind a comma there; null when there is none.</summary>
    public int? YearAt(int at, int last)
    {
        if (at < last && tokens[at].Text == ",") at++;
        if (at >= last || tokens[at].Kind != TokenKind.Number || tokens[at].Text.Length != 4) return null;
        return int.TryParse(tokens[at].Text, out var year) && year is >= 1990 and < 2100 ? year : null;
    }

    /// <summary>The year that "last year", "this year" or "next year" is on the day of the text.</summary>
    public int? YearOf(int at, int last, DateOnly now) => at < 0 || at + 1 >= last || !tokens[at + 1].Is("year") ? null : tokens[at].Lower switch
    {
        "last" => now.Year - 1,
        "this" => now.Year,
        "next" => now.Year + 1,
        _ => null,
    };

    /// <summary>A period that has begun and not ended, up to the day of the text; any other as it is.</summary>
    public static DateInterval Clamp(DateInterval period, DateOnly now) => period.End > now && period.Start <= now ? new DateInterval(period.Start, now) : period;

    private DateInterval Begun(DateOnly from, DateOnly to) => published is { } now ? Clamp(new DateInterval(from, to), now) : new DateInterval(from, to);

    /// <summary>"in 2022", "early in 2022", "in early 2022", "from 2027 to 2029"; a year that has not ended by the day of publication is left open to what is meant.</summary>
    private DateInterval? InYear(int i, int last)
    {
        if (tokens[i].Kind != TokenKind.Number || YearAt(i, i + 1) is not { } year) return null;
        var before = tokens[i - 1].Lower;
        if (before == "since") return published is { } until && year <= until.Year ? new DateInterval(new DateOnly(year, 1, 1), until) : null;
        if (before is "from" or "between" && i + 2 < last && tokens[i + 1].Lower is "to" or "and" && YearAt(i + 2, i + 3) is { } end && end > year)
            return IsCount(i + 3, last) ? null : Begun(new DateOnly(year, 1, 1), new DateOnly(end, 12, 31));
        var part = before is "early" or "late" ? i - 1 : before == "in" && i > 1 && !IsDelay(i - 2) ? i - 2 : -1;
        if (part >= 0 && tokens[part].Is("early")) return Begun(new DateOnly(year, 1, 1), new DateOnly(year, 3, 31));
        if (part >= 0 && tokens[part].Is("late")) return Begun(new DateOnly(year, 10, 1), new DateOnly(year, 12, 31));
        return before == "in" && (published is not { } now || year < now.Year) ? new DateInterval(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
    }

    /// <summary>"two years late in 2023", "too late in 2024": how late something came, and not which part of the year.</summary>
    private bool IsDelay(int at) =>
        at > 0 && tokens[at].Lower is "early" or "late" && tokens[at - 1].Lower is "too" or "so" or "running" or "ran" or "year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days";

    /// <summary>"from 2000 to 2050 missiles", "between 2000 and 2025 drones", "from 2000 to 2050 a month": numbers of things, and no years.</summary>
    private bool IsCount(int at, int last)
    {
        if (at + 1 < last && tokens[at].Lower is "a" or "per" && tokens[at + 1].Lower is "year" or "month" or "week" or "day") return true;
        for (var i = at; i < Math.Min(last, at + CountReach); i++)
        {
            var (word, entry) = (tokens[i].Lower, tokens[i].Entry);
            if (tokens[i].Kind != TokenKind.Word) return false;
            if (entry.In(WordSet.Missile) || entry.In(WordSet.Threat) || entry.In(WordSet.System) || entry.In(WordSet.Counted)) return true;
            if ((entry.Form != VerbForm.None && (entry.Form & VerbForm.Base) == 0) || entry.In(WordSet.Adverb) || entry.In(WordSet.Being) || entry.In(WordSet.Modal) || entry.In(WordSet.Future)) return false;
            if (word is "the" or "in" or "of" or "for" or "to" or "at" or "by" or "on" or "with" or "and" or "or" or "but" or "as" or "this" or "its" or "their" or "our" or "under" or "while" or "when" or "it" or "they" or "we") return false;
            if (word.Length > 3 && word[^1] == 's' && !tokens[i].IsCapital) return true;
        }

        return false;
    }

    /// <summary>"in the autumn of 2022", "last autumn": astronomical seasons, as the corpus guidelines take them. "This autumn" is told once it has begun; "last winter" lies in two years and tells no day.</summary>
    private DateInterval? Season(int i, int last)
    {
        if (Seasons.Of(tokens[i].Lower) is not (var month, var day, var endMonth, var endDay) || !OpensSeason(tokens[i - 1].Lower)) return null;
        var after = i + 1 < last && tokens[i + 1].Is("of") ? i + 2 : i + 1;
        var year = YearAt(after, last) ?? (published is { } now ? YearOf(after, last, now) ?? (tokens[i - 1].Is("last") && month != 12 ? LastEnded(endMonth, endDay, now) : tokens[i - 1].Is("this") && month != 12 && new DateOnly(now.Year, month, day) <= now ? now.Year : null) : null);
        return year is { } begun ? Begun(new DateOnly(begun, month, day), new DateOnly(month == 12 ? begun + 1 : begun, endMonth, endDay)) : null;
    }

    /// <summary>What stands before a season; "will fall" and "to spring" are verbs.</summary>
    private static bool OpensSeason(string word) =>
        word is "in" or "by" or "since" or "until" or "till" or "during" or "over" or "through" or "throughout" or "from" or "for" or "of" or "before" or "after" or "between" or "and" or "the" or "last" or "this" or "next" or "early" or "late" or "mid";

    /// <summary>The year of a season that has ended last: its own, once its last day is over.</summary>
    private static int LastEnded(int month, int day, DateOnly now) => new DateOnly(now.Year, month, day) < now ? now.Year : now.Year - 1;
}
