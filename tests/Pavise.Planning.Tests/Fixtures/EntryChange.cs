using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pavise.Planning.Tests;

/// <summary>One change of one entry of a JSON document, which can be taken back.</summary>
internal sealed record EntryChange(string Words, Action Do, Action Undo)
{
    /// <summary>True for another value in its place.</summary>
    public bool IsValue => Words.StartsWith("to ", StringComparison.Ordinal) && Words != "to null";

    public T Try<T>(Func<T> judge)
    {
        Do();
        var verdict = judge();
        Undo();
        return verdict;
    }

    /// <summary>A number by a quantum more, a quantum less and one more; a word made longer; yes for no; null for a value and a value for null; the entry taken away, or standing twice in its list.</summary>
    public static IEnumerable<EntryChange> Of(EntrySpot spot, decimal quantum)
    {
        var kept = spot.Value;
        JsonNode?[] others = kept switch
        {
            null => [JsonValue.Create(quantum), JsonValue.Create("x")],
            JsonValue value => [.. Others(value, quantum), null],
            _ => [],
        };
        foreach (var other in others) yield return new EntryChange($"to {other?.ToJsonString() ?? "null"}", () => Put(spot, other), () => Put(spot, kept));
        yield return new EntryChange("taken away", () => Remove(spot), () => Insert(spot, kept));
        if (spot.Parent is JsonArray list) yield return new EntryChange("twice", () => list.Insert(spot.Index, kept?.DeepClone()), () => list.RemoveAt(spot.Index));
    }

    private static JsonNode[] Others(JsonValue value, decimal quantum) => value.GetValueKind() switch
    {
        JsonValueKind.Number => [.. ((decimal[])[quantum, -quantum, 1]).Select(by => JsonValue.Create(value.GetValue<decimal>() + by))],
        JsonValueKind.String => [JsonValue.Create(value.GetValue<string>() + "x")],
        var flag => [JsonValue.Create(flag == JsonValueKind.False)],
    };

    private static void Put(EntrySpot spot, JsonNode? value)
    {
        if (spot.Parent is JsonArray list) list[spot.Index] = value;
        else spot.Parent[spot.Key!] = value;
    }

    private static void Remove(EntrySpot spot)
    {
        if (spot.Parent is JsonArray list) list.RemoveAt(spot.Index);
        else spot.Parent.AsObject().RemoveAt(spot.Index);
    }

    private static void Insert(EntrySpot spot, JsonNode? value)
    {
        if (spot.Parent is JsonArray list) list.Insert(spot.Index, value);
        else spot.Parent.AsObject().Insert(spot.Index, spot.Key!, value);
    }
}
