using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>An entry as SQLite keeps it: numbers as exact text, days as ISO text, moments as ticks of UTC. <see cref="InsertCommand"/> writes it.</summary>
internal sealed class EntryRow
{
    public const string Columns =
        "number, kind, leg, decision, fact, item, quantity, debit, credit, happened_from, happened_to, published_from, published_to, "
        + "slot_from, slot_to, programme, settles, reverses, reason, origins, sources, recorded, hash, joint, register, measure, raw";

    public long Number { get; set; }
    public string Kind { get; set; } = "";
    public string Leg { get; set; } = "";
    public string Decision { get; set; } = "";
    public string Fact { get; set; } = "";
    public string Item { get; set; } = "";
    public string? Quantity { get; set; }
    public string? Debit { get; set; }
    public string? Credit { get; set; }
    public string? Happened_From { get; set; }
    public string? Happened_To { get; set; }
    public string? Published_From { get; set; }
    public string? Published_To { get; set; }
    public string? Slot_From { get; set; }
    public string? Slot_To { get; set; }
    public string? Programme { get; set; }
    public string? Settles { get; set; }
    public long? Reverses { get; set; }
    public string Reason { get; set; } = "";
    public string Origins { get; set; } = "";
    public string Sources { get; set; } = "";
    public long Recorded { get; set; }
    public string Hash { get; set; } = "";
    public string Joint { get; set; } = "";
    public string? Register { get; set; }
    public string? Measure { get; set; }
    public string? Raw { get; set; }

    public Entry ToEntry() => new()
    {
        Number = Number,
        Kind = Enum.Parse<EntryKind>(Kind),
        Leg = Enum.Parse<EntryLeg>(Leg),
        Decision = Enum.Parse<FactDecision>(Decision),
        Fact = Fact,
        Item = Item,
        Quantity = Quantity is null ? null : QuantityText.Read(Quantity) ?? throw new FormatException($"'{Quantity}' is no quantity"),
        Debit = AccountOf(Debit),
        Credit = AccountOf(Credit),
        Happened = new DateInterval(Day(Happened_From), Day(Happened_To)),
        Published = new DateInterval(Day(Published_From), Day(Published_To)),
        Slot = Slot_From is null ? null : new DateInterval(Day(Slot_From), Day(Slot_To)),
        Programme = Programme,
        Settles = Settles,
        Reverses = Reverses,
        Reason = Reason,
        Origins = Lines(Origins),
        Sources = Lines(Sources),
        Recorded = new DateTimeOffset(Recorded, TimeSpan.Zero),
        Hash = Hash,
        Joint = Lines(Joint),
        Register = Register,
        Measure = Measure,
        Raw = Raw,
    };

    private static string[] Lines(string text) => text.Length == 0 ? [] : [.. text.Split('\n').Select(BookText.Unescape)];

    private static DateOnly? Day(string? text) =>
        text is null or "*" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Account? AccountOf(string? text) => text is null ? null
        : Account.TryParse(text, out var account) ? account : throw new FormatException($"'{text}' is no account");
}
