using System.Text.Json;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>The entries of a book as machines read them: schema pavise/book/1. The text form, not this one, can be loaded again.</summary>
public static class EntryJson
{
    /// <summary>Writes the entries as they are walked.</summary>
    public static void Write(TextWriter writer, IEnumerable<Entry> entries)
    {
        writer.Write("{\n\"schema\": \"pavise/book/1\",\n\"entries\": [");
        var separator = "\n";
        foreach (var entry in entries)
        {
            writer.Write(separator);
            writer.Write(JsonSerializer.Serialize(Form(entry), Options));
            separator = ",\n";
        }

        writer.Write("\n]\n}\n");
    }

    private static JsonSerializerOptions Options { get; } = new(PaviseJson.Options) { WriteIndented = false };

    private static object Form(Entry entry) => new
    {
        entry.Number, entry.Id, entry.Recorded, entry.Reverses, entry.Kind, entry.Leg, entry.Decision, entry.Fact, entry.Register, entry.Measure, entry.Item, entry.Joint,
        Debit = entry.Debit?.ToString(), Credit = entry.Credit?.ToString(), entry.Quantity, entry.Happened, entry.Published, entry.Slot, entry.Programme, entry.Settles,
        entry.Raw, entry.Reason, entry.Origins, entry.Sources, entry.Hash,
    };
}
