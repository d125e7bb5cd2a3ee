using Pavise.Core;

namespace Pavise.Judgement.Rules;

/// <summary>Which texts copy which, told by the word sequences they share.</summary>
/// <remarks>
/// A sequence that very many texts hold (a form letter's foot) tells nothing and is passed over, so the work stays near
/// the size of the texts and not its square.
/// </remarks>
internal static class CopyGraph
{
    /// <summary>A shorter text is too short to be told from a quotation.</summary>
    private const int Shortest = 30;

    /// <summary>A sequence in more texts than this is a form.</summary>
    private const int Form = 256;

    public static IReadOnlyList<CopyLink> Of(IReadOnlyCollection<SourceProfile> sources, CompareLimits limits)
    {
        var texts = sources.Where(source => source.Shingles.Count > 0).OrderBy(source => source.Id, StringComparer.Ordinal)
            .Select(source => (Source: source, Shingles: source.Shingles.Distinct().ToArray())).ToArray();
        var links = new List<CopyLink>();
        foreach (var ((one, two), common) in Common([.. texts.Select(text => text.Shingles)]))
        {
            var (a, b) = (texts[one], texts[two]);
            var jaccard = (double)common / (a.Shingles.Length + b.Shingles.Length - common);
            var shorter = Math.Min(a.Shingles.Length, b.Shingles.Length);
            var containment = (double)common / shorter;
            if (jaccard < limits.Copies && (containment < limits.MadeFrom || shorter < Shortest)) continue;
            var isFirst = IsOriginal(a.Source, a.Shingles.Length, b.Source, b.Shingles.Length);
            links.Add(new CopyLink(isFirst ? a.Source.Id : b.Source.Id, isFirst ? b.Source.Id : a.Source.Id, jaccard, containment));
        }

        return [.. links.OrderBy(link => link.Original, StringComparer.Ordinal).ThenBy(link => link.Copy, StringComparer.Ordinal)];
    }

    /// <summary>How many sequences each two texts share, if any: text by text, counted in one place for each text before it.</summary>
    private static IEnumerable<((int, int) Pair, int Common)> Common(IReadOnlyList<ulong[]> sets)
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var number = 0; number < sets.Count; number++)
        {
            foreach (var shingle in sets[number])
            {
                if (!holders.TryGetValue(shingle, out var list)) holders[shingle] = list = [];
                list.Add(number);
            }
        }

        var counts = new int[sets.Count];
        var shared = new List<int>();
        for (var number = 0; number < sets.Count; number++)
        {
            foreach (var list in sets[number].Select(shingle => holders[shingle]).Where(list => list.Count is > 1 and <= Form))
            {
                foreach (var before in list)
                {
                    if (before == number) break;
                    if (counts[before]++ == 0) shared.Add(before);
                }
            }

            foreach (var before in shared)
            {
                yield return ((before, number), counts[before]);
                counts[before] = 0;
            }

            shared.Clear();
        }
    }

    /// <summary>The earlier text; then an agency's; then the longer.</summary>
    private static bool IsOriginal(SourceProfile a, int aLength, SourceProfile b, int bLength)
    {
        if (a.Published?.Start is { } x && b.Published?.Start is { } y && x != y) return x < y;
        if (a.Kind != b.Kind && (a.Kind is OutletKind.Agency or OutletKind.Official || b.Kind is OutletKind.Agency or OutletKind.Official)) return a.Kind is OutletKind.Agency or OutletKind.Official;
        return aLength >= bLength;
    }
}
