using System.Diagnostics;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The workspaces of build/served, one for each state that build/pages names, and one browser; served once for all tests that ask.</summary>
public sealed class ServedStates : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private Process? served;
    private string claim = "";

    public IBrowser Browser { get; private set; } = null!;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        served = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "build", "served"), folder["w"], "200"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = served.StandardError.ReadToEndAsync();
        while (addresses.Count < ListedPage.All.Select(page => page.State).Distinct().Count())
        {
            var words = (await served.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("build/served ended: " + await error)).Split(' ');
            addresses[words[0]] = words[1];
            if (words[2] != "-") claim = words[2];
        }

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>The folder of the workspace of a state.</summary>
    public string Workspace(string state) => folder[Path.Combine("w", state)];

    /// <summary>Where the server of a state listens, without a slash at its end.</summary>
    public string Host(string state) => addresses[state];

    /// <summary>The whole address of a page.</summary>
    internal string Address(ListedPage page) => Host(page.State) + page.Path.Replace("CLAIM", claim, StringComparison.Ordinal);

    /// <summary>A page that keeps what it says and asks for.</summary>
    public async Task<WatchedPage> OpenAsync(string state, string path)
    {
        var watched = new WatchedPage(await Browser.NewPageAsync(), Host(state));
        await watched.Page.GotoAsync(Host(state) + path.Replace("CLAIM", claim, StringComparison.Ordinal), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return watched;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
        // The script ends its servers when it is told to end.
        using (var end = Process.Start("kill", [served!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await end.WaitForExitAsync();
        await served.WaitForExitAsync();
        served.Dispose();
        folder.Dispose();
    }
}
