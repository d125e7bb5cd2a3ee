using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Pavise.Ledger;

/// <summary>Walks a sequence on another thread, a little ahead of the one that uses it, so that reading and writing go on at once.</summary>
internal static class ReadAhead
{
    /// <summary>How far ahead: enough to keep both busy, little enough to need no memory.</summary>
    private const int Most = 2048;

    /// <summary>The same elements in the same order; what the walk throws is thrown where it would have been.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        using var queue = new BlockingCollection<T>(Most);
        using var stop = new CancellationTokenSource();
        ExceptionDispatchInfo? failed = null;
        var walk = Task.Factory.StartNew(() =>
        {
            try
            {
                foreach (var element in source) queue.Add(element, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Whoever uses the elements wants no more of them.
            }
            catch (Exception error)
            {
                failed = ExceptionDispatchInfo.Capture(error);
            }
            finally
            {
                queue.CompleteAdding();
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var element in queue.GetConsumingEnumerable()) yield return element;
            failed?.Throw();
        }
        finally
        {
            stop.Cancel();
            walk.Wait();
        }
    }
}
