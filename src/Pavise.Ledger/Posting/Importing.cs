using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>Writes one import row by row as it is read: what is new, what is taken back, and what the register's deliveries discharge.</summary>
internal sealed class Importing(IBookWriter writer, RegisterImport import, Catalogue catalogue, DateTimeOffset now)
{
    private readonly ImportEntries entries = new(import, catalogue);
    private readonly Posting posting = new(writer, now, import.Part);
    private readonly bool fresh = writer.IsEmpty(import.Part);
    private readonly List<RowRemark> unrepresented = [];
    private readonly List<RowRemark> partial = [];
    private int rows, posted, held, unchanged, withdrawn;
    private bool changed, promised, moved;

    /// <summary>Makes the part equal to the import, and commits when anything changed.</summary>
    public ImportReport Run(CancellationToken cancel)
    {
        Put(entries.Head(), cancel);
        // Into an empty part everything is written in the order of the rows, so that it can be sealed ahead too.
        if (fresh) foreach (var (row, made) in ReadAhead.Of(import.Rows.Select(row => (row, entries.Of(row).Select(posting.Seal).ToArray())))) Take(row, made, cancel);
        else foreach (var (row, made) in ReadAhead.Of(import.Rows.Select(row => (row, entries.Of(row).ToArray())))) Take(row, made, cancel);
        foreach (var number in fresh ? [] : writer.NotKept(import.Part, discharges: false)) TakeBack(number, cancel);
        if (promised && moved)
            foreach (var discharge in writer.Dealings(import.Part).SelectMany(new Discharges(catalogue).For)) Put(discharge, cancel);
        foreach (var number in fresh ? [] : writer.NotKept(import.Part, discharges: true)) TakeBack(number, cancel);
        cancel.ThrowIfCancellationRequested();
        if (changed) writer.Commit();
        return new ImportReport(rows, posted, held, unrepresented, partial, unchanged, withdrawn);
    }

    private void Take(ImportedRow row, SealedEntry[] made, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        foreach (var entry in made)
        {
            Note(entry.Entry.Leg);
            writer.Append(entry);
        }

        changed = true;
        Count(row, written: true);
    }

    private void Take(ImportedRow row, Entry[] made, CancellationToken cancel)
    {
        var written = false;
        foreach (var entry in made)
        {
            Note(entry.Leg);
            written |= Put(entry, cancel);
        }

        Count(row, written);
    }

    private void Note(EntryLeg leg)
    {
        promised |= leg is EntryLeg.Obligation or EntryLeg.Debt;
        moved |= leg == EntryLeg.Movement;
    }

    private void Count(ImportedRow row, bool written)
    {
        rows++;
        if (!written) unchanged++;
        else if (row.State == ImportedState.Posted) posted++;
        else if (row.State == ImportedState.Held) held++;
        if (row.Reason is { } reason && row.State != ImportedState.Held) (row.State == ImportedState.Posted ? partial : unrepresented).Add(new RowRemark(row.Id, reason));
    }

    /// <summary>Writes an entry unless it stands; true when it was written.</summary>
    private bool Put(Entry entry, CancellationToken cancel)
    {
        if (!fresh && writer.Keep(entry)) return false;
        posting.Append(entry, cancel);
        return changed = true;
    }

    private void TakeBack(long number, CancellationToken cancel)
    {
        var entry = posting.Reverse(number, gone => gone.Fact == import.Source || writer.HasRow(gone.Origins[0]), cancel);
        if (entry.Leg == EntryLeg.Row && entry.Fact != import.Source && !writer.HasRow(entry.Fact)) withdrawn++;
        changed = true;
    }
}
