using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>The parts that the contract's JSON forms share: quotes, quantities, days, and words in snake case.</summary>
internal static class ContractJson
{
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true, NewLine = "\n",
        // The output is JSON for programs and terminals, never pasted into markup.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Quote(Utf8JsonWriter writer, DocumentSpan? span)
    {
        writer.WriteString("quote", span?.Quote);
        Number(writer, "start", span?.Start);
        Number(writer, "end", span?.End);
    }

    public static void Quantity(Utf8JsonWriter writer, Assertion claim)
    {
        if (claim.Quantity is not { } quantity)
        {
            writer.WriteNull("quantity");
            return;
        }

        writer.WriteStartObject("quantity");
        Number(writer, "min", quantity.Low);
        Number(writer, "max", quantity.High);
        writer.WriteString("unit", quantity.Unit.Symbol);
        writer.WriteBoolean("approximate", quantity.Approximate);
        if (claim.Joint.Count > 0) List(writer, "joint", claim.Joint);
        writer.WriteEndObject();
    }

    public static void Days(Utf8JsonWriter writer, string name, DateInterval? days)
    {
        if (days is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("start", known.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("end", known.End?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    public static void List(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>"InTransit" as "in_transit".</summary>
    public static string Word(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && word.Length > 0) word.Append('_');
            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }
}
