using System.Diagnostics;
using System.Globalization;
using Pavise.Workbench;
using Pavise.Workspace;

namespace Pavise.Benchmarks.Workbench;

/// <summary>Every page of the workbench over a large workspace: the time of its first answer after a start, and of those after it.</summary>
internal static class WorkbenchBench
{
    /// <summary>A page may take this many milliseconds.</summary>
    private const double Allowed = 500;

    private const int Repeats = 5;

    /// <summary>Longest wait for what the host makes ready in the background.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Pages =
    [
        "/", "/documents", "/documents?show=waiting", "/documents?show=waiting&q=norway", "/documents?show=waiting&page=1000", "/document?id=000050",
        "/events", "/ledger", "/ledger/months", "/ledger/months?item=interceptor", "/ledger/funnel", "/ledger/countries", "/ledger/countries?item=pac-3-mse&show=waiting&view=world", "/ledger/balance", "/ledger/timeline", "/ledger/debts", "/ledger/slots", "/ledger/docket", "/ledger/statements", "/ledger/registers", "/ledger/regions",
        "/ledger/timeline?page=900", "/ledger/timeline?q=norway+2025", "/ledger/docket?q=unknowable", "/ledger/funnel?item=pac-3-mse", "/ledger/registers?item=pac-3-mse",
        "/ledger/balance?register=bench%2F1", "/ledger/timeline?register=bench%2F1", "/ledger/timeline?q=norway&register=bench%2F1", "/ledger/balance?happened=2025-01-01", "/ledger/balance?published=2025-02-01", "/ledger/balance?without=Norway",
        "/outlook", "/plan", "/sources", "/sources?show=values", "/run", "/trace",
    ];

    /// <summary>Runs; a folder that holds such a workspace from before is used as it is.</summary>
    public static async Task<int> RunAsync(TextWriter output, string root, int entries, int claims, string? kept)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("pavise-bench-").FullName;
        try
        {
            var workspace = new WorkspaceFolder(Path.Combine(folder, "large"));
            var parts = new Parts(TimeProvider.System, Path.Combine(root, "catalogue"), Path.Combine(root, "node", "dist"),
                (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
            if (!File.Exists(workspace.Brief)) await new LargeWorkspace(workspace, parts, output).MakeAsync(Path.Combine(root, "examples", "first-look"), claims, entries).ConfigureAwait(false);
            return await MeasureAsync(output, workspace, parts).ConfigureAwait(false);
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(TextWriter output, WorkspaceFolder workspace, Parts parts)
    {
        await using var app = WorkbenchHost.Build(workspace, parts, 0);
        await app.StartAsync().ConfigureAwait(false);
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()), Timeout = Longest };
        var start = Stopwatch.GetTimestamp();
        await WorkbenchHost.ReadyAsync(app).ConfigureAwait(false);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made ready in the background after the start: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s; resident {Environment.WorkingSet / 1048576.0:0} MB"));
        output.WriteLine($"{"page",-56} {"ms cold",9} {"ms warm",9} {"KB",6}");
        var slow = 0;
        foreach (var page in Pages)
        {
            var (cold, size, isWaiting) = await TimeAsync(browser, page).ConfigureAwait(false);
            var asked = Stopwatch.GetTimestamp();
            while (isWaiting)
            {
                // The page tells how far a job is; each of its answers is a page too.
                await Task.Delay(Patience).ConfigureAwait(false);
                var next = await TimeAsync(browser, page).ConfigureAwait(false);
                (cold, size, isWaiting) = (Math.Max(cold, next.Milliseconds), next.Size, next.IsWaiting);
            }

            var waited = Stopwatch.GetElapsedTime(asked).TotalSeconds;
            var warm = new double[Repeats];
            for (var i = 0; i < Repeats; i++) warm[i] = (await TimeAsync(browser, page).ConfigureAwait(false)).Milliseconds;
            var median = warm.Order().ElementAt(Repeats / 2);
            if (cold > Allowed || median > Allowed) slow++;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page,-56} {cold,9:0} {median,9:0} {size / 1024,6:0}{(waited > 1 ? $"  a job showed its progress for {waited:0.0} s" : "")}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Pages.Length - slow} of {Pages.Length} pages within {Allowed} ms; resident {Environment.WorkingSet / 1048576.0:0} MB"));
        return slow == 0 ? 0 : 1;
    }

    private static async Task<(double Milliseconds, long Size, bool IsWaiting)> TimeAsync(HttpClient browser, string page)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative)).ConfigureAwait(false);
        var body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{page} answers {(int)answer.StatusCode}");
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, body.Length, System.Text.Encoding.UTF8.GetString(body).Contains("data-events=", StringComparison.Ordinal));
    }
}
