using System.Globalization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>The fields of one block of the text form, read back into an entry.</summary>
internal sealed class EntryFields(BookText.Lines lines, Dictionary<string, List<string>> fields)
{
    public Entry ToEntry(long number)
    {
        var (debit, credit) = (Posting("debit"), Posting("credit"));
        if ((debit is null) != (credit is null) || (debit is { } d && -d.Quantity != credit!.Value.Quantity))
            throw Wrong("credit", "the two postings do not sum to zero");
        return new Entry
        {
            Number = number,
            Kind = Choice<EntryKind>("kind"),
            Leg = Choice<EntryLeg>("leg"),
            Decision = Choice<FactDecision>("decision"),
            Fact = Needed("fact"),
            Item = Needed("item"),
            Joint = fields.GetValueOrDefault("joint") ?? [],
            Quantity = debit?.Quantity ?? QuantityOrNull("quantity"),
            Debit = debit?.Account,
            Credit = credit?.Account,
            Happened = Days("happened") ?? default,
            Published = Days("published") ?? default,
            Slot = Days("slot"),
            Programme = OrNull("programme"),
            Settles = OrNull("settles"),
            Reverses = OrNull("reverses") is { } text ? Number(text) : null,
            Register = OrNull("register"),
            Measure = OrNull("measure"),
            Raw = OrNull("raw"),
            Reason = OrNull("reason") ?? "",
            Origins = fields.GetValueOrDefault("origin") ?? [],
            Sources = fields.GetValueOrDefault("source") ?? [],
            Recorded = EntryText.TryMoment(Needed("recorded"), out var moment) ? moment : throw Wrong("recorded", "this is no moment"),
            Hash = Needed("hash"),
        };
    }

    private (Account Account, Quantity Quantity)? Posting(string key)
    {
        if (OrNull(key) is not { } text) return null;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || !Account.TryParse(text[..blank], out var account) || QuantityText.Read(text[(blank + 1)..]) is not { } quantity)
            throw Wrong(key, $"'{text}' is not an account and a quantity");
        return (account, quantity);
    }

    private Quantity? QuantityOrNull(string key) =>
        OrNull(key) is { } text ? QuantityText.Read(text) ?? throw Wrong(key, $"'{text}' is no quantity") : null;

    private T Choice<T>(string key)
        where T : struct, Enum
    {
        var text = Needed(key);
        foreach (var value in Enum.GetValues<T>())
        {
            if (EntryText.Word(value) == text) return value;
        }

        throw Wrong(key, $"'{text}' is not known");
    }

    private DateInterval? Days(string key)
    {
        if (OrNull(key) is not { } text) return null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (text, text) : (text[..dots], text[(dots + 2)..]);
        var (start, end) = (Day(key, first), Day(key, last));
        return end < start ? throw Wrong(key, "the interval ends before it starts") : new DateInterval(start, end);
    }

    private DateOnly? Day(string key, string text) => text == "*" ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(key, $"'{text}' is no day");

    private long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw Wrong("reverses", $"'{text}' is no number");

    private string Needed(string key) => OrNull(key) ?? throw Wrong(key, "it is missing");

    private string? OrNull(string key) => fields.TryGetValue(key, out var values) ? values[0] : null;

    private PaviseException Wrong(string key, string cause) =>
        lines.Error("PAV4012", $"the field '{key}' of the entry above is wrong: {cause}", "use the unaltered export");
}
