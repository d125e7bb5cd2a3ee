using System.Globalization;
using System.Text.Json;

namespace Pavise.Benchmarks.Workbench;

/// <summary>What is measured over a large workspace: every page of build/pages, more views of the book, and every address of the API, as its document lists them.</summary>
/// <param name="root">Folder of the checkout.</param>
internal sealed class BenchPages(string root)
{
    /// <summary>The state of build/pages whose pages show a workspace that was run.</summary>
    private const string Run = "run";

    /// <summary>Rows of a part of an answer of the API.</summary>
    private const int Part = 100;

    /// <summary>The text of the example whose claims wait for review.</summary>
    private const string Waiting = "/document?id=2024-07-09-summit";

    /// <summary>Questions to the book in each of its views.</summary>
    private static readonly string[] Views = ["happened=2025-01-01", "published=2025-02-01", "recorded=2100-01-01", "without=Norway", "register=bench%2F1"];

    /// <summary>Other items, kinds of origin and texts than those of the example.</summary>
    private static readonly string[] More =
    [
        "/document?id=000050", "/documents?show=waiting&q=norway", "/ledger/months?item=interceptor", "/ledger/months?item=pac-3-mse&giver=NOR", "/ledger/countries?item=pac-3-mse&show=waiting&view=world",
        "/ledger/funnel?item=pac-3-mse", "/ledger/registers?item=pac-3-mse", "/ledger/timeline?q=norway+2025", "/ledger/timeline?q=norway&register=bench%2F1", "/ledger/docket?q=unknowable",
        "/trace?id=run:judgement", "/trace?id=run:outlook/spring-2026/leakers/ballistic", "/trace?id=quote%3A2026-02-20-pac-3%4027-92", "/trace?id=row%3Abench%2F1%2F1000",
    ];

    /// <summary>Pages to read.</summary>
    /// <param name="browser">Asks the host for what its addresses need.</param>
    public async Task<IReadOnlyList<BenchPage>> ReadAsync(HttpClient browser)
    {
        var claim = Between(await browser.GetStringAsync(new Uri(Waiting, UriKind.Relative)).ConfigureAwait(false), "&amp;claim=", "&amp;review=open");
        var listed = File.ReadAllLines(Path.Combine(root, "build", "pages")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Where(columns => columns[0] == Run)
            .Select(columns => new BenchPage(columns[5].Replace("CLAIM", claim, StringComparison.Ordinal), int.Parse(columns[1], CultureInfo.InvariantCulture))).ToArray();
        var questions = listed.Select(page => page.Address.Split('?')[0]).Where(path => path.StartsWith("/ledger", StringComparison.Ordinal)).Distinct().ToArray();
        return [.. listed, .. More.Select(address => new BenchPage(address, 200)), .. Views.SelectMany(view => questions.Select(path => new BenchPage($"{path}?{view}", 200))), .. await ApiAsync(browser).ConfigureAwait(false)];
    }

    /// <summary>Every address of the API with what it must be asked with, and the first part of its rows where it comes in parts.</summary>
    private static async Task<IEnumerable<BenchPage>> ApiAsync(HttpClient browser)
    {
        using var document = JsonDocument.Parse(await browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)).ConfigureAwait(false));
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().Select(path =>
        {
            var values = path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Select(value => (Name: value.GetProperty("name").GetString()!, Value: value)).ToArray();
            var asked = values.Where(value => value.Value.TryGetProperty("required", out _)).Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value.GetProperty("example").GetString()!)}");
            var part = values.Any(value => value.Name == "limit") ? [string.Create(CultureInfo.InvariantCulture, $"limit={Part}")] : Array.Empty<string>();
            return new BenchPage(string.Join('?', new[] { path.Name, string.Join('&', [.. asked, .. part]) }.Where(one => one.Length > 0)), 200);
        })];
    }

    private static string Between(string text, string before, string after)
    {
        var end = text.IndexOf(after, StringComparison.Ordinal);
        var start = end < 0 ? -1 : text.LastIndexOf(before, end, StringComparison.Ordinal);
        return start < 0 ? throw new InvalidOperationException($"{Waiting} has no claim that waits for review") : text[(start + before.Length)..end];
    }
}
