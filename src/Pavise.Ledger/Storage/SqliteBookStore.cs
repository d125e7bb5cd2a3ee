using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>A book in one SQLite file: write-ahead log, every commit synced to disk, one writer.</summary>
public sealed class SqliteBookStore : IBookStore
{
    /// <summary>Leaps from part to part over the index: a DISTINCT would read it whole.</summary>
    /// <remarks>Indexes are named in this class and its writer, for without statistics SQLite takes "reverses IS NULL", which nearly every entry fulfils, for the narrowest condition.</remarks>
    private const string EachPart = """
        WITH RECURSIVE part (name) AS (
          SELECT min(register) FROM entry INDEXED BY entry_register WHERE register > '' AND ended IS NULL AND reverses IS NULL
          UNION ALL
          SELECT (SELECT min(register) FROM entry INDEXED BY entry_register WHERE register > name AND ended IS NULL AND reverses IS NULL) FROM part WHERE name IS NOT NULL)
        SELECT name FROM part WHERE name IS NOT NULL
        """;

    private readonly SqliteConnection connection;

    private SqliteBookStore(string path, SqliteConnection connection)
    {
        Name = path;
        this.connection = connection;
    }

    public string Name { get; }

    /// <summary>Opens the book, makes it when there is none, and brings an older one to the present schema.</summary>
    /// <param name="path">Its file; the folder must exist.</param>
    /// <param name="secondsToWait">How long to wait for another writer, at least 1.</param>
    /// <exception cref="PaviseException">PAV4001 to PAV4007, see docs/errors.md.</exception>
    public static SqliteBookStore Open(string path, int secondsToWait = 5)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = secondsToWait };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Prepare(connection, path, secondsToWait);
            return new SqliteBookStore(path, connection);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw StoreErrors.Of(error, path, WriterMark.Read(path));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public long Count => Guard(() => connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM entry"));

    public IEnumerable<Entry> Journal() => Rows($"SELECT {EntryRow.Columns} FROM entry ORDER BY number", null);

    public IEnumerable<Entry> Standing(DateTimeOffset? recorded) => recorded is { } moment
        ? Rows($"SELECT {EntryRow.Columns} FROM entry WHERE reverses IS NULL AND recorded <= @at AND (ended IS NULL OR ended > @at) ORDER BY number", new { at = moment.UtcTicks })
        : Rows($"SELECT {EntryRow.Columns} FROM entry WHERE reverses IS NULL AND ended IS NULL ORDER BY number", null);

    public IEnumerable<Entry> StandingOf(string? part, DateTimeOffset? recorded) => recorded is { } moment
        ? Rows($"SELECT {EntryRow.Columns} FROM entry WHERE register IS @part AND reverses IS NULL AND recorded <= @at AND (ended IS NULL OR ended > @at) ORDER BY number", new { part, at = moment.UtcTicks })
        : Rows($"SELECT {EntryRow.Columns} FROM entry INDEXED BY entry_register WHERE register IS @part AND reverses IS NULL AND ended IS NULL ORDER BY number", new { part });

    /// <summary>When an entry was last recorded or ended; the beginning of time for an empty book.</summary>
    public DateTimeOffset Changed => Guard(() => new DateTimeOffset(connection.ExecuteScalar<long>("SELECT COALESCE(MAX(MAX(recorded, COALESCE(ended, 0))), 0) FROM entry"), TimeSpan.Zero));

    public IReadOnlyList<string> Parts() => Guard(() => (IReadOnlyList<string>)
        [.. connection.Query<string>(EachPart).Order(StringComparer.Ordinal)]);

    public Entry? Find(long number) => Rows($"SELECT {EntryRow.Columns} FROM entry WHERE number = @number", new { number }).FirstOrDefault();

    public Entry? Row(string row) =>
        Rows($"SELECT {EntryRow.Columns} FROM entry INDEXED BY entry_fact WHERE leg = 'Row' AND fact = @row AND reverses IS NULL AND ended IS NULL", new { row }).FirstOrDefault();

    public IReadOnlyList<AccountSum> Sums(BookView view, Account? account = null, string? item = null) => view.Without is null
        ? Guard(() => (IReadOnlyList<AccountSum>)[.. new SqliteTallies(connection, null).Sums(view, account, item)])
        : throw new ArgumentException("sums are kept over all sources; ask the entries instead", nameof(view));

    public IBookWriter BeginWrite() => Guard(() => new SqliteBookWriter(connection, Name));

    /// <summary>Copies a whole book page by page in one transaction, also while another process writes to the first; the second is replaced or not touched.</summary>
    /// <param name="from">A book; it is only read.</param>
    /// <param name="to">Where to; a book there is replaced.</param>
    /// <exception cref="PaviseException">PAV4001 to PAV4007, see docs/errors.md.</exception>
    public static void Copy(string from, string to)
    {
        var place = from;
        try
        {
            using var first = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
            first.Open();
            if (Read(first).Application != SqliteSchema.ApplicationId) throw StoreErrors.NotABook(from);
            place = to;
            using var second = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
            second.Open();
            first.BackupDatabase(second);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Of(error, place, WriterMark.Read(place));
        }
    }

    public IReadOnlyList<string> Faults(IEnumerable<Entry> journal) => Guard(() =>
    {
        var found = connection.Query<string>("PRAGMA integrity_check").Where(line => line != "ok").ToList();
        found.AddRange(connection.Query<long>(
            "SELECT e.number FROM entry e LEFT JOIN entry r ON r.reverses = e.number WHERE e.ended IS NOT r.recorded ORDER BY e.number")
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"entry {number} ends at another moment than its correction says")));
        found.AddRange(new SqliteTallies(connection, null).Differences(journal));
        return (IReadOnlyList<string>)found;
    });

    public void Dispose() => connection.Dispose();

    private static void Prepare(SqliteConnection connection, string path, int secondsToWait)
    {
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {secondsToWait * 1000}"));
        var (application, version) = Read(connection);
        if (application != SqliteSchema.ApplicationId && (application != 0 || version != 0 || HasTables(connection))) throw StoreErrors.NotABook(path);
        if (version > SqliteSchema.Migrations.Count) throw StoreErrors.Newer(path, version, SqliteSchema.Migrations.Count);
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA foreign_keys = ON");
        connection.Execute("PRAGMA cache_size = -32768");
        if (version < SqliteSchema.Migrations.Count) Migrate(connection);
    }

    private static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have migrated while this one waited for the lock.
        var version = (int)Read(connection).Version;
        foreach (var script in SqliteSchema.Migrations.Skip(version)) connection.Execute(script, transaction: transaction);
        if (version is > 0 and < SqliteSchema.WithTallies) FillTallies(connection, transaction);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SqliteSchema.Migrations.Count}"), transaction: transaction);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteSchema.ApplicationId}"), transaction: transaction);
        transaction.Commit();
    }

    private static void FillTallies(SqliteConnection connection, SqliteTransaction transaction)
    {
        var tallies = new SqliteTallies(connection, transaction);
        foreach (var row in connection.Query<EntryRow>($"SELECT {EntryRow.Columns} FROM entry ORDER BY number", transaction: transaction, buffered: false)) tallies.Add(row.ToEntry());
        tallies.Flush();
    }

    private static (long Application, long Version) Read(SqliteConnection connection) =>
        (connection.ExecuteScalar<long>("PRAGMA application_id"), connection.ExecuteScalar<long>("PRAGMA user_version"));

    private static bool HasTables(SqliteConnection connection) => connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") > 0;

    private IEnumerable<Entry> Rows(string sql, object? parameters)
    {
        using var rows = Guard(() => connection.Query<EntryRow>(sql, parameters, buffered: false)).GetEnumerator();
        while (Guard(rows.MoveNext)) yield return rows.Current.ToEntry();
    }

    private T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Of(error, Name, WriterMark.Read(Name));
        }
    }
}
