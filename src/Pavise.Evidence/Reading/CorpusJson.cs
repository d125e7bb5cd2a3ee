using System.Globalization;
using System.Text.Json;
using Pavise.Core;

namespace Pavise.Evidence;

/// <summary>Reads the corpus form: one object {id, url, outlet, published, title, text}, or one such object on each line.</summary>
internal static class CorpusJson
{
    public static Entry One(string file, string text) => Parse(file, text, 1);

    public static Entry Line(string file, string line, int number) => Parse(file, line, number);

    public static IEnumerable<Entry> Lines(string file, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return Parse(file, line, number);
        }
    }

    private static Entry Parse(string file, string json, int firstLine)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var text = root.ValueKind == JsonValueKind.Object ? Field(root, "text") : null;
            if (string.IsNullOrWhiteSpace(text))
                throw new PaviseException("PAV2007", new Place(file, firstLine, 1), "there is no 'text' in this object", "give an object with id and text");
            DateOnly? day = DateOnly.TryParseExact(Field(root, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            return new Entry(Field(root, "id") ?? Path.GetFileNameWithoutExtension(file), text, Field(root, "title"), Field(root, "outlet"), Field(root, "url"), day);
        }
        catch (JsonException error)
        {
            var place = new Place(file, firstLine + (int)(error.LineNumber ?? 0), (int)(error.BytePositionInLine ?? 0) + 1);
            throw new PaviseException("PAV2006", place, "broken JSON", "mend the file; one object, or for .jsonl one object on each line");
        }
        catch (InvalidOperationException)
        {
            // The one operation on a string that can fail: an escape that is half of a character.
            throw new PaviseException("PAV2006", new Place(file, firstLine, 1), "a JSON string with half a character in it (an escape \\ud800 to \\udfff alone)", "write the whole character");
        }
    }

    private static string? Field(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>What one object holds.</summary>
    internal sealed record Entry(string Id, string Text, string? Title = null, string? Outlet = null, string? Address = null, DateOnly? Published = null)
    {
        public bool HasHead => Title is not null || Outlet is not null || Published is not null;
    }
}
