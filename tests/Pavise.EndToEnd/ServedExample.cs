using Microsoft.Playwright;

namespace Pavise.EndToEnd;

/// <summary>The first-look example, prepared and run once, and served by the built command to real Chromium.</summary>
public abstract class ServedExample : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private Server server = null!;

    /// <summary>Folder of the workspace.</summary>
    public string Workspace { get; private set; } = "";

    /// <summary>Address of the workbench, without a slash at its end; another one after each restart.</summary>
    public string Address => server.Address;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>What the workspace stands in.</summary>
    private protected TemporaryFolder Folder { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Workspace = Folder.FirstLook();
        await PrepareAsync();
        Must("run", Workspace);
        await FinishAsync();
        server = new Server(Folder.Path, Workspace);
        await server.StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
    }

    /// <summary>A page that keeps what it says and asks for.</summary>
    public async Task<WatchedPage> OpenAsync(string path) => await new WatchedPage(await Browser.NewPageAsync(), Address).GoAsync(Address + path);

    /// <summary>Kills the server as a power cut does, and starts another over the same workspace.</summary>
    public Task KillAsync() => server.KillAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Browser.DisposeAsync();
        playwright.Dispose();
        await server.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>What is put into the workspace before its run.</summary>
    private protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>What is done after its run, before it is served.</summary>
    private protected virtual Task FinishAsync() => Task.CompletedTask;

    /// <summary>Runs a command that must succeed.</summary>
    private protected void Must(params string[] arguments)
    {
        var done = Command.Run(Folder.Path, arguments);
        Assert.True(done.Code == 0, done.ToString());
    }
}
