using System.Text;
using Microsoft.Data.Sqlite;
using Pavise.Core;
using SQLitePCL;

namespace Pavise.Ledger;

/// <summary>The prepared INSERT of one transaction, bound by place as <see cref="EntryRow"/> reads it: most of a large import is spent here.</summary>
internal sealed class InsertCommand : IDisposable
{
    private static readonly string[] Columns =
    [
        "number", "recorded", "reverses",
        "kind", "leg", "decision", "fact", "item", "quantity", "debit", "credit", "happened_from", "happened_to", "published_from", "published_to",
        "slot_from", "slot_to", "programme", "settles", "reason", "origins", "sources", "hash", "content", "joint", "register", "measure", "raw",
    ];

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] bytes = new byte[1024];
    private int place;

    public InsertCommand(SqliteConnection connection)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, $"INSERT INTO entry ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(_ => "?"))})", out statement));
    }

    /// <exception cref="SqliteException">What the storage reports.</exception>
    public void Run(SealedEntry sealedEntry)
    {
        var entry = sealedEntry.Entry;
        raw.sqlite3_bind_int64(statement, 1, entry.Number);
        raw.sqlite3_bind_int64(statement, 2, entry.Recorded.UtcTicks);
        if (entry.Reverses is { } number) raw.sqlite3_bind_int64(statement, 3, number);
        else raw.sqlite3_bind_null(statement, 3);
        place = 4;
        Bind(Names<EntryKind>.Of(entry.Kind));
        Bind(Names<EntryLeg>.Of(entry.Leg));
        Bind(Names<FactDecision>.Of(entry.Decision));
        Bind(entry.Fact);
        Bind(entry.Item);
        Bind(entry.Quantity is { } quantity ? QuantityText.Write(quantity) : null);
        Bind(entry.Debit?.ToString());
        Bind(entry.Credit?.ToString());
        Bind(entry.Happened.Start);
        Bind(entry.Happened.End);
        Bind(entry.Published.Start);
        Bind(entry.Published.End);
        // An open slot keeps a mark, so that it differs from no slot.
        Bind(entry.Slot, slot => slot.Start);
        Bind(entry.Slot, slot => slot.End);
        Bind(entry.Programme);
        Bind(entry.Settles);
        Bind(entry.Reason);
        Bind(entry.Origins);
        Bind(entry.Sources);
        Bind(entry.Hash);
        Bind(sealedEntry.Content);
        Bind(entry.Joint);
        Bind(entry.Register);
        Bind(entry.Measure);
        Bind(entry.Raw);
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    public void Dispose() => statement.Dispose();

    private void Bind(DateOnly? day) => Bind(day is { } value ? EntryText.Day(value) : null);

    private void Bind(DateInterval? slot, Func<DateInterval, DateOnly?> side)
    {
        if (slot is { } days && side(days) is null) Bind("*");
        else Bind(slot is { } some ? side(some) : null);
    }

    private void Bind(IReadOnlyList<string> lines) => Bind(lines.Count switch
    {
        0 => "",
        1 => EntryText.Escape(lines[0]),
        _ => string.Join('\n', lines.Select(EntryText.Escape)),
    });

    private void Bind(string? text)
    {
        if (text is null) raw.sqlite3_bind_null(statement, place++);
        else if (text.Length == 0) raw.sqlite3_bind_text(statement, place++, text);
        else
        {
            // Into the same bytes again and again: the storage copies what it is given.
            if (bytes.Length < 3 * text.Length) bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
            raw.sqlite3_bind_text(statement, place++, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)));
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result & 0xFF, result);
    }

    /// <summary>Names of an enumeration, made once.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => All[value];
    }
}
