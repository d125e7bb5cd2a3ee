using System.Text;

namespace Pavise.Workspace.Tests;

/// <summary>The calendar read back by a reader written from RFC 5545 alone.</summary>
public class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 26, 12, 30, 5, TimeSpan.FromHours(1));

    [Fact]
    public void A_calendar_is_folded_escaped_and_read_back_the_same()
    {
        CalendarEvent[] events =
        [
            new("a@docket.pavise", new DateOnly(2024, 12, 31), "Due: 5 systems; \"all\", of \\ them", "The office, Germany\nline two; " + string.Concat(Enumerable.Repeat("дуже довгий рядок 漢字 🛡 ", 12)), "kept", Stamp),
            new("b@docket.pavise", new DateOnly(2025, 2, 28), new string('x', 200), "", "open", Stamp),
        ];
        var text = CalendarFile.Write("Pavise: winter, 2024", events);

        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = Unfold(text);
        Assert.Equal(("BEGIN", "VCALENDAR", "END", "VCALENDAR"), (lines[0].Name, lines[0].Value, lines[^1].Name, lines[^1].Value));
        Assert.Equal("2.0", lines.Single(line => line.Name == "VERSION").Value);
        Assert.NotEmpty(lines.Single(line => line.Name == "PRODID").Value);
        var read = Events(lines);
        Assert.Equal(events.Select(one => (one.Uid, one.Summary, one.Description)), read.Select(one => (one["UID"], Text(one["SUMMARY"]), Text(one["DESCRIPTION"]))));
        Assert.Equal(("20241231", "20250101", "20261126T113005Z"), (read[0]["DTSTART;VALUE=DATE"], read[0]["DTEND;VALUE=DATE"], read[0]["DTSTAMP"]));
        Assert.Equal("20250301", read[1]["DTEND;VALUE=DATE"]);
    }

    [Fact]
    public void No_character_is_cut_by_a_fold_whatever_its_place()
    {
        for (var length = 50; length < 90; length++)
        {
            var summary = new string('x', length) + "🛡漢é";
            var read = Events(Unfold(CalendarFile.Write("c", [new("u", new DateOnly(2024, 1, 1), summary, "", "open", Stamp)])));
            Assert.Equal(summary, Text(read[0]["SUMMARY"]));
        }
    }

    private static List<(string Name, string Value)> Unfold(string text)
    {
        var lines = new List<string>();
        // Bytes, not characters: a fold inside a character would show as a replacement.
        foreach (var line in Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Split("\r\n"))
        {
            if (line.StartsWith(' ') || line.StartsWith('\t')) lines[^1] += line[1..];
            else if (line.Length > 0) lines.Add(line);
        }

        return [.. lines.Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]))];
    }

    private static List<Dictionary<string, string>> Events(List<(string Name, string Value)> lines)
    {
        var events = new List<Dictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var (name, value) in lines)
        {
            if ((name, value) == ("BEGIN", "VEVENT")) open = new(StringComparer.Ordinal);
            else if ((name, value) == ("END", "VEVENT"))
            {
                events.Add(open!);
                open = null;
            }
            else open?.Add(name, value);
        }

        Assert.Null(open);
        return events;
    }

    private static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\') text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            else
            {
                Assert.DoesNotContain(value[i], ";,");
                text.Append(value[i]);
            }
        }

        return text.ToString();
    }
}
