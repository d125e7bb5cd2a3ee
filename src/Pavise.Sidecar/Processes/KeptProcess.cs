using Pavise.Core;

namespace Pavise.Sidecar;

/// <summary>A service process started with the first request and kept for the next ones; killed whenever an exchange does not end well.</summary>
/// <remarks>May be used from several threads; requests are answered one after another.</remarks>
internal sealed class KeptProcess(NodePart part, string service, TimeProvider time, Action<int>? started) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private NodeProcess? process;

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="patience">How long the answer may take.</param>
    /// <param name="read">Receives the answer from the process.</param>
    /// <param name="tooLate">What to say when it takes longer.</param>
    /// <param name="cancel">Ends the exchange and the process with it.</param>
    public async Task<T> AskAsync<T>(
        Frame request, TimeSpan patience, Func<NodeProcess, CancellationToken, Task<T>> read, Func<PaviseException> tooLate, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel).ConfigureAwait(false);
        var sound = false;
        try
        {
            var running = await RunningAsync().ConfigureAwait(false);
            using var alarm = new CancellationTokenSource(patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, alarm.Token);
            await running.SendAsync(request, either.Token).ConfigureAwait(false);
            var answer = await read(running, either.Token).ConfigureAwait(false);
            sound = true;
            return answer;
        }
        catch (PaviseException refused) when (refused.Diagnostics[0].Code is "PAV7906" or "PAV7907")
        {
            // The service refused the request in good order and waits for the next one.
            sound = true;
            throw;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw tooLate();
        }
        catch (InvalidDataException error)
        {
            throw NodeProcess.Nonsense(service, $"the {service} service answered nonsense: {error.Message}");
        }
        finally
        {
            if (!sound) await EndAsync().ConfigureAwait(false);
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync().ConfigureAwait(false);
        turn.Dispose();
    }

    private async Task<NodeProcess> RunningAsync()
    {
        if (process is { HasEnded: false }) return process;
        await EndAsync().ConfigureAwait(false);
        process = NodeProcess.Start(part, service);
        started?.Invoke(process.Id);
        return process;
    }

    private async Task EndAsync()
    {
        if (process is null) return;
        await process.DisposeAsync().ConfigureAwait(false);
        process = null;
    }
}
