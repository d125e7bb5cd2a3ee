using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A row of a release with what it states, for comparison.</summary>
internal sealed class ReleaseRow
{
    private ReleaseRow(Entry row, IReadOnlyList<Entry> figures)
    {
        Id = row.Fact;
        Words = WordsOf(row.Raw ?? "");
        var first = figures[0];
        Giver = first.Credit?.Holder ?? Account.Unstated;
        Happened = figures.Select(figure => figure.Happened).FirstOrDefault(days => days != default);
        Stated = [.. figures.Select(figure => (figure.Measure ?? "", figure.Item))];
        foreach (var figure in figures.Where(figure => figure.Quantity is { IsExact: true }))
        {
            var key = (figure.Measure ?? "", figure.Item, figure.Quantity!.Value.Unit.Symbol);
            Figures[key] = Figures.GetValueOrDefault(key) + figure.Quantity.Value.Low!.Value;
        }
    }

    public string Id { get; }

    public string Giver { get; }

    public DateInterval Happened { get; }

    /// <summary>What it states a figure of, told or not.</summary>
    public HashSet<(string Measure, string Item)> Stated { get; }

    /// <summary>The different words of the row that have a letter, as ordered hashes.</summary>
    public ulong[] Words { get; }

    public SortedDictionary<(string Measure, string Item, string Unit), decimal> Figures { get; } = [];

    /// <summary>The month of the row for recounts; null when undated.</summary>
    public Month? Month => (Happened.Start ?? Happened.End) is { } day ? Core.Month.Of(day) : null;

    /// <summary>The rows of one part of the book that state a figure, in the order of identity.</summary>
    public static IReadOnlyList<ReleaseRow> Of(IEnumerable<Entry> entries, string part)
    {
        var own = entries.Where(entry => entry.Register == part && entry.Decision != FactDecision.Held && entry.Leg != EntryLeg.Discharge).ToArray();
        var figures = own.Where(entry => entry.Leg != EntryLeg.Row).OrderBy(entry => entry.Leg).DistinctBy(entry => entry.Fact, StringComparer.Ordinal)
            .ToLookup(entry => entry.Origins[0], StringComparer.Ordinal);
        return [.. own.Where(entry => entry.Leg == EntryLeg.Row && figures.Contains(entry.Fact))
            .Select(entry => new ReleaseRow(entry, [.. figures[entry.Fact]])).OrderBy(row => row.Id, StringComparer.Ordinal)];
    }

    /// <summary>FNV-1a over each run of letters and digits that has a letter, letters in lower case; in a row without letters, over each number.</summary>
    private static ulong[] WordsOf(string text)
    {
        const ulong start = 14695981039346656037, prime = 1099511628211;
        var (words, numbers) = (new HashSet<ulong>(), new HashSet<ulong>());
        var (hash, letters) = (start, false);
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * prime;
                letters |= char.IsLetter(c);
                continue;
            }

            if (hash != start) (letters ? words : numbers).Add(hash);
            (hash, letters) = (start, false);
        }

        return [.. (words.Count > 0 ? words : numbers).Order()];
    }
}
