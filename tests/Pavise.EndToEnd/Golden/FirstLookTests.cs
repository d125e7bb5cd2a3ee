using Pavise.Core;
using Pavise.Verify;
using Pavise.Workspace;

namespace Pavise.EndToEnd;

/// <summary>The way of a first-time user through the example workspace.</summary>
public class FirstLookTests
{
    [Fact]
    public void The_demo_ends_with_five_findings_and_the_path_of_the_brief_and_knows_what_is_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var first = Command.Run(folder.Path, "demo");
        Assert.Equal(0, first.Code);
        var lines = first.Output.TrimEnd().Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.All(lines[..5], line => Assert.StartsWith("- ", line, StringComparison.Ordinal));
        Assert.Equal("pavise-demo/out/brief.html", lines[5]);

        var before = TemporaryFolder.Hashes(folder["pavise-demo"]);
        var second = Command.Run(folder.Path, "demo");
        Assert.Equal(first.Output, second.Output);
        Assert.Contains("everything was already up to date", second.Error, StringComparison.Ordinal);
        Assert.Equal(before, TemporaryFolder.Hashes(folder["pavise-demo"]));
    }

    [Fact]
    public void The_results_are_the_expected_ones()
    {
        using var folder = new TemporaryFolder();
        var workspace = folder.FirstLook(replications: 2000);
        Assert.Equal(0, Command.Run(folder.Path, "run", workspace).Code);
        var expected = Path.Combine(Repository.Root, "examples", "first-look", "expected.json");
        var results = ExpectedResults.Of(workspace);
        if (Environment.GetEnvironmentVariable("PAVISE_ACCEPT") == "1") File.WriteAllText(expected, results);
        Assert.Equal(File.ReadAllText(expected), results);
    }

    [Fact]
    public void One_thread_and_two_write_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var (one, two) = (folder.FirstLook("one"), folder.FirstLook("two"));
        Assert.Equal(0, Command.Run(folder.Path, "run", one, "--threads", "1").Code);
        Assert.Equal(0, Command.Run(folder.Path, "run", two, "--threads", "2").Code);
        foreach (var file in new[] { "brief.html", "digest.md", "trace.json", "outlook.json", "stages/plan.json", "stages/outlook.json" })
            Assert.Equal(File.ReadAllText(Path.Combine(one, "out", file)), File.ReadAllText(Path.Combine(two, "out", file)));
    }

    [Fact]
    public void Every_number_of_the_brief_ends_at_a_root()
    {
        using var folder = new TemporaryFolder();
        var workspace = folder.FirstLook();
        Assert.Equal(0, Command.Run(folder.Path, "run", workspace).Code);
        var graph = TraceFile.Read(new WorkspaceFolder(workspace));
        var origins = new BriefFile(workspace).Origins;
        Assert.True(origins.Count > 50);
        Assert.All(origins, origin => Assert.NotEmpty(graph.Roots(origin)));
        Assert.All(origins.SelectMany(graph.Roots), root => Assert.True(root is DocumentSpan or RegisterRow or CatalogueEntry or Assumption, root.Id));
        Assert.Equal(0, Command.Run(workspace, "trace", origins[0]).Code);
    }

    [Fact]
    public void The_book_balances_by_an_independent_check()
    {
        using var folder = new TemporaryFolder();
        var workspace = folder.FirstLook();
        Assert.Equal(0, Command.Run(folder.Path, "run", workspace).Code);
        var book = Command.Run(workspace, "ledger", "export");
        Assert.Equal(0, book.Code);
        var report = BookCheck.Of(new StringReader(book.Output));
        Assert.Empty(report.Broken);
        Assert.True(report.Entries > 10);
        Assert.Equal(0, Command.Run(workspace, "ledger", "audit").Code);
    }

    [Fact]
    public void An_interrupted_run_goes_on_to_the_same_brief()
    {
        using var folder = new TemporaryFolder();
        var (whole, broken) = (folder.FirstLook("whole"), folder.FirstLook("broken"));
        Assert.Equal(0, Command.Run(folder.Path, "run", whole).Code);
        using (var process = Command.Start(folder.Path, new Dictionary<string, string>(), "run", broken))
        {
            // The stage before the simulation is done when its line appears: the interrupt meets the simulation.
            while (process.StandardError.ReadLine() is { } line && !line.StartsWith("ledger", StringComparison.Ordinal)) { }
            Command.Interrupt(process);
            process.WaitForExit();
            Assert.Equal(130, process.ExitCode);
        }

        Assert.False(File.Exists(Path.Combine(broken, "out", "brief.html")));
        Assert.Empty(Directory.EnumerateFiles(broken, "*.tmp", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }));
        Assert.Equal(0, Command.Run(folder.Path, "run", broken).Code);
        Assert.Equal(File.ReadAllText(Path.Combine(whole, "out", "brief.html")), File.ReadAllText(Path.Combine(broken, "out", "brief.html")));
    }
}
