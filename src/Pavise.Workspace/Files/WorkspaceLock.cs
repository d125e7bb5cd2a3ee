using System.Globalization;
using Pavise.Core;

namespace Pavise.Workspace;

/// <summary>Held while a command writes to a workspace, so that two do not write at once; the system frees it when the process ends, however it ends.</summary>
public sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream file;

    private WorkspaceLock(FileStream file) => this.file = file;

    /// <summary>How often, a twentieth of a second apart, a lock is asked for again that this very process held last.</summary>
    private const int Patience = 40;

    /// <summary>Takes the lock at once or fails; one that this very process held last is asked for again for two seconds.</summary>
    /// <remarks>A program that this process starts holds what is open here until it runs: on a busy machine the lock outlives the work by a moment.</remarks>
    /// <exception cref="PaviseException">PAV1005 when another process holds it, PAV1007 when the folder cannot be written.</exception>
    public static WorkspaceLock Take(WorkspaceFolder workspace)
    {
        var path = Path.Combine(workspace.Root, ".pavise.lock");
        for (var again = 0; ; again++)
        {
            try
            {
                return Once(workspace, path);
            }
            catch (PaviseException held) when (again < Patience && held.Diagnostics[0].Code == "PAV1005" && Holder(path) == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            {
                Thread.Sleep(50);
            }
        }
    }

    private static WorkspaceLock Once(WorkspaceFolder workspace, string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            // A locked file cannot be read by others; who holds it stands beside it.
            File.WriteAllText(WriterOf(path), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new WorkspaceLock(file);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new PaviseException("PAV1007", new Place(workspace.Root), "the workspace cannot be written: " + error.Message.TrimEnd('.'), "permit writing to it");
        }
        catch (IOException)
        {
            throw new PaviseException("PAV1005", new Place(path), $"process {Holder(path)} is writing to this workspace", "wait until it ends, then run again");
        }
    }

    public void Dispose() => file.Dispose();

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
