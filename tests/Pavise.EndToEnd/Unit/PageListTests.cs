using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Pavise.Workbench;
using Pavise.Workbench.Forms;
using Pavise.Workbench.Views;
using Pavise.Workspace;

namespace Pavise.EndToEnd.Unit;

/// <summary>The list of pages, held to the routes of the host.</summary>
public class PageListTests
{
    /// <summary>Routes that answer with no page.</summary>
    private static readonly string[] NoPages =
    [
        "/results/{name}", "/assets/{name}", "/charts/{name}", "/run/events", "/files/take", "/openapi/v1.json", "/api/schemas/{name}",
    ];

    [Fact]
    public async Task Every_route_that_answers_with_a_page_stands_in_the_list_and_the_list_knows_no_other()
    {
        var routes = (await RoutesAsync()).Where(route => route.Method == "GET").Select(route => route.Pattern).ToArray();
        Assert.All(NoPages, route => Assert.Contains(route, routes));
        var pages = routes.Where(route => !NoPages.Contains(route, StringComparer.Ordinal) && !route.StartsWith("/api/", StringComparison.Ordinal)).Select(route => route.Replace("/{name?}", "", StringComparison.Ordinal)).ToArray();
        var listed = ListedPage.All.Where(page => page.Status != 404).Select(page => page.Path.Split('?')[0]).ToArray();
        Assert.Equal([], pages.Except(listed, StringComparer.Ordinal));
        Assert.Equal([], listed.Except(pages, StringComparer.Ordinal).Except(LedgerTab.All.Select(tab => tab.Href), StringComparer.Ordinal));
        Assert.Single(ListedPage.All, page => page.Status == 404);
    }

    [Fact]
    public async Task Every_form_that_a_browser_sends_has_an_answer_that_is_tested() =>
        Assert.Equal((await RoutesAsync()).Where(route => route.Method == "POST").Select(route => route.Pattern).Order(StringComparer.Ordinal), PagesTests.AnsweredRoutes.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_question_of_the_ledger_and_every_kind_of_form_stands_in_the_list_sound_and_with_faults()
    {
        var listed = ListedPage.All.Select(page => page.Path).ToArray();
        Assert.All(LedgerTab.All, tab => Assert.Contains(listed, path => path.Split('?')[0] == tab.Href));
        Assert.All(NavItem.All, item => Assert.Contains(item.Href, listed));
        foreach (var kind in InputKind.All)
        {
            Assert.Contains(listed, path => path.StartsWith("/files/edit?", StringComparison.Ordinal) && path.Contains($"kind={kind.Name}&", StringComparison.Ordinal) && !path.Contains("check", StringComparison.Ordinal));
            Assert.Contains(listed, path => path.StartsWith("/files/edit?check=yes", StringComparison.Ordinal) && path.Contains($"kind={kind.Name}&", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_page_is_listed_twice()
    {
        Assert.Equal(ListedPage.All.Count, ListedPage.All.Select(page => page.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ListedPage.All.Count, ListedPage.All.Select(page => page.Title).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_listed_page_has_one_picture_of_its_height_which_the_documentation_shows_and_there_are_no_others()
    {
        var names = ListedPage.All.Select(page => page.Name).Order(StringComparer.Ordinal).ToArray();
        var folder = Path.Combine(Repository.Root, "docs", "pictures", "workbench");
        Assert.Equal(names, Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Where(file => file.EndsWith(".png", StringComparison.Ordinal)).Select(file => file[..^4]).Order(StringComparer.Ordinal));
        var shown = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "workbench.md")), "!\\[[^\\]]{8,}\\]\\(pictures/workbench/([a-z-]+)\\.png\\)").Select(match => match.Groups[1].Value);
        Assert.Equal(names, shown.Order(StringComparer.Ordinal));
        Assert.All(ListedPage.All, page =>
        {
            // Width and height stand in the header of a PNG, big-endian.
            var header = File.ReadAllBytes(Path.Combine(folder, page.Name + ".png")).AsSpan(16, 8);
            Assert.Equal((1280, page.Height), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])));
        });
    }

    [Fact]
    public void Every_script_of_the_pages_is_packed_with_the_command()
    {
        var islands = Directory.GetFiles(Path.Combine(Repository.Root, "node", "src", "islands"), "*.ts").Select(file => $"island-{Path.GetFileNameWithoutExtension(file)}.js").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(islands);
        var packed = new DirectoryInfo(Path.Combine(Repository.Root, "artifacts", "cli", "node")).GetFiles("island-*.js");
        Assert.Equal(islands, packed.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(packed, file => Assert.True(file.Length > 100 && File.ReadAllBytes(file.FullName).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Repository.Root, "node", "dist", file.Name))), file.Name));
    }

    /// <summary>Method and pattern of every route but the fallback.</summary>
    private static async Task<(string Method, string Pattern)[]> RoutesAsync()
    {
        using var folder = new TemporaryFolder();
        var parts = new Parts(TimeProvider.System, Path.Combine(Repository.Root, "catalogue"), Path.Combine(Repository.Root, "node", "dist"), []);
        await using var app = WorkbenchHost.Build(new WorkspaceFolder(folder.Path), parts, 0);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (method, route.RoutePattern.RawText!)))];
    }
}
