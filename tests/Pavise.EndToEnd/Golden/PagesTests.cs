using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>What holds of every page of build/pages, and of every answer to a form, in real Chromium.</summary>
[Collection(AloneCollection.Name)]
public sealed class PagesTests(ServedStates states)
{
    private const string Scenario = "/files/edit?kind=scenario&file=spring-2026.yaml";

    /// <summary>Forms that are answered by a page of their own: the route, its status, how the form is filled, and what its answer shows.</summary>
    private static readonly Dictionary<string, (string Route, int Status, string Path, Func<IPage, Task> Send, string Shows)> Answers = new(StringComparer.Ordinal)
    {
        ["a decision without a name for its donor"] = ("/review", 400, "/document?id=2024-07-09-summit&claim=CLAIM&review=open", async page =>
        {
            await page.Locator("input[name=decision][value=correct]").CheckAsync();
            await page.Locator("form.review summary").ClickAsync();
            await page.Locator("input[name=from]").FillAsync("Atlantis <b>");
            await page.Locator("input[name=by]").FillAsync("Ada");
            await page.Locator("input[name=reason]").FillAsync("a slip");
            await page.GetByRole(AriaRole.Button, new() { Name = "Write the decision" }).ClickAsync();
        }, "form.review [role=alert]"),
        ["a scenario with faults that is to be saved"] = ("/files/edit", 400, Scenario, page => SaveAsync(page, "many", "faulty.yaml"), "[aria-invalid]"),
        ["a scenario under a name that is taken"] = ("/files/edit", 409, Scenario, page => SaveAsync(page, "170", "synthetic-days.yaml"), "#h-other"),
        ["a form without a text"] = ("/documents/add", 400, "/run", page => page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync(), "main code"),
        ["a question beyond its interval"] = ("/what-if", 400, "/what-if", async page =>
        {
            await page.EvaluateAsync("document.querySelector('form.whatif').noValidate = true");
            await page.Locator("input[name='stock:patriot-interceptor.high']").FillAsync("100000");
            await page.GetByRole(AriaRole.Button, new() { Name = "Draw the campaigns" }).ClickAsync();
        }, "[role=alert]"),
        ["a run asked for by a form of another page"] = ("/run", 403, "/run", page => SendAsync(page, "/run", false), "main code"),
        ["the stop of a run asked for by a form of another page"] = ("/run/cancel", 403, "/run", page => SendAsync(page, "/run/cancel", false), "main code"),
        ["the reasons of a plan asked for by a form of another page"] = ("/plan/why", 403, "/run", page => SendAsync(page, "/plan/why", false), "main code"),
        ["another plan asked for by a form of another page"] = ("/plan/why-not", 403, "/run", page => SendAsync(page, "/plan/why-not", false), "main code"),
        ["what gives way asked for by a form of another page"] = ("/plan/relax", 403, "/run", page => SendAsync(page, "/plan/relax", false), "main code"),
        ["a plan made ready for a form of another page"] = ("/plan/try", 403, "/run", page => SendAsync(page, "/plan/try", false), "main code"),
        ["a weighing that nobody asked for"] = ("/weigh", 404, "/run", page => SendAsync(page, "/weigh", true), "main code"),
    };

    public static TheoryData<string> Forms => [.. Answers.Keys];

    internal static IEnumerable<string> AnsweredRoutes => Answers.Values.Select(answer => answer.Route).Distinct();

    [Theory]
    [MemberData(nameof(ListedPage.Names), MemberType = typeof(ListedPage))]
    public async Task A_page_opens_clean_in_both_themes_at_every_width_prints_and_axe_finds_nothing(string name)
    {
        var listed = ListedPage.Of(name);
        await using var watched = new WatchedPage(await states.Browser.NewPageAsync(), states.Host(listed.State));
        var answer = await watched.Page.GotoAsync(states.Address(listed), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        Assert.Equal(listed.Status, answer!.Status);
        await HoldsAsync(watched, listed.Status, listed.Shows, name);
    }

    [Fact]
    public async Task Every_page_is_read_without_script_and_without_the_network_beyond_its_host()
    {
        await using var context = await states.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var outside = new List<string>();
        await context.RouteAsync("**/*", async route =>
        {
            if (ListedPage.All.Select(page => page.State).Distinct().Any(state => route.Request.Url.StartsWith(states.Host(state) + "/", StringComparison.Ordinal)))
            {
                await route.ContinueAsync();
                return;
            }

            outside.Add(route.Request.Url);
            await route.AbortAsync();
        });
        var page = await context.NewPageAsync();
        foreach (var listed in ListedPage.All)
        {
            var answer = await page.GotoAsync(states.Address(listed), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            Assert.Equal(listed.Status, answer!.Status);
            Assert.True(await page.Locator(listed.Shows).CountAsync() > 0, $"{listed.Name} does not show {listed.Shows} without script");
            Assert.True((await page.InnerTextAsync("main")).Length > 40, $"{listed.Name} says nothing without script");
        }

        Assert.Empty(outside);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_answer_to_a_form_is_a_page_like_every_other(string name)
    {
        var (route, status, path, send, shows) = Answers[name];
        await using var watched = await states.OpenAsync("run", path);
        var answer = await watched.Page.RunAndWaitForResponseAsync(() => send(watched.Page), response => response.Request.Method == "POST" && new Uri(response.Url).AbsolutePath == route);
        Assert.Equal(status, answer.Status);
        await watched.Page.Locator(shows).First.WaitForAsync();
        await HoldsAsync(watched, status, shows, name);
    }

    private static async Task HoldsAsync(WatchedPage watched, int status, string shows, string name)
    {
        var page = watched.Page;
        Assert.True(await page.Locator(shows).CountAsync() > 0, $"{name} does not show {shows}");
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
            var axe = await page.RunAxe();
            Assert.True(axe.Violations.Length == 0, $"{name} ({theme}): {string.Join("; ", axe.Violations.Select(one => $"{one.Id}: {one.Help} at {string.Join(", ", one.Nodes.Take(3).Select(node => node.Html))}"))}");
        }

        foreach (var width in new[] { 360, 768, 1280, 2560 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} scrolls sideways at {width} pixels");
        }

        await Paper.HoldsAsync(page, name);
        var script = await page.EvaluateAsync<int>("performance.getEntriesByType('resource').filter(one => one.initiatorType === 'script' || one.name.endsWith('.js')).reduce((sum, one) => sum + one.transferSize, 0)");
        Assert.InRange(script, 0, 150 * 1024);
        var scripts = await page.Locator("script").CountAsync();
        Assert.True(scripts == 0 || script > 0, $"{name} has {scripts} scripts that weigh nothing");
        // The browser itself tells a refused request on its console.
        var complaints = watched.Complaints.Where(complaint => status < 400 || !complaint.Contains(string.Create(CultureInfo.InvariantCulture, $"status of {status}"), StringComparison.Ordinal));
        Assert.True(!complaints.Any(), $"{name}: {string.Join("; ", complaints)}");
    }

    private static async Task SaveAsync(IPage page, string days, string file)
    {
        await page.Locator("[name='f/horizon-days']").FillAsync(days);
        await page.GetByLabel("File", new() { Exact = true }).FillAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }

    /// <summary>Sends a form of a page to another address, with its secret or with another one.</summary>
    private static async Task SendAsync(IPage page, string route, bool known) => await page.EvaluateAsync("""
        ([route, known]) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.action = route;
          const token = document.createElement('input');
          token.name = 'token';
          token.value = known ? document.querySelector('input[name=token]').value : '0'.repeat(64);
          form.append(token);
          document.body.append(form);
          form.submit();
        }
        """, new object[] { route, known });
}
