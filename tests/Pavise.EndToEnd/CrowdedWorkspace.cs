using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The first-look example without its plan, with ninety texts more and a hostile one, run once and served to real Chromium.</summary>
public sealed class CrowdedWorkspace : IAsyncLifetime
{
    /// <summary>Texts that were added, one promise each.</summary>
    public const int Texts = 90;

    private static readonly string[] Givers = ["Norway", "Sweden", "Denmark", "Belgium", "Spain"];

    private readonly TemporaryFolder folder = new();
    private IPlaywright playwright = null!;
    private Process server = null!;

    /// <summary>Folder of the workspace.</summary>
    public string Workspace { get; private set; } = "";

    /// <summary>Address of the workbench, without a slash at its end; another one after each restart.</summary>
    public string Address { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Workspace = folder.FirstLook();
        Directory.Delete(Path.Combine(Workspace, "plans"), recursive: true);
        var documents = Path.Combine(Workspace, "documents");
        for (var i = 1; i <= Texts; i++)
        {
            var day = new DateOnly(2025, 3, 1).AddDays(3 * i).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(Path.Combine(documents, string.Create(CultureInfo.InvariantCulture, $"crowd-{i:000}.md")), string.Create(CultureInfo.InvariantCulture, $"# Promise {i}\n\n{Givers[i % Givers.Length]} will deliver {i + 1} NASAMS systems to Ukraine, the defence ministry said on {day}.\n"));
        }

        await File.WriteAllTextAsync(Path.Combine(documents, "hostile.md"), "# <script>alert(1)</script> <img src=x onerror=alert(2)> \u202Eesrever\u202C\n\nGermany will deliver two Patriot systems to Ukraine, the ministry said on 9 July 2024.\n\n</main></body><script>document.title='taken'</script><svg onload=alert(3)> <a href=\"javascript:alert(4)\">press</a> <style>body{display:none}</style> <form action=\"http://evil.example/\"><button>send</button></form> \u2066hidden\u2069 \u200Bnothing\n");
        var run = Command.Run(folder.Path, "run", Workspace);
        Assert.True(run.Code == 0, run.ToString());
        await ServeAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>A page that keeps what it says and asks for.</summary>
    public async Task<WatchedPage> OpenAsync(string path)
    {
        var watched = new WatchedPage(await Browser.NewPageAsync(), Address);
        await watched.Page.GotoAsync(Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return watched;
    }

    /// <summary>Kills the server as a power cut does, and starts another over the same workspace.</summary>
    public async Task KillAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        await ServeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        Command.Interrupt(server);
        await server.WaitForExitAsync();
        server.Dispose();
        folder.Dispose();
    }

    private async Task ServeAsync()
    {
        server = Command.Start(folder.Path, new Dictionary<string, string>(), "serve", Workspace, "--port", "0");
        Address = (await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync())).TrimEnd('/');
    }
}
