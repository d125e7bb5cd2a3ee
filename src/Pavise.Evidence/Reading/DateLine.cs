using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads the agency out of a date line: "CAPRI, Italy (AP) —", "KYIV, July 14 (Reuters) -".</summary>
internal static class DateLine
{
    /// <summary>A date line stands at the very beginning, or after a headline.</summary>
    private const int Reach = 600;

    private const int LongestName = 24;

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
}
