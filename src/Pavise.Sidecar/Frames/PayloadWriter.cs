using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Pavise.Sidecar;

/// <summary>Lays arrays end to end in a payload, each on a multiple of 8 bytes, and declares them for the header.</summary>
internal sealed class PayloadWriter
{
    private const int Alignment = 8;

    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>What the header's <c>arrays</c> must say.</summary>
    public JsonArray Declarations { get; } = [];

    public ReadOnlyMemory<byte> Payload => bytes.WrittenMemory;

    public void Add(string name, ReadOnlySpan<double> values) => Add(name, "f64", values.Length, MemoryMarshal.AsBytes(values));

    public void Add(string name, ReadOnlySpan<int> values) => Add(name, "i32", values.Length, MemoryMarshal.AsBytes(values));

    private void Add(string name, string type, int length, ReadOnlySpan<byte> content)
    {
        Declarations.Add(new JsonObject { ["name"] = name, ["type"] = type, ["length"] = length });
        bytes.Write(content);
        bytes.Write((stackalloc byte[Alignment])[..((Alignment - (content.Length % Alignment)) % Alignment)]);
    }
}
