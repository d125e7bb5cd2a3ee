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

    private readonly ConcurrentDictionary<string, string> drawn = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private ChartService? service;

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

    public ValueTask DisposeAsync() => service?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ChartService Service()
    {
        lock (gate) return service ??= new ChartService(parts.Node(), parts.Time);
    }
}
