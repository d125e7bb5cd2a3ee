using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pavise.Evidence.Tests.Golden;

/// <summary>Invented articles in the manner of the outlets that are read, with claims labelled by the corpus guidelines; their form stands in Own/README.md.</summary>
internal static class OwnTexts
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Own");

    /// <summary>One invented article as a corpus file, and its labels as corpus claims.</summary>
    public sealed record Item(string Id, byte[] File, JsonElement[] Gold);

    public static IReadOnlyList<Item> Read(string set) => [.. File.ReadAllText(Path.Combine(Folder, set + ".txt")).ReplaceLineEndings("\n")
        .Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>All sets in the order of their names.</summary>
    public static IReadOnlyList<string> Sets { get; } = [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static Item Parse(string block)
    {
        var parts = block.Split("\n---\n");
        var head = parts[0].Split('\n');
        var fields = head.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var text = parts[1].EndsWith("\n---", StringComparison.Ordinal) ? parts[1][..^4] : parts[1];
        var article = new JsonObject { ["id"] = head[0], ["url"] = null, ["outlet"] = fields["outlet"] is "-" ? null : fields["outlet"], ["published"] = fields.GetValueOrDefault("published"), ["title"] = fields["title"] is "-" ? null : fields["title"], ["text"] = text };
        var gold = (parts.Length > 2 ? parts[2] : "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != "---").Select(line => Label(line, text)).ToArray();
        return new Item(head[0], JsonSerializer.SerializeToUtf8Bytes(article), gold);
    }

    private static JsonElement Label(string line, string text)
    {
        var fields = line.Split(" :: ");
        var kind = fields[1].Split(' ');
        var codes = fields[3].Split('>');
        var (start, end) = Place(text, fields[0]);
        var claim = new JsonObject
        {
            ["quote"] = fields[0], ["start"] = start, ["end"] = end, ["kind"] = kind[0], ["status"] = kind[1], ["item"] = kind[2], ["quantity"] = Quantity(fields[2]),
            ["from"] = Codes(codes[0]), ["to"] = Codes(codes[1]), ["when"] = Days(fields[4]), ["speaker"] = fields[5] == "-" ? null : fields[5],
        };
        if (fields.Contains("optional")) claim["optional"] = true;
        var also = fields.Skip(6).Where(field => field.StartsWith("also ", StringComparison.Ordinal)).Select(field => field[5..]).Where(quote => text.Contains(quote, StringComparison.Ordinal)).Select(quote => Place(text, quote));
        claim["also"] = new JsonArray([.. also.Select(place => new JsonObject { ["start"] = place.Start, ["end"] = place.End })]);
        return JsonSerializer.SerializeToElement(claim);
    }

    private static (int Start, int End) Place(string text, string quote)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        if (at < 0) throw new FormatException($"a label quotes what its text does not hold: {quote}");
        return (Points(text[..at]), Points(text[..at]) + Points(quote));
    }

    private static int Points(string text) => text.EnumerateRunes().Count();

    private static JsonArray Codes(string codes) => [.. codes.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(code => JsonValue.Create(code))];

    private static JsonObject? Quantity(string text)
    {
        if (text == "-") return null;
        var words = text.Split(' ');
        var bounds = words[0].Split("..");
        return new JsonObject { ["min"] = Number(bounds[0]), ["max"] = Number(bounds[1]), ["unit"] = words[1], ["approximate"] = words.Length > 2 };
    }

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static JsonObject? Days(string text)
    {
        if (text == "-") return null;
        var days = text.Split("..");
        return new JsonObject { ["start"] = days[0].Length == 0 ? null : days[0], ["end"] = days[^1].Length == 0 ? null : days[^1] };
    }
}
