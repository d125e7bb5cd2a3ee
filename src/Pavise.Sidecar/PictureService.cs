using System.Text;
using System.Text.Json.Nodes;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>Makes PNG pictures of drawings in one Node process, started with the first and kept for the next ones.</summary>
/// <remarks>May be called from several threads; pictures are made one after another. The letters travel with the service, so a machine without fonts makes the same picture.</remarks>
/// <param name="part">Where Node.js and the services are.</param>
/// <param name="time">The clock of the time limit.</param>
public sealed class PictureService(NodePart part, TimeProvider time) : IAsyncDisposable
{
    private readonly KeptProcess process = new(part, "pictures", time, null);

    /// <summary>How long one picture may take; one minute unless set.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The bytes of the PNG of a drawing; the same drawing gives the same bytes.</summary>
    /// <param name="svg">A drawing that stands alone, with colours and not with a page's custom properties.</param>
    /// <param name="width">Pixels across, from 1 to 4,000; the height follows.</param>
    /// <param name="cancel">Ends the exchange and the process with it.</param>
    /// <exception cref="PaviseException">It is no drawing (PAV7907), or the service died (PAV7903), answered nonsense (PAV7904) or took too long (PAV7905).</exception>
    /// <exception cref="MissingPartException">Node.js (PAV7901) or the built service (PAV7902) is not there.</exception>
    public Task<byte[]> PngAsync(string svg, int width, CancellationToken cancel) => process.AskAsync(
        new Frame(new JsonObject { ["type"] = "png", ["width"] = width }, Encoding.UTF8.GetBytes(svg)),
        TimeLimit,
        async (running, limit) =>
        {
            var answer = await running.ReceiveAsync(limit).ConfigureAwait(false);
            return answer.Type == "png" ? answer.Payload.ToArray() : throw NodeProcess.Nonsense("pictures", $"the pictures service answered '{answer.Type}' to a drawing");
        },
        () => new PaviseException("PAV7905", new Place("node/dist/pictures.js"),
            FormattableString.Invariant($"the picture was not made within {TimeLimit.TotalSeconds:0} seconds"), "take the drawing (SVG) instead"),
        cancel);

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
