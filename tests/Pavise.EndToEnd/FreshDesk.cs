using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>An empty workspace as a new analyst has it, with its server and its page.</summary>
internal sealed class FreshDesk : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Server server;

    private FreshDesk() => server = new Server(folder.Path, "fresh");

    /// <summary>Five texts of the example that agree on nothing but the receiver.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "examples", "first-look", "documents"), "202?-*.md")
        .Where(file => !file.Contains("machine", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5)];

    public string Address => server.Address;

    public string Workspace => folder["fresh"];

    public WatchedPage Watched { get; private set; } = null!;

    public IPage Page => Watched.Page;

    /// <summary>Opens the first page of a new workspace.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="script">False for a reader whose browser runs no script.</param>
    public static async Task<FreshDesk> OpenAsync(IBrowser browser, bool script = true)
    {
        var desk = new FreshDesk();
        Assert.Equal(0, Command.Run(desk.folder.Path, "new", "fresh").Code);
        await desk.server.StartAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = script });
        desk.Watched = new WatchedPage(await context.NewPageAsync(), desk.Address);
        await desk.Page.GotoAsync(desk.Address + "/");
        return desk;
    }

    /// <summary>Ends the server as a power cut does, at once, and starts another over the same workspace.</summary>
    public Task KillAsync() => server.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        await server.DisposeAsync();
        folder.Dispose();
    }
}
