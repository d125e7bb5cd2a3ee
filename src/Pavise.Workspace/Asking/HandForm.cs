using System.Globalization;
using Pavise.Core;
using Pavise.Ledger;

namespace Pavise.Workspace;

/// <summary>An entry by hand as a person writes it, on the command line or in a file; every word is checked against the catalogue.</summary>
/// <param name="Kind">A kind of claim, such as delivery or in-service.</param>
/// <param name="Item">Item of the catalogue.</param>
/// <param name="Number">As <see cref="QuantityWords"/> reads it; null when nobody knows.</param>
/// <param name="Unit">Unit; the item's own when null, needed for money.</param>
/// <param name="From">Actor codes joined by a plus sign, or null.</param>
/// <param name="To">The same.</param>
/// <param name="When">A day, a month or FROM..TO; null when nobody knows.</param>
/// <param name="Due">The window of a promise, in the same forms.</param>
/// <param name="Status">How firm; the usual one of the kind when null.</param>
/// <param name="Programme">Programme of the catalogue, or null.</param>
public sealed record HandForm(
    string Kind, string Item, string? Number, string? Unit, string? From, string? To, string? When, string? Due, string? Status, string? Programme)
{
    /// <summary>The entries of a file: a list under <c>entries</c>, each with kind, item, number, unit, from, to, when, due, status, programme.</summary>
    /// <exception cref="PaviseException">PAV11xx a broken file, PAV4020 what a form says wrongly, all at once with their lines.</exception>
    public static IReadOnlyList<HandPosting> ReadFile(YamlSource file, string by, string reason, DateOnly today, Catalogue catalogue)
    {
        var bag = new DiagnosticBag();
        var root = YamlView.Read(file, bag);
        bag.ThrowIfAny();
        root!.KnowOnly("entries");
        var postings = new List<HandPosting>();
        foreach (var entry in root.List("entries"))
        {
            entry.KnowOnly("kind", "item", "number", "unit", "from", "to", "when", "due", "status", "programme");
            string? Of(string key) => entry.TextOrNull(key);
            var form = new HandForm(entry.Text("kind"), entry.Text("item"), Of("number"), Of("unit"), Of("from"), Of("to"), Of("when"), Of("due"), Of("status"), Of("programme"));
            if (form.Kind.Length > 0 && form.Item.Length > 0 && form.Make(by, reason, today, catalogue, entry.Place, bag) is { } posting) postings.Add(posting);
        }

        bag.ThrowIfAny();
        return postings;
    }

    /// <summary>The entry, or null when something in it is wrong.</summary>
    public HandPosting? Make(string by, string reason, DateOnly today, Catalogue catalogue, Place place, DiagnosticBag bag)
    {
        var before = bag.Items.Count;
        void Wrong(string cause, string remedy) => bag.Add("PAV4020", place, cause, remedy);
        if (by.Trim().Length == 0) Wrong("nobody is named", "say who makes the entry with --by");
        if (reason.Trim().Length == 0) Wrong("no reason is given", "say why with --reason");
        var kind = Word<ClaimKind>(Kind, Wrong);
        var status = Status is null ? Usual(kind) : Word<ClaimStatus>(Status, Wrong);
        var item = catalogue.Item(Item);
        if (item is null) Wrong($"there is no item '{Item}' in the catalogue", "use one of `pavise catalogue list items`");
        if (Programme is { } programme && catalogue.Programmes.All(one => one.Id != programme)) Wrong($"there is no programme '{programme}'", "use one of `pavise catalogue list programmes`");
        var claim = new Assertion
        {
            Id = "", Origin = "", Source = "", Kind = kind, Status = status, Item = Item, Programme = Programme,
            Quantity = Number is null ? null : QuantityOf(item, Wrong), From = Codes(From, catalogue, Wrong), To = Codes(To, catalogue, Wrong), When = Days(When, Wrong), Due = Days(Due, Wrong),
        };
        return bag.Items.Count > before ? null : HandPosting.Make(by.Trim(), reason.Trim(), today, claim);
    }

    private Quantity? QuantityOf(Item? item, Action<string, string> wrong)
    {
        var unit = Unit is { Length: > 0 } named && named.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') ? new Unit(named) : item?.Unit ?? Core.Unit.One;
        if (Unit is not null && unit.Symbol != Unit) wrong($"'{Unit}' is no unit", "write it in lower case, as missile or eur");
        var quantity = QuantityWords.Read(Number!, unit);
        if (quantity is null) wrong($"'{Number}' is no number", "write 3, 3..5, 501.. for at least, ..40 for at most, or 'about 30'");
        return quantity;
    }

    private static string[] Codes(string? text, Catalogue catalogue, Action<string, string> wrong)
    {
        if (text is null) return [];
        var codes = text.Split('+', StringSplitOptions.TrimEntries);
        foreach (var code in codes.Where(code => catalogue.Actor(code) is null)) wrong($"there is no actor '{code}' in the catalogue", "use codes from `pavise catalogue list actors`, joined by +");
        return codes;
    }

    private static DateInterval? Days(string? text, Action<string, string> wrong)
    {
        if (text is null) return null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (Span(text), Span(text)) : (Span(text[..dots]), Span(text[(dots + 2)..]));
        if (first is not { } from || last is not { } to || to.End < from.Start)
        {
            wrong($"'{text}' is no day", "write 2024-06-20, 2024-06, or FROM..TO");
            return null;
        }

        return new DateInterval(from.Start, to.End);
    }

    private static DateInterval? Span(string text) => text.Length == 0 ? default(DateInterval)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateInterval.On(day)
        : Month.TryParse(text, out var month) ? DateInterval.During(month) : null;

    private static ClaimStatus Usual(ClaimKind kind) => kind switch
    {
        ClaimKind.Pledge or ClaimKind.Diversion or ClaimKind.Backfill or ClaimKind.Funding => ClaimStatus.Pledged,
        ClaimKind.Order => ClaimStatus.Contracted,
        ClaimKind.Request => ClaimStatus.Requested,
        ClaimKind.Delivery or ClaimKind.Production => ClaimStatus.Delivered,
        ClaimKind.Transfer => ClaimStatus.InTransit,
        _ => ClaimStatus.Reported,
    };

    private static T Word<T>(string text, Action<string, string> wrong)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (PlainWords.Key(value) == text) return value;
        }

        wrong($"'{text}' is not known", $"use one of: {string.Join(", ", Enum.GetValues<T>().Select(PlainWords.Key))}");
        return default;
    }
}
