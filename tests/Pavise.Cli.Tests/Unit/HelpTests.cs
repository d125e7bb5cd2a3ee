namespace Pavise.Cli.Tests.Unit;

public class HelpTests
{
    [Fact]
    public async Task Every_command_describes_itself_and_every_verb_gives_examples_of_itself()
    {
        var tree = await Help.TreeAsync();

        Assert.True(tree.Count > 11, "the help lists its commands");
        Assert.All(tree, help => Assert.True(help.Description.Length >= 20 && help.Description.EndsWith('.'), $"pavise {string.Join(' ', help.Words)}: '{help.Description}'"));
        foreach (var verb in tree.Where(help => help.Words.Count > 0))
        {
            Assert.NotEmpty(verb.Examples);
            Assert.All(verb.Examples, example => Assert.StartsWith($"pavise {string.Join(' ', verb.Words)}", example, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_version_is_a_number_of_three_parts()
    {
        var shown = await Command.PaviseAsync(Repository.Root, "--version");

        Assert.Equal(0, shown.Code);
        Assert.True(Version.TryParse(shown.Out.Trim().Split('+', '-')[0], out var version) && version.Build >= 0, shown.Out);
        Assert.Empty(shown.Error);
    }
}
