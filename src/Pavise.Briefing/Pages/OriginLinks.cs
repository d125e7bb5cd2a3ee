using System.Globalization;
using System.Text;
using Pavise.Core;

namespace Pavise.Briefing.Pages;

/// <summary>Anchors and short marks of origins on one page: sources are numbered in the order in which they are first cited.</summary>
/// <param name="graph">Tells what an origin is.</param>
/// <param name="address">Where a reader finds an origin; its anchor on the same page unless told.</param>
/// <param name="describe">An origin in one line; its own words unless told.</param>
public sealed class OriginLinks(TraceGraph graph, Func<string, string>? address = null, Func<Origin, string>? describe = null)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The anchor of an origin: its identity with everything but letters and digits as hyphens, and a short hash against clashes.</summary>
    public static string Anchor(string id)
    {
        var anchor = new StringBuilder("o-");
        foreach (var c in id) anchor.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        var hash = 2166136261u;
        foreach (var c in id) hash = (hash ^ c) * 16777619u;
        return anchor.Append('-').Append(hash.ToString("x8", CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>The citation number of an origin on this page.</summary>
    public string Mark(string id)
    {
        if (!numbers.TryGetValue(id, out var number)) numbers[id] = number = numbers.Count + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The number under which an origin was cited, or null.</summary>
    public int? NumberOf(string id) => numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>Where a reader finds an origin.</summary>
    public string Address(string id) => address is null ? "#" + Anchor(id) : address(id);

    /// <summary>The origins cited on this page, in the order of their numbers.</summary>
    public IReadOnlyList<string> Cited => [.. numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];

    public string Describe(string id) => graph.Find(id) is not { } origin ? id : describe is null ? origin.Describe() : describe(origin);
}
