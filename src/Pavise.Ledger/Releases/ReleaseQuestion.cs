using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Compares two releases and explains the change of every total.</summary>
internal sealed class ReleaseQuestion
{
    private readonly SortedDictionary<(string Measure, string Item, string Unit), decimal[]> sums = [];
    private readonly IReadOnlyList<ReleaseRow> earlier;
    private readonly IReadOnlyList<ReleaseRow> later;

    /// <summary>The columns of a bridge line between its two totals.</summary>
    private enum Cause
    {
        News,
        Addition,
        Revision,
        Recount,
        Withdrawal,
    }

    private ReleaseQuestion(IReadOnlyList<ReleaseRow> earlier, IReadOnlyList<ReleaseRow> later)
    {
        this.earlier = earlier;
        this.later = later;
    }

    public static ReleaseComparison Ask(IReadOnlyList<Entry> standing, string earlier, string later) =>
        new ReleaseQuestion(ReleaseRow.Of(standing, earlier), ReleaseRow.Of(standing, later)).Compare(earlier, later);

    private ReleaseComparison Compare(string first, string second)
    {
        var covered = earlier.Select(row => row.Happened.End).Max();
        var pairs = ReleaseMatch.Pairs(earlier, later);
        var matched = pairs.SelectMany(pair => new[] { pair.Earlier, pair.Later }).ToHashSet();
        var (gone, come) = (earlier.Where(row => !matched.Contains(row)).ToArray(), later.Where(row => !matched.Contains(row)).ToArray());
        foreach (var (before, after, _) in pairs)
        {
            Add(before, Cause.Revision, -1);
            Add(after, Cause.Revision, 1);
        }

        var news = come.Where(row => row.Happened.Start > covered).ToHashSet();
        var (lost, found) = (Groups(gone), Groups(come.Where(row => !news.Contains(row))));
        foreach (var row in gone) Add(row, found.Contains((row.Giver, row.Month)) ? Cause.Recount : Cause.Withdrawal, -1);
        foreach (var row in come) Add(row, news.Contains(row) ? Cause.News : lost.Contains((row.Giver, row.Month)) ? Cause.Recount : Cause.Addition, 1);
        return new ReleaseComparison(
            first, second, covered, pairs.Count(pair => ReleaseMatch.Same(pair.Earlier, pair.Later)), Named(pairs),
            Named(pairs.Where(pair => !ReleaseMatch.Same(pair.Earlier, pair.Later))),
            [.. come.Select(row => row.Id)], [.. gone.Select(row => row.Id)], [.. sums.Keys.Select(Line)]);
    }

    private static RowPair[] Named(IEnumerable<(ReleaseRow Earlier, ReleaseRow Later, double Similarity)> pairs) =>
        [.. pairs.OrderBy(pair => pair.Later.Id, StringComparer.Ordinal).Select(pair => new RowPair(pair.Earlier.Id, pair.Later.Id, pair.Similarity))];

    private static HashSet<(string, Month?)> Groups(IEnumerable<ReleaseRow> rows) => [.. rows.Select(row => (row.Giver, row.Month))];

    private void Add(ReleaseRow row, Cause cause, int sign)
    {
        foreach (var (key, value) in row.Figures)
        {
            if (!sums.TryGetValue(key, out var causes)) sums[key] = causes = new decimal[Enum.GetValues<Cause>().Length];
            causes[(int)cause] += sign * value;
        }
    }

    private BridgeLine Line((string Measure, string Item, string Unit) key)
    {
        var causes = sums[key];
        decimal Total(IReadOnlyList<ReleaseRow> rows) => rows.Sum(row => row.Figures.GetValueOrDefault(key));
        return new BridgeLine(
            key.Measure, key.Item, key.Unit, Total(earlier), causes[(int)Cause.News], causes[(int)Cause.Addition], causes[(int)Cause.Revision],
            causes[(int)Cause.Recount], causes[(int)Cause.Withdrawal], Total(later));
    }
}
