using System.Globalization;
using System.Text.Json.Nodes;

namespace Pavise.Planning.Tests;

/// <summary>A place in a JSON document: an entry of an object or of a list, null or not.</summary>
internal sealed record EntrySpot(JsonNode Parent, int Index, string? Key, string Path)
{
    public JsonNode? Value => Parent is JsonArray list ? list[Index] : Parent.AsObject()[Key!];

    /// <summary>Every place of a document, those that hold others too.</summary>
    public static IEnumerable<EntrySpot> Of(JsonNode? node, string path = "")
    {
        string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
        EntrySpot[] own = node switch
        {
            JsonObject parent => [.. parent.Select((entry, i) => new EntrySpot(parent, i, entry.Key, At(entry.Key)))],
            JsonArray list => [.. list.Select((_, i) => new EntrySpot(list, i, null, At(i.ToString(CultureInfo.InvariantCulture))))],
            _ => [],
        };
        return own.SelectMany(spot => Of(spot.Value, spot.Path).Prepend(spot));
    }
}
