namespace Pavise.Cli.Tests.Unit;

public class ExitCodeTests
{
    [Theory]
    [InlineData("conquer")]
    [InlineData("catalogue", "burn")]
    [InlineData("catalogue", "check", "--quietly")]
    [InlineData("claims")]
    [InlineData("simulate", "scenario.yaml", "--seed", "many")]
    public async Task What_the_command_does_not_know_is_PAV9001_and_exit_2(params string[] args)
    {
        var outcome = await Command.PaviseAsync(Repository.Root, args);

        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Out);
        var lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches("^PAV9001 pavise:0:0 .+; run `pavise .*--help`$", line));
    }

    [Theory]
    [InlineData("PAV1001", "run", "nowhere")]
    [InlineData("PAV1001", "claims", "nowhere.txt")]
    [InlineData("PAV1001", "simulate", "nowhere.yaml")]
    [InlineData("PAV1001", "plan", "nowhere.yaml")]
    [InlineData("PAV1002", "run", ".")]
    [InlineData("PAV1002", "ledger", "balance")]
    [InlineData("PAV1003", "claims", ".")]
    [InlineData("PAV1202", "catalogue", "show", "excalibur")]
    public async Task Bad_input_is_exit_2_with_its_code_and_leaves_nothing_behind(string code, params string[] args)
    {
        using var folder = new TemporaryFolder();

        var outcome = await Command.PaviseAsync(folder.Path, args);

        Assert.Equal(2, outcome.Code);
        Assert.Empty(outcome.Out);
        Assert.Matches($"^{code} [^ ]+:[0-9]+:[0-9]+ .+; .+$", outcome.Error.TrimEnd());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_workspace_that_was_not_run_has_nothing_to_trace()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.At("pavise.yaml"), "name: Empty\nreceiver: UKR\nas-of: 2026-01-01\n", TestContext.Current.CancellationToken);

        var outcome = await Command.PaviseAsync(folder.Path, "trace", "run:ledger/donors");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith("PAV1010 ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_catalogue_is_exit_0() => Assert.Equal(0, (await Command.PaviseAsync(Repository.Root, "catalogue", "check")).Code);
}
