using System.Globalization;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Reads what a correction changes: "status=delivered; quantity=2..2 system; from=DEU+NLD; to=UKR; when=2024-06-01..2024-06-30".</summary>
public static class ClaimChanges
{
    /// <summary>The fields that a correction may change.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["kind", "status", "item", "quantity", "from", "to", "when", "due", "speaker"];

    /// <summary>The claim with the changes.</summary>
    /// <exception cref="PaviseException">PAV2221 when a change cannot be read or names what the catalogue does not know.</exception>
    public static Assertion Apply(Assertion claim, string changes, Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var change in changes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = change.IndexOf('=', StringComparison.Ordinal);
            if (at < 0) throw Wrong(change, "write FIELD=VALUE");
            claim = One(claim, change[..at].Trim(), change[(at + 1)..].Trim(), change, catalogue);
        }

        return claim;
    }

    private static Assertion One(Assertion claim, string field, string value, string change, Catalogue catalogue) => field switch
    {
        "kind" => claim with { Kind = Word<ClaimKind>(value, change) },
        "status" => claim with { Status = Word<ClaimStatus>(value, change) },
        "item" => claim with { Item = catalogue.Item(value) is not null ? value : throw Wrong(change, "`pavise catalogue list items` shows the items") },
        "quantity" => claim with { Quantity = Amount(value, change), Joint = [] },
        "from" => claim with { From = Codes(value, change, catalogue) },
        "to" => claim with { To = Codes(value, change, catalogue) },
        "when" => claim with { When = Days(value, change) },
        "due" => claim with { Due = Days(value, change) },
        "speaker" => claim with { Speaker = value is "" or "none" ? null : value },
        _ => throw Wrong(change, $"the fields are {string.Join(", ", Fields)}"),
    };

    private static T Word<T>(string value, string change)
        where T : struct, Enum => value.Replace("_", "", StringComparison.Ordinal) is var plain && plain.All(char.IsLetter) && Enum.TryParse<T>(plain, ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : throw Wrong(change, $"use one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private static Quantity? Amount(string value, string change)
    {
        if (value is "" or "none") return null;
        var words = value.Split(' ', 2, StringSplitOptions.TrimEntries);
        var bounds = words[0].Split("..");
        if (words.Length != 2 || bounds.Length > 2 || !words[1].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) throw Wrong(change, "write LOW..HIGH UNIT, as 2..2 system; leave out a bound that is open");
        var (low, high) = (Number(bounds[0], change), Number(bounds[^1], change));
        return low is null && high is null || low > high || low < 0 ? throw Wrong(change, "a bound must stand, and low <= high") : Quantity.Between(low, high, new Unit(words[1]));
    }

    private static decimal? Number(string text, string change) => text.Length == 0 ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(change, "write digits");

    private static string[] Codes(string value, string change, Catalogue catalogue)
    {
        if (value is "" or "none") return [];
        var codes = value.Split('+', StringSplitOptions.TrimEntries);
        return codes.All(code => catalogue.Actor(code) is not null) ? codes : throw Wrong(change, "`pavise catalogue list actors` shows the codes; join several with +");
    }

    private static DateInterval? Days(string value, string change)
    {
        if (value is "" or "none") return null;
        var bounds = value.Split("..");
        if (bounds.Length > 2) throw Wrong(change, "write DAY or DAY..DAY");
        var (start, end) = (Day(bounds[0], change), Day(bounds[^1], change));
        return (start is null && end is null) || start > end ? throw Wrong(change, "a day must stand, and the first must not be after the last") : new DateInterval(start, end);
    }

    private static DateOnly? Day(string text, string change) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong(change, "write a day as 2024-06-20");

    private static PaviseException Wrong(string change, string remedy) => new("PAV2221", new Place("review"), $"the change '{change}' cannot be made", remedy);
}
