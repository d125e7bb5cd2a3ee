using System.Globalization;
using Pavise.Core;
using Pavise.Workbench.Views;

namespace Pavise.Workbench.Api;

/// <summary>Which part of the rows a request asks for.</summary>
/// <param name="Offset">Rows left out before it.</param>
/// <param name="Limit">Most rows in it; null for all.</param>
internal readonly record struct Leaf(int Offset, int? Limit)
{
    /// <summary>Most rows in one part.</summary>
    public const int Most = 1000;

    /// <exception cref="PaviseException">PAV9104 a number that is none.</exception>
    public static Leaf Of(PageQuery query) => new(Number(query, "offset", 0, int.MaxValue) ?? 0, Number(query, "limit", 1, Most));

    /// <summary>Refuses to cut what is no list of rows in JSON.</summary>
    /// <exception cref="PaviseException">PAV9104 a part was asked for.</exception>
    public static void None(PageQuery query)
    {
        if ((query["limit"] is not null ? "limit" : query["offset"] is not null ? "offset" : null) is { } name)
            throw new PaviseException("PAV9104", new Place(name), "only JSON comes in parts", "leave out limit and offset, or format");
    }

    /// <summary>Where the parts before and after this one stand, as the header Link tells it (RFC 8288); null when it is the whole.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="total">Rows in all.</param>
    public string? Links(PageQuery query, int total)
    {
        if (Limit is not { } limit) return null;
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        var links = new List<string>();
        if (Offset < total - limit) links.Add($"<{query.With("offset", Text(Offset + limit))}>; rel=\"next\"");
        // The part before ends where this one begins, and after the last row where the rows end.
        var end = Math.Min(Offset, total);
        var before = Math.Max(0, end - limit);
        var previous = query.With("offset", before == 0 ? null : Text(before));
        if (end > before) links.Add($"<{(end - before == limit ? previous : PageQuery.Parse(previous).With("limit", Text(end - before)))}>; rel=\"prev\"");
        return links.Count == 0 ? null : string.Join(", ", links);
    }

    /// <summary>The rows of this part.</summary>
    public IEnumerable<T> Cut<T>(IEnumerable<T> rows) => Limit is { } most ? rows.Skip(Offset).Take(most) : rows.Skip(Offset);

    private static int? Number(PageQuery query, string name, int least, int most)
    {
        if (query[name] is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw new PaviseException("PAV9104", new Place(name), $"'{text}' cannot be read", FormattableString.Invariant($"write a whole number from {least} to {most}"));
    }
}
