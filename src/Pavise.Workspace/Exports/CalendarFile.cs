using System.Globalization;
using System.Text;

namespace Pavise.Workspace;

/// <summary>A calendar in the iCalendar form (RFC 5545): all-day events, lines of at most 75 octets, texts escaped.</summary>
public static class CalendarFile
{
    /// <summary>RFC 5545, 3.1: a line is at most 75 octets without its break.</summary>
    private const int LongestLine = 75;

    public static string Write(string name, IReadOnlyList<CalendarEvent> events)
    {
        var text = new StringBuilder();
        void Line(string line) => Fold(text, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Pavise//Ledger docket//EN");
        Line("CALSCALE:GREGORIAN");
        Line("X-WR-CALNAME:" + Escape(name));
        foreach (var one in events)
        {
            Line("BEGIN:VEVENT");
            Line("UID:" + Escape(one.Uid));
            Line("DTSTAMP:" + one.Stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line("DTSTART;VALUE=DATE:" + Day(one.Day));
            Line("DTEND;VALUE=DATE:" + Day(one.Day.AddDays(1)));
            Line("SUMMARY:" + Escape(one.Summary));
            Line("DESCRIPTION:" + Escape(one.Description));
            Line("CATEGORIES:" + Escape(one.Category));
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, 3.3.11.</summary>
    private static string Escape(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Breaks a line between characters, never inside one; the next begins with a blank, which counts.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
