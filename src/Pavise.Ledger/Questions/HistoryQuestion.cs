using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The life of the figures of one item and actor, over what was seen at successive times.</summary>
internal sealed class HistoryQuestion(string item, string actor, Catalogue catalogue)
{
    private readonly SortedDictionary<string, Quantity> standing = new(StringComparer.Ordinal);
    private readonly List<HistoryLine> lines = [];
    private readonly QuestionOrigins origins = new();
    private Dictionary<string, Entry> before = new(StringComparer.Ordinal);

    public Answer<IReadOnlyList<HistoryLine>> Answer => new(lines, origins.All);

    /// <summary>True when an entry says something of the item and the actor.</summary>
    public bool Touches(Entry entry) => catalogue.IsA(entry.Item, item) && (entry.Moves
        ? entry.Debit!.Value.IsHeldBy(actor) || entry.Credit!.Value.IsHeldBy(actor)
        : entry.Claim() is { } claim && claim.From.Concat(claim.To).Contains(actor, StringComparer.Ordinal));

    /// <summary>Takes in what is seen at the next time, and notes what has changed since.</summary>
    /// <param name="at">The time as ISO text.</param>
    /// <param name="view">The view it is seen through.</param>
    /// <param name="seen">The entries.</param>
    public void Next(string at, BookView view, IReadOnlyList<Entry> seen)
    {
        var touching = seen.Where(entry => entry.Moves && Touches(entry)).ToArray();
        var now = touching.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var promises = new Promises(seen);
        var figures = touching.SelectMany(entry => Measures(entry, promises)).GroupBy(one => one.Measure, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (Sum: BalanceQuestion.Sum(group.Select(one => one.Quantity)), Entries: group.Select(one => one.Entry).DistinctBy(entry => entry.Id).ToArray()), StringComparer.Ordinal);
        foreach (var measure in standing.Keys.Union(figures.Keys).Order(StringComparer.Ordinal).ToArray())
        {
            Quantity? old = standing.TryGetValue(measure, out var value) ? value : null;
            Quantity? since = figures.TryGetValue(measure, out var figure) ? figure.Sum : null;
            if (old == since) continue;
            lines.Add(Line(at, view, measure, old, since, now, figure.Entries ?? []));
            if (since is { } stands) standing[measure] = stands;
            else standing.Remove(measure);
        }

        before = now;
    }

    private HistoryLine Line(string at, BookView view, string measure, Quantity? old, Quantity? since, Dictionary<string, Entry> now, Entry[] behind)
    {
        var added = now.Values.Where(entry => !before.ContainsKey(entry.Id) && Counts(entry, measure)).ToArray();
        var gone = before.Values.Where(entry => !now.ContainsKey(entry.Id) && Counts(entry, measure)).ToArray();
        var changed = now.Values.Where(entry => before.TryGetValue(entry.Id, out var was) && was.Quantity != entry.Quantity && Counts(entry, measure)).ToArray();
        string?[] why = [Words("new", added), Words("gone", gone), Words("changed", changed)];
        return new HistoryLine(
            at, measure, old, since, [.. added.Concat(gone).Concat(changed).Select(entry => entry.Id)],
            string.Join("; ", why.OfType<string>()) is { Length: > 0 } words ? words : "what it is set against has changed",
            behind.Length == 0 ? null : origins.Over($"history/{item}/{actor}/{measure.Replace(' ', '-')}{view}", $"{measure}: {item}", behind));
    }

    private static string? Words(string what, Entry[] entries) => entries.Length == 0 ? null : $"{what}: {string.Join(", ", entries.SelectMany(entry => entry.Sources).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";

    private bool Counts(Entry entry, string measure) => MeasuresOf(entry).Contains(measure, StringComparer.Ordinal) || (entry.Leg == EntryLeg.Discharge && measure.StartsWith("outstanding", StringComparison.Ordinal));

    private IEnumerable<(string Measure, Quantity Quantity, Entry Entry)> Measures(Entry entry, Promises promises)
    {
        foreach (var measure in MeasuresOf(entry))
            yield return (measure, measure.StartsWith("outstanding", StringComparison.Ordinal) ? promises.Outstanding(entry) : entry.Quantity!.Value, entry);
    }

    private IEnumerable<string> MeasuresOf(Entry entry)
    {
        var unit = $", in {entry.Quantity!.Value.Unit}";
        var (gains, loses) = (entry.Debit!.Value.IsHeldBy(actor), entry.Credit!.Value.IsHeldBy(actor));
        if (entry.Leg == EntryLeg.Obligation)
        {
            var verb = entry.Kind == EntryKind.Order ? "ordered" : "promised";
            if (gains) yield return $"{verb} to {actor}{unit}";
            if (gains) yield return $"outstanding to {actor}{unit}";
            if (loses) yield return $"{verb} by {actor}{unit}";
        }
        else if (entry.Leg == EntryLeg.Debt)
        {
            if (gains) yield return $"owed to {actor}{unit}";
            if (loses) yield return $"owed by {actor}{unit}";
        }
        else if (entry.Leg == EntryLeg.Movement)
        {
            var verb = entry.Kind switch { EntryKind.Delivery or EntryKind.Funding => "delivered", EntryKind.Transfer => "under way", var kind => EntryText.Word(kind) };
            if (gains) yield return $"{verb} to {actor}{unit}";
            if (loses) yield return $"{verb} by {actor}{unit}";
        }
    }
}
