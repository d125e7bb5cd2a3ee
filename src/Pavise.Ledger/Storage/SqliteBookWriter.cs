using Dapper;
using Microsoft.Data.Sqlite;

namespace Pavise.Ledger;

/// <summary>One transaction of the one writer.</summary>
internal sealed class SqliteBookWriter : IBookWriter
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly string path;
    private readonly WriterMark mark;
    private readonly InsertCommand insert;

    public SqliteBookWriter(SqliteConnection connection, string path)
    {
        this.connection = connection;
        this.path = path;
        transaction = connection.BeginTransaction(deferred: false);
        mark = WriterMark.Leave(path);
        insert = new InsertCommand(connection, transaction);
        Last = connection.QueryFirstOrDefault<EntryRow>($"SELECT {EntryRow.Columns} FROM entry ORDER BY number DESC LIMIT 1", transaction: transaction)?.ToEntry();
    }

    public Entry? Last { get; private set; }

    public IReadOnlyDictionary<string, long> Standing(string? part) => connection
        .Query<(string Content, long Number)>("SELECT content, number FROM entry WHERE reverses IS NULL AND ended IS NULL AND register IS @part", new { part }, transaction)
        .ToDictionary(row => row.Content, row => row.Number, StringComparer.Ordinal);

    public IReadOnlyList<Entry> ByHand() => [.. connection
        .Query<EntryRow>($"SELECT {EntryRow.Columns} FROM entry WHERE reverses IS NULL AND ended IS NULL AND register IS NULL AND fact LIKE '{HandPosting.Mark}%' ORDER BY number", transaction: transaction)
        .Select(row => row.ToEntry())];

    public Entry Find(long number) =>
        connection.QuerySingle<EntryRow>($"SELECT {EntryRow.Columns} FROM entry WHERE number = @number", new { number }, transaction).ToEntry();

    public void Append(Entry entry)
    {
        try
        {
            var row = EntryRow.Of(entry);
            if (row.Reverses is not null)
                connection.Execute("UPDATE entry SET ended = @Recorded WHERE number = @Reverses AND ended IS NULL", row, transaction);
            insert.Run(row);
            Last = entry;
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
        transaction.Dispose();
        mark.Dispose();
    }
}
