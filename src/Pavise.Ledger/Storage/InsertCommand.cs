using Microsoft.Data.Sqlite;

namespace Pavise.Ledger;

/// <summary>The prepared INSERT of one transaction: most of a large import is spent here, so nothing is parsed twice.</summary>
internal sealed class InsertCommand : IDisposable
{
    private static readonly (string Column, Func<EntryRow, object?> Value)[] Columns =
    [
        ("number", row => row.Number), ("kind", row => row.Kind), ("leg", row => row.Leg), ("decision", row => row.Decision),
        ("fact", row => row.Fact), ("item", row => row.Item), ("quantity", row => row.Quantity), ("debit", row => row.Debit), ("credit", row => row.Credit),
        ("happened_from", row => row.Happened_From), ("happened_to", row => row.Happened_To),
        ("published_from", row => row.Published_From), ("published_to", row => row.Published_To),
        ("slot_from", row => row.Slot_From), ("slot_to", row => row.Slot_To), ("programme", row => row.Programme),
        ("settles", row => row.Settles), ("reverses", row => row.Reverses), ("reason", row => row.Reason), ("origins", row => row.Origins),
        ("sources", row => row.Sources), ("recorded", row => row.Recorded), ("hash", row => row.Hash), ("content", row => row.Content),
        ("joint", row => row.Joint), ("register", row => row.Register), ("measure", row => row.Measure), ("raw", row => row.Raw),
    ];

    private readonly SqliteCommand command;

    public InsertCommand(SqliteConnection connection, SqliteTransaction transaction)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Columns.Select(column => column.Column).ToArray();
        // Column names of this class only, no input.
#pragma warning disable CA2100
        command.CommandText = $"INSERT INTO entry ({string.Join(", ", names)}) VALUES (@{string.Join(", @", names)})";
#pragma warning restore CA2100
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
        command.Prepare();
    }

    public void Run(EntryRow row)
    {
        for (var i = 0; i < Columns.Length; i++) command.Parameters[i].Value = Columns[i].Value(row) ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
