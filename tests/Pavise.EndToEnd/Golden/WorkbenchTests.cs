using System.Globalization;
using System.Net;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The workbench in real Chromium: by mouse, by keyboard, and against another site.</summary>
[Collection(AloneCollection.Name)]
public sealed class WorkbenchTests(ServedWorkspace site) : IClassFixture<ServedWorkspace>
{
    private const string Summit = "/document?id=2024-07-09-summit";

    public static TheoryData<string> Pages =>
    [
        "/", "/?since=2024-01-01", "/documents", "/documents?show=waiting", Summit, "/ledger", "/ledger/funnel?item=patriot-system", "/ledger/countries?item=patriot-system", "/ledger/balance?published=2025-01-01", "/ledger/timeline",
        "/ledger/debts", "/ledger/slots", "/ledger/docket", "/ledger/statements", "/ledger/registers", "/ledger/regions", "/outlook", "/what-if?stock%3Apatriot-interceptor.high=100", "/plan", "/plan/why", "/plan/why-not", "/plan/relax", "/plan/try", "/sources", "/sources?show=values", "/files", "/files/edit?kind=scenario&file=spring-2026.yaml", "/files/edit?kind=plan&file=spring-2026.yaml", "/files/edit?kind=mapping&new=yes&from=shipped%3Asipri", "/run", "/api", "/trace", "/trace?id=run:ledger/donors", "/nowhere",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_clean_in_both_themes_at_every_width_and_axe_finds_nothing(string path)
    {
        await using var watched = await site.OpenAsync(path);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await watched.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
            var complaints = watched.Complaints.Where(complaint => path != "/nowhere" || !complaint.Contains("404", StringComparison.Ordinal));
            Assert.True(!complaints.Any(), $"{path}: {string.Join("; ", complaints)}");
            var axe = await watched.Page.RunAxe();
            Assert.True(axe.Violations.Length == 0, $"{path} ({theme}): {string.Join("; ", axe.Violations.Select(one => $"{one.Id}: {one.Help} at {string.Join(", ", one.Nodes.Take(3).Select(node => node.Html))}"))}");
        }

        foreach (var width in new[] { 360, 768, 1280, 2560 })
        {
            await watched.Page.SetViewportSizeAsync(width, 900);
            Assert.True(await watched.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} scrolls sideways at {width} pixels");
        }
    }

    [Fact]
    public async Task A_number_leads_to_its_trace_and_back_again_and_a_reload_shows_the_same()
    {
        await using var watched = await site.OpenAsync("/ledger?published=2025-02-01");
        var page = watched.Page;
        var before = await page.InnerTextAsync("main");
        await page.Locator("main > .scroll tbody a.figure").First.ClickAsync();
        await ArriveAsync(page, "/trace?id=");
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
        await ArriveAsync(page, "done=accept");
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
        await TabToAsync(page, "element.getAttribute('href') === '/document?id=2026-02-20-pac-3'");
        await FollowAsync(page, "/document?id=2026-02-20-pac-3");
        await TabToAsync(page, "element.matches('.card a.act')");
        await FollowAsync(page, "review=open");
        await TabToAsync(page, "element.matches('input[name=decision]')");
        await page.Keyboard.PressAsync("ArrowUp");
        await TabToAsync(page, "element.matches('input[name=by]')");
        await page.Keyboard.TypeAsync("Grace");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("by keyboard");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "done=reject");
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
    public async Task A_new_analyst_drops_five_texts_and_has_a_brief_by_mouse()
    {
        await using var desk = await NewDeskAsync();
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Add texts and run it" }).ClickAsync();
        var texts = Directory.GetFiles(Path.Combine(Repository.Root, "examples", "first-look", "documents"), "202?-*.md").Where(file => !file.Contains("machine", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5);
        await page.GetByLabel("Texts: drop files here or choose them").SetInputFilesAsync(texts);
        await page.GetByLabel("Outlet, if all have the same").FillAsync("Notes of a test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        // The page follows the run by itself and is read anew when it ends.
        await page.GetByRole(AriaRole.Link, new() { Name = "the brief as one page" }).ClickAsync(new LocatorClickOptions { Timeout = 120_000 });
        Assert.Equal(5, await page.Locator("ol.findings > li").CountAsync());
        Assert.Contains("Notes of a test", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_new_analyst_pastes_a_text_and_has_a_brief_by_keyboard_alone()
    {
        await using var desk = await NewDeskAsync();
        var page = desk.Page;
        await TabToAsync(page, "element.textContent === 'Add texts and run it'");
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, "/run");
        await TabToAsync(page, "element.tagName === 'SUMMARY'");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "element.matches('textarea')");
        await page.Keyboard.TypeAsync("Germany will deliver two Patriot systems to Ukraine, the defence ministry said on 9 July 2024.");
        await TabToAsync(page, "element.matches('button.main') && element.textContent === 'Add'");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "the brief as one page" }).WaitForAsync(new LocatorWaitForOptions { Timeout = 120_000 });
        await ArriveAsync(page, "/run");
        await TabToAsync(page, "element.textContent === 'the brief as one page'");
        await FollowAsync(page, "/brief");
        Assert.Contains("2 systems", await page.InnerTextAsync("body"), StringComparison.Ordinal);
        Assert.Empty(desk.Complaints);
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

    /// <summary>The first page of a workspace that holds no text and was never run.</summary>
    private async Task<NewDesk> NewDeskAsync()
    {
        var folder = new TemporaryFolder();
        Assert.Equal(0, Command.Run(folder.Path, "new", "fresh").Code);
        var server = Command.Start(folder.Path, new Dictionary<string, string>(), "serve", "fresh", "--port", "0");
        var address = (await server.StandardOutput.ReadLineAsync())!.TrimEnd('/');
        var watched = new WatchedPage(await site.Browser.NewPageAsync(), address);
        await watched.Page.GotoAsync(address + "/");
        return new NewDesk(folder, server, watched);
    }

    /// <summary>Presses the tabulator until an element has the focus.</summary>
    private static async Task TabToAsync(IPage page, string condition)
    {
        for (var i = 0; i < 150; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"(element => {condition})(document.activeElement)")) return;
        }

        throw new InvalidOperationException($"the keyboard does not reach: {condition}");
    }

    /// <summary>Presses Enter and waits for the address.</summary>
    private static async Task FollowAsync(IPage page, string part)
    {
        await page.Keyboard.PressAsync("Enter");
        await ArriveAsync(page, part);
    }

    /// <summary>Waits until a page with this part in its address is read whole; else says where the page is and what has the focus.</summary>
    /// <remarks>
    /// The browser is asked again and again: <c>WaitForURLAsync</c> compares the address first and listens for navigations after, so that it waits in
    /// vain for the one that comes between.
    /// </remarks>
    private static async Task ArriveAsync(IPage page, string part)
    {
        try
        {
            await page.WaitForFunctionAsync("part => location.href.includes(part) && document.readyState === 'complete'", part);
        }
        catch (TimeoutException late)
        {
            var state = await page.EvaluateAsync<string>("`${document.readyState}, the focus on ${document.activeElement.outerHTML.slice(0, 200)}`");
            throw new InvalidOperationException($"{late.Message} The page is at {page.Url}, {state}", late);
        }
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

    /// <summary>A fresh workspace with its server and its page.</summary>
    private sealed class NewDesk(TemporaryFolder folder, System.Diagnostics.Process server, WatchedPage watched) : IAsyncDisposable
    {
        public IPage Page => watched.Page;

        public IReadOnlyList<string> Complaints => watched.Complaints;

        public async ValueTask DisposeAsync()
        {
            await watched.DisposeAsync();
            Command.Interrupt(server);
            await server.WaitForExitAsync();
            server.Dispose();
            folder.Dispose();
        }
    }
}
