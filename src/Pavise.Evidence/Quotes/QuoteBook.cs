using System.Globalization;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Makes the origins of one document: each quote once, with its place in Unicode code points.</summary>
internal sealed class QuoteBook(Document document)
{
    private readonly CodePoints points = new(document.Text);
    private readonly SortedDictionary<(int Start, int End), DocumentSpan> spans = [];

    public IReadOnlyList<Origin> Origins => [.. spans.Values];

    /// <summary>The place in UTF-16 units of a place in code points.</summary>
    public int Unit(int point) => points.Unit(point);

    public int Point(int unit) => points.At(unit);

    /// <summary>The quote between two places given in UTF-16 units.</summary>
    public DocumentSpan Of(int start, int end)
    {
        // A span never cuts a character that takes two units.
        if (start > 0 && char.IsLowSurrogate(document.Text[start])) start--;
        if (end < document.Text.Length && char.IsLowSurrogate(document.Text[end])) end++;
        var key = (points.At(start), points.At(end));
        if (spans.TryGetValue(key, out var known)) return known;
        var id = string.Create(CultureInfo.InvariantCulture, $"quote:{document.Id}@{key.Item1}-{key.Item2}");
        var credit = document.Outlet ?? document.Title ?? document.Id;
        return spans[key] = new DocumentSpan(id, document.Id, document.TextHash, key.Item1, key.Item2, document.Text[start..end], new Attribution(credit, document.Licence));
    }
}
