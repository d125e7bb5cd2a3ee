using System.Diagnostics;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>An empty workspace as a new analyst has it, with its server and its page.</summary>
internal sealed class FreshDesk : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private Process server = null!;

    private FreshDesk()
    {
    }

    /// <summary>Five texts of the example that agree on nothing but the receiver.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "examples", "first-look", "documents"), "202?-*.md")
        .Where(file => !file.Contains("machine", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5)];

    public string Address { get; private set; } = "";

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
        await desk.ServeAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = script });
        desk.Watched = new WatchedPage(await context.NewPageAsync(), desk.Address);
        await desk.Page.GotoAsync(desk.Address + "/");
        return desk;
    }

    /// <summary>Ends the server as a power cut does, at once, and starts another over the same workspace.</summary>
    public async Task KillAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        await ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Command.Interrupt(server);
        await server.WaitForExitAsync();
        server.Dispose();
        folder.Dispose();
    }

    private async Task ServeAsync()
    {
        server = Command.Start(folder.Path, new Dictionary<string, string>(), "serve", "fresh", "--port", "0");
        Address = (await server.StandardOutput.ReadLineAsync())!.TrimEnd('/');
    }
}
