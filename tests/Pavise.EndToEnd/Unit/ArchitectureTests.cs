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

    [Fact]
    public void Sentences_tables_charts_and_blocks_of_the_brief_and_of_the_pages_are_made_by_the_same_components()
    {
        var shared = Components("Pavise.Briefing").Keys.Where(name => name is not ("BriefPage" or "SourcesView")).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["BlockView", "ChartView", "SentenceView", "TableView"], shared);
        var pages = Components("Pavise.Workbench");
        Assert.Empty(pages.Keys.Intersect(shared, StringComparer.Ordinal));
        // A block knows the rest, so that the brief names two of them and the pages three.
        Assert.All(["BlockView", "SentenceView"], name => Assert.Contains($"<{name} ", Components("Pavise.Briefing")["BriefPage"], StringComparison.Ordinal));
        Assert.All(["BlockView", "SentenceView", "TableView"], name => Assert.Contains(pages.Values, text => text.Contains($"<{name} ", StringComparison.Ordinal)));
        // Nobody else takes a sentence or a table of the brief apart.
        Assert.All(pages, page => Assert.DoesNotMatch("(Sentence|Words|sentence|words)\\.Parts\\b(?!\\.Select\\(part => part\\.Origin\\))|Table\\.Rows|Data\\.Rows", page.Value));
    }

    /// <summary>Every Razor component of a project, by name.</summary>
    private static Dictionary<string, string> Components(string project) => Directory.GetFiles(Path.Combine(Repository.Root, "src", project, "Pages"), "*.razor")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText, StringComparer.Ordinal);

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
