using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>Draws charts as static SVG in one Node process, started with the first chart and kept for the next ones.</summary>
/// <remarks>May be called from several threads; charts are drawn one after another. Specs are described in node/README.md.</remarks>
/// <param name="part">Where Node.js and the services are.</param>
/// <param name="time">The clock of the time limit.</param>
/// <param name="started">Is told the system's number of each process, for monitors.</param>
public sealed class ChartService(NodePart part, TimeProvider time, Action<int>? started = null) : IAsyncDisposable
{
    private readonly KeptProcess process = new(part, "charts", time, started);

    /// <summary>How long one chart may take; one minute unless set.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The SVG text of a chart; the same spec gives the same text.</summary>
    /// <exception cref="PaviseException">The spec is wrong (PAV7907), or the service died (PAV7903), answered nonsense (PAV7904) or took too long (PAV7905).</exception>
    /// <exception cref="MissingPartException">Node.js (PAV7901) or the built service (PAV7902) is not there.</exception>
    public Task<string> RenderAsync(string specJson, CancellationToken cancel) => process.AskAsync(
        new Frame(new JsonObject { ["type"] = "render", ["spec"] = Parse(specJson) }, ReadOnlyMemory<byte>.Empty),
        TimeLimit,
        async (running, limit) =>
        {
            var answer = await running.ReceiveAsync(limit).ConfigureAwait(false);
            return answer.Type == "svg"
                ? Encoding.UTF8.GetString(answer.Payload.Span)
                : throw NodeProcess.Nonsense("charts", $"the charts service answered '{answer.Type}' to a chart");
        },
        () => new PaviseException("PAV7905", new Place("node/dist/charts.js"),
            FormattableString.Invariant($"the chart was not drawn within {TimeLimit.TotalSeconds:0} seconds"), "draw fewer points"),
        cancel);

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException error)
        {
            throw new PaviseException("PAV7907", new Place("chart", (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1), "the chart is not JSON", "correct the spec of the chart");
        }
    }
}
