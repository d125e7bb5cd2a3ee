using System.Text.Json;

namespace Pavise.Cli.Tests.Unit;

/// <summary>THIRD-PARTY.md names every package that the lock files hold, with the version they hold.</summary>
public class ThirdPartyTests
{
    [Fact]
    public void Every_NuGet_package_of_the_lock_files_is_listed_with_its_version()
    {
        var locked = Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("dependencies").EnumerateObject())
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}");

        Same(locked, "## NuGet packages");
    }

    [Fact]
    public void Every_npm_package_that_ships_is_listed_with_its_version()
    {
        var locked = JsonDocument.Parse(Repository.Read("node/package-lock.json")).RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _))
            .Select(package => $"{package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]} {package.Value.GetProperty("version").GetString()}");

        Same(locked, "## npm packages");
    }

    private static void Same(IEnumerable<string> locked, string heading) =>
        Assert.Equal(locked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Listed(heading).Order(StringComparer.Ordinal));

    /// <summary>Name and version of each row of the table under a heading; each row also has a licence and a reason.</summary>
    private static IEnumerable<string> Listed(string heading) => Repository.Read("THIRD-PARTY.md").Split('\n').Select(line => line.TrimEnd())
        .SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .Select(cells =>
        {
            Assert.All(cells, Assert.NotEmpty);
            Assert.Equal(4, cells.Length);
            return $"{cells[0]} {cells[1]}";
        });
}
