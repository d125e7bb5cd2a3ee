using System.Globalization;
using System.Text.Json;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>One fact in the forms that newsrooms give it: active and passive, headline, relative and contact clause, noun of the deed, participle, gapped list.</summary>
/// <remarks>Givers, makers, things and numbers are drawn from the catalogue, so that no rule can know them.</remarks>
public class FormTests
{
    private const int Fillings = 20;

    [Fact]
    public void A_fact_is_read_in_every_form_with_any_giver_thing_and_number()
    {
        var extractor = new Extractor(Corpus.Catalogue.Value);
        var shares = Form.All.Select((form, f) => (form.Text, Share: Enumerable.Range(0, Fillings).Count(k => IsRead(extractor, form, new Random((1000 * f) + k))) / (double)Fillings)).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shares.Length} forms, share read {shares.Average(one => one.Share):0.000}"));
        var weak = shares.Where(one => one.Share < 0.9).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Share:0.00} {one.Text}")).ToArray();
        Assert.True(weak.Length == 0, string.Join('\n', weak));
    }

    private static bool IsRead(Extractor extractor, Form form, Random random)
    {
        var (sentence, told, count) = form.Fill(random, Corpus.Catalogue.Value);
        // A form of arms trade names no beneficiary, and its article names none either.
        var names = form.Text.Contains("Ukrain", StringComparison.Ordinal) || form.Text.Contains("Kyiv", StringComparison.Ordinal) || form.Text.Contains("Zelensky", StringComparison.Ordinal);
        var text = sentence + (names ? "\nThe town of Kyiv lies on a river." : "\nThe weather was fine.");
        var claims = Corpus.Claims(extractor.Extract(new Document("form", "form.txt", text, "form", null, "Town Herald", null, new DateOnly(2025, 3, 4), "en", "own")));
        return claims.Any(claim => Text(claim, "kind") == told.Kind && Text(claim, "status") == told.Status && Text(claim, "item") == told.Item
            && IsCounted(claim.GetProperty("quantity"), form.Number, count) && Codes(claim, "from") == told.From && Codes(claim, "to") == told.To);
    }

    private static bool IsCounted(JsonElement quantity, string number, decimal count) =>
        number == "-" || (quantity is { ValueKind: JsonValueKind.Object } && quantity.GetProperty("min") is { ValueKind: JsonValueKind.Number } low && low.GetDecimal() == count
            && (number != "N.." || quantity.GetProperty("max").ValueKind == JsonValueKind.Null) && (number != "usd" || quantity.GetProperty("unit").GetString() == "usd"));

    private static string? Text(JsonElement claim, string name) => claim.GetProperty(name).GetString();

    private static string Codes(JsonElement claim, string side) => string.Join('+', claim.GetProperty(side).EnumerateArray().Select(code => code.GetString()).Order(StringComparer.Ordinal));
}
