using System.Globalization;
using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>The claims of a text of 11 June 2025 in one line: kind, status, item, number with unit, parties, days, aspect and when due.</summary>
internal static class Told
{
    public static string In(string text) => string.Join("; ", Claims(text, new DateOnly(2025, 6, 11)).Select(Line));

    /// <summary>The same without units and days, of a text of 4 March 2025.</summary>
    public static string Briefly(string text) => string.Join("; ", Claims(text, new DateOnly(2025, 3, 4)).Select(Brief));

    /// <summary>The claims of a text of a day.</summary>
    public static IReadOnlyList<JsonElement> Claims(string text, DateOnly published) =>
        [.. Corpus.Claims(new Extractor(Corpus.Catalogue.Value).Extract(new Document("told", "told.txt", text, "told", null, "Town Herald", null, published, "en", "own")))];

    private static string Brief(JsonElement claim) => string.Create(CultureInfo.InvariantCulture,
        $"{claim.GetProperty("kind")} {claim.GetProperty("status")} {claim.GetProperty("item")} {Bounds(claim.GetProperty("quantity"))} {Codes(claim, "from")}>{Codes(claim, "to")}");

    private static string Bounds(JsonElement quantity) => quantity.ValueKind == JsonValueKind.Null ? "-" : $"{quantity.GetProperty("min")}..{quantity.GetProperty("max")}";

    private static string Line(JsonElement claim)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{claim.GetProperty("kind")} {claim.GetProperty("status")} {claim.GetProperty("item")} {Number(claim.GetProperty("quantity"))} {Codes(claim, "from")}>{Codes(claim, "to")}");
        line += Days(claim, "when", " ");
        if (claim.TryGetProperty("aspect", out var aspect) && aspect.ValueKind == JsonValueKind.String) line += " " + aspect.GetString();
        return line + Days(claim, "due", " due ");
    }

    private static string Number(JsonElement quantity) => quantity.ValueKind == JsonValueKind.Null ? "-" : $"{Bounds(quantity)} {quantity.GetProperty("unit")}";

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()));

    private static string Days(JsonElement claim, string key, string before) =>
        claim.TryGetProperty(key, out var days) && days.ValueKind == JsonValueKind.Object ? $"{before}{days.GetProperty("start")}..{days.GetProperty("end")}" : "";
}
