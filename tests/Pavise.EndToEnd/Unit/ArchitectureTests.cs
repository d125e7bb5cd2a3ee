using System.Xml.Linq;

namespace Pavise.EndToEnd.Unit;

public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Pavise.Core"] = [],
        ["Pavise.Evidence"] = ["Pavise.Core"],
        ["Pavise.Registers"] = ["Pavise.Core"],
        ["Pavise.Judgement"] = ["Pavise.Core"],
        ["Pavise.Ledger"] = ["Pavise.Core"],
        ["Pavise.Simulation"] = ["Pavise.Core"],
        ["Pavise.Planning"] = ["Pavise.Core"],
        ["Pavise.Briefing"] = ["Pavise.Core"],
        ["Pavise.Verify"] = ["Pavise.Core"],
        ["Pavise.Sidecar"] = ["Pavise.Core"],
        ["Pavise.Workspace"] =
        [
            "Pavise.Briefing", "Pavise.Core", "Pavise.Evidence", "Pavise.Judgement", "Pavise.Ledger", "Pavise.Planning",
            "Pavise.Registers", "Pavise.Sidecar", "Pavise.Simulation", "Pavise.Verify",
        ],
        ["Pavise.Workbench"] = ["Pavise.Workspace"],
        ["Pavise.Cli"] = ["Pavise.Workbench", "Pavise.Workspace"],
    };

    [Fact]
    public void Every_project_refers_only_to_those_the_design_allows()
    {
        var found = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), References, StringComparer.Ordinal);

        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in found) Assert.Equal(Arrows[project], references);
    }

    [Fact]
    public void Every_public_type_stands_in_a_file_of_its_name()
    {
        var wrong = Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => PublicTypes(file).Where(type => type != Path.GetFileNameWithoutExtension(file)).Select(type => $"{type} in {Path.GetFileName(file)}"));
        Assert.Empty(wrong);
    }

    private static string[] References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> PublicTypes(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (!line.StartsWith("public ", StringComparison.Ordinal)) continue;
            var words = line.Split([' ', '(', '<', ':', ';', '{'], StringSplitOptions.RemoveEmptyEntries);
            var at = Array.FindIndex(words, word => word is "class" or "struct" or "enum" or "interface" or "record");
            if (at < 0) continue;
            if (words[at + 1] is "struct" or "class") at++;
            yield return words[at + 1];
        }
    }
}
