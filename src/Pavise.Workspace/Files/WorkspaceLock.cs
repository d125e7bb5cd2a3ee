using System.Globalization;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Held while a command writes to a workspace, so that two do not write at once; the system frees it when the process ends, however it ends.</summary>
/// <remarks>Within one process writers queue; another process is never waited for.</remarks>
public sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream file;
    private WriterQueue? queue;

    private WorkspaceLock(FileStream file, WriterQueue queue) => (this.file, this.queue) = (file, queue);

    /// <summary>Takes the lock at once or fails.</summary>
    /// <exception cref="PaviseException">PAV1005 when anybody holds it, PAV1007 when the folder cannot be written.</exception>
    public static WorkspaceLock Take(WorkspaceFolder workspace)
    {
        var queue = WriterQueue.Of(workspace);
        return queue.TryEnter() ? Locked(workspace, queue) : throw Held(PathOf(workspace));
    }

    /// <summary>Takes the lock for a moment: after others of this process that hold it for a moment; fails at once while a run holds it or waits for it.</summary>
    /// <exception cref="PaviseException">PAV1005 when a run or another process holds it, PAV1007 when the folder cannot be written.</exception>
    public static Task<WorkspaceLock> TakeAsync(WorkspaceFolder workspace, CancellationToken cancel) => TakeAsync(workspace, lasts: false, cancel);

    /// <summary>Takes the lock for work that may last: after whoever of this process asked before.</summary>
    /// <exception cref="PaviseException">PAV1005 when another process holds it, PAV1007 when the folder cannot be written.</exception>
    public static Task<WorkspaceLock> TakeForRunAsync(WorkspaceFolder workspace, CancellationToken cancel) => TakeAsync(workspace, lasts: true, cancel);

    public void Dispose()
    {
        file.Dispose();
        Interlocked.Exchange(ref queue, null)?.Leave();
    }

    private static async Task<WorkspaceLock> TakeAsync(WorkspaceFolder workspace, bool lasts, CancellationToken cancel)
    {
        var queue = WriterQueue.Of(workspace);
        return await queue.EnterAsync(lasts, cancel).ConfigureAwait(false) ? Locked(workspace, queue) : throw Held(PathOf(workspace));
    }

    private static WorkspaceLock Locked(WorkspaceFolder workspace, WriterQueue queue)
    {
        var path = PathOf(workspace);
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // A locked file cannot be read by others; who holds it stands beside it.
            File.WriteAllText(WriterOf(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new WorkspaceLock(file, queue);
        }
        catch (Exception error)
        {
            queue.Leave();
            throw error switch
            {
                UnauthorizedAccessException => new PaviseException("PAV1007", new Place(workspace.Root), "the workspace cannot be written: " + error.Message.TrimEnd('.'), "permit writing to it"),
                IOException => Held(path),
                _ => error,
            };
        }
    }

    private static PaviseException Held(string path) => new("PAV1005", new Place(path), $"process {Holder(path)} is writing to this workspace", "wait until it ends, then run again");

    private static string PathOf(WorkspaceFolder workspace) => Path.Combine(workspace.Root, ".pavise.lock");

    private static string WriterOf(string path) => path + ".writer";

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(WriterOf(path)).Trim();
        }
        catch (IOException)
        {
            return "(unknown)";
        }
    }
}
