namespace Pavise.Ledger;

/// <summary>Matches the rows of two releases by giver, days and words, since publishers renumber their rows.</summary>
internal static class ReleaseMatch
{
    /// <summary>Below this share of common words two rows are not taken for one.</summary>
    private const double Least = 0.3;

    /// <summary>A row that is told with another day is still the same within a month.</summary>
    private const int DaysApart = 31;

    /// <summary>Pairs, the most alike first and each row once; the same for any order of the rows.</summary>
    public static IReadOnlyList<(ReleaseRow Earlier, ReleaseRow Later, double Similarity)> Pairs(IReadOnlyList<ReleaseRow> earlier, IReadOnlyList<ReleaseRow> later)
    {
        var byGiver = later.ToLookup(row => row.Giver, StringComparer.Ordinal);
        var candidates = earlier.SelectMany(row => byGiver[row.Giver].Where(other => Near(row, other)).Select(other => (Earlier: row, Later: other, Similarity: row.Similarity(other))))
            .Where(pair => pair.Similarity >= Least)
            .OrderByDescending(pair => pair.Similarity).ThenBy(pair => Same(pair.Earlier, pair.Later) ? 0 : 1)
            .ThenBy(pair => pair.Earlier.Id, StringComparer.Ordinal).ThenBy(pair => pair.Later.Id, StringComparer.Ordinal);
        var (seen, pairs) = (new HashSet<ReleaseRow>(), new List<(ReleaseRow, ReleaseRow, double)>());
        foreach (var pair in candidates)
        {
            if (seen.Contains(pair.Earlier) || seen.Contains(pair.Later)) continue;
            seen.Add(pair.Earlier);
            seen.Add(pair.Later);
            pairs.Add(pair);
        }

        return pairs;
    }

    public static bool Same(ReleaseRow a, ReleaseRow b) => a.Figures.SequenceEqual(b.Figures);

    private static bool Near(ReleaseRow a, ReleaseRow b) => Gap(a.Happened.End, b.Happened.Start) <= DaysApart && Gap(b.Happened.End, a.Happened.Start) <= DaysApart;

    private static int Gap(DateOnly? end, DateOnly? start) => end is { } e && start is { } s ? s.DayNumber - e.DayNumber : 0;
}
