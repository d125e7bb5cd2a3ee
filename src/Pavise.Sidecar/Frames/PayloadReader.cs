using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pavise.Sidecar;

/// <summary>Finds the arrays of a frame by the name its header declares.</summary>
internal sealed class PayloadReader
{
    private readonly Dictionary<string, (string Type, ReadOnlyMemory<byte> Bytes)> arrays = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The declarations do not fit the payload.</exception>
    public PayloadReader(Frame frame)
    {
        var offset = 0L;
        foreach (var entry in Declarations(frame.Header["arrays"] as JsonArray ?? []))
        {
            var bytes = (long)entry.Length * (entry.Type == "f64" ? 8 : 4);
            if (entry.Length < 0 || offset + bytes > frame.Payload.Length) throw new InvalidDataException("an array reaches beyond its payload");
            arrays[entry.Name] = (entry.Type, frame.Payload.Slice((int)offset, (int)bytes));
            offset += (bytes + 7) / 8 * 8;
        }
    }

    /// <summary>The doubles of that name; empty when the service sent none.</summary>
    public double[] Doubles(string name)
    {
        if (!arrays.TryGetValue(name, out var array)) return [];
        return array.Type == "f64" ? MemoryMarshal.Cast<byte, double>(array.Bytes.Span).ToArray() : throw new InvalidDataException($"{name} is not an array of doubles");
    }

    /// <summary>The whole numbers of that name; empty when the service sent none.</summary>
    public int[] Ints(string name)
    {
        if (!arrays.TryGetValue(name, out var array)) return [];
        return array.Type == "i32" ? MemoryMarshal.Cast<byte, int>(array.Bytes.Span).ToArray() : throw new InvalidDataException($"{name} is not an array of whole numbers");
    }

    private static IEnumerable<(string Name, string Type, int Length)> Declarations(JsonArray array)
    {
        try
        {
            return [.. array.Select(entry => (entry!["name"]!.GetValue<string>(), entry["type"]!.GetValue<string>(), entry["length"]!.GetValue<int>()))];
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or NullReferenceException or JsonException)
        {
            throw new InvalidDataException("a header declares its arrays wrongly", error);
        }
    }
}
