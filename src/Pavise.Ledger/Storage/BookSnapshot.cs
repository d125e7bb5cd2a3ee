using System.Collections.Concurrent;

namespace Pavise.Ledger;

/// <summary>What stands in a book at one version, read once and kept in memory: for a host that answers many questions while the book does not change.</summary>
/// <remarks>
/// Safe for concurrent readers. The judged part is held whole; of a register's part what moves or states something, for the rows
/// themselves are asked for one by one. A part is read when it is first asked for. When the book changes, a new snapshot takes its place.
/// </remarks>
/// <param name="path">File of the book.</param>
public sealed class BookSnapshot(string path)
{
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Entry>>> parts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<ItemIndex>> items = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, BookSpan> spans = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> names = new(() =>
    {
        using var store = SqliteBookStore.Open(path);
        return store.Parts();
    });

    private readonly Lazy<DateTimeOffset> changed = new(() =>
    {
        using var store = SqliteBookStore.Open(path);
        return store.Changed;
    });

    /// <summary>When the book last learnt or took back anything.</summary>
    internal DateTimeOffset Changed => changed.Value;

    /// <summary>The parts that registers fill.</summary>
    internal IReadOnlyList<string> Parts => names.Value;

    /// <summary>Reads every part, so that no question waits for it.</summary>
    /// <param name="cancel">Stops between parts.</param>
    public void Warm(CancellationToken cancel)
    {
        _ = (Of(null), Changed);
        foreach (var part in Parts)
        {
            cancel.ThrowIfCancellationRequested();
            _ = Of(part);
        }
    }

    /// <summary>The days over which a part tells; null is the judged part. Looked for once.</summary>
    public BookSpan Span(string? part) => spans.GetOrAdd(part ?? "", _ => BookSpan.Of(Of(part)));

    /// <summary>What stands of a part now, as everybody sees it, by number; null is the judged part.</summary>
    internal IReadOnlyList<Entry> Of(string? part) => parts.GetOrAdd(part ?? "", _ => new Lazy<IReadOnlyList<Entry>>(() => Read(part))).Value;

    /// <summary>What stands now of some items of a part, by number.</summary>
    internal IReadOnlyList<Entry> Of(string? part, Func<string, bool> asked) => items.GetOrAdd(part ?? "", _ => new Lazy<ItemIndex>(() => new ItemIndex(Of(part)))).Value.Of(asked);

    private IReadOnlyList<Entry> Read(string? part)
    {
        using var store = SqliteBookStore.Open(path);
        var standing = store.StandingOf(part, null);
        return Sight.Through(new BookView(Register: part), part is null ? standing : standing.Where(entry => entry.Leg != EntryLeg.Row));
    }
}
