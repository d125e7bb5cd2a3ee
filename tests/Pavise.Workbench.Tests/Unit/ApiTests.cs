using System.Net;
using System.Text.Json;
using Pavise.Cli.Tests.Schemas;
using Pavise.Core;
using Pavise.Evidence;
using Pavise.Ledger;
using Pavise.Workbench.Api;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The API against its own OpenAPI document, the schemas, and the writers of the command.</summary>
public sealed class ApiTests(PlanSite site) : IClassFixture<PlanSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_address_of_the_document_answers_its_example_in_the_form_of_its_schema()
    {
        var document = JsonDocument.Parse(await site.Browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel)).RootElement;
        Assert.Equal("3.1.0", document.GetProperty("openapi").GetString());
        var paths = document.GetProperty("paths").EnumerateObject().ToArray();
        Assert.True(paths.Length >= 18, $"only {paths.Length} addresses");
        foreach (var path in paths)
        {
            var get = path.Value.GetProperty("get");
            var values = get.GetProperty("parameters").EnumerateArray().Where(value => value.TryGetProperty("example", out _) && value.GetProperty("name").GetString() is not ("limit" or "offset"))
                .Select(value => $"{value.GetProperty("name").GetString()}={Uri.EscapeDataString(value.GetProperty("example").ToString())}");
            var schema = get.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
            using var answer = await site.Browser.GetAsync(new Uri($"{path.Name}?{string.Join('&', values)}", UriKind.Relative), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path.Name}: {text}");
            var wrong = JsonSchema.Load(Path.GetFileNameWithoutExtension(schema)).Check(JsonDocument.Parse(text).RootElement);
            Assert.True(wrong.Count == 0, $"{path.Name}: {string.Join("; ", wrong.Take(3))}");
            Assert.Equal(HttpStatusCode.OK, (await site.Browser.GetAsync(new Uri(schema, UriKind.Relative), Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task Every_example_of_the_page_of_examples_answers_as_its_schema_says()
    {
        var page = await site.OpenAsync("/api");
        var sections = page.QuerySelectorAll("section.api");
        Assert.True(sections.Length >= 18, $"only {sections.Length} examples");
        foreach (var section in sections)
        {
            var example = section.QuerySelector("a.example")!;
            var address = example.GetAttribute("href")!;
            Assert.Equal($"curl '{site.Browser.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}'", example.TextContent);
            using var answer = await site.Browser.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {text}");
            var schema = section.QuerySelector("a[href^='/api/schemas/']");
            Assert.NotNull(schema);
            var wrong = JsonSchema.Load(schema.TextContent).Check(JsonDocument.Parse(text).RootElement);
            Assert.True(wrong.Count == 0, $"{address}: {string.Join("; ", wrong.Take(3))}");
        }
    }

    [Fact]
    public async Task The_api_and_the_command_write_the_same_bytes()
    {
        var catalogue = CatalogueReader.Read(Site.Parts.CatalogueFiles());
        using var claims = new MemoryStream();
        ClaimsJson.Write(claims, Articles.Extract([site.Workspace.Documents], catalogue, Cancel), catalogue);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(claims.ToArray()).Trim(), (await GetAsync("/api/claims")).Trim());
        Assert.Equal(File.ReadAllText(Path.Combine(site.Workspace.Output, "outlook.json")), await GetAsync("/api/outlook"));
        foreach (var day in new DateOnly?[] { null, new(2024, 7, 10), new(2025, 8, 1) })
        {
            using var asked = BookFolder.AskKept(site.Workspace, Site.Parts, new BookView(Published: day));
            var tail = day is { } published ? $"?published={published:yyyy-MM-dd}" : "";
            foreach (var (name, view) in new[] { ("balance", LedgerViews.Balance(asked)), ("debts", LedgerViews.Debts(asked, day ?? asked.Settings.AsOf)), ("slots", LedgerViews.Slots(asked)), ("claims", ClaimViews.All(asked, null)) })
                Assert.Equal(SheetFile.Text(".json", view), await GetAsync($"/api/ledger/{name}{tail}"));
        }
    }

    [Fact]
    public async Task A_caller_that_has_the_answer_gets_it_not_again()
    {
        using var first = await site.Browser.GetAsync(new Uri("/api/ledger/balance", UriKind.Relative), Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/ledger/balance", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await site.Browser.SendAsync(request, Cancel);
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(Cancel)).Length));
        Assert.NotEqual(first.Headers.ETag, (await site.Browser.GetAsync(new Uri("/api/ledger/balance?published=2024-07-10", UriKind.Relative), Cancel)).Headers.ETag);
    }

    [Theory]
    [InlineData("claims?published=2024-07-10")]
    [InlineData("balance?without=Germany")]
    [InlineData("docket?published=2025-08-01&without=Romania")]
    public async Task The_tag_of_a_view_weighed_anew_stays_while_the_book_does(string question)
    {
        var tags = new List<string>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var answer = await site.Browser.GetAsync(new Uri("/api/ledger/" + question, UriKind.Relative), Cancel);
            tags.Add(answer.Headers.ETag!.Tag);
            await Task.Delay(20, Cancel);
        }

        Assert.Equal(tags[0], tags[1]);
    }

    [Theory]
    [InlineData("/api/ledger/balance", "results")]
    [InlineData("/api/ledger/claims", "results")]
    [InlineData("/api/claims", "articles")]
    public async Task The_parts_of_a_long_answer_are_the_whole(string path, string rows)
    {
        var whole = JsonDocument.Parse(await GetAsync(path)).RootElement.GetProperty(rows).EnumerateArray().Select(row => row.GetRawText()).ToArray();
        var parts = new List<string>();
        for (var next = path + "?limit=3"; next is not null;)
        {
            using var answer = await site.Browser.GetAsync(new Uri(next, UriKind.Relative), Cancel);
            Assert.Equal(whole.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Headers.GetValues("X-Total-Count").Single());
            var some = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty(rows).EnumerateArray().Select(row => row.GetRawText()).ToArray();
            Assert.InRange(some.Length, 1, 3);
            parts.AddRange(some);
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split(", ").SingleOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1] : null;
        }

        Assert.Equal(whole, parts);
    }

    [Theory]
    [InlineData("/api/ledger/balance?published=yesterday", 400, "PAV9104")]
    [InlineData("/api/ledger/balance?publishd=2024-01-01", 400, "PAV9104")]
    [InlineData("/api/ledger/balance?limit=0", 400, "PAV9104")]
    [InlineData("/api/ledger/balance?format=exe", 400, "PAV9104")]
    [InlineData("/api/ledger/balance?register=kiel/99", 404, "PAV1011")]
    [InlineData("/api/ledger/balance?without=Nobody+At+All", 404, "PAV4018")]
    [InlineData("/api/ledger/funnel?item=nothing", 404, "PAV1202")]
    [InlineData("/api/ledger/funnel", 404, "PAV1202")]
    [InlineData("/api/trace", 400, "PAV9104")]
    [InlineData("/api/trace?id=run:nothing", 404, "PAV1008")]
    [InlineData("/api/claims?document=..%2f..%2fpavise.yaml", 404, "PAV1001")]
    [InlineData("/api/schemas/..%2fclaims-1.json", 404, "PAV9102")]
    [InlineData("/api/nothing", 404, "PAV9102")]
    public async Task What_cannot_be_answered_is_told_with_its_code_and_remedy(string path, int status, string code)
    {
        using var answer = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal((status, "application/problem+json", code), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, problem.GetProperty("code").GetString()));
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("bib", "application/x-bibtex")]
    [InlineData("ics", "text/calendar")]
    public async Task The_docket_comes_in_every_form(string form, string type)
    {
        using var answer = await site.Browser.GetAsync(new Uri($"/api/ledger/docket?format={form}", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public void No_address_is_described_by_a_schema_that_is_not_there()
    {
        var names = typeof(ApiRoute).Assembly.GetManifestResourceNames().ToHashSet(StringComparer.Ordinal);
        var desk = new Desk(site.Workspace, Site.Parts);
        Assert.All(new ApiRoutes(desk, new Hosting.PageWriter(desk)).All, route => Assert.Contains($"schemas/{route.Schema}.json", names));
    }

    private Task<string> GetAsync(string path) => site.Browser.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);
}
