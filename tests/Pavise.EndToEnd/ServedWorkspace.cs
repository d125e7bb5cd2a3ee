using System.Diagnostics;
using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The first-look example, run once and served by the built command to real Chromium.</summary>
public sealed class ServedWorkspace : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private IPlaywright playwright = null!;
    private Process server = null!;

    /// <summary>Folder of the workspace.</summary>
    public string Workspace { get; private set; } = "";

    /// <summary>Address of the workbench, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Workspace = folder.FirstLook();
        var run = Command.Run(folder.Path, "run", Workspace);
        Assert.True(run.Code == 0, run.ToString());
        var raids = Path.Combine(folder.Path, "raids.csv");
        // Invented rows in the form of the register: two regions are named.
        await File.WriteAllTextAsync(raids, "time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n"
            + "2025-09-01 20:00,2025-09-02 08:00,Shahed-136/131,,Odesa oblast,10,8,,kpszsu/1\n2025-09-02 20:00,2025-09-03 08:00,Shahed-136/131,,Odesa oblast and Kharkiv oblast,10,8,,kpszsu/2\n");
        var import = Command.Run(folder.Path, "ledger", "import", "raids", raids, "--release", "2025-09", "--workspace", Workspace);
        Assert.True(import.Code == 0, import.ToString());
        server = Command.Start(folder.Path, new Dictionary<string, string>(), "serve", Workspace, "--port", "0");
        Address = (await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync())).TrimEnd('/');
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>A page that keeps what it says and asks for.</summary>
    public async Task<WatchedPage> OpenAsync(string path)
    {
        var page = await Browser.NewPageAsync();
        var watched = new WatchedPage(page, Address);
        await page.GotoAsync(Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return watched;
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
}
