using System.Text.RegularExpressions;

namespace Pavise.Cli.Tests.Unit;

/// <summary>docs/errors.md and the sources name the same codes.</summary>
public class ErrorListTests
{
    private static readonly Regex Code = new("PAV[0-9]{4}", RegexOptions.NonBacktracking);

    [Fact]
    public void Every_code_of_the_sources_is_explained_and_every_explained_code_is_used()
    {
        var used = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Append(Repository.At("build/setup"))
            .SelectMany(file => File.ReadLines(file).Select(line => line.TrimStart()))
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .SelectMany(line => Code.Matches(line)).Select(match => match.Value)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(used, Rows().Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_stands_once_with_meaning_example_and_remedy()
    {
        Assert.Equal(Rows().Count, Rows().Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Rows(), row =>
        {
            Assert.Equal(4, row.Length);
            Assert.All(row, cell => Assert.NotEmpty(cell));
        });
    }

    private static List<string[]> Rows() =>
        [.. Repository.Read("docs/errors.md").Split('\n').Where(line => line.StartsWith("| PAV", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
}
