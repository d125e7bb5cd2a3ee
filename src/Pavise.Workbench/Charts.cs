using System.Collections.Concurrent;
using Pavise.Briefing;
using Pavise.Core;
using Pavise.Sidecar;
using Pavise.Workspace;

namespace Pavise.Workbench;

/// <summary>Draws charts of answers in one service that is kept, each drawing once.</summary>
internal sealed class Charts(Parts parts) : IAsyncDisposable
{
    /// <summary>Drawings kept; more are drawn anew.</summary>
    private const int Most = 500;

    /// <summary>Pixels for which the service lays out a chart that names no width.</summary>
    private const int Wide = 720;

    private readonly ConcurrentDictionary<string, string> drawn = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private ChartService? service;
    private PictureService? painter;

    /// <summary>The chart with its drawing; without one when Node.js is not there, since its table says the same.</summary>
    public async Task<Chart> DrawAsync(Chart chart, CancellationToken cancel)
    {
        var spec = chart.Spec.ToJsonString(PaviseJson.Options);
        if (drawn.TryGetValue(spec, out var known)) return chart with { Svg = known };
        try
        {
            var svg = await Service().RenderAsync(spec, cancel).ConfigureAwait(false);
            if (drawn.Count >= Most) drawn.Clear();
            drawn[spec] = svg;
            return chart with { Svg = svg };
        }
        catch (MissingPartException)
        {
            return chart;
        }
    }

    /// <summary>The drawing with its title and its own colours, for a file that stands alone.</summary>
    /// <exception cref="MissingPartException">Node.js or the built services are not there.</exception>
    public Task<string> AloneAsync(Chart chart, CancellationToken cancel)
    {
        var spec = chart.Spec.DeepClone().AsObject();
        (spec["theme"], spec["showTitle"]) = ("light", true);
        return Service().RenderAsync(spec.ToJsonString(PaviseJson.Options), cancel);
    }

    /// <summary>The same as a picture, twice as wide in pixels as it is laid out.</summary>
    /// <exception cref="MissingPartException">Node.js or the built services are not there.</exception>
    public async Task<byte[]> PictureAsync(Chart chart, CancellationToken cancel)
    {
        var svg = await AloneAsync(chart, cancel).ConfigureAwait(false);
        PictureService pictures;
        lock (gate) pictures = painter ??= new PictureService(parts.Node(), parts.Time);
        return await pictures.PngAsync(svg, 2 * (int)(chart.Spec["width"]?.GetValue<int>() ?? Wide), cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync().ConfigureAwait(false);
        if (painter is not null) await painter.DisposeAsync().ConfigureAwait(false);
    }

    private ChartService Service()
    {
        lock (gate) return service ??= new ChartService(parts.Node(), parts.Time);
    }
}
