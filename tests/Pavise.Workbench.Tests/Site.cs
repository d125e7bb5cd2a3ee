using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pavise.Core;
using Pavise.Registers;
using Pavise.Workbench.Jobs;
using Pavise.Workspace;

namespace Pavise.Workbench.Tests;

/// <summary>The first-look example with one hostile text more, run once and served; its plan is left out since solving it takes longest.</summary>
public class Site : IAsyncLifetime
{
    /// <summary>Markup, a script, a turned word and a wide page of one word, around a claim that the rules read.</summary>
    public const string Hostile = "# <script>alert(1)</script> & \"quotes\"\n\nGermany will deliver two Patriot systems to Ukraine, the ministry said on 9 July 2024.\n\n<img src=x onerror=alert(2)> \u202Eesrever\u202C <style>body{display:none}</style> </textarea></mark>\n";

    /// <summary>Pages that are opened of one kind, which is a path with the names of the values that it is asked with: each kind is opened, the many of one kind are not all.</summary>
    private const int MostOfKind = 20;

    /// <summary>Addresses that answer with no page.</summary>
    private static readonly string[] Other = ["/results/", "/api/", "/openapi/"];

    private readonly Lock gate = new();
    private Task<IReadOnlyDictionary<string, IHtmlDocument>>? walk;
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-site-").FullName;
    private WebApplication app = null!;

    public WorkspaceFolder Workspace { get; private set; } = null!;

    public HttpClient Browser { get; private set; } = null!;

    public static Parts Parts { get; } = Make();

    public async ValueTask InitializeAsync()
    {
        var root = Root();
        Workspace = new WorkspaceFolder(Path.Combine(folder, "w"));
        Copy(Path.Combine(root, "examples", "first-look"), Workspace.Root);
        if (!HasPlan) Directory.Delete(Workspace.Plans, recursive: true);
        File.WriteAllText(Workspace.File, File.ReadAllText(Workspace.File).Replace("replications: 2000", "replications: 60", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Workspace.Documents, "hostile.md"), Hostile);
        File.WriteAllText(Path.Combine(Workspace.Documents, "wide.txt"), string.Concat(Enumerable.Repeat("wide", 30_000)));
        Prepare();
        await Pipeline.RunAsync(Workspace, Parts, 2, new QuietLog(), CancellationToken.None);
        var raids = Path.Combine(folder, "raids.csv");
        File.WriteAllText(raids, InventedRaids.Text());
        LedgerImport.Run(Workspace, Parts, "raids", raids, new ImportSettings("2025-09"), new QuietLog(), CancellationToken.None);
        Finish(folder);
        await StartAsync();
    }

    /// <summary>Does more to the workspace before it is run.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Does more to the workspace before it is served; the folder is for files outside it.</summary>
    protected virtual void Finish(string folder)
    {
    }

    /// <summary>True to keep the plan of the example.</summary>
    protected virtual bool HasPlan => false;

    /// <summary>From more claims than this on they are weighed as a job.</summary>
    public int ManyClaims { get; init; } = WorkbenchHost.ManyClaims;

    /// <summary>The clock of the host.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the host wrote of errors that nobody foresaw.</summary>
    public StringWriter Faults { get; } = new();

    /// <summary>The queue of jobs of the running host.</summary>
    internal JobQueue Queue => app.Services.GetRequiredService<JobQueue>();

    /// <summary>Ends the host as an interrupt does, and starts another over the same workspace.</summary>
    public async Task RestartAsync()
    {
        Browser.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await StartAsync();
    }

    /// <summary>Method and pattern of every route.</summary>
    internal IReadOnlyList<(string Method, string Pattern)> Routes => [.. ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
        .SelectMany(route => (route.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (method, route.RoutePattern.RawText!)))];

    /// <summary>A browser without cookies of its own.</summary>
    public HttpClient New() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };

    /// <summary>The answer of a page that must be there.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(status == answer.StatusCode, $"{path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Every page by its address, found by following links from the first one; walked once for all tests.</summary>
    public Task<IReadOnlyDictionary<string, IHtmlDocument>> WalkAsync()
    {
        lock (gate) return walk ??= FollowAsync();
    }

    /// <summary>Changes the settings of the workspace.</summary>
    public void Edit(string before, string after) => File.WriteAllText(Workspace.File, File.ReadAllText(Workspace.File).Replace(before, after, StringComparison.Ordinal));

    /// <summary>A form as a page of this site sends it.</summary>
    public async Task<MultipartFormDataContent> FormAsync(params (string Name, string Value)[] values)
    {
        var page = await OpenAsync("/run");
        var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=token]")!.Value), "token" } };
        foreach (var (name, value) in values) form.Add(new StringContent(value), name);
        return form;
    }

    /// <summary>A job once it has ended.</summary>
    internal async Task<Job> EndAsync(int id)
    {
        await UntilAsync(() => Queue.Find(id) is { IsOpen: false });
        return Queue.Find(id)!;
    }

    /// <summary>Waits until something holds.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 4800; i++)
        {
            if (holds()) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("it did not come to pass within four minutes");
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task StartAsync()
    {
        app = WorkbenchHost.Build(Workspace, Parts with { Time = Time }, 0, ManyClaims, Faults);
        await app.StartAsync();
        Browser = New();
    }

    private async Task<IReadOnlyDictionary<string, IHtmlDocument>> FollowAsync()
    {
        var found = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        var seen = new HashSet<string>(open, StringComparer.Ordinal);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        while (open.TryDequeue(out var path))
        {
            var kind = Kind(path);
            if (kinds.TryGetValue(kind, out var opened) && opened == MostOfKind) continue;
            kinds[kind] = opened + 1;
            found[path] = await OpenAsync(path);
            foreach (var link in found[path].QuerySelectorAll("a[href^='/']:not([download])"))
            {
                var href = link.GetAttribute("href")!;
                var page = href.Contains('#', StringComparison.Ordinal) ? href[..href.IndexOf('#', StringComparison.Ordinal)] : href;
                if (!Other.Any(other => page.StartsWith(other, StringComparison.Ordinal)) && seen.Add(page)) open.Enqueue(page);
            }
        }

        return found;
    }

    /// <summary>A trace is one kind for each sort of origin.</summary>
    private static string Kind(string path)
    {
        var parts = path.Split('?');
        if (parts.Length == 1) return path;
        if (parts[0] == "/trace" && parts[1].StartsWith("id=", StringComparison.Ordinal)) return "/trace " + Uri.UnescapeDataString(parts[1]).Split(':')[0];
        return parts[0] + " " + string.Join(' ', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));
    }

    private static Parts Make() => new(TimeProvider.System, Path.Combine(Root(), "catalogue"), Path.Combine(Root(), "node", "dist"),
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Pavise.slnx"))) return at.FullName;
        }

        throw new InvalidOperationException("the tests do not run inside a checkout");
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
