namespace Pavise.Ledger;

/// <summary>One posting being written: all of it is kept at <see cref="Commit"/>, none of it otherwise.</summary>
public interface IBookWriter : IDisposable
{
    /// <summary>The last entry of the book, or null when it is empty.</summary>
    Entry? Last { get; }

    /// <summary>Numbers of the entries that stand in one part of the book (null is the judged part), by what they say (<see cref="Book"/> compares this with the facts).</summary>
    IReadOnlyDictionary<string, long> Standing(string? part);

    /// <summary>The standing entries that people made, in the judged part.</summary>
    IReadOnlyList<Entry> ByHand();

    /// <summary>The entry of that number.</summary>
    Entry Find(long number);

    /// <summary>Writes an entry; a correction ends the entry it reverses.</summary>
    void Append(Entry entry);

    void Commit();
}
