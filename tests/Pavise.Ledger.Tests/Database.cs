using Microsoft.Data.Sqlite;

namespace Pavise.Ledger.Tests;

/// <summary>A SQLite file touched behind the back of the book.</summary>
internal static class Database
{
    public static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        // Fixed statements of these tests, no input.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
