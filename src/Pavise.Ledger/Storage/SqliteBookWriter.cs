using System.Collections;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Pavise.Ledger;

/// <summary>One transaction of the one writer.</summary>
internal sealed class SqliteBookWriter : IBookWriter
{
    private const string Standing_ = "reverses IS NULL AND ended IS NULL";

    /// <summary>The holder of an account: what stands between colon and slash.</summary>
    private static readonly Func<string, string> Holder = account => $"substr({account}, instr({account}, ':') + 1, CASE instr({account}, '/') WHEN 0 THEN length({account}) ELSE instr({account}, '/') - instr({account}, ':') - 1 END)";

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly string path;
    private readonly WriterMark mark;
    private readonly InsertCommand insert;
    private readonly SqliteTallies tallies;
    private readonly long first;
    private readonly Lazy<BitArray> kept;

    public SqliteBookWriter(SqliteConnection connection, string path)
    {
        this.connection = connection;
        this.path = path;
        transaction = connection.BeginTransaction(deferred: false);
        mark = WriterMark.Leave(path);
        insert = new InsertCommand(connection);
        tallies = new SqliteTallies(connection, transaction);
        Last = connection.QueryFirstOrDefault<EntryRow>($"SELECT {EntryRow.Columns} FROM entry ORDER BY number DESC LIMIT 1", transaction: transaction)?.ToEntry();
        first = (Last?.Number ?? 0) + 1;
        kept = new Lazy<BitArray>(() => new BitArray(checked((int)first)));
    }

    public Entry? Last { get; private set; }

    public IReadOnlyDictionary<string, long> Standing(string? part) => connection
        .Query<(string Content, long Number)>($"SELECT content, number FROM entry INDEXED BY entry_register WHERE {Standing_} AND register IS @part", new { part }, transaction)
        .ToDictionary(row => row.Content, row => row.Number, StringComparer.Ordinal);

    public bool IsEmpty(string? part) => connection.ExecuteScalar<long>($"SELECT EXISTS (SELECT 1 FROM entry INDEXED BY entry_register WHERE {Standing_} AND register IS @part)", new { part }, transaction) == 0;

    public bool Keep(Entry entry)
    {
        var number = connection.ExecuteScalar<long?>($"SELECT number FROM entry WHERE {Standing_} AND fact = @Fact AND content = @content", new { entry.Fact, content = EntryText.Content(entry) }, transaction);
        if (number is not { } standing) return false;
        if (standing < first) kept.Value[(int)standing] = true;
        return true;
    }

    public IReadOnlyList<long> NotKept(string? part, bool discharges) =>
        [.. connection.Query<long>(
            $"SELECT number FROM entry INDEXED BY entry_register WHERE {Standing_} AND register IS @part AND number < @first AND (leg = 'Discharge') = @discharges ORDER BY number",
            new { part, first, discharges }, transaction, buffered: false).Where(number => !kept.Value[(int)number])];

    public bool HasRow(string row) => connection.ExecuteScalar<long>($"SELECT EXISTS (SELECT 1 FROM entry INDEXED BY entry_fact WHERE leg = 'Row' AND {Standing_} AND fact = @row)", new { row }, transaction) == 1;

    public IEnumerable<IReadOnlyList<Entry>> Dealings(string? part)
    {
        // Sorted before the first row is read, so that discharges may be written meanwhile.
        var moving = connection.Query<(string Gains, string Loses, string Leg, long Number)>(
            $"SELECT {Holder("debit")} AS gains, {Holder("credit")} AS loses, leg, number FROM entry INDEXED BY entry_register WHERE {Standing_} AND register IS @part AND leg IN ('Obligation', 'Debt', 'Movement') ORDER BY 1, 2, 4",
            new { part }, transaction, buffered: false);
        var group = new List<(string Gains, string Loses, string Leg, long Number)>();
        foreach (var next in moving.Append(default))
        {
            if (group.Count > 0 && (group[0].Gains != next.Gains || group[0].Loses != next.Loses))
            {
                if (group.Exists(one => one.Leg == "Movement") && group.Exists(one => one.Leg != "Movement")) yield return [.. group.Select(one => Find(one.Number))];
                group.Clear();
            }

            group.Add(next);
        }
    }

    public IReadOnlyList<Entry> ByHand() => [.. connection
        .Query<EntryRow>($"SELECT {EntryRow.Columns} FROM entry INDEXED BY entry_register WHERE reverses IS NULL AND ended IS NULL AND register IS NULL AND fact LIKE '{HandPosting.Mark}%' ORDER BY number", transaction: transaction)
        .Select(row => row.ToEntry())];

    public Entry Find(long number) =>
        connection.QuerySingle<EntryRow>($"SELECT {EntryRow.Columns} FROM entry WHERE number = @number", new { number }, transaction).ToEntry();

    public void Append(SealedEntry entry)
    {
        try
        {
            if (entry.Entry.Reverses is { } number)
                connection.Execute("UPDATE entry SET ended = @ended WHERE number = @number AND ended IS NULL", new { ended = entry.Entry.Recorded.UtcTicks, number }, transaction);
            insert.Run(entry);
            tallies.Add(entry.Entry);
            Last = entry.Entry;
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Of(error, path, null);
        }
    }

    public void Commit()
    {
        try
        {
            tallies.Flush();
            transaction.Commit();
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Of(error, path, WriterMark.Read(path));
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        try
        {
            transaction.Dispose();
        }
        catch (SqliteException)
        {
            // A full disk has rolled it back already.
        }

        mark.Dispose();
    }
}
