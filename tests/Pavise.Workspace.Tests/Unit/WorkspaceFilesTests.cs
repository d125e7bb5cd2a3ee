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
    public void A_file_that_cannot_be_written_leaves_nothing_half_written()
    {
        var target = Path.Combine(folder, "taken");
        Directory.CreateDirectory(Path.Combine(target, "inner"));
        Assert.Equal("PAV1007", Assert.Throws<PaviseException>(() => AtomicFile.Write(target, "x")).Diagnostics[0].Code);
        Assert.Equal(["taken"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
