using System.Buffers;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads the agency and the day out of a date line: "CAPRI, Italy (AP) —", "KYIV, July 14 (Reuters) -", "BERLIN, June 20, 2024 (Reuters) -".</summary>
internal static class DateLine
{
    /// <summary>A date line stands at the very beginning, or after a headline.</summary>
    private const int Reach = 600;

    private const int LongestName = 24;

    /// <summary>In UTF-16 units.</summary>
    private const int LongestLine = 100;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("—–-");

    /// <summary>The agency's name in the catalogue, or null.</summary>
    public static string? Agency(string text, Catalogue catalogue)
    {
        var head = text.AsSpan(0, Math.Min(Reach, text.Length));
        for (var open = head.IndexOf('('); open >= 0;)
        {
            var rest = head[(open + 1)..];
            var close = rest.IndexOf(')');
            if (close is > 1 and <= LongestName && rest[(close + 1)..].TrimStart() is [ '—' or '–' or '-', ..]
                && catalogue.Outlet(rest[..close].ToString()) is { Kind: OutletKind.Agency } agency) return agency.Name;
            var next = rest.IndexOf('(');
            if (next < 0) return null;
            open += next + 1;
        }

        return null;
    }

    /// <summary>The day that a date line names with its year, or null. It begins a line with a place in capitals and ends in a dash.</summary>
    public static DateOnly? Day(string text)
    {
        foreach (var line in TextLine.Of(text[..Math.Min(Reach, text.Length)]))
        {
            var head = line.Span[..Math.Min(line.Length, LongestLine)];
            var comma = head.IndexOf(',');
            if (comma <= 2 || !IsPlace(head[..comma])) continue;
            for (var dash = Next(head, comma); dash >= 0 && dash < head.Length; dash = Next(head, dash))
            {
                // A dash within a word or a date is none that ends the line.
                if (!char.IsWhiteSpace(head[dash - 1]) && head[dash - 1] != ')') continue;
                return FirstLines.FindDate(head[(comma + 1)..dash].ToString()) is { } found ? found.Day : null;
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> head, int dash) => head[(dash + 1)..].IndexOfAny(Dashes) is >= 0 and var next ? dash + 1 + next : -1;

    private static bool IsPlace(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!char.IsUpper(c) && c is not (' ' or '-' or '.' or '\'' or '’' or '/')) return false;
        }

        return true;
    }
}
