using Microsoft.Extensions.Hosting;
using Pavise.Core;
using Pavise.Workbench.Views;

namespace Pavise.Workbench;

/// <summary>Makes ready in the background what the pages show first: after the start, and whenever a run left other results.</summary>
internal sealed class Warmer(Desk desk) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the results found at the start are ready.</summary>
    public Task ReadyAsync() => ready.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        string? warm = null, before = null;
        while (true)
        {
            var now = desk.RunAndBook;
            // While a run is writing, its results change from look to look.
            if (now != warm && (before is null || now == before))
            {
                await WarmAsync(stoppingToken).ConfigureAwait(false);
                warm = now;
            }

            ready.TrySetResult();
            before = now;
            await Task.Delay(Pause, desk.Parts.Time, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task WarmAsync(CancellationToken cancel)
    {
        try
        {
            if (desk.Run() is not { } run || !File.Exists(desk.Workspace.Book)) return;
            var none = new PageQuery("/", new Dictionary<string, string>(StringComparer.Ordinal));
            _ = OverviewModel.Of(desk, run, none);
            desk.Snapshot().Warm(cancel);
            foreach (var tab in LedgerTab.All) (await new LedgerPages(desk, run, none).AskAsync(tab, cancel).ConfigureAwait(false)).Table.Prepare();
            foreach (var part in Parts())
            {
                var query = none with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["register"] = part } };
                (await new LedgerPages(desk, run, query).AskAsync(LedgerTab.All.Single(tab => tab.Name == "timeline"), cancel).ConfigureAwait(false)).Table.Prepare();
            }

            var documents = DocumentsModel.Of(desk, run, none);
            documents.Table.Prepare();
            documents.Waiting.Prepare();
            SourcesModel.Of(desk, run, none).Texts.Prepare();
        }
        catch (Exception error) when (error is PaviseException or MissingPartException)
        {
            // What is wrong is told by the page that shows it.
        }
    }

    private IReadOnlyList<string> Parts()
    {
        using var asked = desk.Ask(default);
        return asked.Whole.Parts();
    }
}
