using System.Text.Json.Nodes;

namespace Pavise.Sidecar;

/// <summary>One message to or from a service in node/: a JSON header and raw bytes.</summary>
/// <param name="Header">Holds at least <c>type</c>.</param>
/// <param name="Payload">Empty when there is nothing to carry.</param>
internal sealed record Frame(JsonObject Header, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The kind of message; empty when the service sent none.</summary>
    public string Type => Text("type");

    /// <summary>A text of the header; empty when it is not there.</summary>
    public string Text(string field) => Header[field] is JsonValue value && value.TryGetValue(out string? text) ? text : string.Empty;

    /// <summary>A number of the header; NaN when it is null or not there, since JSON has no infinities.</summary>
    public double Number(string field) => Header[field] is JsonValue value && value.TryGetValue(out double number) ? number : double.NaN;
}
