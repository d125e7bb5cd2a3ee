using System.Collections;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The documents and registers that rows of an answer rest on, in order of identity; looked up when somebody reads them.</summary>
/// <param name="find">Looks them up, once.</param>
internal sealed class SourcesOfRows(Func<IReadOnlyList<SheetSource>> find) : IReadOnlyList<SheetSource>
{
    private readonly Lazy<IReadOnlyList<SheetSource>> found = new(find);

    public int Count => found.Value.Count;

    public SheetSource this[int index] => found.Value[index];

    public IEnumerator<SheetSource> GetEnumerator() => found.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The sources of entries.</summary>
    /// <param name="asked">The book.</param>
    /// <param name="wanted">Identities of the entries.</param>
    /// <param name="every">True to look through every part of the book, false for that of the view.</param>
    public static IReadOnlyList<SheetSource> Of(BookInView asked, IReadOnlySet<string> wanted, bool every)
    {
        var sources = new SortedDictionary<string, SheetSource>(StringComparer.Ordinal);
        foreach (var part in every ? asked.Book.Parts().Prepend(null) : [asked.View.Register])
        {
            if (wanted.Count == 0) break;
            var (told, kept) = asked.Book.Behind(asked.View with { Register = part });
            Entry[] behind = [.. told.Where(entry => wanted.Contains(entry.Id))];
            foreach (var entry in behind.Where(entry => entry.Leg != EntryLeg.Row).Concat(behind.Where(entry => entry.Fact.StartsWith("position:", StringComparison.Ordinal))))
            {
                foreach (var id in entry.Sources.Where(id => !sources.ContainsKey(id))) sources[id] = Source(id, kept, entry);
            }
        }

        return [.. sources.Values];
    }

    private static SheetSource Source(string id, Func<string, Entry?> kept, Entry entry)
    {
        if (kept($"source:{id}")?.SourceProfile() is { } profile)
            return new SheetSource(id, profile.Title, profile.Outlet, profile.Published ?? default, profile.Kind == OutletKind.Register, profile.TextHash);
        if (kept(id) is { } register) return new SheetSource(id, register.Reason, null, register.Published, true, "");
        return new SheetSource(id, entry.IsByHand ? entry.Reason : id, null, entry.Published, entry.Register is not null, "");
    }
}
