using System.ComponentModel;
using System.Diagnostics;
using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>One running service of node/: frames in and out. Disposing kills it; so does cancelling a call.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly string service;
    private readonly CappedText errors = new();
    private readonly Task draining;

    private NodeProcess(Process process, string service)
    {
        this.process = process;
        this.service = service;
        draining = errors.DrainAsync(process.StandardError.BaseStream);
    }

    /// <summary>The system's number of the process.</summary>
    public int Id => process.Id;

    /// <summary>True once the process has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>The first 64 KiB of what it wrote to standard error.</summary>
    public string Errors => errors.ToString();

    private Place Place => new($"node/dist/{service}.js");

    /// <exception cref="MissingPartException">Node.js (PAV7901) or the built service (PAV7902) is not there.</exception>
    public static NodeProcess Start(NodePart part, string service)
    {
        var start = new ProcessStartInfo(part.Executable)
        {
            ArgumentList = { part.Script(service) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        // Options of the user's own Node programs must not change how a plan is solved.
        start.Environment.Remove("NODE_OPTIONS");
        try
        {
            return new NodeProcess(Process.Start(start) ?? throw part.NotFound(), service);
        }
        catch (Win32Exception)
        {
            throw part.NotFound();
        }
    }

    /// <summary>Sends a request.</summary>
    /// <exception cref="PaviseException">The process has died (PAV7903).</exception>
    public Task SendAsync(Frame frame, CancellationToken cancel) => Guarded(
        async () =>
        {
            await FrameCodec.WriteAsync(process.StandardInput.BaseStream, frame, cancel).ConfigureAwait(false);
            return frame;
        },
        cancel);

    /// <summary>The next frame the service sends; of errors only that a programme is not kept, which the caller answers by sending it.</summary>
    /// <exception cref="PaviseException">The process has died (PAV7903), sent no frame (PAV7904), or refused the request (PAV7906, PAV7907).</exception>
    public async Task<Frame> ReceiveAsync(CancellationToken cancel)
    {
        var frame = await Guarded(() => FrameCodec.ReadAsync(process.StandardOutput.BaseStream, cancel), cancel).ConfigureAwait(false);
        return frame.Type == "error" && frame.Text("code") != "not-kept" ? throw Refusal(frame) : frame;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await EndAsync().ConfigureAwait(false);
        process.Dispose();
    }

    /// <summary>What to say about an answer that is framed well and makes no sense.</summary>
    public static PaviseException Nonsense(string service, string cause) => new("PAV7904", new Place($"node/dist/{service}.js"), cause, "run `npm ci` and `npm run build` in the folder node again");

    private async Task<Frame> Guarded(Func<Task<Frame>> exchange, CancellationToken cancel)
    {
        // Not every pipe can be woken by a token; the death of the process wakes all of them.
        await using var kill = cancel.Register(Kill).ConfigureAwait(false);
        try
        {
            return await exchange().ConfigureAwait(false);
        }
        catch (InvalidDataException error) when (!cancel.IsCancellationRequested)
        {
            throw Nonsense(service, $"the {service} service answered nonsense: {error.Message}");
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            throw await DeathAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (cancel.IsCancellationRequested && error is not OperationCanceledException)
        {
            throw new OperationCanceledException(error.Message, error, cancel);
        }
    }

    private async Task<PaviseException> DeathAsync()
    {
        if (!await EndAsync().ConfigureAwait(false)) Kill();
        var code = process.HasExited ? FormattableString.Invariant($" with exit code {process.ExitCode}") : string.Empty;
        var said = Errors.Trim().ReplaceLineEndings(" ");
        var words = said.Length == 0 ? string.Empty : $" ({(said.Length > 300 ? said[..300] + "…" : said)})";
        return new PaviseException("PAV7903", Place, $"the {service} service ended{code} before it answered{words}", "run the command again; if it ends again, free memory or make the model smaller");
    }

    /// <summary>Waits for the end of the process and of its standard error; false when it takes too long.</summary>
    private async Task<bool> EndAsync()
    {
        using var patience = new CancellationTokenSource(Farewell);
        try
        {
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            await draining.WaitAsync(patience.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private PaviseException Refusal(Frame frame)
    {
        var message = frame.Text("message");
        return frame.Text("code") switch
        {
            "chart-spec" => new PaviseException("PAV7907", Place, $"the chart cannot be drawn: {message}", "correct that field of the chart"),
            "model-refused" or "request-invalid" => new PaviseException("PAV7906", Place, $"the request was refused: {message}", "correct the model; `pavise plan export` shows it as MPS"),
            _ => Nonsense(service, $"the {service} service failed: {message}"),
        };
    }

    private void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself in the meantime, which is what is wanted.
        }
    }
}
