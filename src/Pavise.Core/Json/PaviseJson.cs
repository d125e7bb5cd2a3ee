using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pavise.Core;

/// <summary>How Pavise writes and reads its own records as JSON: the same record gives the same bytes, and reading gives the record back.</summary>
public static class PaviseJson
{
    /// <summary>Camel-case names, enumerations in kebab-case, quantities as {low, best, high, unit}; indented by two blanks.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = true,
            NewLine = "\n",
            // The files are read by people and by JSON parsers, never pasted into markup.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.Converters.Add(new QuantityJson());
        options.Converters.Add(new UnitJson());
        options.Converters.Add(new MonthJson());
        options.Converters.Add(new DateIntervalJson());
        options.Converters.Add(new SentenceJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class QuantityJson : JsonConverter<Quantity>
    {
        private sealed record Form(decimal? Low, decimal? Best, decimal? High, Unit Unit, bool Approximate);

        public override Quantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<Form>(ref reader, options)!;
            return Quantity.Between(form.Low, form.High, form.Unit, form.Best, form.Approximate);
        }

        public override void Write(Utf8JsonWriter writer, Quantity value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Form(value.Low, value.Best, value.High, value.Unit, value.Approximate), options);
    }

    private sealed class UnitJson : JsonConverter<Unit>
    {
        public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) => writer.WriteStringValue(value.Symbol);
    }

    private sealed class MonthJson : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("not a month");

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class DateIntervalJson : JsonConverter<DateInterval>
    {
        private sealed record Form(DateOnly? Start, DateOnly? End);

        public override DateInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<Form>(ref reader, options)!;
            return new DateInterval(form.Start, form.End);
        }

        public override void Write(Utf8JsonWriter writer, DateInterval value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Form(value.Start, value.End), options);
    }

    private sealed class SentenceJson : JsonConverter<Sentence>
    {
        private sealed record Form(IReadOnlyList<SentencePart> Parts, IReadOnlyList<string> Sources);

        public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<Form>(ref reader, options)!;
            return Sentence.Of(form.Parts, form.Sources);
        }

        public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Form(value.Parts, value.Sources), options);
    }
}
