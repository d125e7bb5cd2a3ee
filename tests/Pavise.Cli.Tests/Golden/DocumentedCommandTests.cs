namespace Pavise.Cli.Tests.Golden;

/// <summary>Every command shown in a block of language sh, page by page, in order, in an empty folder with pavise on the path.</summary>
public class DocumentedCommandTests
{
    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.At("README.md")).Where(File.Exists)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(page => CodeBlocks.Of(Repository.Read(page), "sh").Count > 0).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_run(string page)
    {
        using var folder = new TemporaryFolder();
        // A page may write ./pavise, as in a checkout, or pavise.
        File.CreateSymbolicLink(folder.At("pavise"), Command.Path);
        var script = folder.At("page.sh");
        await File.WriteAllTextAsync(script, "set -eux -o pipefail\n" + string.Join('\n', CodeBlocks.Of(Repository.Read(page), "sh")), TestContext.Current.CancellationToken);

        var outcome = await Command.RunAsync("bash", folder.Path, [script], folder.Path);

        Assert.True(outcome.Code == 0, $"{page}: exit {outcome.Code} after\n{outcome.Error}");
    }

    [Fact]
    public void Blocks_are_found_by_their_language_in_order()
    {
        const string Page = "a\n```sh\none\ntwo\n```\n```yaml\nsh: 1\n```\n```sh\nthree\n```\n";

        Assert.Equal(["one\ntwo\n", "three\n"], CodeBlocks.Of(Page, "sh"));
        Assert.Throws<FormatException>(() => CodeBlocks.Of("```sh\nopen", "sh"));
    }
}
