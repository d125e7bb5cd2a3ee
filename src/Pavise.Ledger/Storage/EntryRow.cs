using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>An entry as SQLite keeps it: numbers as exact text, days as ISO text, moments as ticks of UTC.</summary>
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
    public string Content { get; set; } = "";
    public string Joint { get; set; } = "";
    public string? Register { get; set; }
    public string? Measure { get; set; }
    public string? Raw { get; set; }

    public static EntryRow Of(SealedEntry place) => Of(place.Entry, place.Content);

    private static EntryRow Of(Entry entry, string content) => new()
    {
        Number = entry.Number,
        Kind = Names<EntryKind>.Of(entry.Kind),
        Leg = Names<EntryLeg>.Of(entry.Leg),
        Decision = Names<FactDecision>.Of(entry.Decision),
        Fact = entry.Fact,
        Item = entry.Item,
        Quantity = entry.Quantity is { } quantity ? QuantityText.Write(quantity) : null,
        Debit = entry.Debit?.ToString(),
        Credit = entry.Credit?.ToString(),
        Happened_From = Day(entry.Happened.Start),
        Happened_To = Day(entry.Happened.End),
        Published_From = Day(entry.Published.Start),
        Published_To = Day(entry.Published.End),
        // An open slot keeps a mark, so that it differs from no slot.
        Slot_From = entry.Slot is { } from ? Day(from.Start) ?? "*" : null,
        Slot_To = entry.Slot is { } to ? Day(to.End) ?? "*" : null,
        Programme = entry.Programme,
        Settles = entry.Settles,
        Reverses = entry.Reverses,
        Reason = entry.Reason,
        Origins = Joined(entry.Origins),
        Sources = Joined(entry.Sources),
        Recorded = entry.Recorded.UtcTicks,
        Hash = entry.Hash,
        Content = content,
        Joint = Joined(entry.Joint),
        Register = entry.Register,
        Measure = entry.Measure,
        Raw = entry.Raw,
    };

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

    /// <summary>Names of an enumeration, made once.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => All[value];
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : [.. text.Split('\n').Select(BookText.Unescape)];

    private static string Joined(IReadOnlyList<string> lines) => lines.Count switch
    {
        0 => "",
        1 => EntryText.Escape(lines[0]),
        _ => string.Join('\n', lines.Select(EntryText.Escape)),
    };

    private static string? Day(DateOnly? day) => day is { } value ? EntryText.Day(value) : null;

    private static DateOnly? Day(string? text) =>
        text is null or "*" ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Account? AccountOf(string? text) => text is null ? null
        : Account.TryParse(text, out var account) ? account : throw new FormatException($"'{text}' is no account");
}
