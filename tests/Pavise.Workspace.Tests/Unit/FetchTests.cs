using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pavise.Core;
using Pavise.Evidence;

namespace Pavise.Workspace.Tests;

public sealed class FetchTests : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>Bridge opened | The Bell</title><meta property="og:site_name" content="The Bell"><meta property="article:published_time" content="2024-06-20T10:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Bridge opened</h1><p>Germany will deliver two Patriot systems to Ukraine, the defence ministry said on the day the bridge was opened.</p>
        <p>The bridge is forty metres long and was built by the county in the course of two summers and a winter.</p></article></body></html>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("pavise-fetch").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_page_is_fetched_archived_with_hash_and_read()
    {
        await using var site = await TestSite.StartAsync(Serve);
        var document = Assert.Single(await ReadAsync(site.Address + "/bridge"));
        Assert.StartsWith("Germany will deliver two Patriot systems", document.Text, StringComparison.Ordinal);
        Assert.Equal(("Bridge opened", "The Bell", new DateOnly(2024, 6, 20), site.Address + "/bridge"), (document.Title, document.Outlet, document.Published, document.Address));
        var kept = Assert.Single(Directory.GetFiles(folder, "*.html"));
        Assert.Equal(Page, await File.ReadAllTextAsync(kept, Cancel));
        var sidecar = await File.ReadAllTextAsync(kept + ".meta.yaml", Cancel);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Page))), sidecar, StringComparison.Ordinal);
        Assert.Contains("fetched: \"2026-01-02T03:04:05Z\"", sidecar, StringComparison.Ordinal);
        Assert.Contains("media-type: \"text/html; charset=utf-8\"", sidecar, StringComparison.Ordinal);
        await File.AppendAllTextAsync(kept, "<!-- altered -->", Cancel);
        await RefusedAsync("PAV2016", kept);
    }

    [Fact]
    public async Task Without_the_option_nothing_is_fetched()
    {
        var asked = false;
        await using var site = await TestSite.StartAsync(context =>
        {
            asked = true;
            return Serve(context);
        });
        var error = await Assert.ThrowsAsync<PaviseException>(() => ListAsync(new InputRequest([site.Address + "/bridge"])));
        Assert.Equal("PAV2100", error.Diagnostics[0].Code);
        Assert.Contains("--fetch", error.Diagnostics[0].Remedy, StringComparison.Ordinal);
        Assert.False(asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/bridge")]
    [InlineData("http://localhost:{0}/bridge")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/bridge")]
    [InlineData("http://2130706433:{0}/bridge")]
    [InlineData("http://0x7f.1:{0}/bridge")]
    public async Task This_machine_is_not_asked_unless_allowed(string address)
    {
        var asked = false;
        await using var site = await TestSite.StartAsync(context =>
        {
            asked = true;
            return Serve(context);
        });
        var error = await Assert.ThrowsAsync<PaviseException>(() => ListAsync(Request(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, site.Port)) with { AllowPrivate = false }));
        Assert.Equal("PAV2103", error.Diagnostics[0].Code);
        Assert.False(asked);
    }

    [Fact]
    public async Task Every_connection_after_a_redirect_is_checked_too()
    {
        // The check stands in the connection itself: what allows the first host and not the second is the test's own rule.
        await using var site = await TestSite.StartAsync(context =>
        {
            context.Response.Redirect("http://169.254.169.254/latest/meta-data/");
            return context.Request.Path == "/robots.txt" ? Missing(context) : Task.CompletedTask;
        });
        using var client = new WebClient(address => IPAddress.IsLoopback(address), FetchLimits.Usual, TimeProvider.System);
        var error = await Assert.ThrowsAsync<PaviseException>(() => client.FetchAsync(site.Address + "/x", Cancel));
        Assert.Equal("PAV2103", error.Diagnostics[0].Code);
        Assert.Equal("169.254.169.254", error.Diagnostics[0].Place.File);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        var count = 0;
        await using var site = await TestSite.StartAsync(context =>
        {
            if (context.Request.Path == "/robots.txt") return Missing(context);
            context.Response.Redirect("/" + ++count);
            return Task.CompletedTask;
        });
        await RefusedAsync("PAV2104", site.Address + "/0");
        Assert.Equal(FetchLimits.Usual.Redirects + 1, count);
    }

    [Fact]
    public async Task A_redirect_out_of_the_web_is_refused()
    {
        await using var site = await TestSite.StartAsync(context =>
        {
            context.Response.Headers.Location = "file:///etc/passwd";
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : 302;
            return Task.CompletedTask;
        });
        await RefusedAsync("PAV2101", site.Address + "/x");
    }

    [Fact]
    public async Task A_body_without_end_is_cut_off()
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                await Missing(context);
                return;
            }

            var block = new byte[64 * 1024];
            Array.Fill(block, (byte)'a');
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(block, context.RequestAborted);
        });
        await RefusedAsync("PAV2106", site.Address + "/x");
    }

    [Fact]
    public async Task A_slow_body_ends_at_the_time_limit()
    {
        await using var site = await TestSite.StartAsync(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                await Missing(context);
                return;
            }

            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync("a"u8.ToArray(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }
        });
        var error = await Assert.ThrowsAsync<PaviseException>(() => ListAsync(Request(site.Address + "/x") with { Limits = FetchLimits.Usual with { Time = TimeSpan.FromSeconds(1) } }));
        Assert.Equal("PAV2107", error.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_cut_off()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++) gzip.Write(block);
        }

        await using var site = await TestSite.StartAsync(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                await Missing(context);
                return;
            }

            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray(), context.RequestAborted);
        });
        Assert.True(packed.Length < 100_000);
        await RefusedAsync("PAV2106", site.Address + "/x");
    }

    [Fact]
    public async Task The_sites_wish_is_respected()
    {
        var robots = "User-agent: *\nDisallow: /private\nAllow: /private/open\n\nUser-agent: pavise\nDisallow: /bridge";
        var status = 200;
        await using var site = await TestSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Request.Path == "/robots.txt" ? context.Response.WriteAsync(status == 200 ? robots : "") : Serve(context);
        });
        await RefusedAsync("PAV2108", site.Address + "/bridge");
        Assert.Single(await ReadAsync(site.Address + "/private/x"));
        robots = "User-agent: other\nDisallow: /";
        Assert.Single(await ReadAsync(site.Address + "/bridge"));
        status = 503;
        await RefusedAsync("PAV2108", site.Address + "/bridge");
    }

    [Theory]
    [InlineData(404, "PAV2105")]
    [InlineData(500, "PAV2105")]
    public async Task Another_answer_than_success_is_told(int status, string code)
    {
        await using var site = await TestSite.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == "/robots.txt" ? 404 : status;
            return Task.CompletedTask;
        });
        await RefusedAsync(code, site.Address + "/x");
    }

    [Fact]
    public async Task Pictures_and_unreachable_hosts_are_told()
    {
        await using var site = await TestSite.StartAsync(context =>
        {
            context.Response.ContentType = "image/png";
            return context.Request.Path == "/robots.txt" ? Missing(context) : context.Response.WriteAsync("x");
        });
        await RefusedAsync("PAV2111", site.Address + "/x.png");
        await RefusedAsync("PAV2102", "http://127.0.0.1:1/x");
    }

    [Fact]
    public async Task The_servers_encoding_is_believed_and_kept()
    {
        var text = "Уряд країни сказав, що дві системи прибули до міста, і мер міста це підтвердив на площі у неділю.";
        await using var site = await TestSite.StartAsync(async context =>
        {
            if (context.Request.Path == "/robots.txt")
            {
                await Missing(context);
                return;
            }

            context.Response.ContentType = "text/plain; charset=windows-1251";
            await context.Response.Body.WriteAsync(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text));
        });
        var document = Assert.Single(await ReadAsync(site.Address + "/x"));
        Assert.Equal((text, "uk"), (document.Text, document.Language));
        Assert.Equal(text, Assert.Single(await ReadAsync(Assert.Single(Directory.GetFiles(folder, "*.txt")))).Text);
    }

    private async Task RefusedAsync(string code, string path) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<PaviseException>(() => ReadAsync(path))).Diagnostics[0].Code);

    private Task<List<Document>> ReadAsync(string path) => ListAsync(Request(path));

    private InputRequest Request(string path) => new([path], Fetch: true, AllowPrivate: true, Archive: folder);

    private static async Task<List<Document>> ListAsync(InputRequest request)
    {
        var inputs = new DocumentInputs(Parts.Installed(new FixedTime()), () => Stream.Null);
        var documents = new List<Document>();
        await foreach (var document in inputs.ReadAsync(request, Cancel)) documents.Add(document);
        return documents;
    }

    private static Task Serve(HttpContext context)
    {
        if (context.Request.Path == "/robots.txt") return Missing(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page);
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
