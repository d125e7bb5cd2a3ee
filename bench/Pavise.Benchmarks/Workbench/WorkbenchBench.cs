using System.Diagnostics;
using System.Globalization;
using System.Net;
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

    /// <summary>Most bytes of one page before it is compressed.</summary>
    private const long LargestPage = 1 << 20;

    /// <summary>Questions that are asked by a form and answered as a job: where the form is sent, and what it holds.</summary>
    private static readonly (string Path, (string Name, string Value)[] Values)[] Asked =
    [
        ("/what-if", [("stock:patriot-interceptor.low", "50"), ("stock:patriot-interceptor.high", "100")]), ("/plan/why", []), ("/plan/try", []),
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
            return await MeasureAsync(output, root, workspace, parts).ConfigureAwait(false);
        }
        finally
        {
            if (kept is null) Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(TextWriter output, string root, WorkspaceFolder workspace, Parts parts)
    {
        await using var app = WorkbenchHost.Build(workspace, parts, 0);
        await app.StartAsync().ConfigureAwait(false);
        using var browser = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(app.Urls.First()), Timeout = Longest };
        var start = Stopwatch.GetTimestamp();
        await WorkbenchHost.ReadyAsync(app).ConfigureAwait(false);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"made ready in the background after the start: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s; resident {Environment.WorkingSet / 1048576.0:0} MB"));
        foreach (var (path, values) in Asked) await AskAsync(browser, path, values).ConfigureAwait(false);
        output.WriteLine($"{"page",-72} {"ms cold",9} {"ms warm",9} {"KB",6}");
        var (slow, seen) = (0, new HashSet<string>(StringComparer.Ordinal));
        var open = new Queue<BenchPage>(await new BenchPages(root).ReadAsync(browser).ConfigureAwait(false));
        while (open.TryDequeue(out var page))
        {
            if (!seen.Add(page.Address)) continue;
            var (isSlow, further) = await MeasureAsync(output, browser, page).ConfigureAwait(false);
            if (isSlow) slow++;
            foreach (var next in further) open.Enqueue(next);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seen.Count - slow} of {seen.Count} pages within {Allowed} ms and {LargestPage / 1024} KB; resident {Environment.WorkingSet / 1048576.0:0} MB"));
        return slow == 0 ? 0 : 1;
    }

    /// <summary>Measures one page and prints its row: whether it is too slow or too large, and the pages that it leads to.</summary>
    private static async Task<(bool IsSlow, IReadOnlyList<BenchPage> Further)> MeasureAsync(TextWriter output, HttpClient browser, BenchPage page)
    {
        var first = await TimeAsync(browser, page).ConfigureAwait(false);
        var (cold, asked, answer) = (first.Milliseconds, Stopwatch.GetTimestamp(), first);
        while (answer is { IsWaiting: true, Wrong: null })
        {
            // The page tells how far a job is; each of its answers is a page too.
            await Task.Delay(Patience).ConfigureAwait(false);
            answer = await TimeAsync(browser, page).ConfigureAwait(false);
            cold = Math.Max(cold, answer.Milliseconds);
        }

        var waited = first.IsWaiting ? Stopwatch.GetElapsedTime(asked).TotalSeconds : 0;
        var warm = new double[Repeats];
        for (var i = 0; i < Repeats; i++) warm[i] = (await TimeAsync(browser, page).ConfigureAwait(false)).Milliseconds;
        var median = warm.Order().ElementAt(Repeats / 2);
        var isSlow = answer.Wrong is not null || cold > Allowed || median > Allowed || (!page.IsApi && answer.Size > LargestPage);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Address,-72} {cold,9:0} {median,9:0} {answer.Size / 1024,6:0}{(isSlow ? "  MISSES " : "")}{answer.Wrong}{(waited > 0 ? $"  a job showed its progress for {waited:0.0} s" : "")}"));
        return (isSlow, [.. page.Further(answer.Body, answer.Total)]);
    }

    private static async Task<(double Milliseconds, long Size, string Body, int? Total, bool IsWaiting, string? Wrong)> TimeAsync(HttpClient browser, BenchPage page)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await browser.GetAsync(new Uri(page.Address, UriKind.Relative)).ConfigureAwait(false);
        var bytes = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var body = System.Text.Encoding.UTF8.GetString(bytes);
        var wrong = page.Status == (int)answer.StatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"answers {(int)answer.StatusCode}");
        var total = answer.Headers.TryGetValues("X-Total-Count", out var counts) ? int.Parse(counts.Single(), CultureInfo.InvariantCulture) : (int?)null;
        return (milliseconds, bytes.Length, body, total, body.Contains("data-events=", StringComparison.Ordinal), wrong);
    }

    /// <summary>Sends a form as its page does.</summary>
    private static async Task AskAsync(HttpClient browser, string path, (string Name, string Value)[] values)
    {
        var page = await browser.GetStringAsync(new Uri("/run", UriKind.Relative)).ConfigureAwait(false);
        const string Token = "name=\"token\" value=\"";
        var token = page[(page.IndexOf(Token, StringComparison.Ordinal) + Token.Length)..][..64];
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", token), .. values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]);
        using var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), form).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode} to its form");
    }
}
