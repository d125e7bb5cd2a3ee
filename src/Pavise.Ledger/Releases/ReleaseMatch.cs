namespace Pavise.Ledger;

/// <summary>Matches the rows of two releases by giver, days, words and figures, since publishers renumber their rows.</summary>
/// <remarks>
/// Words weigh by how rare they are (inverse document frequency, K. Sparck Jones, 1972), so that "weapons" says little and the name of a
/// thing or the address of a source says much. The constants were set on releases 7 and 21 of the Kiel tracker (docs/imports.md).
/// </remarks>
internal sealed class ReleaseMatch
{
    /// <summary>Below this score two rows are not taken for one.</summary>
    private const double Least = 0.7;

    /// <summary>A row that is told with another day is still the same within a month, at this cost when the month is over.</summary>
    private const int DaysApart = 31;

    private const double CostOfDays = 0.2;

    /// <summary>What figures are worth that differ by no more than a tenth, as after another exchange rate.</summary>
    private const double WorthOfFigures = 0.2;

    private readonly Dictionary<ulong, long> weights = [];

    private ReleaseMatch(IReadOnlyList<ReleaseRow> earlier, IReadOnlyList<ReleaseRow> later)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in earlier.Concat(later).SelectMany(row => row.Words)) counts[word] = counts.GetValueOrDefault(word) + 1;
        // Whole thousandths, so that sums do not depend on their order.
        foreach (var (word, count) in counts) weights[word] = (long)Math.Round(1000 * Math.Log(1 + (double)(earlier.Count + later.Count) / count));
    }

    /// <summary>Pairs, the most alike first and each row once; the same for any order of the rows.</summary>
    public static IReadOnlyList<(ReleaseRow Earlier, ReleaseRow Later, double Similarity)> Pairs(IReadOnlyList<ReleaseRow> earlier, IReadOnlyList<ReleaseRow> later)
    {
        var match = new ReleaseMatch(earlier, later);
        var byGiver = later.ToLookup(row => row.Giver, StringComparer.Ordinal);
        var candidates = earlier.SelectMany(row => byGiver[row.Giver].Select(other => match.Weigh(row, other)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score).ThenBy(pair => Same(pair.Earlier, pair.Later) ? 0 : 1)
            .ThenBy(pair => pair.Earlier.Id, StringComparer.Ordinal).ThenBy(pair => pair.Later.Id, StringComparer.Ordinal);
        var (seen, pairs) = (new HashSet<ReleaseRow>(), new List<(ReleaseRow, ReleaseRow, double)>());
        foreach (var pair in candidates)
        {
            if (seen.Contains(pair.Earlier) || seen.Contains(pair.Later)) continue;
            seen.Add(pair.Earlier);
            seen.Add(pair.Later);
            pairs.Add((pair.Earlier, pair.Later, pair.Similarity));
        }

        return pairs;
    }

    public static bool Same(ReleaseRow a, ReleaseRow b) => a.Figures.SequenceEqual(b.Figures);

    private (ReleaseRow Earlier, ReleaseRow Later, double Score, double Similarity) Weigh(ReleaseRow a, ReleaseRow b)
    {
        var apart = Math.Max(Gap(a.Happened.End, b.Happened.Start), Gap(b.Happened.End, a.Happened.Start));
        if (apart > DaysApart || !a.Stated.Overlaps(b.Stated)) return (a, b, 0, 0);
        var similarity = Similarity(a, b);
        return (a, b, similarity + (AreClose(a, b) ? WorthOfFigures : 0) - CostOfDays * apart / DaysApart, similarity);
    }

    /// <summary>Weight of the words that both have, as a share of the row that has less, or of half of the other if that is more.</summary>
    private double Similarity(ReleaseRow a, ReleaseRow b)
    {
        var common = 0L;
        for (int i = 0, j = 0; i < a.Words.Length && j < b.Words.Length;)
        {
            if (a.Words[i] == b.Words[j]) (common, i, j) = (common + weights[a.Words[i]], i + 1, j + 1);
            else if (a.Words[i] < b.Words[j]) i++;
            else j++;
        }

        var (one, other) = (a.Words.Sum(word => weights[word]), b.Words.Sum(word => weights[word]));
        var (least, most) = (Math.Min(one, other), Math.Max(one, other));
        // A row with less than half of the other's words may be found in many.
        return least == 0 ? 0 : (double)common / Math.Max(least, most / 2);
    }

    private static bool AreClose(ReleaseRow a, ReleaseRow b)
    {
        var both = a.Figures.Keys.Where(b.Figures.ContainsKey).ToArray();
        return both.Length > 0 && Array.TrueForAll(both, key => Math.Abs(a.Figures[key] - b.Figures[key]) <= Math.Abs(a.Figures[key]) / 10);
    }

    private static int Gap(DateOnly? end, DateOnly? start) => end is { } e && start is { } s ? Math.Max(0, s.DayNumber - e.DayNumber) : 0;
}
