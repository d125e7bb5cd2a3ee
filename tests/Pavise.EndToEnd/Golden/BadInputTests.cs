namespace Pavise.EndToEnd;

/// <summary>Bad input: one coded error each, exit 2, and the workspace as it was.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_missing_folder_is_refused()
    {
        var ended = Command.Run(folder.Path, "run", "nowhere");
        Refused(ended, "PAV1001 nowhere");
    }

    [Fact]
    public void A_folder_that_is_no_workspace_is_refused()
    {
        Directory.CreateDirectory(folder["plain"]);
        Refused(Command.Run(folder.Path, "run", "plain"), "PAV1002 plain");
    }

    [Fact]
    public void New_refuses_a_missing_or_empty_folder_of_documents_and_makes_nothing()
    {
        Directory.CreateDirectory(folder["empty"]);
        Refused(Command.Run(folder.Path, "new", "w", "--documents", "empty"), "PAV1003 empty");
        Refused(Command.Run(folder.Path, "new", "w", "--documents", "nowhere"), "PAV1001 nowhere");
        Assert.False(Directory.Exists(folder["w"]));
    }

    [Fact]
    public void New_refuses_a_folder_in_which_something_stands()
    {
        Directory.CreateDirectory(folder["w"]);
        File.WriteAllText(folder["w/mine.txt"], "mine");
        Refused(Command.Run(folder.Path, "new", "w"), "PAV1006 w");
        Assert.Equal("mine", File.ReadAllText(folder["w/mine.txt"]));
    }

    [Fact]
    public void An_empty_folder_of_documents_is_refused() => Unchanged("PAV1003 documents", workspace =>
    {
        Directory.Delete(Path.Combine(workspace, "documents"), recursive: true);
        Directory.CreateDirectory(Path.Combine(workspace, "documents"));
    });

    [Fact]
    public void An_unreadable_file_is_refused() =>
        Unchanged("PAV1004 documents/gone.txt", workspace => File.CreateSymbolicLink(Path.Combine(workspace, "documents", "gone.txt"), "/nowhere/at/all"));

    [Fact]
    public void A_binary_file_is_refused() =>
        Unchanged("PAV20", workspace => File.WriteAllBytes(Path.Combine(workspace, "documents", "photo.txt"), [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));

    [Fact]
    public void Broken_YAML_is_refused_with_its_line() =>
        Unchanged("PAV1101 scenarios/spring-2026.yaml:", workspace => File.AppendAllText(Path.Combine(workspace, "scenarios", "spring-2026.yaml"), "\nx: [1, 2\n"));

    [Fact]
    public void An_unknown_item_is_refused_with_its_line_and_column() => Unchanged("PAV5001 scenarios/spring-2026.yaml:", workspace =>
    {
        var file = Path.Combine(workspace, "scenarios", "spring-2026.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("item: nasams-interceptor", "item: sling", StringComparison.Ordinal));
    });

    [Fact]
    public void A_negative_quantity_is_refused() =>
        Unchanged("PAV6004 plans/spring-2026.yaml:", workspace => TemporaryFolder.Edit(Path.Combine(workspace, "plans", "spring-2026.yaml"), "amount: {best: 7,", "amount: {best: -7,"));

    [Fact]
    public void A_bad_number_in_a_register_is_refused() =>
        Unchanged("PAV25", workspace => TemporaryFolder.Edit(Path.Combine(workspace, "registers", "raids-monthly.csv"), "2025-10,cruise,161,111", "2025-10,cruise,many,111"));

    [Fact]
    public void An_unknown_receiver_is_refused() =>
        Unchanged("PAV1202 pavise.yaml:", workspace => TemporaryFolder.Edit(Path.Combine(workspace, "pavise.yaml"), "receiver: UKR", "receiver: ROHAN"));

    [Fact]
    public void A_solver_that_dies_leaves_the_results_before_it_and_no_half_plan()
    {
        var workspace = folder.FirstLook();
        var node = folder["node"];
        TemporaryFolder.Copy(Path.Combine(Repository.Root, "artifacts", "cli", "node"), node);
        File.WriteAllText(Path.Combine(node, "solver.js"), "process.stdin.once('data', () => process.exit(9));");
        var ended = Command.Run(folder.Path, new Dictionary<string, string> { ["PAVISE_NODE"] = node }, "run", workspace);
        Refused(ended, "PAV7903");
        Assert.False(File.Exists(Path.Combine(workspace, "out", "plan.json")));
        Assert.False(File.Exists(Path.Combine(workspace, "out", "brief.html")));
        Assert.Equal(0, Command.Run(folder.Path, "run", workspace).Code);
    }

    [Fact]
    public void Two_runs_at_once_do_not_write_at_once()
    {
        var workspace = folder.FirstLook(replications: 2000);
        using var first = Command.Start(folder.Path, new Dictionary<string, string>(), "run", workspace);
        while (first.StandardError.ReadLine() is { } line && !line.StartsWith("ledger", StringComparison.Ordinal)) { }
        Refused(Command.Run(folder.Path, "run", workspace), "PAV1005");
        first.StandardError.ReadToEnd();
        first.WaitForExit();
        Assert.Equal(0, first.ExitCode);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Runs once well, spoils an input, and sees that the next run is refused and changes nothing.</summary>
    private void Unchanged(string message, Action<string> spoil)
    {
        var workspace = folder.FirstLook(replications: 20);
        Assert.Equal(0, Command.Run(folder.Path, "run", workspace).Code);
        spoil(workspace);
        var before = TemporaryFolder.Hashes(workspace);
        Refused(Command.Run(folder.Path, "run", workspace), message);
        Assert.Equal(before, TemporaryFolder.Hashes(workspace));
    }

    private static void Refused(Ended ended, string message)
    {
        Assert.True(ended.Code == 2, ended.ToString());
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
        Assert.Contains("; ", ended.Error, StringComparison.Ordinal);
    }
}
