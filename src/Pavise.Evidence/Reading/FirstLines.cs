using System.Globalization;

namespace Pavise.Evidence;

/// <summary>What the first lines of a bare text say about it: a headline, a date, and every date that stands on a line of its own.</summary>
/// <param name="Title">The first headline-like line, or null.</param>
/// <param name="Published">The date nearest a by-line or posting mark, else the only date line, else null.</param>
/// <param name="Dates">Each date line with its place in the text, in UTF-16 units.</param>
internal sealed record FirstLines(string? Title, DateOnly? Published, IReadOnlyList<FirstLines.DateLine> Dates)
{
    private const int HeadLines = 14;
    private const int LongestHeadline = 200;
    private const int FewestWords = 4;
    private const int ShortestParagraph = 120;

    private static readonly string[] DateFormats =
        ["MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "MMMM d yyyy", "dd.MM.yyyy"];

    private static readonly string[] Marks = ["posted", "published", "updated", "by ", "written by", "date:"];

    public static FirstLines Read(string text)
    {
        var dates = new List<DateLine>();
        string? title = null;
        var (number, byLine, inBody) = (0, -1, false);
        foreach (var written in TextLine.Of(text).Take(HeadLines))
        {
            number++;
            // Of a line that is no headline and no date only its beginning tells.
            var (start, line) = (written.Start, written.Span[..Math.Min(written.Length, LongestHeadline + 1)].ToString());
            var marked = Marks.Any(mark => line.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
            if (FindDate(line) is { } found && (marked || found.Length >= line.Length - 2))
            {
                dates.Add(new DateLine(found.Day, start + found.At, found.Length, number));
                if (marked) byLine = number;
            }
            else if (marked)
            {
                byLine = number;
            }
            else if (title is null && !inBody && IsHeadline(line))
            {
                title = line;
            }

            // Below its first paragraph a text has headings, but no headline.
            inBody |= line.Length > LongestHeadline || (line.EndsWith('.') && line.Length > ShortestParagraph);
        }

        // A date printed after the by-line belongs to the article; one before it is often the day the page was built.
        var nearest = dates.OrderBy(date => byLine >= 0 && date.Line < byLine).ThenBy(date => byLine < 0 ? 0 : Math.Abs(date.Line - byLine)).ThenBy(date => date.Start).FirstOrDefault();
        return new FirstLines(title, nearest?.Day, dates);
    }

    private static bool IsHeadline(string line) =>
        line.Length <= LongestHeadline && !line.EndsWith('.') && !line.EndsWith(':') && char.IsUpper(line[0])
        && line.Count(c => c == ' ') + 1 >= FewestWords;

    /// <summary>The date written in a line; formats are tried at each word, so the work is linear in the line's length.</summary>
    internal static (DateOnly Day, int At, int Length)? FindDate(string line)
    {
        if (line.Length > 120 || !line.AsSpan().ContainsAnyInRange('0', '9')) return null;
        for (var at = 0; at < line.Length; at++)
        {
            if ((at > 0 && line[at - 1] != ' ') || !MayBegin(line[at])) continue;
            for (var length = Math.Min(18, line.Length - at); length >= 8; length--)
            {
                if (!char.IsAsciiDigit(line[at + length - 1]) || (at + length < line.Length && char.IsAsciiDigit(line[at + length]))) continue;
                if (DateOnly.TryParseExact(line.AsSpan(at, length), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return (day, at, length);
            }
        }

        return null;
    }

    /// <summary>A date begins with its day, its year, or the first letter of a month.</summary>
    private static bool MayBegin(char c) => char.IsAsciiDigit(c) || char.ToUpperInvariant(c) is 'J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D';

    /// <summary>A date on a line of its own.</summary>
    internal sealed record DateLine(DateOnly Day, int Start, int Length, int Line);
}
