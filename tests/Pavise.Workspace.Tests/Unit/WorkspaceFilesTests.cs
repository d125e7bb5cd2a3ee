using Pavise.Core;

namespace Pavise.Workspace.Tests;

public sealed class WorkspaceFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pavise-test-").FullName;

    [Fact]
    public void The_nearest_workspace_upward_is_found_from_a_file_or_a_folder()
    {
        File.WriteAllText(Path.Combine(folder, WorkspaceFolder.FileName), "");
        var inner = Directory.CreateDirectory(Path.Combine(folder, "scenarios", "old")).FullName;
        File.WriteAllText(Path.Combine(inner, "x.yaml"), "");
        Assert.Equal(folder, WorkspaceFolder.Find(inner).Root);
        Assert.Equal(folder, WorkspaceFolder.Find(Path.Combine(inner, "x.yaml")).Root);
    }

    [Fact]
    public void Sidecars_readmes_and_hidden_files_are_no_inputs()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "a.meta.yaml", "README.md", ".hidden", "readme" }) File.WriteAllText(Path.Combine(folder, name), "x");
        var workspace = new WorkspaceFolder(folder);
        Assert.Equal(["a.txt", "b.txt"], workspace.Inputs(folder).Select(workspace.Relative));
    }

    [Fact]
    public void What_a_run_reads_are_inputs_sidecars_and_parts()
    {
        foreach (var name in new[] { "b.txt", "a.meta.yaml", "raids.part.yaml", "README.md", ".hidden", ".hidden.yaml" }) File.WriteAllText(Path.Combine(folder, name), "x");
        Assert.Equal(["a.meta.yaml", "b.txt", "raids.part.yaml"], WorkspaceFolder.Read(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(WorkspaceFolder.Read(Path.Combine(folder, "none")));
    }

    [Fact]
    public void A_changed_sidecar_changes_the_hash_of_its_file()
    {
        var (text, sidecar) = (Path.Combine(folder, "a.txt"), Path.Combine(folder, "a.meta.yaml"));
        File.WriteAllText(text, "x");
        var workspace = new WorkspaceFolder(folder);
        var before = InputFile.Read(workspace, text);
        File.WriteAllText(sidecar, "outlet: The Herald");
        Assert.NotEqual(before.Hash, InputFile.Read(workspace, text).Hash);
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_workspace()
    {
        var workspace = new WorkspaceFolder(folder);
        using (WorkspaceLock.Take(workspace))
        {
            var told = Assert.Throws<PaviseException>(() => WorkspaceLock.Take(workspace)).Diagnostics[0];
            Assert.Equal("PAV1005", told.Code);
            Assert.Contains(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), told.Cause, StringComparison.Ordinal);
        }

        WorkspaceLock.Take(workspace).Dispose();
    }

    [Fact]
    public async Task Short_work_waits_for_short_work_in_turn()
    {
        var workspace = new WorkspaceFolder(folder);
        var first = await WorkspaceLock.TakeAsync(workspace, Cancel);
        var (second, third) = (WorkspaceLock.TakeAsync(workspace, Cancel), WorkspaceLock.TakeAsync(workspace, Cancel));
        Assert.False(second.IsCompleted || third.IsCompleted);
        first.Dispose();
        first.Dispose();
        using (await second.WaitAsync(TimeSpan.FromMinutes(1), Cancel)) Assert.False(third.IsCompleted);
        (await third.WaitAsync(TimeSpan.FromMinutes(1), Cancel)).Dispose();
        WorkspaceLock.Take(workspace).Dispose();
    }

    [Fact]
    public async Task Short_work_is_refused_at_once_behind_a_run_and_a_run_waits_for_its_turn()
    {
        var workspace = new WorkspaceFolder(folder);
        var moment = await WorkspaceLock.TakeAsync(workspace, Cancel);
        var run = WorkspaceLock.TakeForRunAsync(workspace, Cancel);
        Assert.False(run.IsCompleted);
        // The run waits in front: behind it there is nothing to wait for.
        Assert.Equal("PAV1005", Refused(WorkspaceLock.TakeAsync(workspace, Cancel)));
        moment.Dispose();
        using (await run.WaitAsync(TimeSpan.FromMinutes(1), Cancel)) Assert.Equal("PAV1005", Refused(WorkspaceLock.TakeAsync(workspace, Cancel)));
        (await WorkspaceLock.TakeAsync(workspace, Cancel)).Dispose();
    }

    [Fact]
    public async Task Who_no_longer_waits_holds_up_nobody()
    {
        var workspace = new WorkspaceFolder(folder);
        using var gone = new CancellationTokenSource();
        var first = await WorkspaceLock.TakeAsync(workspace, Cancel);
        var run = WorkspaceLock.TakeForRunAsync(workspace, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        var next = WorkspaceLock.TakeAsync(workspace, Cancel);
        Assert.False(next.IsCompleted);
        first.Dispose();
        (await next.WaitAsync(TimeSpan.FromMinutes(1), Cancel)).Dispose();
    }

    [Fact]
    public async Task Another_process_is_not_waited_for()
    {
        var workspace = new WorkspaceFolder(folder);
        WorkspaceLock.Take(workspace).Dispose();
        var path = Path.Combine(folder, ".pavise.lock");
        await File.WriteAllTextAsync(path + ".writer", "4194305", Cancel);
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            foreach (var asked in (Task<WorkspaceLock>[])[WorkspaceLock.TakeAsync(workspace, Cancel), WorkspaceLock.TakeForRunAsync(workspace, Cancel)])
            {
                Assert.Equal("PAV1005", Refused(asked));
                Assert.Contains("4194305", asked.Exception!.InnerException!.Message, StringComparison.Ordinal);
            }
        }

        (await WorkspaceLock.TakeForRunAsync(workspace, Cancel)).Dispose();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The code with which it was refused, without any waiting.</summary>
    private static string Refused(Task<WorkspaceLock> asked)
    {
        Assert.True(asked.IsFaulted, "it was not refused at once");
        return ((PaviseException)asked.Exception!.InnerException!).Diagnostics[0].Code;
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_half_written()
    {
        var target = Path.Combine(folder, "taken");
        Directory.CreateDirectory(Path.Combine(target, "inner"));
        Assert.Equal("PAV1007", Assert.Throws<PaviseException>(() => AtomicFile.Write(target, "x")).Diagnostics[0].Code);
        Assert.Equal(["taken"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
