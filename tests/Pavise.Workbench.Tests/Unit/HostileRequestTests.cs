using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pavise.Workbench.Tests;

/// <summary>Requests that no page of the workbench sends: every form from another site, tricks in every value of every address, results that are broken.</summary>
public sealed class HostileRequestTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "a-secret-beside-the-workspace";

    private static readonly string[] Tricks =
    [
        "../../pavise.yaml", "..\\..\\pavise.yaml", "../secret.txt", "../../secret.txt", "/etc/passwd", "file:///etc/passwd", "C:\\Windows\\win.ini", "\0", "pavise.yaml\0.md", "....//....//secret.txt", "%2e%2e%2fsecret.txt",
        "\u202Eesrever", "<script>alert(1)</script>", "'; DROP TABLE entry; --", "@without=@published=", new string('w', 5_000),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_route_that_takes_a_form_takes_one_from_another_site_without_a_token_or_with_a_wrong_one_and_nothing_is_written()
    {
        var routes = site.Routes.Where(route => route.Method == "POST").Select(route => route.Pattern).ToArray();
        Assert.True(routes.Length >= 10, $"only {routes.Length} routes take forms");
        var before = Written();
        var page = await site.OpenAsync("/run");
        var token = page.QuerySelector<IHtmlInputElement>("input[name=token]")!.Value;
        foreach (var route in routes)
        {
            foreach (var (header, value, sent) in new[] { ("Origin", "http://evil.example", token), ("Sec-Fetch-Site", "cross-site", token), ("Origin", "null", token), ("Accept", "*/*", new string('0', 64)), ("Accept", "*/*", "") })
            {
                using var form = new FormUrlEncodedContent([KeyValuePair.Create("token", sent), KeyValuePair.Create("claim", "x"), KeyValuePair.Create("decision", "reject"), KeyValuePair.Create("by", "Mallory"), KeyValuePair.Create("text", "evil"), KeyValuePair.Create("do", "save"), KeyValuePair.Create("name", "evil.yaml")]);
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(route, UriKind.Relative)) { Content = form };
                request.Headers.TryAddWithoutValidation(header, value);
                using var answer = await site.Browser.SendAsync(request, Cancel);
                Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route} answers {(int)answer.StatusCode} to a form with {header}: {value}");
                Assert.Contains("PAV9101", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, Written());
        Assert.Empty(site.Queue.All);
    }

    [Fact]
    public async Task A_trick_in_any_value_of_any_address_is_answered_without_a_fault_shows_nothing_of_the_disk_and_runs_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(site.Workspace.Root, "secret.txt"), Secret, Cancel);
        await File.WriteAllTextAsync(Path.Combine(site.Workspace.Root, "..", "secret.txt"), Secret, Cancel);
        var (asked, refused) = (0, 0);
        foreach (var address in await AddressesAsync())
        {
            foreach (var trick in Tricks)
            {
                using var answer = await site.Browser.GetAsync(new Uri(address + Uri.EscapeDataString(trick), UriKind.Relative), Cancel);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                Assert.True((int)answer.StatusCode < 500, $"{address}{trick[..Math.Min(40, trick.Length)]} answers {(int)answer.StatusCode}: {text}");
                Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
                Assert.DoesNotContain("root:x:", text, StringComparison.Ordinal);
                // JSON and text are shown by no browser as a page: nosniff stands in every answer with a body.
                if (answer.Content.Headers.ContentType?.MediaType == "text/html") Assert.False(text.Contains("<script>alert", StringComparison.Ordinal) || text.Contains('\u202E', StringComparison.Ordinal), $"{address}{trick} shows the trick itself");
                if (text.Length > 0) Assert.True(answer.Headers.TryGetValues("X-Content-Type-Options", out var sniff) && sniff.Single() == "nosniff", $"{address}{trick} may be sniffed");
                (asked, refused) = (asked + 1, refused + ((int)answer.StatusCode >= 400 ? 1 : 0));
            }
        }

        Assert.True(asked >= 500 && refused >= 200, $"{asked} asked, {refused} refused");
    }

    [Fact]
    public async Task A_result_that_is_broken_is_told_with_a_code_and_no_place_in_the_program_and_the_pages_of_the_files_stand()
    {
        await using var own = new Broken();
        await own.InitializeAsync();
        await File.WriteAllTextAsync(Path.Combine(own.Workspace.Stages, "judgement.json"), "{ broken", Cancel);
        File.SetLastWriteTimeUtc(own.Workspace.Trace, DateTime.UtcNow.AddSeconds(3));
        foreach (var path in new[] { "/", "/documents", "/ledger", "/outlook", "/api/claims", "/api/ledger/balance" })
        {
            using var answer = await own.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.InternalServerError, $"{path} answers {(int)answer.StatusCode}: {text}");
            Assert.Contains("PAV9111", text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            // Who started the host can report where it happened.
            Assert.Contains("   at Pavise.", own.Faults.ToString(), StringComparison.Ordinal);
            own.Faults.GetStringBuilder().Clear();
            if (path.StartsWith("/api/", StringComparison.Ordinal)) Assert.Equal("PAV9111", JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
            else Assert.Equal("Something is broken here", (await own.OpenAsync(path, HttpStatusCode.InternalServerError)).QuerySelector("h1")!.TextContent);
        }

        await own.OpenAsync("/files");
    }

    /// <summary>Every address with one value left open, the others that it must have as its document has them: those of the API from its document, those of the pages from their routes.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var all = await ApiAddress.AllAsync(site);
        // The values of a view are read in one place for all questions of the ledger: they are tried on the balance alone.
        var view = all.Single(address => address.Path == "/api/ledger/balance").Values;
        var api = all.SelectMany(address => address.Values.Where(value => address.Path == "/api/ledger/balance" || !address.Path.StartsWith("/api/ledger/", StringComparison.Ordinal) || !view.Contains(value)).Select(address.Without));
        string[] pages =
        [
            "/document?id=", "/document?id=hostile&claim=", "/document?id=hostile&part=", "/event?claim=", "/trace?id=", "/trace?q=", "/documents?q=", "/sources?q=", "/?since=", "/files/edit?kind=scenario&file=", "/files/edit?kind=", "/files/take?kind=plan&file=",
            "/files/edit?kind=mapping&new=yes&from=", "/what-if?tempo=", "/ledger/funnel?item=", "/ledger/months?giver=", "/ledger/balance?without=", "/ledger/balance?register=", "/ledger/balance?published=", "/ledger/timeline?page=", "/run?before=", "/results/", "/assets/", "/charts/", "/api/schemas/", "/ledger/", "/",
        ];
        return [.. api, .. pages];
    }

    /// <summary>Every file of the workspace with the hash of its content, but the locks.</summary>
    private SortedDictionary<string, string> Written() => new(Directory.EnumerateFiles(site.Workspace.Root, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith(".pavise.lock", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal))
        .ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal), StringComparer.Ordinal);

    private sealed class Broken : Site;
}
