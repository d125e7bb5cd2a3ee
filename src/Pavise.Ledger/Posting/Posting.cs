using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Writes the difference between what stands in the book and what the facts call for.</summary>
internal sealed class Posting(IBookWriter writer, DateTimeOffset now, string? part = null, IReadOnlyDictionary<string, string>? reasons = null)
{
    private readonly DateTimeOffset moment = After(writer.Last, now);

    /// <summary>Number and hash of the last entry that was sealed.</summary>
    private (long Number, string Hash) end = (writer.Last?.Number ?? 0, writer.Last?.Hash ?? EntryText.Genesis);

    /// <summary>Writes the difference within one part of the book; the other parts are not looked at.</summary>
    /// <returns>What was added and taken back, by fact; the moment is null when nothing changed.</returns>
    public (IReadOnlyList<Entry> Added, IReadOnlyList<string> Reversed, int Kept, DateTimeOffset? Moment) Make(IReadOnlyList<Entry> wanted, CancellationToken cancel)
    {
        var standing = writer.Standing(part);
        var missing = new List<Entry>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in wanted)
        {
            var content = EntryText.Content(entry);
            if (standing.ContainsKey(content)) kept.Add(content);
            else missing.Add(entry);
        }

        var stale = standing.Where(pair => !kept.Contains(pair.Key)).Select(pair => pair.Value).Order().ToArray();
        var still = wanted.Select(entry => entry.Fact).ToHashSet(StringComparer.Ordinal);
        var reversed = stale.Select(number => Reverse(number, entry => still.Contains(entry.Fact), cancel).Fact).ToArray();
        foreach (var entry in missing) Append(entry, cancel);
        cancel.ThrowIfCancellationRequested();
        var changed = stale.Length + missing.Count > 0;
        if (changed) writer.Commit();
        return (missing, reversed, kept.Count, changed ? moment : null);
    }

    /// <summary>Refuses a loaded entry that refers to what is not there.</summary>
    /// <exception cref="PaviseException">PAV4012.</exception>
    public static void Check(IBookWriter writer, Entry entry, string name)
    {
        if (entry.Reverses is { } number && (number < 1 || number >= entry.Number))
            throw new PaviseException("PAV4012", new Place(name), string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number} takes back entry {number}, which is not before it"), "use the unaltered export");
        if (writer.Last is { } last && entry.Recorded < last.Recorded)
            throw new PaviseException("PAV4012", new Place(name), string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number} was recorded before the entry above it"), "use the unaltered export");
    }

    /// <summary>Strictly after every earlier posting, so that an answer as recorded at a moment can never change, even when a clock is set back.</summary>
    private static DateTimeOffset After(Entry? last, DateTimeOffset now) =>
        last is not null && now <= last.Recorded ? last.Recorded.AddTicks(1) : now.ToUniversalTime();

    /// <summary>Takes back an entry; yields it.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="still">Tells whether its fact is still held, so that something else follows from it.</param>
    /// <param name="cancel">Stops before the commit.</param>
    public Entry Reverse(long number, Func<Entry, bool> still, CancellationToken cancel)
    {
        var entry = writer.Find(number);
        var why = reasons?.GetValueOrDefault(entry.Fact) ?? (still(entry) ? "what follows from its fact has changed" : "its fact is no longer held");
        Append(entry with
        {
            Kind = EntryKind.Correction,
            Debit = entry.Credit,
            Credit = entry.Debit,
            Reverses = number,
            Raw = null,
            Reason = string.Create(CultureInfo.InvariantCulture, $"takes back entry {number}: {why}"),
        }, cancel);
        return entry;
    }

    /// <summary>Gives an entry the next place, this posting's moment and its hash; entries must then be written in the order in which they were sealed.</summary>
    public SealedEntry Seal(Entry entry)
    {
        var whole = EntryText.Seal(entry with { Number = end.Number + 1, Recorded = moment }, end.Hash);
        end = (whole.Entry.Number, whole.Entry.Hash);
        return whole;
    }

    /// <summary>Writes an entry behind the last, at the moment of this posting.</summary>
    public void Append(Entry entry, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        writer.Append(Seal(entry));
    }
}
