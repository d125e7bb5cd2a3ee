using System.Diagnostics;

namespace Pavise.EndToEnd;

/// <summary>The built command serving a workspace.</summary>
/// <param name="folder">Where it is started.</param>
/// <param name="workspace">What it serves.</param>
internal sealed class Server(string folder, string workspace) : IAsyncDisposable
{
    private Process process = null!;

    /// <summary>Address of the workbench, without a slash at its end; another one after each start.</summary>
    public string Address { get; private set; } = "";

    public async Task StartAsync()
    {
        process = Command.Start(folder, new Dictionary<string, string>(), "serve", workspace, "--port", "0");
        Address = (await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync())).TrimEnd('/');
    }

    /// <summary>Kills it as a power cut does, at once, and starts another over the same workspace.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Command.Interrupt(process);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
