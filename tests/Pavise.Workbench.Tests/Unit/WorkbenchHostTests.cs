using System.Net;
using Microsoft.AspNetCore.Builder;
using Pavise.Core;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>A workspace that was not run yet, beside a file that is nobody's business.</summary>
public sealed class WorkbenchHostTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-test-").FullName;
    private readonly HttpClient browser = new();
    private WebApplication app = null!;

    public async ValueTask InitializeAsync()
    {
        var workspace = new WorkspaceFolder(folder);
        AtomicFile.Write(workspace.File, "name: Empty\nreceiver: UKR\nas-of: 2026-01-01\n");
        AtomicFile.Write(Path.Combine(folder, "secret.txt"), "secret");
        app = WorkbenchHost.Build(workspace, Site.Parts, 0);
        await app.StartAsync(TestContext.Current.CancellationToken);
        browser.BaseAddress = new Uri(app.Urls.First());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/outlook")]
    [InlineData("/sources")]
    [InlineData("/trace")]
    public async Task Before_the_first_run_every_page_says_what_to_do(string path) =>
        Assert.Contains("was not run yet", await browser.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Theory]
    [InlineData("/results/plan.json")]
    [InlineData("/results/secret.txt")]
    [InlineData("/results/..%2f..%2fsecret.txt")]
    [InlineData("/results/%2e%2e/secret.txt")]
    [InlineData("/assets/..%2fsecret.txt")]
    [InlineData("/brief")]
    [InlineData("/secret.txt")]
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
