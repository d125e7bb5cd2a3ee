namespace Pavise.Ledger;

/// <summary>Where a book is kept. One writer at a time; readers see whole postings only.</summary>
/// <remarks>Implementations: SQLite here; the same tests run over every one. Sequences are read as they are walked, so that a large book fits into a small memory.</remarks>
public interface IBookStore : IDisposable
{
    /// <summary>The name under which errors report it, such as its path.</summary>
    string Name { get; }

    /// <summary>Every entry ever written, corrections included, by number.</summary>
    IEnumerable<Entry> Journal();

    /// <summary>What the book held at a moment, by number: corrections and what they took back are left out; null for now.</summary>
    IEnumerable<Entry> Standing(DateTimeOffset? recorded);

    /// <summary>The same for one part of the book; null is the judged part.</summary>
    IEnumerable<Entry> StandingOf(string? part, DateTimeOffset? recorded);

    /// <summary>How many entries were ever written, corrections included.</summary>
    long Count { get; }

    /// <summary>The parts that registers fill, such as <c>kiel/29</c>, in order.</summary>
    IReadOnlyList<string> Parts();

    /// <summary>The entry of that number, or null.</summary>
    Entry? Find(long number);

    /// <summary>The entry that keeps a register's row now, or null.</summary>
    /// <param name="row">Identity of the row.</param>
    Entry? Row(string row);

    /// <summary>What accounts hold through a view, in the order of account, item and unit, summed exactly without reading the entries.</summary>
    /// <param name="view">Its times and register; <see cref="BookView.Without"/> must be null.</param>
    /// <param name="account">One account, or null for all.</param>
    /// <param name="item">One item, or null for all.</param>
    IReadOnlyList<AccountSum> Sums(BookView view, Account? account = null, string? item = null);

    /// <summary>Begins writing; waits a few seconds for another writer.</summary>
    /// <exception cref="Pavise.Core.PaviseException">PAV4001: another process is still writing; PAV4004, PAV4005: the disk.</exception>
    IBookWriter BeginWrite();

    /// <summary>What the storage itself finds broken, in words; empty when whole.</summary>
    /// <param name="journal">Its own <see cref="Journal"/>, as somebody watches it being walked.</param>
    IReadOnlyList<string> Faults(IEnumerable<Entry> journal);
}
