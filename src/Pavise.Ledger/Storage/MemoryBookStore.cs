namespace Pavise.Ledger;

/// <summary>A book in memory, for questions asked of a world that differs from the kept one; it ends with the process.</summary>
public sealed class MemoryBookStore : IBookStore
{
    private readonly List<Entry> journal = [];
    private readonly Dictionary<long, DateTimeOffset> ended = [];
    private bool writing;

    public string Name => "a book in memory";

    public long Count => journal.Count;

    public IEnumerable<Entry> Journal() => journal;

    public IEnumerable<Entry> Standing(DateTimeOffset? recorded) => journal.Where(entry => entry.Reverses is null
        && (recorded is { } moment ? entry.Recorded <= moment && !(ended.TryGetValue(entry.Number, out var end) && end <= moment) : !ended.ContainsKey(entry.Number)));

    public IEnumerable<Entry> StandingOf(string? part, DateTimeOffset? recorded) => Standing(recorded).Where(entry => entry.Register == part);

    public IReadOnlyList<string> Parts() => [.. Standing(null).Select(entry => entry.Register).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Entry? Find(long number) => journal.Find(entry => entry.Number == number);

    public Entry? Row(string row) => Standing(null).FirstOrDefault(entry => entry.Leg == EntryLeg.Row && entry.Fact == row);

    public IReadOnlyList<AccountSum> Sums(BookView view, Account? account = null, string? item = null) =>
        [.. BalanceQuestion.Ask(Sight.Through(view, StandingOf(view.Register, view.Recorded)), view).Value.Select(balance => balance.Sum)
            .Where(sum => (account is null || sum.Account == account) && (item is null || sum.Item == item))];

    public IBookWriter BeginWrite()
    {
        if (writing) throw new InvalidOperationException("the book in memory is being written already");
        return new Writer(this);
    }

    public IReadOnlyList<string> Faults(IEnumerable<Entry> journal) => [];

    public void Dispose()
    {
        // Nothing outlives the process.
    }

    private sealed class Writer : IBookWriter
    {
        private readonly MemoryBookStore store;
        private readonly List<Entry> pending = [];
        private readonly HashSet<long> kept = [];
        private readonly HashSet<long> takenBack = [];
        private readonly Lazy<Dictionary<string, long>> standing;

        public Writer(MemoryBookStore store)
        {
            this.store = store;
            store.writing = true;
            Last = store.journal.Count > 0 ? store.journal[^1] : null;
            standing = new(() => store.Standing(null).ToDictionary(EntryText.Content, entry => entry.Number, StringComparer.Ordinal));
        }

        public Entry? Last { get; private set; }

        public IReadOnlyDictionary<string, long> Standing(string? part) =>
            store.Standing(null).Where(entry => entry.Register == part).ToDictionary(EntryText.Content, entry => entry.Number, StringComparer.Ordinal);

        public IReadOnlyList<Entry> ByHand() => [.. store.Standing(null).Where(entry => entry.IsByHand)];

        public bool IsEmpty(string? part) => !Now(part).Any();

        public bool Keep(Entry entry) => standing.Value.TryGetValue(EntryText.Content(entry), out var number) && (kept.Add(number) || true);

        public IReadOnlyList<long> NotKept(string? part, bool discharges) =>
            [.. store.StandingOf(part, null).Where(entry => Stands(entry) && (entry.Leg == EntryLeg.Discharge) == discharges && !kept.Contains(entry.Number)).Select(entry => entry.Number)];

        public bool HasRow(string row) => store.Standing(null).Concat(pending).Any(entry => entry.Leg == EntryLeg.Row && entry.Fact == row && Stands(entry));

        public IEnumerable<IReadOnlyList<Entry>> Dealings(string? part) => Now(part)
            .Where(entry => entry.Leg is EntryLeg.Obligation or EntryLeg.Debt or EntryLeg.Movement)
            .GroupBy(entry => (entry.Debit!.Value.Holder, entry.Credit!.Value.Holder)).Select(group => group.ToArray()).ToArray();

        public Entry Find(long number) => store.journal.Concat(pending).Single(entry => entry.Number == number);

        public void Append(SealedEntry entry)
        {
            pending.Add(entry.Entry);
            if (entry.Entry.Reverses is { } number) takenBack.Add(number);
            else if (standing.IsValueCreated) standing.Value[entry.Content] = entry.Entry.Number;
            Last = entry.Entry;
        }

        private IEnumerable<Entry> Now(string? part) => store.StandingOf(part, null).Concat(pending.Where(entry => entry.Register == part)).Where(Stands);

        private bool Stands(Entry entry) => entry.Reverses is null && !takenBack.Contains(entry.Number);

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
