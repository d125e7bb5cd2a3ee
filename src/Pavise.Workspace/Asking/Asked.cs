using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>Puts an answer into its forms; what all answers have in common.</summary>
internal static class Asked
{
    /// <summary>An answer in all its forms, with the sources behind its entries.</summary>
    public static LedgerView Of<T>(
        BookInView asked, string name, string title, IReadOnlyList<T> lines, Func<T, IEnumerable<string>> entries, Func<T, string> words, SheetBuilder<T> sheet, object? results = null,
        IEnumerable<string>? further = null, bool everyPart = false)
        where T : notnull =>
        new(
            $"pavise/{name}/1", asked.View.ToString(), results ?? lines, [.. lines.Select(words), .. further ?? []],
            sheet.Build(name, asked.View.ToString() is { Length: > 0 } view ? $"{title} ({view})" : title, Sources(asked, lines.SelectMany(entries), everyPart)),
            asked.Book.Conversions(asked.View));

    /// <summary>The documents and registers that the entries rest on, in order of identity.</summary>
    private static IReadOnlyList<SheetSource> Sources(BookInView asked, IEnumerable<string> entries, bool every)
    {
        var wanted = entries.ToHashSet(StringComparer.Ordinal);
        var sources = new SortedDictionary<string, SheetSource>(StringComparer.Ordinal);
        foreach (var seen in every ? asked.Book.EveryPart(asked.View).Select(part => part.Seen) : [asked.Book.Entries(asked.View with { In = null }).Value])
        {
            var kept = seen.Where(entry => entry.Leg == EntryLeg.Row).DistinctBy(entry => entry.Fact, StringComparer.Ordinal).ToDictionary(entry => entry.Fact, StringComparer.Ordinal);
            foreach (var entry in seen.Where(entry => wanted.Contains(entry.Id) && entry.Leg != EntryLeg.Row).Concat(seen.Where(entry => wanted.Contains(entry.Id) && entry.Fact.StartsWith("position:", StringComparison.Ordinal))))
            {
                foreach (var id in entry.Sources.Where(id => !sources.ContainsKey(id))) sources[id] = Source(id, kept, entry);
            }
        }

        return [.. sources.Values];
    }

    public static string Number(Quantity? quantity) => quantity is { } number ? Formatter.Quantity(number) : "no number";

    private static SheetSource Source(string id, Dictionary<string, Entry> kept, Entry entry)
    {
        if (kept.TryGetValue($"source:{id}", out var text) && text.SourceProfile() is { } profile)
            return new SheetSource(id, profile.Title, profile.Outlet, profile.Published ?? default, profile.Kind == OutletKind.Register, profile.TextHash);
        if (kept.TryGetValue(id, out var register)) return new SheetSource(id, register.Reason, null, register.Published, true, "");
        return new SheetSource(id, entry.IsByHand ? entry.Reason : id, null, entry.Published, entry.Register is not null, "");
    }
}
