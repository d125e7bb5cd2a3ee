using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pavise.Core;

namespace Pavise.Ledger;

/// <summary>What a book keeps of its sources as one line of JSON each, so that it can be weighed anew: claims, sources, positions, entries by hand.</summary>
internal static class ClaimText
{
    private static readonly JsonSerializerOptions Options = Make();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="FormatException">The text is not what was written.</exception>
    public static T Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new FormatException("a claim kept in the book is empty");
        }
        catch (JsonException error)
        {
            throw new FormatException("a claim kept in the book cannot be read: " + error.Message, error);
        }
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(PaviseJson.Options) { WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
        options.Converters.Insert(0, new ShinglesJson());
        return options;
    }

    /// <summary>The hashes of a text's word runs as base64 of their bytes: a third of the digits, and only their set matters.</summary>
    private sealed class ShinglesJson : JsonConverter<IReadOnlyList<ulong>>
    {
        public override IReadOnlyList<ulong> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var bytes = reader.GetBytesFromBase64();
            if (bytes.Length % sizeof(ulong) != 0) throw new JsonException("the shingles of a source are cut short");
            var shingles = new ulong[bytes.Length / sizeof(ulong)];
            for (var i = 0; i < shingles.Length; i++) shingles[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
            return shingles;
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<ulong> value, JsonSerializerOptions options)
        {
            var set = value.Distinct().Order().ToArray();
            var bytes = new byte[set.Length * sizeof(ulong)];
            for (var i = 0; i < set.Length; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), set[i]);
            writer.WriteBase64StringValue(bytes);
        }
    }
}
