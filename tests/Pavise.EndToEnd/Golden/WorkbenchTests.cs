using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The workbench in real Chromium: by mouse, by keyboard, and against another site.</summary>
[Collection(AloneCollection.Name)]
public sealed class WorkbenchTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    private const string Summit = "/document?id=2024-07-09-summit";

    [Fact]
    public async Task A_number_leads_to_its_trace_and_back_again_and_a_reload_shows_the_same()
    {
        await using var watched = await site.OpenAsync("/ledger?published=2025-02-01");
        var page = watched.Page;
        var before = await page.InnerTextAsync("main");
        await page.Locator("main > .scroll tbody a.figure").First.ClickAsync();
        await page.ArriveAsync("/trace?id=");
        Assert.True(await page.Locator("svg.chain a").CountAsync() > 1);
        await page.ReloadAsync();
        Assert.True(await page.Locator("svg.chain a").CountAsync() > 1);
        await page.GoBackAsync();
        Assert.Equal(before, await page.InnerTextAsync("main"));
        Assert.Equal("2025-02-01", await page.InputValueAsync("input[name=published]"));
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_claim_is_reviewed_by_mouse()
    {
        await using var watched = await site.OpenAsync(Summit);
        var page = watched.Page;
        await page.Locator(".card a.act").First.ClickAsync();
        await page.GetByLabel("Accept: it stands as read").CheckAsync();
        await page.GetByLabel("Your name").FillAsync("Ada");
        await page.GetByLabel("Reason").FillAsync("read the source, by mouse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write the decision" }).ClickAsync();
        await page.ArriveAsync("done=accept");
        Assert.Contains("Accepted by Ada", await page.InnerTextAsync(".card.accepted"), StringComparison.Ordinal);
        await page.ReloadAsync();
        Assert.Equal(1, Decisions("read the source, by mouse"));
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task A_claim_is_reviewed_by_keyboard_alone()
    {
        await using var watched = await site.OpenAsync("/documents");
        var page = watched.Page;
        await page.TabToAsync("element.getAttribute('href') === '/document?id=2026-02-20-pac-3'");
        await page.FollowAsync("/document?id=2026-02-20-pac-3");
        await page.TabToAsync("element.matches('.card a.act')");
        await page.FollowAsync("review=open");
        await page.TabToAsync("element.matches('input[name=decision]')");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.TabToAsync("element.matches('input[name=by]')");
        await page.Keyboard.TypeAsync("Grace");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("by keyboard");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("done=reject");
        Assert.Contains("Rejected by Grace", await page.InnerTextAsync(".card.rejected"), StringComparison.Ordinal);
        Assert.Equal(1, Decisions("by keyboard"));
    }

    [Fact]
    public async Task A_form_posted_from_another_site_decides_nothing()
    {
        using var listener = new HttpListener();
        var port = FreePort();
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
        listener.Start();
        var evil = Encoding.UTF8.GetBytes($"<form method=post action='{site.Address}/review'><input name=claim value=x><input name=decision value=reject><input name=by value=Mallory><input name=reason value=evil><input name=token value={new string('0', 64)}></form><script>document.forms[0].submit()</script>");
        var answering = Task.Run(async () =>
        {
            var context = await listener.GetContextAsync();
            context.Response.ContentType = "text/html";
            await context.Response.OutputStream.WriteAsync(evil);
            context.Response.Close();
        }, TestContext.Current.CancellationToken);
        var page = await site.Browser.NewPageAsync();
        var answer = await page.RunAndWaitForResponseAsync(() => page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/")), response => response.Url.EndsWith("/review", StringComparison.Ordinal));
        await answering;
        Assert.Equal(403, answer.Status);
        Assert.Equal(0, Decisions("evil"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_page_prints_without_its_navigation()
    {
        await using var watched = await site.OpenAsync("/ledger");
        await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await watched.Page.Locator("header nav").IsVisibleAsync());
        Assert.False(await watched.Page.Locator("form.asked").IsVisibleAsync());
        Assert.True(await watched.Page.Locator("main > .scroll table").IsVisibleAsync());
    }

    private int Decisions(string reason)
    {
        var file = Path.Combine(site.Workspace, "review.csv");
        return File.Exists(file) ? File.ReadAllLines(file).Count(line => line.Contains(reason, StringComparison.Ordinal)) : 0;
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
