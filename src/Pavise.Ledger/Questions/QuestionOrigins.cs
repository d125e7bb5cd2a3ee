using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Collects the computations that an answer makes, each resting on the origins of its entries.</summary>
internal sealed class QuestionOrigins
{
    private readonly SortedDictionary<string, Origin> made = new(StringComparer.Ordinal);

    public IReadOnlyList<Origin> All => [.. made.Values];

    /// <summary>The computation behind an entry that rests on several origins; null when it names its only one itself.</summary>
    public static Origin? OfEntry(Entry entry) => entry.Origins.Count == 1 ? null
        : new Computation(entry.Origin, $"the book's entry from {entry.Origins.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} statements: {entry.Reason}", entry.Origins);

    public void Add(Origin origin) => made[origin.Id] = origin;

    /// <summary>Adds a computation over entries and yields its identity.</summary>
    public string Over(string name, string what, IEnumerable<Entry> entries, params string[] further)
    {
        var inputs = new SortedSet<string>(further, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            inputs.Add(entry.Origin);
            if (OfEntry(entry) is { } origin) Add(origin);
        }

        var id = $"run:ledger/{name}";
        Add(new Computation(id, what, [.. inputs]));
        return id;
    }
}
