using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pavise.Ledger;

/// <summary>The prepared INSERT of one transaction, bound by place: most of a large import is spent here.</summary>
internal sealed class InsertCommand : IDisposable
{
    private static readonly string[] Names =
    [
        "number", "recorded", "reverses",
        "kind", "leg", "decision", "fact", "item", "quantity", "debit", "credit", "happened_from", "happened_to", "published_from", "published_to",
        "slot_from", "slot_to", "programme", "settles", "reason", "origins", "sources", "hash", "content", "joint", "register", "measure", "raw",
    ];

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public InsertCommand(SqliteConnection connection)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO entry ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select(_ => "?"))})", out statement));
    }

    /// <exception cref="SqliteException">What the storage reports.</exception>
    public void Run(EntryRow row)
    {
        raw.sqlite3_bind_int64(statement, 1, row.Number);
        raw.sqlite3_bind_int64(statement, 2, row.Recorded);
        if (row.Reverses is { } number) raw.sqlite3_bind_int64(statement, 3, number);
        else raw.sqlite3_bind_null(statement, 3);
        var place = 4;
        Bind(row.Kind, ref place);
        Bind(row.Leg, ref place);
        Bind(row.Decision, ref place);
        Bind(row.Fact, ref place);
        Bind(row.Item, ref place);
        Bind(row.Quantity, ref place);
        Bind(row.Debit, ref place);
        Bind(row.Credit, ref place);
        Bind(row.Happened_From, ref place);
        Bind(row.Happened_To, ref place);
        Bind(row.Published_From, ref place);
        Bind(row.Published_To, ref place);
        Bind(row.Slot_From, ref place);
        Bind(row.Slot_To, ref place);
        Bind(row.Programme, ref place);
        Bind(row.Settles, ref place);
        Bind(row.Reason, ref place);
        Bind(row.Origins, ref place);
        Bind(row.Sources, ref place);
        Bind(row.Hash, ref place);
        Bind(row.Content, ref place);
        Bind(row.Joint, ref place);
        Bind(row.Register, ref place);
        Bind(row.Measure, ref place);
        Bind(row.Raw, ref place);
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    public void Dispose() => statement.Dispose();

    private void Bind(string? text, ref int place)
    {
        if (text is null) raw.sqlite3_bind_null(statement, place++);
        else raw.sqlite3_bind_text(statement, place++, text);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xFF, result);
    }
}
