using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads a model's answer: a JSON object with a list of claims in the form of the claims contract. Whatever is wrong in it is a refusal.</summary>
internal static class ModelAnswer
{
    /// <summary>More proposals than any article bears; the rest are refused together.</summary>
    private const int MostClaims = 200;

    /// <summary>Reads an answer about a document into proposals, and refuses what is no proposal.</summary>
    public static (List<ModelProposal> Proposals, List<ModelRefusal> Refused) Read(string answer, string document)
    {
        var (proposals, refused) = (new List<ModelProposal>(), new List<ModelRefusal>());
        try
        {
            using var json = JsonDocument.Parse(Fenced(answer), new JsonDocumentOptions { MaxDepth = 16 });
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Array)
            {
                refused.Add(new ModelRefusal(document, "", "the answer has no list of claims"));
                return (proposals, refused);
            }

            foreach (var claim in claims.EnumerateArray())
            {
                if (proposals.Count + refused.Count >= MostClaims) refused.Add(new ModelRefusal(document, Quote(claim), "more proposals than a text bears"));
                else if (Proposal(claim, document) is var (proposal, reason) && proposal is not null) proposals.Add(proposal);
                else refused.Add(new ModelRefusal(document, Quote(claim), reason!));
            }
        }
        catch (JsonException)
        {
            refused.Add(new ModelRefusal(document, "", "the answer is not JSON"));
        }

        return (proposals, refused);
    }

    /// <summary>Models like to wrap JSON in a Markdown fence.</summary>
    private static string Fenced(string answer)
    {
        var trimmed = answer.Trim();
        if (!trimmed.StartsWith("```", StringComparison.Ordinal)) return trimmed;
        var (start, end) = (trimmed.IndexOf('\n', StringComparison.Ordinal), trimmed.LastIndexOf("```", StringComparison.Ordinal));
        return start >= 0 && end > start ? trimmed[(start + 1)..end] : trimmed;
    }

    private static (ModelProposal?, string?) Proposal(JsonElement claim, string document)
    {
        if (claim.ValueKind != JsonValueKind.Object) return (null, "a claim is not an object");
        if (Text(claim, "article") is { } other && other != document) return (null, "it is told of another text");
        if (Text(claim, "quote") is not { Length: > 0 } quote) return (null, "it has no quote");
        if (!Known<ClaimKind>(Text(claim, "kind"), out var kind) || !Known<ClaimStatus>(Text(claim, "status"), out var status)) return (null, "its kind or status is none of the contract");
        if (Text(claim, "item") is not { Length: > 0 } item) return (null, "it has no item");
        if (!TryQuantity(claim, out var quantity)) return (null, "its quantity is none");
        if (!TryCodes(claim, "from", out var from) || !TryCodes(claim, "to", out var to)) return (null, "its parties are no lists of codes");
        if (!TryDays(claim, out var when)) return (null, "its days are none");
        return (new ModelProposal(new ProposedClaim(kind, status, item, quantity, from, to, when, quote, null), Text(claim, "speaker")), null);
    }

    private static string? Text(JsonElement claim, string name) => claim.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Quote(JsonElement claim) => claim.ValueKind == JsonValueKind.Object && Text(claim, "quote") is { } quote ? ModelProposal.Short(quote) : "";

    private static bool Known<T>(string? word, out T value)
        where T : struct, Enum
    {
        value = default;
        return word is not null && word.Replace("_", "", StringComparison.Ordinal) is var plain && plain.All(char.IsLetter) && Enum.TryParse(plain, ignoreCase: true, out value) && Enum.IsDefined(value);
    }

    private static bool TryQuantity(JsonElement claim, out Quantity? quantity)
    {
        quantity = null;
        if (!claim.TryGetProperty("quantity", out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Object || Text(value, "unit") is not { Length: > 0 } unit || !unit.All(c => char.IsAsciiLetterLower(c) || c == '-')) return false;
        if (!TryNumber(value, "min", out var low) || !TryNumber(value, "max", out var high) || (low is null && high is null) || low > high || low < 0) return false;
        quantity = Quantity.Between(low, high, new Unit(unit), approximate: value.TryGetProperty("approximate", out var vague) && vague.ValueKind == JsonValueKind.True);
        return true;
    }

    private static bool TryNumber(JsonElement value, string name, out decimal? number)
    {
        number = null;
        if (!value.TryGetProperty(name, out var found) || found.ValueKind == JsonValueKind.Null) return true;
        if (found.ValueKind != JsonValueKind.Number || !found.TryGetDecimal(out var read)) return false;
        number = read;
        return true;
    }

    private static bool TryCodes(JsonElement claim, string name, out IReadOnlyList<string> codes)
    {
        codes = [];
        if (!claim.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null) return true;
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(code => code.ValueKind != JsonValueKind.String)) return false;
        codes = [.. list.EnumerateArray().Select(code => code.GetString()!).Distinct(StringComparer.Ordinal)];
        return true;
    }

    private static bool TryDays(JsonElement claim, out DateInterval? days)
    {
        days = null;
        if (!claim.TryGetProperty("when", out var when) || when.ValueKind == JsonValueKind.Null) return true;
        if (when.ValueKind != JsonValueKind.Object || !TryDay(when, "start", out var start) || !TryDay(when, "end", out var end) || start > end || (start is null && end is null)) return false;
        days = new DateInterval(start, end);
        return true;
    }

    private static bool TryDay(JsonElement when, string name, out DateOnly? day)
    {
        day = null;
        if (Text(when, name) is not { } text) return !when.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var read)) return false;
        day = read;
        return true;
    }
}
