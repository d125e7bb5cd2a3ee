using System.Collections.Concurrent;

namespace Pavise.Workspace;

/// <summary>Who of this process writes to a workspace: one after another, in the order in which they asked.</summary>
/// <remarks>What lasts, such as a run, waits for its turn. What is short waits for other short ones only: behind one that lasts it would wait in vain, and is told so at once.</remarks>
internal sealed class WriterQueue
{
    private static readonly ConcurrentDictionary<string, WriterQueue> All = new(StringComparer.Ordinal);

    private readonly Lock gate = new();
    private readonly Queue<Waiter> waiting = [];
    private bool isHeld;
    private bool isHeldLong;

    /// <summary>The queue of a workspace.</summary>
    public static WriterQueue Of(WorkspaceFolder workspace) => All.GetOrAdd(Path.GetFullPath(workspace.Root), _ => new WriterQueue());

    /// <summary>Enters when nobody holds it; false else.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (isHeld) return false;
            (isHeld, isHeldLong) = (true, true);
            return true;
        }
    }

    /// <summary>Enters when it is its turn; false at once when that is not worth waiting for.</summary>
    /// <param name="lasts">True for work that may last.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<bool> EnterAsync(bool lasts, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var own = new Waiter(lasts, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            if (!isHeld)
            {
                (isHeld, isHeldLong) = (true, lasts);
                return true;
            }

            if (!lasts && (isHeldLong || waiting.Any(other => other.Lasts && !other.Turn.Task.IsCompleted))) return false;
            waiting.Enqueue(own);
        }

        await using var stop = cancel.Register(() => own.Turn.TrySetCanceled(cancel)).ConfigureAwait(false);
        await own.Turn.Task.ConfigureAwait(false);
        return true;
    }

    /// <summary>Gives the turn to the next who still waits.</summary>
    public void Leave()
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var next))
            {
                isHeldLong = next.Lasts;
                if (next.Turn.TrySetResult()) return;
            }

            (isHeld, isHeldLong) = (false, false);
        }
    }

    private sealed record Waiter(bool Lasts, TaskCompletionSource Turn);
}
