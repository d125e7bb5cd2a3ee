using System.Net;
using Microsoft.AspNetCore.Builder;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

public sealed class WorkbenchHostTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-test-").FullName;
    private readonly HttpClient browser = new();
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        var workspace = new WorkspaceFolder(folder);
        AtomicFile.Write(workspace.Brief, "<!DOCTYPE html><title>brief</title>");
        AtomicFile.Write(Path.Combine(folder, "secret.txt"), "secret");
        TraceFile.Write(workspace, new TraceGraph([new Assumption("assumption:a", "because", null, 0), new Computation("run:x", "x", ["assumption:a"])]));
        app = WorkbenchHost.Build(workspace, 0);
        await app.StartAsync(TestContext.Current.CancellationToken);
        browser.BaseAddress = new Uri(app.Urls.First());
    }

    [Fact]
    public async Task The_brief_is_the_first_page_and_may_load_nothing_from_outside()
    {
        var answer = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chain_behind_a_number_is_told_with_its_roots() =>
        Assert.Contains("assumption:a", await browser.GetStringAsync(new Uri("/trace?id=run:x", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Theory]
    [InlineData("/trace?id=run:y")]
    [InlineData("/results/plan.json")]
    [InlineData("/results/secret.txt")]
    [InlineData("/results/..%2f..%2fsecret.txt")]
    [InlineData("/results/%2e%2e/secret.txt")]
    public async Task What_is_no_result_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Host = "pavise.example";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await browser.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
