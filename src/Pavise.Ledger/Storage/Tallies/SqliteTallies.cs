using Dapper;
using Microsoft.Data.Sqlite;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The sums that a book in SQLite keeps beside its entries, so that a balance at any two times reads blocks and not entries.</summary>
/// <remarks>They follow from the entries alone and are written in the same transaction; <see cref="Differences"/> compares both.</remarks>
internal sealed class SqliteTallies(SqliteConnection connection, SqliteTransaction? transaction)
{
    /// <summary>How many postings are collected before they are written: bounds the memory of a large import.</summary>
    private const int MostWaiting = 200_000;

    private const string Times = "happened_from_least, happened_to_most, published_from_least, published_to_least, published_to_most, recorded_least, recorded_most";

    private readonly Dictionary<TallyKey, List<TallyPosting>> waiting = [];
    private int count;

    /// <summary>Takes an entry that is being written.</summary>
    public void Add(Entry entry)
    {
        foreach (var (key, posting) in TallyPosting.Of(entry))
        {
            if (!waiting.TryGetValue(key, out var postings)) waiting[key] = postings = [];
            postings.Add(posting);
            count++;
        }

        if (count >= MostWaiting) Flush();
    }

    /// <summary>Writes what was taken; must run before the commit.</summary>
    public void Flush()
    {
        foreach (var (key, postings) in waiting.OrderBy(pair => pair.Key.Account, StringComparer.Ordinal).ThenBy(pair => pair.Key.Item, StringComparer.Ordinal)) Write(key, postings);
        waiting.Clear();
        count = 0;
    }

    /// <summary>The sums that a view sees, in the order of account, item and unit; those over no entry are left out.</summary>
    public IEnumerable<AccountSum> Sums(BookView view, Account? account, string? item)
    {
        var times = TallyView.Of(view);
        var blocks = connection.Query<Row>(
            $"SELECT id, account, item, unit, {Times}, sum FROM tally WHERE register = @register AND (@account IS NULL OR account = @account) AND (@item IS NULL OR item = @item) ORDER BY account, item, unit",
            new { register = view.Register ?? "", account = account?.ToString(), item }, transaction);
        foreach (var group in Groups(blocks))
        {
            var unit = new Unit(group[0].Unit);
            var sum = group.Aggregate(default(Tally), (total, block) => total + Seen(block, times, unit));
            if (sum.Count > 0) yield return new AccountSum(AccountOf(group[0].Account), group[0].Item, sum.ToQuantity(unit), sum.Count);
        }
    }

    /// <summary>Sums kept that differ from those of the entries, in words; empty when all agree.</summary>
    public IEnumerable<string> Differences(IEnumerable<Entry> journal)
    {
        var sums = new Dictionary<TallyKey, Tally>();
        void Count(TallyKey key, Tally change) => sums[key] = sums.GetValueOrDefault(key) + change;
        foreach (var (key, posting) in journal.SelectMany(TallyPosting.Of)) Count(key, posting.Through(Everything));
        foreach (var row in connection.Query<Row>("SELECT id, register, account, item, unit, sum FROM tally", transaction: transaction, buffered: false))
            Count(new TallyKey(row.Register, row.Account, row.Item, row.Unit), -TallyBlock.ReadSum(row.Sum));
        return sums.Where(pair => pair.Value != default).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => $"the kept sum of {pair.Key.Account} in {pair.Key.Item} differs from its entries");
    }

    private static TallyView Everything => TallyView.Of(BookView.Now);

    private Tally Seen(Row block, TallyView view, Unit unit) =>
        block.Bounds.AllSeen(view) ? TallyBlock.ReadSum(block.Sum)
        : block.Bounds.NoneSeen(view) ? default
        : Postings(block.Id, unit).Aggregate(default(Tally), (total, posting) => total + posting.Through(view));

    private List<TallyPosting> Postings(long id, Unit unit) =>
        TallyBlock.Read(connection.QuerySingle<byte[]>("SELECT postings FROM tally WHERE id = @id", new { id }, transaction), unit);

    /// <summary>The last block of the balance is filled up before new ones are begun.</summary>
    private void Write(TallyKey key, List<TallyPosting> postings)
    {
        var where = new { key.Register, key.Account, key.Item, key.Unit, TallyBlock.Most };
        if (connection.QueryFirstOrDefault<long?>(
            "SELECT id FROM tally WHERE register = @Register AND account = @Account AND item = @Item AND unit = @Unit AND count < @Most ORDER BY id DESC LIMIT 1", where, transaction) is { } open)
        {
            postings.InsertRange(0, Postings(open, new Unit(key.Unit)));
            connection.Execute("DELETE FROM tally WHERE id = @open", new { open }, transaction);
        }

        foreach (var block in TallyBlock.Split([.. postings])) Write(key, block);
    }

    private void Write(TallyKey key, TallyBlock block) => connection.Execute(
        $"""
        INSERT INTO tally (register, account, item, unit, {Times}, count, sum, postings)
        VALUES (@Register, @Account, @Item, @Unit, @HappenedFromLeast, @HappenedToMost, @PublishedFromLeast, @PublishedToLeast, @PublishedToMost, @RecordedLeast, @RecordedMost, @Count, @Sum, @Postings)
        """,
        new
        {
            key.Register, key.Account, key.Item, key.Unit, block.Bounds.HappenedFromLeast, block.Bounds.HappenedToMost, block.Bounds.PublishedFromLeast, block.Bounds.PublishedToLeast,
            block.Bounds.PublishedToMost, block.Bounds.RecordedLeast, block.Bounds.RecordedMost, block.Postings.Count, Sum = TallyBlock.Write(block.Sum), Postings = block.Write(),
        }, transaction);

    /// <summary>Blocks of one balance together; the rows come in its order.</summary>
    private static IEnumerable<List<Row>> Groups(IEnumerable<Row> rows)
    {
        List<Row>? group = null;
        foreach (var row in rows)
        {
            if (group is not null && (group[0].Account != row.Account || group[0].Item != row.Item || group[0].Unit != row.Unit))
            {
                yield return group;
                group = null;
            }

            (group ??= []).Add(row);
        }

        if (group is not null) yield return group;
    }

    private static Account AccountOf(string text) => Account.TryParse(text, out var account) ? account : throw new FormatException($"'{text}' is no account");

    /// <summary>A block without its postings.</summary>
    private sealed class Row
    {
        public long Id { get; set; }
        public string Register { get; set; } = "";
        public string Account { get; set; } = "";
        public string Item { get; set; } = "";
        public string Unit { get; set; } = "";
        public int Happened_From_Least { get; set; }
        public int Happened_To_Most { get; set; }
        public int Published_From_Least { get; set; }
        public int Published_To_Least { get; set; }
        public int Published_To_Most { get; set; }
        public long Recorded_Least { get; set; }
        public long Recorded_Most { get; set; }
        public byte[] Sum { get; set; } = [];

        public TallyBounds Bounds => new(Happened_From_Least, Happened_To_Most, Published_From_Least, Published_To_Least, Published_To_Most, Recorded_Least, Recorded_Most);
    }
}
