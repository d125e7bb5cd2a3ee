using System.Text.Json;
using System.Text.RegularExpressions;
using Pavise.Core;

namespace Pavise.Workbench.Tests;

/// <summary>The figures of an answer of the API in words, and whether a text says them: whole, not as the end of another figure.</summary>
internal static class SaidFigures
{
    /// <summary>The quantities of an answer to a question of the ledger.</summary>
    /// <param name="question">Its name, such as <c>balance</c>.</param>
    /// <param name="answer">The JSON.</param>
    public static string[] Of(string question, JsonElement answer)
    {
        var results = answer.GetProperty("results");
        var rows = (results.ValueKind == JsonValueKind.Array ? results : results.GetProperty("figures")).EnumerateArray();
        string[] names = question.StartsWith("balance", StringComparison.Ordinal) ? ["shown"] : ["quantity", "outstanding", "booked", "promised", "stated", "held"];
        return [.. rows.Where(row => !row.TryGetProperty("warning", out var warning) || warning.ValueKind == JsonValueKind.Null)
            .SelectMany(row => names.Select(name => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Debt(row, value.Deserialize<Quantity>(PaviseJson.Options)) : (Quantity?)null))
            .OfType<Quantity>().Select(quantity => quantity is { High: <= 0, Low: not 0 } && names is ["shown"] ? -quantity : quantity)
            // What is only known to be something is told so, not as a number.
            .Where(quantity => quantity is not ({ Low: null, High: null } or { High: null, Low: <= 1 })).Select(Formatter.Quantity)];
    }

    /// <summary>A debt whose direction is open is told by the account that rather is owed than owes, with the opposite number.</summary>
    private static Quantity Debt(JsonElement row, Quantity quantity) =>
        quantity is { Low: < 0, High: > 0 } && quantity.Low + quantity.High < 0 && row.TryGetProperty("account", out var account) && account.GetString()!.StartsWith("owed:", StringComparison.Ordinal) ? -quantity : quantity;

    /// <summary>True when a text says the words as a figure of their own: "12 missiles" stands neither in "112 missiles" nor in "5 to 12 missiles", "at least 12 missiles" or "12 missiles-a-day".</summary>
    public static bool Stands(string text, string words) =>
        Regex.IsMatch(text, $@"(?<![\w.,\-–−±\[]|\bto |\bleast |\bmost |\babout |\bthan |\bover |\bbest ){Regex.Escape(words)}(?![\w\-–]|[.,]\d| to \d| \(best| ±)", RegexOptions.CultureInvariant);
}
