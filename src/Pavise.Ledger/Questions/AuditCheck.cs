using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Checks the structure of a whole book, entry by entry; of each entry no more than a few bytes are remembered.</summary>
internal sealed class AuditCheck(IBookStore store)
{
    private readonly List<string> findings = [];
    private readonly HashSet<long> reversed = [];

    /// <summary>Promises by hash of their identity: half of all entries may be one.</summary>
    private readonly HashSet<UInt128> promises = [];
    private readonly List<(long Number, UInt128 Promise)> settles = [];
    private readonly SortedDictionary<string, (decimal Low, decimal High)> sums = new(StringComparer.Ordinal);
    private Entry? last;
    private long count;

    /// <summary>Checks a storage.</summary>
    /// <param name="store">The storage.</param>
    /// <param name="journal">Walks its entries, from a share of the work to another.</param>
    public static AuditReport Of(IBookStore store, Func<double, double, IEnumerable<Entry>> journal)
    {
        var check = new AuditCheck(store);
        check.findings.AddRange(store.Faults(journal(0, 0.3)));
        try
        {
            foreach (var entry in journal(0.3, 1)) check.Next(entry);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            check.findings.Add(string.Create(CultureInfo.InvariantCulture, $"the entry after {check.last?.Number ?? 0} cannot be read: {error.Message}"));
        }

        check.Finish();
        return new AuditReport(check.count, check.findings);
    }

    private void Next(Entry entry)
    {
        if (entry.Number != (last?.Number ?? 0) + 1) Find(entry, "does not follow the number before it");
        if (last is not null && entry.Recorded < last.Recorded) Find(entry, "was recorded before the entry above it");
        if (EntryText.ChainedHash(entry, last?.Hash ?? EntryText.Genesis) != entry.Hash) Find(entry, "has a hash that does not fit its text and the entry before it");
        if ((entry.Debit is null) != (entry.Credit is null)) Find(entry, "has only one account");
        if (entry.Moves && entry.Quantity is null) Find(entry, "moves an unstated quantity");
        if (entry.Moves && entry.Debit == entry.Credit) Find(entry, "moves from an account to itself");
        if (entry.Origins.Count == 0) Find(entry, "names no origin");
        if (entry.Settles is { } promise) settles.Add((entry.Number, Hash(promise)));
        if (entry.Leg is EntryLeg.Obligation or EntryLeg.Debt) promises.Add(Hash(entry.Id));
        CheckReversal(entry);
        AddUp(entry);
        (last, count) = (entry, count + 1);
    }

    private void CheckReversal(Entry entry)
    {
        if ((entry.Kind == EntryKind.Correction) != (entry.Reverses is not null)) Find(entry, "is a correction of nothing, or corrects without saying so");
        if (entry.Reverses is not { } number) return;
        if (!reversed.Add(number)) Find(entry, "takes back an entry that was taken back before");
        if (number >= entry.Number || store.Find(number) is not { } original) Find(entry, "takes back an entry that does not exist");
        else if ((original.Debit, original.Credit, original.Quantity) != (entry.Credit, entry.Debit, entry.Quantity)) Find(entry, "does not mirror the entry it takes back");
    }

    /// <summary>Adds both postings to the sum of their item and unit, bound by bound; an unbounded end meets its mirror and adds nothing.</summary>
    private void AddUp(Entry entry)
    {
        if (!entry.Moves || entry.Quantity is not { } quantity) return;
        var key = $"{entry.Item} in {quantity.Unit}";
        var (low, high) = sums.GetValueOrDefault(key);
        foreach (var posting in new[] { quantity, -quantity }) (low, high) = (low + (posting.Low ?? 0), high + (posting.High ?? 0));
        sums[key] = (low, high);
    }

    private void Finish()
    {
        foreach (var (number, _) in settles.Where(pair => !promises.Contains(pair.Promise)))
            findings.Add(string.Create(CultureInfo.InvariantCulture, $"entry {number} settles '{store.Find(number)?.Settles}', which is not in the book"));
        foreach (var (key, sum) in sums.Where(pair => pair.Value.Low + pair.Value.High != 0)) findings.Add($"the postings of {key} do not sum to zero");
    }

    private static UInt128 Hash(string id) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));

    private void Find(Entry entry, string what) => findings.Add(string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number} {what}"));
}
