namespace Pavise.Ledger;

/// <summary>Where a book is kept. One writer at a time; readers see whole postings only.</summary>
/// <remarks>Implementations: SQLite here; the same tests run over every one.</remarks>
public interface IBookStore : IDisposable
{
    /// <summary>The name under which errors report it, such as its path.</summary>
    string Name { get; }

    /// <summary>Every entry ever written, corrections included, by number.</summary>
    IEnumerable<Entry> Journal();

    /// <summary>What the book held at a moment, by number: corrections and what they took back are left out; null for now.</summary>
    IEnumerable<Entry> Standing(DateTimeOffset? recorded);

    /// <summary>Begins writing; waits a few seconds for another writer.</summary>
    /// <exception cref="Pavise.Core.PaviseException">PAV4001: another process is still writing; PAV4004, PAV4005: the disk.</exception>
    IBookWriter BeginWrite();

    /// <summary>What the storage itself finds broken, in words; empty when whole.</summary>
    IReadOnlyList<string> Faults();
}
