using Pavise.Core;

namespace Pavise.Workspace.Tests;

/// <summary>Scenarios of several files on disk.</summary>
public sealed class ScenarioFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pavise-scenario-");

    [Fact]
    public void A_part_beside_a_scenario_is_read_and_its_text_counts_in_the_hash()
    {
        var (text, path) = Write();
        var first = ScenarioFile.Read(new YamlSource("r2l.yaml", text), path, SharedData.Catalogue);
        Assert.Equal(["parts/raids.part.yaml"], first.Scenario.Included);
        var part = Path.Combine(folder.FullName, "parts", "raids.part.yaml");
        File.WriteAllText(part, File.ReadAllText(part) + "# A word more.\n");
        Assert.NotEqual(first.Hash, ScenarioFile.Read(new YamlSource("r2l.yaml", text), path, SharedData.Catalogue).Hash);
    }

    [Fact]
    public void A_part_is_no_scenario_of_the_workspace()
    {
        var (_, path) = Write();
        Assert.Equal([path], new WorkspaceFolder(folder.FullName).Inputs(folder.FullName, ".yaml"));
    }

    [Fact]
    public void A_part_that_went_is_told_with_the_line_that_names_it()
    {
        var (text, path) = Write();
        File.Delete(Path.Combine(folder.FullName, "parts", "raids.part.yaml"));
        var error = Assert.Throws<PaviseException>(() => ScenarioFile.Read(new YamlSource("r2l.yaml", text), path, SharedData.Catalogue));
        Assert.StartsWith("PAV5205 r2l.yaml:1:10 ", Assert.Single(error.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The reference campaign with its raids in a part.</summary>
    private (string Text, string Path) Write()
    {
        var whole = File.ReadAllText(Path.Combine(SharedData.Folder, "examples", "oracles", "r2l.yaml"));
        var at = whole.IndexOf("threats:", StringComparison.Ordinal);
        folder.CreateSubdirectory("parts");
        File.WriteAllText(Path.Combine(folder.FullName, "parts", "raids.part.yaml"), whole[at..]);
        var (text, path) = ("include: parts/raids.part.yaml\n" + whole[..at], Path.Combine(folder.FullName, "r2l.yaml"));
        File.WriteAllText(path, text);
        return (text, path);
    }
}
