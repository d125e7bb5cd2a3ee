namespace Pavise.Ledger;

/// <summary>A book in memory, for questions asked of a world that differs from the kept one; it ends with the process.</summary>
public sealed class MemoryBookStore : IBookStore
{
    private readonly List<Entry> journal = [];
    private readonly Dictionary<long, DateTimeOffset> ended = [];
    private bool writing;

    public string Name => "a book in memory";

    public IEnumerable<Entry> Journal() => journal;

    public IEnumerable<Entry> Standing(DateTimeOffset? recorded) => journal.Where(entry => entry.Reverses is null
        && (recorded is { } moment ? entry.Recorded <= moment && !(ended.TryGetValue(entry.Number, out var end) && end <= moment) : !ended.ContainsKey(entry.Number)));

    public IBookWriter BeginWrite()
    {
        if (writing) throw new InvalidOperationException("the book in memory is being written already");
        return new Writer(this);
    }

    public IReadOnlyList<string> Faults() => [];

    public void Dispose()
    {
        // Nothing outlives the process.
    }

    private sealed class Writer : IBookWriter
    {
        private readonly MemoryBookStore store;
        private readonly List<Entry> pending = [];

        public Writer(MemoryBookStore store)
        {
            this.store = store;
            store.writing = true;
            Last = store.journal.Count > 0 ? store.journal[^1] : null;
        }

        public Entry? Last { get; private set; }

        public IReadOnlyDictionary<string, long> Standing(string? part) =>
            store.Standing(null).Where(entry => entry.Register == part).ToDictionary(EntryText.Content, entry => entry.Number, StringComparer.Ordinal);

        public IReadOnlyList<Entry> ByHand() => [.. store.Standing(null).Where(entry => entry.IsByHand)];

        public Entry Find(long number) => store.journal.Concat(pending).Single(entry => entry.Number == number);

        public void Append(Entry entry)
        {
            pending.Add(entry);
            Last = entry;
        }

        public void Commit()
        {
            store.journal.AddRange(pending);
            foreach (var entry in pending)
            {
                if (entry.Reverses is { } number) store.ended.TryAdd(number, entry.Recorded);
            }

            pending.Clear();
        }

        public void Dispose() => store.writing = false;
    }
}
