using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Pavise.Ledger;

/// <summary>Walks a sequence on another thread, a little ahead of the one that uses it, so that reading and writing go on at once.</summary>
internal static class ReadAhead
{
    /// <summary>Elements are handed over in parts, since each handing over makes both threads wait for one another.</summary>
    private const int Part = 256;

    /// <summary>How many parts ahead: enough to keep both busy, little enough to need no memory.</summary>
    private const int Most = 8;

    /// <summary>The same elements in the same order; what the walk throws is thrown where it would have been.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var queue = new BlockingCollection<List<T>>(Most);
        using var stop = new CancellationTokenSource();
        List<T> last = [];
        ExceptionDispatchInfo? failed = null;
        var walk = Task.Factory.StartNew(() =>
        {
            var part = new List<T>(Part);
            try
            {
                foreach (var element in source)
                {
                    part.Add(element);
                    if (part.Count < Part) continue;
                    queue.Add(part, stop.Token);
                    part = new List<T>(Part);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Whoever uses the elements wants no more of them.
                return;
            }
            catch (Exception error)
            {
                failed = ExceptionDispatchInfo.Capture(error);
            }

            last = part;
            queue.CompleteAdding();
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var part in queue.GetConsumingEnumerable())
            {
                foreach (var element in part) yield return element;
            }

            foreach (var element in last) yield return element;
            failed?.Throw();
        }
        finally
        {
            stop.Cancel();
            walk.Wait();
        }
    }
}
