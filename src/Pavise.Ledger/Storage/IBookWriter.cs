namespace Pavise.Ledger;

/// <summary>One posting being written: all of it is kept at <see cref="Commit"/>, none of it otherwise.</summary>
public interface IBookWriter : IDisposable
{
    /// <summary>The last entry of the book, or null when it is empty.</summary>
    Entry? Last { get; }

    /// <summary>Numbers of the entries that stand in one part of the book (null is the judged part), by the digest of what they say.</summary>
    IReadOnlyDictionary<string, long> Standing(string? part);

    /// <summary>True when nothing stands in the part.</summary>
    bool IsEmpty(string? part);

    /// <summary>True when an entry that says the same stands; it is then marked as kept for <see cref="NotKept"/>.</summary>
    bool Keep(Entry entry);

    /// <summary>Numbers of the entries that stood in the part before this posting and were not kept, in order.</summary>
    /// <param name="part">Part of the book.</param>
    /// <param name="discharges">Only discharges, or only all others.</param>
    IReadOnlyList<long> NotKept(string? part, bool discharges);

    /// <summary>True when a row of a register is kept by an entry that stands, this posting included.</summary>
    bool HasRow(string row);

    /// <summary>What moves in a part, this posting included: promises and deliveries of each pair of parties together.</summary>
    IEnumerable<IReadOnlyList<Entry>> Dealings(string? part);

    /// <summary>The standing entries that people made, in the judged part.</summary>
    IReadOnlyList<Entry> ByHand();

    /// <summary>The entry of that number.</summary>
    Entry Find(long number);

    /// <summary>Writes an entry; a correction ends the entry it reverses.</summary>
    void Append(SealedEntry entry);

    void Commit();
}
